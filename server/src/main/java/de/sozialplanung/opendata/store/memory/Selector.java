package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.store.memory.row.Condition;
import de.sozialplanung.opendata.store.memory.row.RowCollector;
import de.sozialplanung.opendata.store.memory.row.RowSet;
import de.sozialplanung.opendata.store.memory.row.RowTest;
import de.sozialplanung.opendata.store.memory.row.Selection;
import de.sozialplanung.opendata.store.memory.row.Source;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/// Compiles a bound filter to a selection of a table's rows.
final class Selector {

    private final Table table;
    private final Leaves leaves;

    Selector(Table table) {
        this.table = table;
        leaves = new Leaves(table);
    }

    Selection select(BoundFilter filter) {
        return Selection.of(condition(filter), table.rows());
    }

    private Condition condition(BoundFilter filter) {
        return switch (filter) {
            case BoundFilter.Everything() -> Condition.ALL;
            case BoundFilter.Nothing() -> Condition.NONE;
            case BoundFilter.And(List<BoundFilter> operands) ->
                    Condition.and(operands.stream().map(this::condition).toList());
            case BoundFilter.Or(List<BoundFilter> operands) ->
                    Condition.or(operands.stream().map(this::condition).toList());
            case BoundFilter.Spatial(SpatialRelation relation, Geometry shape, boolean negated) ->
                    table.shapes().related(relation, shape, negated);
            case BoundFilter.Ids(Set<String> ids, boolean negated) -> ids(ids, negated);
            case BoundFilter.Compare _,BoundFilter.In _,BoundFilter.Like _,BoundFilter.IsNull _,BoundFilter.Array _ ->
                    leaves.condition(filter);
        };
    }

    private Condition ids(Set<String> ids, boolean negated) {
        RowCollector named = new RowCollector();
        for (String id : ids) {
            int row = table.ids().row(id);
            if (row != IdIndex.NONE) {
                named.add(row);
            }
        }
        RowSet rows = named.build();
        RowTest others = row -> !rows.has(row);
        return negated
                ? new Condition(others, Condition.Effort.NUMBER,
                        Source.others(Source.of(rows), table.rows(), table.rows(), others))
                : new Condition(rows::has, Condition.Effort.NUMBER, Source.of(rows));
    }
}
