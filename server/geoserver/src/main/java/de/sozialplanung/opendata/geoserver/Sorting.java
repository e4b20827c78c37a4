package de.sozialplanung.opendata.geoserver;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.data.Query;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;

/// The order of rows in SQL. Whatever is asked for, it is a total one: rows that are equal otherwise come in the order of the
/// service, so that pages neither repeat nor skip a feature.
///
/// @param layer   whose features are sorted
/// @param storage that they lie in
record Sorting(Layer layer, Storage storage) {

    /// Whether it can be had from the storage.
    boolean knows(Query query) {
        for (SortBy sort : keys(query)) {
            if (!isNatural(sort)) {
                int attribute = attribute(sort);
                if (attribute < 0 || layer.attributes().get(attribute).kind() == ValueKind.STRING_LIST) {
                    return false;
                }
            }
        }
        return true;
    }

    /// What stands behind `ORDER BY`. A missing value comes before all others, as in GeoTools.
    String of(Query query) {
        List<String> columns = new ArrayList<>();
        for (SortBy sort : keys(query)) {
            boolean descending = SortOrder.DESCENDING.equals(sort.getSortOrder());
            columns.add((isNatural(sort) ? storage.order() : storage.column(layer, attribute(sort)))
                    + (descending ? " DESC NULLS LAST" : " ASC NULLS FIRST"));
        }
        columns.add(storage.order());
        return String.join(", ", columns);
    }

    private static SortBy[] keys(Query query) {
        SortBy[] keys = query.getSortBy();
        return keys == null ? new SortBy[0] : keys;
    }

    /// Whether it is `SortBy.NATURAL_ORDER` or `REVERSE_ORDER`, which name no property.
    private static boolean isNatural(SortBy sort) {
        return sort.getPropertyName() == null;
    }

    private int attribute(SortBy sort) {
        PropertyName name = sort.getPropertyName();
        return name == null ? -1 : layer.index(name.getPropertyName());
    }
}
