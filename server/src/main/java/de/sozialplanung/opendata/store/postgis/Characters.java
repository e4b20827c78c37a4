package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.filter.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The characters beyond ASCII that occur in the texts of an edition, and the functions that fold them as `Folding` does:
/// a table of what there is, instead of the rules of a locale.
final class Characters {

    private static final int MOST_ASCII = 0x7F;

    private final BitSet used = new BitSet();

    void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > MOST_ASCII) {
                int character = text.codePointAt(i);
                used.set(character);
                i += Character.charCount(character) - 1;
            }
        }
    }

    /// The statements that create the foldings. What one makes of a character, the other knows.
    List<String> create(String schema) {
        BitSet all = closed();
        return List.of(create(schema, Folding.CASE, all), create(schema, Folding.ACCENT, all));
    }

    private BitSet closed() {
        BitSet all = (BitSet) used.clone();
        Characters added = this;
        while (!added.used.isEmpty()) {
            Characters next = new Characters();
            added.used.stream().forEach(character -> {
                next.add(Folding.CASE.fold(Character.toString(character)));
                next.add(Folding.ACCENT.fold(Character.toString(character)));
            });
            next.used.andNot(all);
            all.or(next.used);
            added = next;
        }
        return all;
    }

    /// One for one by a table, one for several by a replacement each. No folding changes what it has made, so that the
    /// order does not matter.
    private static String create(String schema, Folding folding, BitSet characters) {
        StringBuilder from = new StringBuilder();
        StringBuilder to = new StringBuilder();
        StringBuilder gone = new StringBuilder();
        List<String> several = new ArrayList<>();
        characters.stream().forEach(code -> {
            String character = Character.toString(code);
            String folded = folding.fold(character);
            switch (folded.codePointCount(0, folded.length())) {
                case 0 -> gone.append(character);
                case 1 -> {
                    if (!folded.equals(character)) {
                        from.append(character);
                        to.append(folded);
                    }
                }
                default -> several.add("  x := replace(x, " + literal(character) + ", " + literal(folded) + ");\n");
            }
        });
        // those without a counterpart at the end of the table are left out
        from.append(gone);
        String translated = from.isEmpty() ? "x" : "translate(x, " + literal(from) + ", " + literal(to) + ")";
        String ascii = folding == Folding.CASE ? "  x := lower(x COLLATE \"C\");\n" : "";
        return "CREATE FUNCTION " + schema + "." + EditionFunctions.name(folding) + """
                (x text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $folding$
                BEGIN
                %s  IF octet_length(x) = char_length(x) THEN
                    RETURN x;
                  END IF;
                %s  RETURN %s;
                END
                $folding$""".formatted(ascii, String.join("", several), translated);
    }

    /// Characters beyond ASCII, or what they fold to, as an SQL literal; written as numbers, since marks that combine are
    /// hard to read otherwise.
    private static String literal(CharSequence text) {
        StringBuilder literal = new StringBuilder("U&'");
        text.codePoints().forEach(c -> literal.append("\\+").append(String.format("%06X", c)));
        return literal.append('\'').toString();
    }
}
