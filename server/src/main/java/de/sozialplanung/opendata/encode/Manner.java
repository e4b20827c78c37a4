package de.sozialplanung.opendata.encode;

/// How features are to be written, beyond the format. Each format heeds what concerns it.
///
/// @param cardinality whether it is a document of any number of features or of exactly one
/// @param purpose     what the document is for
/// @param outlines    whether tables have a column with the outlines of areas
/// @param fallback    whether JSON-FG has geometries of other reference systems in CRS84 too
public record Manner(Cardinality cardinality, Purpose purpose, boolean outlines, boolean fallback) {

    /// What a document of features is for.
    public enum Purpose {
        /// An answer to a question; its first byte must not wait for the last feature.
        ANSWER,
        /// A file with all features of a collection, to be read many times.
        FILE
    }

    /// An answer with any number of features.
    public static final Manner MANY = new Manner(Cardinality.MANY, Purpose.ANSWER, false, false);

    /// An answer with one feature.
    public static final Manner ONE = new Manner(Cardinality.ONE, Purpose.ANSWER, false, false);

    /// A file with any number of features.
    public static final Manner FILE = new Manner(Cardinality.MANY, Purpose.FILE, false, false);

    public Manner withOutlines(boolean wanted) {
        return new Manner(cardinality, purpose, wanted, fallback);
    }

    public Manner withFallback(boolean wanted) {
        return new Manner(cardinality, purpose, outlines, wanted);
    }
}
