package de.sozialplanung.opendata.filter.cql2;

import java.util.Locale;
import java.util.Set;

/// How names are written in CQL2 text, and what separates words (annex B, `propertyName`, `identifier`, `whitespace`).
final class Names {

    /// These stand for themselves wherever they are written without quotes.
    private static final Set<String> RESERVED = Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL",
            "TRUE",
            "FALSE", "DIV");

    /// These begin a literal or a function where a parenthesis follows; a careful writer quotes them too.
    private static final Set<String> KEYWORDS = Set.of("CASEI", "ACCENTI", "DATE", "TIMESTAMP", "INTERVAL", "BBOX",
            "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION",
            "ILIKE");

    /// The first and last of each run of characters that a name may begin with.
    private static final int[][] STARTS = {{':', ':'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}, {0xC0, 0xD6},
            {0xD8, 0xF6}, {0xF8, 0x2FF}, {0x370, 0x37D}, {0x37F, 0x1FFE}, {0x200C, 0x200D}, {0x2070, 0x218F},
            {0x2C00, 0x2FEF}, {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF}};

    /// The same for those that it may have behind the first besides.
    private static final int[][] FURTHER = {{'.', '.'}, {'0', '9'}, {0x300, 0x36F}, {0x203F, 0x2040}};

    private static final int NEXT_LINE = 0x85;

    private Names() {}

    static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == NEXT_LINE;
    }

    static boolean isStart(int character) {
        return isIn(STARTS, character) && !isBlank(character);
    }

    static boolean isPart(int character) {
        return isStart(character) || isIn(FURTHER, character);
    }

    static boolean isReserved(String word) {
        return RESERVED.contains(word.toUpperCase(Locale.ROOT));
    }

    /// A name as it must be written: in quotes where it could be taken for something else.
    static String written(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        boolean plain = !name.isEmpty() && isStart(name.codePointAt(0)) && name.codePoints().allMatch(Names::isPart)
                && !RESERVED.contains(upper) && !KEYWORDS.contains(upper);
        return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static boolean isIn(int[][] runs, int character) {
        for (int[] run : runs) {
            if (character >= run[0] && character <= run[1]) {
                return true;
            }
        }
        return false;
    }
}
