package de.sozialplanung.opendata.store.memory.row;

/// An order of rows by what stands in them. Safe for any number of threads.
@FunctionalInterface
public interface RowComparator {

    /// Less than 0, 0 or more than 0 where the first row comes before, beside or behind the second.
    int compare(int one, int other);

    default RowComparator reversed() {
        return (one, other) -> compare(other, one);
    }

    /// This order with its ties broken by another.
    default RowComparator then(RowComparator next) {
        return (one, other) -> {
            int order = compare(one, other);
            return order != 0 ? order : next.compare(one, other);
        };
    }
}
