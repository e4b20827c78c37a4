package de.sozialplanung.opendata.hsds;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.feature.Feature;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/// A feature whose values are asked for by name; what its collection does not have, it does not have.
///
/// @param collection the collection it is of
/// @param feature    with all properties, its geometry in CRS84
record Row(Collection collection, Feature feature) {

    String id() {
        return feature.id();
    }

    /// The value as text; empty where there is none or it is blank.
    Optional<String> text(String name) {
        Object value = value(name);
        return value == null ? Optional.empty() : Optional.of(value.toString().strip()).filter(t -> !t.isEmpty());
    }

    /// The items of a list; empty where there is none.
    List<String> list(String name) {
        return value(name) instanceof List<?> items ? items.stream().map(Object::toString).distinct().toList()
                : text(name).map(List::of).orElse(List.of());
    }

    Optional<Long> number(String name) {
        return value(name) instanceof Long number ? Optional.of(number) : Optional.empty();
    }

    /// Where it is; empty where that is unknown or protected.
    Optional<Point> point() {
        return feature.geometry() instanceof Point point && !point.isEmpty() ? Optional.of(point) : Optional.empty();
    }

    private @Nullable Object value(String name) {
        OptionalInt index = collection.schema().index(name);
        return index.isEmpty() || index.getAsInt() >= collection.schema().attributes().size() ? null
                : feature.value(index.getAsInt());
    }
}
