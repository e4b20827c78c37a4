package de.sozialplanung.opendata.folder;

import org.jspecify.annotations.Nullable;

/// Where in a file something stands, to point at it in findings.
///
/// @param file   as named in the report
/// @param line   from 1; 0 for the whole file
/// @param column null for the whole line
record Place(String file, int line, @Nullable String column) {

    Place at(@Nullable String newColumn) {
        return new Place(file, line, newColumn);
    }

    void error(Findings findings, FindingKind kind, @Nullable String value, String message) {
        findings.error(kind, file, line, column, value, message);
    }

    void warning(Findings findings, FindingKind kind, @Nullable String value, String message) {
        findings.warning(kind, file, line, column, value, message);
    }
}
