package de.sozialplanung.opendata.http;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.problem.Problem;

/// Chooses the language of an answer: the `lang` parameter first, then `Accept-Language` (RFC 9110, 12.5.4), then German.
public final class LanguageChoice {

    private LanguageChoice() {}

    /// The language of an answer to a request with that parameter and that header.
    ///
    /// @throws Problem 400 where `lang` names no language of the service
    public static Language choose(@Nullable String lang, @Nullable String acceptLanguage) {
        if (lang != null) {
            return switch (lang) {
                case "de" -> Language.DE;
                case "en" -> Language.EN;
                default -> throw Problem.parameter("lang", "The language is not on offer; allowed are de and en.");
            };
        }
        return acceptLanguage == null ? Language.DE : accepted(acceptLanguage);
    }

    private static Language accepted(String acceptLanguage) {
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage.strip());
            String tag = Locale.lookupTag(ranges, List.of(Language.DE.tag(), Language.EN.tag()));
            return "en".equals(tag) ? Language.EN : Language.DE;
        } catch (IllegalArgumentException e) {
            return Language.DE; // a header that cannot be read is no reason to refuse an answer
        }
    }
}
