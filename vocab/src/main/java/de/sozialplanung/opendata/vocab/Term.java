package de.sozialplanung.opendata.vocab;

/// A class or property of the Sozialplanung vocabulary, in the words of both languages.
///
/// @param name         its local name, the part after `#` in its IRI
/// @param kind         whether things are of it or have it
/// @param labelDe      the German label
/// @param labelEn      the English label
/// @param definitionDe what it means in German; empty where it has no definition
/// @param definitionEn what it means in English; empty likewise
public record Term(String name, Kind kind, String labelDe, String labelEn, String definitionDe, String definitionEn) {

    /// What a term is.
    public enum Kind {
        CLASS,
        PROPERTY
    }
}
