package de.sozialplanung.opendata.store.memory;

import org.jspecify.annotations.Nullable;

/// The values of one attribute by row.
sealed interface Column permits TextColumn, DictionaryColumn, LongColumn, DoubleColumn, DayColumn, InstantColumn {

    @Nullable
    Object value(int row);

    /// Which rows equal that value, of the Java type of the column. Null equals nothing.
    RowTest equalTo(Object value);
}
