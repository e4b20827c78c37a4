package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Finds the names of areas by the keys that other features carry. For one request: it remembers what it has found.
final class Areas {

    /// An area's name and the public path of its page.
    record Named(String key, String name, String page) {}

    private final Publication publication;
    private final Map<String, Optional<Named>> known = new HashMap<>();

    Areas(Publication publication) {
        this.publication = publication;
    }

    /// The area that a property's value is the key of; empty where it is none, or the feature itself.
    Optional<Named> of(Collection collection, Property property, String key, Feature feature) {
        if (property.role() != Role.NONE) {
            return Optional.empty();
        }
        return level(collection, property, feature)
                .flatMap(level -> known.computeIfAbsent(level.code() + "/" + key, _ -> find(level, key)));
    }

    /// The first areas of a level in their order; none where the level is not published or has more.
    List<Named> all(Level level, int most) {
        Optional<Collection> areas = publication.catalog().collection(level.collection());
        if (areas.isEmpty()) {
            return List.of();
        }
        List<Named> found = new ArrayList<>();
        try (Page page = publication.store()
                .open(Query.all(areas.get(), Crs.EPSG_25832).with(Slice.first(most)))) {
            if (page.matched() > most) {
                return List.of();
            }
            for (Feature area = page.next(); area != null; area = page.next()) {
                found.add(named(areas.get(), area));
            }
        }
        return found;
    }

    /// The level that a property of that name holds keys of.
    static Optional<Level> level(String property) {
        return "gebiete".equals(property) ? Optional.of(Level.WOHNPLATZ)
                : Arrays.stream(Level.values()).filter(level -> level.code().equals(property)).findFirst();
    }

    private static Optional<Level> level(Collection collection, Property property, Feature feature) {
        OptionalInt ebene = collection.schema().index("ebene");
        if ("gebiet".equals(property.name()) && ebene.isPresent()) {
            return level(String.valueOf(feature.value(ebene.getAsInt())));
        }
        return level(property.name());
    }

    private Optional<Named> find(Level level, String key) {
        return publication.catalog().collection(level.collection()).flatMap(areas -> publication.store()
                .get(areas.id(), key, Crs.EPSG_25832).map(area -> named(areas, area)));
    }

    /// The name of an area; the key itself where it is not published.
    String name(Level level, String key) {
        return known.computeIfAbsent(level.code() + "/" + key, _ -> find(level, key)).map(Named::name).orElse(key);
    }

    private static Named named(Collection areas, Feature area) {
        return new Named(area.id(), title(areas, area), "/collections/" + areas.id() + "/items/" + area.id());
    }

    /// What a human calls a feature: its title, else its identifier.
    static String title(Collection collection, Feature feature) {
        OptionalInt index = collection.schema().inRole(Role.TITLE).map(p -> collection.schema().index(p.name()))
                .orElse(OptionalInt.empty());
        @Nullable
        Object title = index.isPresent() ? feature.value(index.getAsInt()) : null;
        return title == null ? feature.id() : String.valueOf(title);
    }
}
