package de.sozialplanung.opendata.simplify;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/// Opens queries with simplified polygons. The shapes of a collection are simplified together, once per edition and level,
/// when first asked for; those asked for last stay in memory while there is room. For any number of threads.
public final class Simplification {

    /// Points that are kept in all, of 16 bytes each.
    private static final long ROOM = 4_000_000;

    private record Key(String edition, String collection, Detail detail) {}

    private final Map<Key, SimplifiedShapes> kept = new LinkedHashMap<>(16, 0.75f, true);

    /// A page whose polygons show no more than a level of detail. Points stay as they are, and so does everything at the
    /// full level; filters compare the shapes as they were.
    ///
    /// @param collection the one that the query asks for
    public Page open(FeatureStore store, Collection collection, Query query, Detail detail) {
        if (staysAsItIs(collection, detail) || !query.fields().geometry()) {
            return store.open(query);
        }
        SimplifiedShapes shapes = shapes(store, collection, detail);
        Query stored = new Query(query.collection(), query.filter(), query.sort(), query.fields(), Crs.EPSG_25832,
                query.slice());
        return new SimplifiedPage(store.open(stored), shapes, query.crs());
    }

    /// The feature of that identifier, in the same way.
    public Optional<Feature> get(FeatureStore store, Collection collection, String id, Crs crs, Detail detail) {
        if (staysAsItIs(collection, detail)) {
            return store.get(collection.id(), id, crs);
        }
        Reprojection reprojection = Reprojection.between(Crs.EPSG_25832, crs);
        return store.get(collection.id(), id, Crs.EPSG_25832).map(feature -> feature.geometry() == null ? feature
                : Feature.of(feature.values(),
                        reprojection.apply(shapes(store, collection, detail).of(feature.geometry()))));
    }

    private static boolean staysAsItIs(Collection collection, Detail detail) {
        return detail.isFull() || collection.schema().geometry().map(Property::type)
                .filter(PropertyType.MULTI_POLYGON::equals).isEmpty();
    }

    private SimplifiedShapes shapes(FeatureStore store, Collection collection, Detail detail) {
        Key key = new Key(store.edition(), collection.id(), detail);
        SimplifiedShapes shapes;
        synchronized (kept) {
            shapes = kept.computeIfAbsent(key, _ -> new SimplifiedShapes(() -> read(store, collection), detail));
        }
        long size = shapes.size();
        synchronized (kept) {
            long room = ROOM - size;
            for (Key other : List.copyOf(kept.keySet()).reversed()) {
                if (!other.equals(key) && kept.containsKey(other)) {
                    room -= kept.get(other).known();
                    if (room < 0) {
                        kept.remove(other);
                    }
                }
            }
        }
        return shapes;
    }

    /// The shapes of a collection, each once, in metres.
    private static Map<SimplifiedShapes.Mark, Geometry> read(FeatureStore store, Collection collection) {
        Map<SimplifiedShapes.Mark, Geometry> distinct = new LinkedHashMap<>();
        Query query = Query.all(collection, Crs.EPSG_25832).with(new Fields(List.of(0), true));
        try (Page page = store.open(query)) {
            for (Feature feature = page.next(); feature != null; feature = page.next()) {
                if (feature.geometry() != null) {
                    distinct.putIfAbsent(SimplifiedShapes.Mark.of(feature.geometry()), feature.geometry());
                }
            }
        }
        return distinct;
    }
}
