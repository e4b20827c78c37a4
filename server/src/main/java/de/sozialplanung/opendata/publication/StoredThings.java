package de.sozialplanung.opendata.publication;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.rdf.ThingKind;
import de.sozialplanung.opendata.rdf.Things;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.vocab.Iris;

/// Answers which things there are from a store.
final class StoredThings {

    private StoredThings() {}

    static Things of(Catalog catalog, FeatureStore store, Iris iris) {
        return new Things(iris, (kind, key) -> find(catalog, store, kind, key).isPresent(), actors(catalog, store));
    }

    /// The feature that is the thing of that kind and key, in CRS84.
    static Optional<Feature> find(Catalog catalog, FeatureStore store, ThingKind kind, String key) {
        return catalog.collection(kind.collection()).isPresent()
                ? store.get(kind.collection(), key, Crs.CRS84)
                : Optional.empty();
    }

    private static Map<String, String> actors(Catalog catalog, FeatureStore store) {
        Map<String, String> actors = new HashMap<>();
        Optional<Collection> collection = catalog.collection(ThingKind.AKTEUR.collection());
        OptionalInt title = collection.flatMap(c -> c.schema().inRole(Role.TITLE)).map(Property::name)
                .map(name -> collection.orElseThrow().schema().index(name)).orElse(OptionalInt.empty());
        if (collection.isEmpty()) {
            return actors;
        }
        try (FeatureStream stream = store.open(Query.all(collection.get(), Crs.CRS84))) {
            Feature feature = stream.next();
            while (feature != null) {
                Object name = title.isPresent() ? feature.value(title.getAsInt()) : null;
                actors.put(name == null ? feature.id() : name.toString(), feature.id());
                feature = stream.next();
            }
        }
        return actors;
    }
}
