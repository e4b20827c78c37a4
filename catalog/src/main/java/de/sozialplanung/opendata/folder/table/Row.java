package de.sozialplanung.opendata.folder.table;

import java.util.List;

/// One row of a table.
///
/// @param line   the line it begins at in a CSV file, the row number in a sheet, from 1
/// @param fields as many as the file has; may be fewer or more than the header
public record Row(int line, List<Field> fields) {

    public Row {
        fields = List.copyOf(fields);
    }

    /// The field of that column; empty beyond the end of the row and for a negative index.
    public Field field(int column) {
        return column >= 0 && column < fields.size() ? fields.get(column) : Field.EMPTY;
    }

    public boolean isBlank() {
        return fields.stream().allMatch(Field::isEmpty);
    }

    @Override
    public String toString() {
        return "Row[line=" + line + "]";
    }
}
