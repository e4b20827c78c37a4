package de.sozialplanung.opendata.store.memory.column;

import de.sozialplanung.opendata.store.memory.row.Condition;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The values of one attribute by row. Immutable, but that it makes an index over itself when one is first needed.
public sealed interface Column permits TextColumn, DictionaryColumn, LongColumn {

    /// How many rows there are.
    int size();

    /// Of the Java type of the attribute's `ValueKind`.
    @Nullable
    Object value(int row);

    boolean isNull(int row);

    /// Compares the values of two rows as filters do; null is greatest.
    int compare(int one, int other);

    /// All rows in the order of their values.
    SortedRows sorted();

    /// The rows that have no value, or those that have one.
    Condition isNull(boolean negated);

    /// The rows whose value lies in an interval, or those whose value does not.
    Condition within(Interval interval, boolean negated);

    /// The rows whose value is one of these, or those whose value is none of them.
    ///
    /// @param items of the column's kind; an integer column takes numbers, and a column of numbers integers
    Condition among(Set<Object> items, boolean negated);
}
