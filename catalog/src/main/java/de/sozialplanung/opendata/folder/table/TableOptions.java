package de.sozialplanung.opendata.folder.table;

import org.jspecify.annotations.Nullable;

/// What a reader is told about a table instead of detecting it; null means detect.
///
/// @param encoding   the name of a charset
/// @param separator  the column separator of a CSV file
/// @param sheet      the name of a sheet, or its number from 1
/// @param headerLine the line that the column names stand on, from 1; null for the first line with content
public record TableOptions(@Nullable String encoding, @Nullable Character separator, @Nullable String sheet,
        @Nullable Integer headerLine) {

    /// Everything is detected.
    public static final TableOptions DETECT = new TableOptions(null, null, null, null);
}
