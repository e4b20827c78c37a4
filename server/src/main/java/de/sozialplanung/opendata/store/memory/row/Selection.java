package de.sozialplanung.opendata.store.memory.row;

import org.jspecify.annotations.Nullable;

/// The rows of a table that pass a filter: known from an index, or tested as they come up. For one thread.
public final class Selection {

    /// An index that hands over more than one in so many rows saves nothing.
    private static final int PAYS = 4;

    private final int size;
    private final Condition condition;
    private @Nullable RowSet known;
    private int count = Source.UNKNOWN;
    private boolean asked;

    private Selection(int size, Condition condition, @Nullable RowSet known) {
        this.size = size;
        this.condition = condition;
        this.known = known;
    }

    /// The rows that pass a condition.
    ///
    /// @param size how many rows the table has
    public static Selection of(Condition condition, int size) {
        if (condition.equals(Condition.ALL)) {
            return new Selection(size, condition, new RowSet.Run(0, size));
        }
        Source source = condition.source();
        return new Selection(size, condition,
                source != null && source.atMost() <= size / PAYS ? source.rows() : null);
    }

    /// Whether nothing is left out.
    public boolean isAll() {
        return condition.equals(Condition.ALL);
    }

    /// How many rows pass.
    public int count() {
        if (isScan()) {
            count = scan();
        }
        return count;
    }

    /// Whether `count` has to look at rows, so that it costs no more to have them.
    public boolean isScan() {
        if (known != null) {
            count = known.count();
        } else if (!asked && condition.source() != null) {
            count = condition.source().exactly();
            asked = true;
        }
        return count == Source.UNKNOWN;
    }

    private int scan() {
        RowTest test = condition.test();
        int passed = 0;
        for (int row = 0; row < size; row++) {
            if (test.test(row)) {
                passed++;
            }
        }
        return passed;
    }

    /// All that pass.
    public RowSet rows() {
        RowSet rows = known;
        if (rows == null) {
            rows = new RowSet.Run(0, size).where(condition.test());
            known = rows;
        }
        return rows;
    }

    public boolean passes(int row) {
        return condition.test().test(row);
    }

    /// The row that many places behind the first passing one from that row on; `RowSet.END` where there is none.
    public int next(int from, long skip) {
        if (known != null) {
            return known.next(from, skip);
        }
        RowTest test = condition.test();
        long left = skip;
        for (int row = from; row < size; row++) {
            if (test.test(row) && left-- == 0) {
                return row;
            }
        }
        return RowSet.END;
    }
}
