package de.sozialplanung.opendata.folder.yaml;

/// A place where a text is not YAML, or says a key twice.
///
/// @param line    from 1; 0 where unknown
/// @param message one German sentence
public record YamlFault(int line, String message) {}
