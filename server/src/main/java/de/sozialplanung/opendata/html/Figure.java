package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import org.jspecify.annotations.Nullable;

/// One published figure with all that is known of it.
///
/// @param indicator    the id of its indicator
/// @param area         the key of its area
/// @param name         of the area
/// @param level        of the area
/// @param municipality the key of the municipality that the area lies in; null for the whole district
/// @param year         that it is of
/// @param value        null where the status says why
/// @param status       what is known of it
/// @param interval     what it may be by chance as well; null where that is not known
/// @param ranks        its place among the areas of its level; null where it has none
record Figure(String indicator, String area, String name, Level level, @Nullable String municipality, int year,
        @Nullable Double value, ObservationStatus status, @Nullable Range interval, @Nullable Range ranks) {

    /// From one number to another, both included.
    record Range(double from, double to) {}
}
