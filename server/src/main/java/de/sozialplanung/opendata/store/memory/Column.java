package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.filter.Comparison;
import org.jspecify.annotations.Nullable;

/// The values of one attribute by row.
sealed interface Column permits TextColumn, DictionaryColumn, WholeColumn, DoubleColumn {

    @Nullable
    Object value(int row);

    boolean isNull(int row);

    /// Which rows compare so with a value of the column's kind; an integer may stand beside a number.
    ///
    /// @param whereNull whether rows without value pass
    RowTest compared(Comparison operator, Object literal, boolean whereNull);

    /// The order of the values of two rows (`ValueOrder`), null being the greatest.
    int compare(int row, int other);
}
