package de.sozialplanung.opendata.store.memory;

import java.time.Instant;

/// Dates or instants. A date is its whole day in UTC, null is no bound.
sealed interface TimeColumn extends Column permits DayColumn, InstantColumn {

    /// Which rows begin at that instant or before it.
    RowTest beginsBy(Instant end);

    /// Which rows end at that instant or after it.
    RowTest endsFrom(Instant begin);
}
