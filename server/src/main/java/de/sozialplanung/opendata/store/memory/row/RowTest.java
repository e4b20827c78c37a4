package de.sozialplanung.opendata.store.memory.row;

/// Whether a row passes. Made for one query and used by one thread.
@FunctionalInterface
public interface RowTest {

    RowTest ALL = _ -> true;
    RowTest NONE = _ -> false;

    boolean test(int row);

    default RowTest and(RowTest other) {
        return equals(ALL) ? other : other.equals(ALL) ? this : row -> test(row) && other.test(row);
    }

    default RowTest or(RowTest other) {
        return row -> test(row) || other.test(row);
    }
}
