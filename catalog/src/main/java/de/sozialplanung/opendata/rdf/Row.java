package de.sozialplanung.opendata.rdf;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.feature.Feature;

/// The values of a feature by the names of its properties.
record Row(Collection collection, Feature feature) {

    Optional<Object> value(String name) {
        OptionalInt index = collection.schema().index(name);
        return index.isPresent() ? Optional.ofNullable(feature.value(index.getAsInt())) : Optional.empty();
    }

    /// Empty where there is no text, or a blank one.
    Optional<String> text(String name) {
        return value(name).map(Object::toString).filter(text -> !text.isBlank());
    }

    List<String> texts(String name) {
        return value(name).map(value -> value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of(value.toString())).orElse(List.of());
    }

    boolean hasAny(String... names) {
        for (String name : names) {
            if (text(name).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
