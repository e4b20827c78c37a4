package de.sozialplanung.opendata.folder;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/// One record of a file after its mapping: fields by their own names.
///
/// @param file    as named in the report
/// @param line    line, row or feature number, from 1
/// @param fields  non-empty texts by field
/// @param columns field → the column it came from, for findings
/// @param point   where the file itself has geometry, in EPSG:25832; null otherwise
record RecordRow(String file, int line, Map<String, String> fields, Map<String, String> columns,
        @Nullable Point point) {

    /// The text of a field; empty where there is none.
    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    Place place(String field) {
        return new Place(file, line, columns.getOrDefault(field, field));
    }

    Place place() {
        return new Place(file, line, null);
    }
}
