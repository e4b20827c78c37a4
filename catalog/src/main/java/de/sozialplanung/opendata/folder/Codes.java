package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.vocab.Concept;
import de.sozialplanung.opendata.vocab.ConceptScheme;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Codes of the concept schemes, accepted as code or as label. Remembers what it looked up.
final class Codes {

    private final ConceptSchemes schemes = new ConceptSchemes();
    private final Map<String, Optional<String>> known = new HashMap<>();

    /// The code that a text means in a scheme.
    Optional<String> find(String scheme, String text) {
        return known.computeIfAbsent(scheme + "\n" + text, k -> look(schemes.get(scheme), text));
    }

    private static Optional<String> look(ConceptScheme scheme, String text) {
        return scheme.byCode(text.toLowerCase(Locale.ROOT)).or(() -> scheme.byLabel(text)).map(Concept::code);
    }

    /// What a message lists as possible.
    String possible(String scheme) {
        return String.join(", ", schemes.get(scheme).concepts().stream().map(Concept::code).toList());
    }
}
