package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import org.jspecify.annotations.Nullable;

/// One figure as it may be seen: nothing of its numerator, denominator or raw counts is left in it. The only figures
/// that an edition is built from.
///
/// @param indicator the id of the indicator
/// @param area      the key of the area
/// @param year      the year it is of
/// @param value     rounded to the indicator's decimals; null exactly where the status has no value
/// @param status    what is known of it
public record ProtectedObservation(String indicator, String area, int year, @Nullable Double value,
        ObservationStatus status) {

    public ProtectedObservation {
        if (status.hasValue() != (value != null)) {
            throw new IllegalArgumentException("a value exactly where the status has one: " + indicator + " " + area);
        }
    }
}
