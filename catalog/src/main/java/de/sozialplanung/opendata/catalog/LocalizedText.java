package de.sozialplanung.opendata.catalog;

/// One text in German and English. Both are given: where a source has only one, it stands for the other too.
///
/// @param de the German text, never blank
/// @param en the English text, never blank
public record LocalizedText(String de, String en) {

    public LocalizedText {
        if (de.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text needs German and English, got '" + de + "', '" + en + "'");
        }
    }

    /// The same words in both languages, as for proper names.
    public static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }

    public String in(Language language) {
        return switch (language) {
            case DE -> de;
            case EN -> en;
        };
    }
}
