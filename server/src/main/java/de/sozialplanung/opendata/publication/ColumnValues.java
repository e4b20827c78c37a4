package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageOver;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Features, of which it is taken down which values they have in one column while somebody reads them.
final class ColumnValues implements PageOver {

    private final Page features;
    private final OptionalInt column;
    private final Set<Object> values;

    /// @param column the name of a property; nothing is taken down where the features have none of that name
    /// @param values takes the different values that are not null
    ColumnValues(Page features, String column, Set<Object> values) {
        this.features = features;
        this.column = features.collection().schema().index(column);
        this.values = values;
    }

    @Override
    public Page features() {
        return features;
    }

    @Override
    public @Nullable Feature next() {
        Feature feature = features.next();
        if (feature != null && column.isPresent()) {
            Object value = feature.value(column.getAsInt());
            if (value != null) {
                values.add(value);
            }
        }
        return feature;
    }
}
