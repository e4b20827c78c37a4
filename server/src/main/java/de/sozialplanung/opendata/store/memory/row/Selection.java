package de.sozialplanung.opendata.store.memory.row;

import org.jspecify.annotations.Nullable;

/// The rows of a table that pass a filter: known from an index, or tested as they come up. For one thread.
///
/// Where an index knows how many pass, rows are tested until that took more than fetching all of them would: the first
/// page of many is found at once then, and that of few is not looked for through the whole table.
public final class Selection {

    /// An index that hands over more than one in so many rows is slower than a look at all.
    private static final int PAYS = 4;

    private final int size;
    private final Condition condition;
    private final @Nullable Source source;
    private @Nullable RowSet known;
    private int count = Source.UNKNOWN;
    /// The block of rows that was tested last, and which of them pass.
    private int block = -1;
    private long passing;
    private int tested;
    /// So many rows may be tested before it is sooner to fetch all; less than 0 before it is settled.
    private int worth = -1;

    private Selection(int size, Condition condition, @Nullable Source source) {
        this.size = size;
        this.condition = condition;
        this.source = source;
    }

    /// The rows that pass a condition.
    ///
    /// @param size how many rows the table has
    public static Selection of(Condition condition, int size) {
        return new Selection(size, condition, condition.equals(Condition.ALL)
                ? Source.of(new RowSet.Run(0, size))
                : condition.source());
    }

    /// Whether nothing is left out.
    public boolean isAll() {
        return condition.equals(Condition.ALL);
    }

    /// How many rows pass.
    public int count() {
        if (isScan()) {
            count = 0;
            for (int from = 0; from < size; from += RowTest.BLOCK) {
                count += Long.bitCount(condition.test().passing(from, Math.min(size, from + RowTest.BLOCK)));
            }
        }
        return count;
    }

    /// Whether `count` has to look at every row, so that it costs no more to have them.
    public boolean isScan() {
        if (count == Source.UNKNOWN) {
            RowSet rows = known;
            if (rows == null && source != null) {
                count = source.exactly();
                rows = count == Source.UNKNOWN ? indexed() : null;
            }
            count = rows != null ? rows.count() : count;
        }
        return count == Source.UNKNOWN;
    }

    /// The rows as an index hands them over; null where that does not pay.
    private @Nullable RowSet indexed() {
        if (known == null && source != null && (isAll() || source.atMost() <= size / PAYS)) {
            known = source.rows();
        }
        return known;
    }

    /// All that pass.
    public RowSet rows() {
        RowSet rows = indexed();
        if (rows == null) {
            rows = scan();
            known = rows;
        }
        return rows;
    }

    private RowSet scan() {
        RowCollector rows = new RowCollector();
        for (int from = 0; from < size; from += RowTest.BLOCK) {
            long bits = condition.test().passing(from, Math.min(size, from + RowTest.BLOCK));
            for (; bits != 0; bits &= bits - 1) {
                rows.add(from + Long.numberOfTrailingZeros(bits));
            }
        }
        return rows.build();
    }

    public boolean passes(int row) {
        return condition.test().test(row);
    }

    /// The row that many places behind the first passing one from that row on; `RowSet.END` where there is none.
    public int next(int from, long skip) {
        choose();
        long left = skip;
        for (int row = from; row < size; row = (row / RowTest.BLOCK + 1) * RowTest.BLOCK) {
            if (tested > worth) {
                indexed();
            }
            if (known != null) {
                return known.next(row, left);
            }
            long bits = passing(row / RowTest.BLOCK) & -1L << row;
            if (left >= Long.bitCount(bits)) {
                left -= Long.bitCount(bits);
                continue;
            }
            for (; left > 0; left--) {
                bits &= bits - 1;
            }
            return row / RowTest.BLOCK * RowTest.BLOCK + Long.numberOfTrailingZeros(bits);
        }
        return RowSet.END;
    }

    private void choose() {
        if (worth < 0) {
            worth = source == null ? size : source.atMost();
            if (source != null && ((worth <= size / PAYS && source.isReady()) || isScan())) {
                indexed();
            }
        }
    }

    private long passing(int wanted) {
        if (block != wanted) {
            block = wanted;
            tested += RowTest.BLOCK;
            passing = condition.test().passing(wanted * RowTest.BLOCK, Math.min(size, (wanted + 1) * RowTest.BLOCK));
        }
        return passing;
    }
}
