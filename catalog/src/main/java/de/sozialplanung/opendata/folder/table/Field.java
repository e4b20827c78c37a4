package de.sozialplanung.opendata.folder.table;

import java.util.regex.Pattern;

/// The content of one table cell.
///
/// @param text  stripped of blanks at both ends; empty for an empty cell
/// @param exact whether the file itself says that it is a number (XLSX), written with a decimal point and no thousands
///              sign, so that nothing has to be detected
public record Field(String text, boolean exact) {

    /// An empty cell, and every cell beyond the end of a short row.
    public static final Field EMPTY = new Field("", false);

    /// All but the characters that an XML document can hold (XML 1.0, 2.2); halves of surrogate pairs are among the rest.
    private static final Pattern ILLEGIBLE = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}"
            + "\\x{10000}-\\x{10FFFF}]");

    public static Field of(String text) {
        return text.isEmpty() ? EMPTY : new Field(legible(text), false);
    }

    /// A text as every format of ours can say it: control characters, which some cannot, are replaced by U+FFFD.
    public static String legible(String text) {
        return ILLEGIBLE.matcher(text).replaceAll("\uFFFD");
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
