package de.sozialplanung.opendata.filter;

/// What a search compares of a text: no case, no accents, umlauts however they are written, each white space one blank.
/// `Rösrath`, `Roesrath`, `ROSRATH` and `rösrath` are the same.
public final class SearchForm {

    /// Written into SQL, too, so that stores find the same.
    public static final String SPACES = "[ \\t\\n\\v\\f\\r\\u00A0]+";

    /// So many characters one of a text becomes at most; a ligature its letters.
    private static final int LONGEST = 4;
    private static final String[] KNOWN = new String[Folding.MOST_KNOWN + 1];

    /// The characters that become one other, which nearly all do; 0 for the rest.
    private static final char[] SINGLE = new char[Folding.MOST_KNOWN + 1];

    static {
        for (int character = 0; character <= Folding.MOST_KNOWN; character++) {
            KNOWN[character] = folded(character);
            SINGLE[character] = KNOWN[character].length() == 1 ? KNOWN[character].charAt(0) : 0;
        }
    }

    private final char[] form;
    private int length;
    private boolean isOpen;

    private SearchForm(int room) {
        form = new char[room];
    }

    /// An `ae` becomes an `a` like an `ä` does, also where it never was one: what is left out in the text is left out in
    /// what is looked for. In one go, since a search looks at every text there is.
    public static String of(String text) {
        SearchForm form = new SearchForm(text.length() * LONGEST);
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next <= Folding.MOST_KNOWN && SINGLE[next] != 0) {
                form.add(SINGLE[next]);
            } else {
                int character = text.codePointAt(i);
                i += Character.charCount(character) - 1;
                (character <= Folding.MOST_KNOWN ? KNOWN[character] : folded(character)).chars()
                        .forEach(c -> form.add((char) c));
            }
        }
        return new String(form.form, 0, form.length);
    }

    private void add(char next) {
        if (next == 'e' && isOpen) {
            isOpen = false;
        } else if (next != ' ') {
            form[length++] = next;
            isOpen = next == 'a' || next == 'o' || next == 'u';
        } else if (length == 0 || form[length - 1] != ' ') {
            form[length++] = ' ';
            isOpen = false;
        }
    }

    private static String folded(int character) {
        return "\t\n\u000B\f\r\u00A0".indexOf(character) >= 0 ? " " : Folding.ACCENT.fold(Folding.CASE.fold(character));
    }
}
