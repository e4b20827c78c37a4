package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.folder.table.DecimalSign;
import de.sozialplanung.opendata.folder.table.TableOptions;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One entry of `werte`: files of counts and how to read them.
///
/// @param place           where it stands
/// @param file            the name, with `*` for any number of files
/// @param form            how the table is laid out
/// @param table           what is known of the file itself
/// @param decimalSign     null to detect
/// @param columns         which column says what
/// @param year            the year of all rows; null for a column
/// @param areaSet         the area set of the keys; null for the one in force
/// @param area            the key of the area that all rows are about; null for a column
/// @param measure         the measure of all values; null where columns or rows name it
/// @param measures        column or value → measure
/// @param areas           value → key of an area
/// @param notAttributable value → key of the whole that the row belongs to
/// @param leaveOut        values of the area column whose rows are left out
/// @param columnsLeftOut  columns that are no measures
/// @param missing         further signs of a missing value
/// @param whenEmpty       what an empty cell means
/// @param filter          column → the value that a row must have
record ValueSource(Place place, String file, Form form, TableOptions table, @Nullable DecimalSign decimalSign,
        Columns columns, @Nullable Integer year, @Nullable String areaSet, @Nullable String area, @Nullable String measure,
        Map<String, String> measures, Map<String, String> areas, Map<String, String> notAttributable,
        Set<String> leaveOut, Set<String> columnsLeftOut, Set<String> missing, ObservationStatus whenEmpty,
        Map<String, String> filter) {

    /// How a table of counts is laid out.
    enum Form {
        /// A column per measure.
        WIDE,
        /// A column for the measure's name and one for its value.
        LONG,
        /// A column per year, all of one measure.
        YEARS
    }

    /// The names of the columns that are no measures.
    ///
    /// @param measure of the long form
    /// @param value   of the long form
    record Columns(String area, String year, @Nullable String status, String measure, String value) {}
}
