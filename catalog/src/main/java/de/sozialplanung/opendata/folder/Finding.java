package de.sozialplanung.opendata.folder;

import org.jspecify.annotations.Nullable;

/// Something about a data folder that its keeper has to know: what, where, and what was expected.
///
/// @param severity whether the folder can be published all the same
/// @param kind     which check found it
/// @param file     the file, relative to the folder
/// @param line     the line or row, from 1; 0 where it concerns the whole file
/// @param column   the column's name or number; null where it concerns the whole line
/// @param value    the offending value, shortened; null where showing it would leak a count or a person
/// @param message  one plain German sentence: what was found and what was expected
public record Finding(Severity severity, FindingKind kind, String file, int line, @Nullable String column,
        @Nullable String value, String message) {

    /// How bad it is: an error stops publication, a warning does not, a note reports an assumption that was made.
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }
}
