package de.sozialplanung.opendata.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A versioned division of the region into areas of one level.
///
/// @param id        such as `wps-2021`
/// @param level     the level of its areas
/// @param title     what to call the division
/// @param validFrom first day of validity; null where unknown
/// @param validTo   last day; null where it still holds
public record AreaSet(String id, Level level, LocalizedText title, @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
