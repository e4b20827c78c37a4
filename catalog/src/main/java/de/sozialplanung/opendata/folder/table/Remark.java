package de.sozialplanung.opendata.folder.table;

/// An assumption that was made to read a file.
///
/// @param topic   what it is about
/// @param message one German sentence
public record Remark(Topic topic, String message) {

    /// What an assumption can be about.
    public enum Topic {
        ENCODING,
        SEPARATOR,
        SHEET
    }
}
