package de.sozialplanung.opendata.feature;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// One feature: its attribute values in schema order and its geometry.
///
/// @param values   one value per `Schema.attributes()`, each null or of the Java type that `PropertyType` names; the
///                 first is the identifier
/// @param geometry in the stream's reference system, x always east and y always north; null where there is none
public record Feature(List<@Nullable Object> values, @Nullable Geometry geometry) {

    public Feature {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        if (!(values.getFirst() instanceof String)) {
            throw new IllegalArgumentException("the first value must be the identifier");
        }
    }

    /// The same as the constructor. Of a compact constructor the compiler does not write into the class file that values
    /// may be null, so that null checks in other modules refuse a list that says so.
    public static Feature of(List<@Nullable Object> values, @Nullable Geometry geometry) {
        return new Feature(values, geometry);
    }

    /// The identifier, unique in its collection: letters, digits, `.`, `_` and `-` only.
    public String id() {
        return (String) values.getFirst();
    }

    /// The value of the attribute at that position, see `Schema.index`.
    public @Nullable Object value(int index) {
        return values.get(index);
    }
}
