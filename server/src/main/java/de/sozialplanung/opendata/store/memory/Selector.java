package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.filter.BoundFilter;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// Compiles a bound filter to a selection of a table's rows.
final class Selector {

    private final Table table;

    Selector(Table table) {
        this.table = table;
    }

    Selection select(BoundFilter filter) {
        return switch (filter) {
            case BoundFilter.Everything() -> Selection.ALL;
            case BoundFilter.And(List<BoundFilter> operands) ->
                    operands.stream().map(this::select).reduce(Selection.ALL, Selection::and);
            case BoundFilter.Equal(int attribute, String id) when attribute == 0 -> ids(Set.of(id));
            case BoundFilter.Equal(int attribute, Object value) ->
                    Selection.by(table.columns().get(attribute).equalTo(value));
            case BoundFilter.Intersects intersects -> table.shapes().intersecting(intersects.area());
            case BoundFilter.During during -> Selection.by(during(during));
            case BoundFilter.Ids(Set<String> ids) -> ids(ids);
        };
    }

    private Selection ids(Set<String> ids) {
        BitSet rows = new BitSet();
        for (String id : ids) {
            int row = table.ids().row(id);
            if (row != IdIndex.NONE) {
                rows.set(row);
            }
        }
        return Selection.of(rows);
    }

    private RowTest during(BoundFilter.During during) {
        RowTest begins = during.end() == null ? RowTest.ALL : time(during.from()).beginsBy(during.end());
        RowTest ends = during.begin() == null ? RowTest.ALL : time(during.to()).endsFrom(during.begin());
        return begins.and(ends);
    }

    private TimeColumn time(int attribute) {
        if (table.columns().get(attribute) instanceof TimeColumn column) {
            return column;
        }
        throw new IllegalArgumentException("attribute " + attribute + " is no time");
    }
}
