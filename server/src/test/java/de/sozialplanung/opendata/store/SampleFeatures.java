package de.sozialplanung.opendata.store;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import java.util.ArrayList;
import java.util.List;

/// Collections that have everything a store and a filter must cope with. All names are invented.
public final class SampleFeatures {

    private SampleFeatures() {}

    /// Points with a value of every type and one time.
    public static Collection points() {
        return collection("punkte",
                List.of(property("id", PropertyType.STRING, Role.ID),
                        property("titel", PropertyType.STRING, Role.TITLE),
                        property("art", PropertyType.STRING, Role.NONE),
                        property("gruppen", PropertyType.STRING_LIST, Role.NONE),
                        property("plaetze", PropertyType.INTEGER, Role.NONE),
                        property("quote", PropertyType.NUMBER, Role.NONE),
                        property("offen", PropertyType.BOOLEAN, Role.NONE),
                        property("stand", PropertyType.DATE, Role.INSTANT),
                        property("geaendert", PropertyType.DATE_TIME, Role.NONE),
                        property("geometrie", PropertyType.POINT, Role.GEOMETRY)));
    }

    /// Areas with a validity.
    public static Collection areas() {
        return collection("gebiete",
                List.of(property("id", PropertyType.STRING, Role.ID), property("name", PropertyType.STRING, Role.TITLE),
                        property("von", PropertyType.DATE, Role.INTERVAL_START),
                        property("bis", PropertyType.DATE_TIME, Role.INTERVAL_END),
                        property("geometrie", PropertyType.MULTI_POLYGON, Role.GEOMETRY)));
    }

    /// A table without geometry and time.
    public static Collection table() {
        return collection("tabelle", List.of(property("id", PropertyType.STRING, Role.ID),
                property("wert", PropertyType.NUMBER, Role.NONE)));
    }

    /// A collection that has no features.
    public static Collection nothing() {
        return collection("leer", points().schema().properties());
    }

    /// The same collection without some of its properties.
    public static Collection without(Collection collection, String... names) {
        List<Property> left = new ArrayList<>(collection.schema().properties());
        left.removeIf(p -> List.of(names).contains(p.name()));
        return collection(collection.id(), left);
    }

    private static Collection collection(String id, List<Property> properties) {
        return new Collection(id, LocalizedText.same(id), LocalizedText.same(id), new Schema(properties));
    }

    private static Property property(String name, PropertyType type, Role role) {
        return Property.of(name, type, role, LocalizedText.same(name), LocalizedText.same(name));
    }
}
