package de.sozialplanung.opendata.edition;

/// A dataset that is other than before, or new, or gone.
///
/// @param dataset its id
/// @param digest  SHA-256 in hexadecimal of its data and its description; empty where it is published no more, `erased` where
///                its data are to be found nowhere
public record DatasetChange(String dataset, String digest) {

    /// What a dataset that is published no more has for a digest.
    static final String GONE = "";

    /// What stands for the digest of data that were erased: from a digest, a single figure could be found by trying.
    static final String ERASED = "erased";
}
