package de.sozialplanung.opendata.filter.cql2;

/// The characters that a backslash and another character stand for in a character literal (OGC 21-065r2, 8.2, `escaping`).
final class Escapes {

    private static final String WRITTEN = "abtnvfr'\\";
    private static final String MEANT = "\u0007\b\t\n\u000B\f\r'\\";

    private Escapes() {}

    /// What a backslash and that character mean; -1 where they mean nothing but themselves.
    static int behindBackslash(int character) {
        int index = WRITTEN.indexOf(character);
        return index < 0 ? -1 : MEANT.charAt(index);
    }

    /// A text as a character literal with its quotes.
    static String literal(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('\'');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int index = MEANT.indexOf(character);
            if (character == '\'') {
                literal.append("''");
            } else if (index >= 0) {
                literal.append('\\').append(WRITTEN.charAt(index));
            } else {
                literal.append(character);
            }
        }
        return literal.append('\'').toString();
    }
}
