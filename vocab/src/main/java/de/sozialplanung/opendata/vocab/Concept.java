package de.sozialplanung.opendata.vocab;

import java.util.List;

/// An entry of a concept scheme.
///
/// @param code        lower-case ASCII, words joined by `-`; the last part of its IRI
/// @param de          the German label
/// @param en          the English label
/// @param otherLabels further German words for the same, as they stand in files
/// @param definition  what it means
public record Concept(String code, String de, String en, List<String> otherLabels, Words definition) {

    public Concept {
        otherLabels = List.copyOf(otherLabels);
    }

    /// A text in both languages.
    public record Words(String de, String en) {}

    boolean isCalled(String label) {
        return de.equalsIgnoreCase(label) || en.equalsIgnoreCase(label)
                || otherLabels.stream().anyMatch(other -> other.equalsIgnoreCase(label));
    }
}
