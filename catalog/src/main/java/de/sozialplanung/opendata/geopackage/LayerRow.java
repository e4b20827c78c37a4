package de.sozialplanung.opendata.geopackage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// One row of a layer.
///
/// @param layer    where it belongs
/// @param values   one per column of the layer; each null or of the Java type of the column, or what was found instead
/// @param geometry x east, y north, in the reference system of the layer; null where there is none
public record LayerRow(Layer layer, List<@Nullable Object> values, @Nullable Geometry geometry) {

    public LayerRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        if (values.size() != layer.columns().size()) {
            throw new IllegalArgumentException(
                    "a row of " + layer.name() + " has " + layer.columns().size() + " values");
        }
    }

    /// The same as the constructor, whose class file does not say that values may be null.
    public static LayerRow of(Layer layer, List<@Nullable Object> values, @Nullable Geometry geometry) {
        return new LayerRow(layer, values, geometry);
    }

    /// The values by column name, in column order.
    public Map<String, @Nullable Object> attributes() {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            attributes.put(layer.columns().get(i).name(), values.get(i));
        }
        return attributes;
    }
}
