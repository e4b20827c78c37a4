package de.sozialplanung.opendata.store.memory;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How the rows that pass a filter can be found: one by one by a test, and maybe all at once by an index.
///
/// @param test   whether a row passes
/// @param atMost how many rows an index would hand over at most; `UNKNOWN` where there is none worth asking
/// @param rows   asks the index: all rows that pass; null where there is none
/// @param count  how many rows pass, where that is known without finding them; null where it is not
record Access(RowTest test, long atMost, @Nullable Supplier<RowSet> rows, @Nullable LongSupplier count) {

    static final long UNKNOWN = Long.MAX_VALUE;

    static Access by(RowTest test) {
        return new Access(test, UNKNOWN, null, null);
    }

    /// Rows that are at hand.
    static Access of(RowSet rows) {
        return new Access(row -> {
            int position = rows.position(row);
            return position < rows.size() && rows.at(position) == row;
        }, rows.size(), () -> rows, rows::size);
    }

    static Access constant(boolean holds, int rows) {
        return new Access(holds ? RowTest.ALL : RowTest.NONE, UNKNOWN, null, () -> holds ? rows : 0);
    }

    boolean isAll() {
        return test.equals(RowTest.ALL);
    }
}
