package de.sozialplanung.opendata.filter;

import java.text.Normalizer;
import java.util.Locale;

/// What `CASEI` and `ACCENTI` leave out of account (CQL2, 7.5 and 7.6). Both map one character after the other, whatever
/// stands around it, so that a table of the characters in use is all that a database needs to fold alike.
public enum Folding {
    /// Case: `Straße`, `STRASSE` and `strasse` are the same.
    CASE,
    /// Accents and other marks: `Köln` and `Koln` are the same; `ß` and `ø` are letters of their own.
    ACCENT;

    private static final int MOST_ASCII = 0x7F;

    /// As far as European languages go; what is beyond is worked out each time.
    static final int MOST_KNOWN = 0x24F;

    private final String[] known = new String[MOST_KNOWN + 1];

    Folding() {
        for (int character = 0; character <= MOST_KNOWN; character++) {
            known[character] = work(character);
        }
    }

    /// The text without what does not count.
    public String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(character -> folded.append(fold(character)));
        return folded.toString();
    }

    /// A character, which may become several or none.
    String fold(int character) {
        return character <= MOST_KNOWN ? known[character] : work(character);
    }

    private String work(int character) {
        return switch (this) {
            // by way of the lower case, since the capital sharp s has no other upper case
            case CASE -> character <= MOST_ASCII
                    ? Character.toString(character >= 'A' && character <= 'Z' ? character + 32 : character)
                    : Character.toString(character).toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT)
                            .toLowerCase(Locale.ROOT);
            case ACCENT -> Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD).codePoints()
                    .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        };
    }
}
