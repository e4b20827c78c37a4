package de.sozialplanung.opendata.folder.table;

/// The content of one table cell.
///
/// @param text  stripped of blanks at both ends; empty for an empty cell
/// @param exact whether the file itself says that it is a number (XLSX), written with a decimal point and no thousands
///              sign, so that nothing has to be detected
public record Field(String text, boolean exact) {

    /// An empty cell, and every cell beyond the end of a short row.
    public static final Field EMPTY = new Field("", false);

    public static Field of(String text) {
        return text.isEmpty() ? EMPTY : new Field(text, false);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// The text alone: a field may hold a raw count and must not be printed by accident.
    @Override
    public String toString() {
        return "Field";
    }
}
