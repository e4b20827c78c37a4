package de.sozialplanung.opendata.folder.table;

import java.util.List;

/// Which sign separates the columns of a CSV file: the one that occurs, outside of quotes, equally often in most of the
/// first lines.
final class SeparatorGuess {

    private static final List<Character> CANDIDATES = List.of(';', ',', '\t', '|');

    private SeparatorGuess() {}

    /// The separator of lines such as these; `;` where none occurs.
    static char of(List<String> lines) {
        char best = ';';
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(lines, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(List<String> lines, char candidate) {
        List<Integer> counts = lines.stream().map(line -> count(line, candidate)).filter(n -> n > 0).toList();
        long agreeing = counts.stream().mapToLong(n -> counts.stream().filter(n::equals).count()).max().orElse(0);
        int columns = counts.stream().mapToInt(Integer::intValue).min().orElse(0);
        return agreeing * 1_000L + Math.min(columns, 999);
    }

    private static int count(String line, char separator) {
        boolean quoted = false;
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                count++;
            }
        }
        return count;
    }

    /// How the report names a separator.
    static String name(char separator) {
        return switch (separator) {
            case ';' -> "Semikolon";
            case ',' -> "Komma";
            case '\t' -> "Tabulator";
            default -> "`" + separator + "`";
        };
    }
}
