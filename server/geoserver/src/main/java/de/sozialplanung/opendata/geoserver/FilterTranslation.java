package de.sozialplanung.opendata.geoserver;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.IncludeFilter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.identity.Identifier;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.locationtech.jts.geom.Envelope;

/// Translates filters to SQL, as far as SQL means the same. Each condition is true or false and never unknown: in GeoTools a
/// missing value equals nothing, and its negation holds. What is not translated is left to GeoTools.
///
/// @param layer   whose features are filtered
/// @param storage that they lie in
record FilterTranslation(Layer layer, Storage storage) {

    /// What the storage can do of a filter.
    Selection of(Filter filter) {
        if (filter instanceof IncludeFilter) {
            return Selection.exactly(Sql.of("1 = 1"));
        }
        if (filter instanceof ExcludeFilter) {
            return Selection.exactly(Sql.of("1 = 0"));
        }
        if (filter instanceof And and) {
            return all(and.getChildren());
        }
        if (filter instanceof Or or) {
            return any(or.getChildren());
        }
        if (filter instanceof Not not) {
            Selection negated = of(not.getFilter());
            return negated.exact() ? Selection.exactly(Sql.of("NOT (").then(negated.condition()).then(")"))
                    : Selection.UNKNOWN;
        }
        return ofLeaf(filter);
    }

    private Selection ofLeaf(Filter filter) {
        if (filter instanceof Id id) {
            return ids(id);
        }
        Comparison comparison = new Comparison(layer, storage);
        Sql sql = null;
        if (filter instanceof PropertyIsNull isNull) {
            sql = comparison.isNull(isNull.getExpression());
        } else if (filter instanceof PropertyIsBetween between) {
            sql = comparison.between(between);
        } else if (filter instanceof BinaryComparisonOperator binary) {
            sql = comparison.of(binary);
        } else if (filter instanceof BinarySpatialOperator spatial) {
            Envelope box = SpatialBox.of(spatial, layer);
            return box == null ? Selection.UNKNOWN : new Selection(Selection.UNKNOWN.condition(), box, false);
        }
        return sql == null ? Selection.UNKNOWN : Selection.exactly(sql);
    }

    private Selection all(List<Filter> filters) {
        List<Sql> conditions = new ArrayList<>();
        Envelope box = null;
        boolean exact = true;
        for (Filter filter : filters) {
            Selection selection = of(filter);
            conditions.add(selection.condition());
            exact &= selection.exact();
            Envelope other = selection.box();
            if (other != null) {
                box = box == null ? other : box.intersection(other);
            }
        }
        return new Selection(Sql.joined(conditions, " AND "), box, exact);
    }

    /// Boxes of alternatives are not used: a feature may meet the other one.
    private Selection any(List<Filter> filters) {
        List<Selection> selections = filters.stream().map(this::of).toList();
        return new Selection(Sql.joined(selections.stream().map(Selection::condition).toList(), " OR "), null,
                selections.stream().allMatch(Selection::exact));
    }

    private Selection ids(Id id) {
        List<Sql> keys = new ArrayList<>();
        for (Identifier identifier : id.getIdentifiers()) {
            String key = layer.key(String.valueOf(identifier.getID()));
            if (key != null) {
                keys.add(Sql.of("?", key));
            }
        }
        return Selection.exactly(keys.isEmpty() ? Sql.of("1 = 0")
                : Sql.of(storage.column(layer, 0) + " IN ").then(Sql.joined(keys, ", ")));
    }
}
