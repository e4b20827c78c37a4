package de.sozialplanung.opendata.filter;

/// What a search compares of a text: no case, no accents, umlauts however they are written, each white space one blank.
/// `Rösrath`, `Roesrath`, `ROSRATH` and `rösrath` are the same.
public final class SearchForm {

    /// Written into SQL, too, so that stores find the same.
    public static final String SPACES = "[ \\t\\n\\v\\f\\r\\u00A0]+";

    private static final int MOST_KNOWN = 0x24F;

    /// So many characters one of a text becomes at most; a ligature its letters.
    private static final int LONGEST = 4;
    private static final String[] KNOWN = new String[MOST_KNOWN + 1];

    static {
        for (int character = 0; character <= MOST_KNOWN; character++) {
            KNOWN[character] = folded(character);
        }
    }

    private SearchForm() {}

    /// An `ae` becomes an `a` like an `ä` does, also where it never was one: what is left out in the text is left out in
    /// what is looked for. In one go, since a search looks at every text there is.
    public static String of(String text) {
        char[] form = new char[text.length() * LONGEST];
        int length = 0;
        boolean open = false;
        for (int i = 0; i < text.length();) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            String folded = character <= MOST_KNOWN ? KNOWN[character] : folded(character);
            for (int j = 0; j < folded.length(); j++) {
                char next = folded.charAt(j);
                if (next == 'e' && open) {
                    open = false;
                } else if (!isWhite(next)) {
                    form[length++] = next;
                    open = next == 'a' || next == 'o' || next == 'u';
                } else if (length == 0 || form[length - 1] != ' ') {
                    form[length++] = ' ';
                    open = false;
                }
            }
        }
        return new String(form, 0, length);
    }

    private static String folded(int character) {
        return Folding.ACCENT.fold(Folding.CASE.fold(character));
    }

    private static boolean isWhite(char character) {
        return switch (character) {
            case ' ', '\t', '\n', '\u000B', '\f', '\r', '\u00A0' -> true;
            default -> false;
        };
    }
}
