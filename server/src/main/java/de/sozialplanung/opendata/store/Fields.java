package de.sozialplanung.opendata.store;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.feature.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which properties the features of an answer have.
///
/// @param attributes their positions in `Schema.attributes()`, ascending; the first is 0, as no feature is without its
///                   identifier
/// @param geometry   whether the geometry is wanted, where there is one
public record Fields(List<Integer> attributes, boolean geometry) {

    public Fields {
        attributes = List.copyOf(attributes);
        if (attributes.isEmpty() || attributes.getFirst() != 0) {
            throw new IllegalArgumentException("the identifier is always among the fields");
        }
    }

    /// All properties of a collection.
    public static Fields all(Collection collection) {
        return new Fields(IntStream.range(0, collection.schema().attributes().size()).boxed().toList(), true);
    }

    /// The properties of these names, and the identifier.
    public static Fields of(Collection collection, Set<String> names) {
        List<Property> attributes = collection.schema().attributes();
        return new Fields(IntStream.range(0, attributes.size())
                .filter(i -> i == 0 || names.contains(attributes.get(i).name())).boxed().toList(),
                collection.schema().geometry().filter(g -> names.contains(g.name())).isPresent());
    }

    /// Whether features keep all that they have.
    public boolean isAll(Collection collection) {
        return attributes.size() == collection.schema().attributes().size()
                && (geometry || collection.schema().geometry().isEmpty());
    }

    /// A feature of a collection with these properties only.
    public Feature of(Collection collection, Feature feature) {
        if (isAll(collection)) {
            return feature;
        }
        List<@Nullable Object> values = new ArrayList<>();
        attributes.forEach(index -> values.add(feature.value(index)));
        return Feature.of(values, geometry ? feature.geometry() : null);
    }

    /// The collection with these properties only.
    public Collection of(Collection collection) {
        if (isAll(collection)) {
            return collection;
        }
        List<Property> all = collection.schema().attributes();
        List<Property> some = new ArrayList<>(attributes.stream().map(all::get).toList());
        if (geometry) {
            collection.schema().geometry().ifPresent(some::add);
        }
        return new Collection(collection.id(), collection.title(), collection.description(), new Schema(some));
    }
}
