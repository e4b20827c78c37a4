package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.protection.ProtectedObservation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A published figure that is not the same in two editions.
///
/// @param before as the first published it; null where it had none
/// @param after  as the second published it; null where it has none
public record FigureChange(@Nullable ProtectedObservation before, @Nullable ProtectedObservation after) {

    /// One of them, for what both have in common: indicator, area and year.
    public ProtectedObservation any() {
        return after != null ? after : Objects.requireNonNull(before);
    }
}
