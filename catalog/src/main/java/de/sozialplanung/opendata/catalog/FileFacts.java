package de.sozialplanung.opendata.catalog;

/// What is known of a file without having it.
///
/// @param bytes  its size
/// @param sha256 of its bytes, in lower-case hexadecimal
public record FileFacts(long bytes, String sha256) {}
