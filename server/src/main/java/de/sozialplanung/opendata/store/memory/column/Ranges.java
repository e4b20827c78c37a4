package de.sozialplanung.opendata.store.memory.column;

import de.sozialplanung.opendata.store.memory.row.RowCollector;
import de.sozialplanung.opendata.store.memory.row.RowSet;
import de.sozialplanung.opendata.store.memory.row.Source;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The rows at some positions of an index.
final class Ranges implements Source {

    private final Supplier<SortedRows> index;
    private final Function<SortedRows, int[]> finder;
    private int @Nullable [] bounds;

    /// @param finder finds the positions: where a range begins and where it ends, of each
    Ranges(Supplier<SortedRows> index, Function<SortedRows, int[]> finder) {
        this.index = index;
        this.finder = finder;
    }

    /// Positions that are known without the index.
    Ranges(Supplier<SortedRows> index, int[] bounds) {
        this(index, _ -> bounds);
        this.bounds = bounds;
    }

    /// The positions of all values but these.
    ///
    /// @param bounds ascending
    static int[] complement(int[] bounds, int known) {
        int[] others = new int[bounds.length + 2];
        System.arraycopy(bounds, 0, others, 1, bounds.length);
        others[others.length - 1] = known;
        return others;
    }

    private int[] bounds() {
        int[] found = bounds;
        if (found == null) {
            found = finder.apply(index.get());
            bounds = found;
        }
        return found;
    }

    @Override
    public int atMost() {
        int sum = 0;
        int[] found = bounds();
        for (int i = 0; i < found.length; i += 2) {
            sum += found[i + 1] - found[i];
        }
        return sum;
    }

    @Override
    public int exactly() {
        return atMost();
    }

    @Override
    public boolean isReady() {
        int[] found = bounds();
        return found.length == 2 && index.get().isSet(found[0], found[1]);
    }

    @Override
    public RowSet rows() {
        int[] found = bounds();
        if (found.length == 2) {
            return index.get().rows(found[0], found[1]);
        }
        RowCollector rows = new RowCollector();
        for (int i = 0; i < found.length; i += 2) {
            index.get().addTo(rows, found[i], found[i + 1]);
        }
        return rows.build();
    }
}
