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

    /// The text without what does not count.
    public String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(character -> fold(character, folded));
        return folded.toString();
    }

    private void fold(int character, StringBuilder folded) {
        switch (this) {
            case CASE -> {
                if (character <= MOST_ASCII) {
                    folded.append((char) (character >= 'A' && character <= 'Z' ? character + 32 : character));
                } else {
                    // by way of the lower case, since the capital sharp s has no other upper case
                    folded.append(Character.toString(character).toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT)
                            .toLowerCase(Locale.ROOT));
                }
            }
            case ACCENT -> {
                if (character <= MOST_ASCII) {
                    folded.append((char) character);
                } else {
                    Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD).codePoints()
                            .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                            .forEach(folded::appendCodePoint);
                }
            }
        }
    }
}
