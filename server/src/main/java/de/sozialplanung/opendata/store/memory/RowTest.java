package de.sozialplanung.opendata.store.memory;

/// Whether a row passes. Made for one query and used by one thread.
@FunctionalInterface
interface RowTest {

    RowTest ALL = _ -> true;
    RowTest NONE = _ -> false;

    boolean test(int row);

    default RowTest and(RowTest other) {
        return equals(ALL) ? other : other.equals(ALL) ? this : row -> test(row) && other.test(row);
    }
}
