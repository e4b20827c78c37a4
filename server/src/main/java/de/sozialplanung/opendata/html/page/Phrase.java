package de.sozialplanung.opendata.html.page;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;

/// Words of the interface in both languages.
public interface Phrase {

    LocalizedText words();

    default String in(Language language) {
        return words().in(language);
    }

    /// The words with `{0}`, `{1}` … replaced by the arguments.
    default String in(Language language, Object... arguments) {
        String text = words().in(language);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }
}
