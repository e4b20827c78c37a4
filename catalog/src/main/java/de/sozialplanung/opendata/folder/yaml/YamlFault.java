package de.sozialplanung.opendata.folder.yaml;

/// A place where a text is not YAML, or says a key twice.
///
/// @param line    from 1; 0 where unknown
/// @param kind    what is wrong, for those who say it in their own words
/// @param name    of the key or the anchor; empty where the kind has none
/// @param message one German sentence
public record YamlFault(int line, Kind kind, String name, String message) {

    /// What can be wrong with a text as YAML.
    public enum Kind {
        /// From here on it is no YAML.
        SYNTAX,
        /// An alias without an anchor before it.
        ALIAS,
        /// A key that stands in its mapping already.
        TWICE,
        /// Something else than a mapping behind `<<:`.
        MERGE,
        /// A control character, which only an escape can bring in.
        CONTROL
    }
}
