package de.sozialplanung.opendata.encode;

/// Whether a document is about any number of features or about exactly one.
public enum Cardinality {
    MANY,
    ONE
}
