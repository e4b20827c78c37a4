package de.sozialplanung.opendata.vocab;

import java.util.List;
import java.util.Optional;

/// A closed list of concepts, such as the kinds of offers.
///
/// @param id       its key in `/def/{id}`, such as `angebotsart`
/// @param titleDe  its German title
/// @param titleEn  its English title
/// @param description what it lists
/// @param concepts in the order of the Turtle file, which is the order to show them in
public record ConceptScheme(String id, String titleDe, String titleEn, Concept.Words description,
        List<Concept> concepts) {
    public ConceptScheme {
        concepts = List.copyOf(concepts);
    }

    public Optional<Concept> byCode(String code) {
        return concepts.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /// The concept with that label in German or English, whatever its case, or with that word as a further label.
    public Optional<Concept> byLabel(String label) {
        String stripped = label.strip();
        return concepts.stream().filter(c -> c.isCalled(stripped)).findFirst();
    }
}
