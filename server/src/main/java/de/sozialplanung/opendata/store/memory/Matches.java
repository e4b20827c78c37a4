package de.sozialplanung.opendata.store.memory;

import org.jspecify.annotations.Nullable;

/// The rows of a table that pass a filter: listed where an index found them, else found as they are asked for.
final class Matches {

    private final int rows;
    private final Access access;
    private final @Nullable RowSet listed;

    Matches(Table table, Access access) {
        rows = table.rows();
        this.access = access;
        listed = access.rows() == null || access.atMost() == Access.UNKNOWN ? null : access.rows().get();
    }

    /// Whether every row passes.
    boolean isAll() {
        return listed == null && access.isAll();
    }

    /// The rows, where they are listed.
    @Nullable
    RowSet listed() {
        return listed;
    }

    /// One past the highest row number.
    int end() {
        return rows;
    }

    boolean passes(int row) {
        return access.test().test(row);
    }

    /// The first passing row from that row on, for rows that are not listed; `end()` where there is none.
    int next(int from) {
        int row = from;
        while (row < rows && !access.test().test(row)) {
            row++;
        }
        return row;
    }

    /// How many there are.
    long count() {
        if (listed != null) {
            return listed.size();
        }
        if (access.count() != null) {
            return access.count().getAsLong();
        }
        long count = 0;
        for (int row = next(0); row < rows; row = next(row + 1)) {
            count++;
        }
        return count;
    }
}
