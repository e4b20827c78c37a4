package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.feature.Feature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/// Features that have a value of every type, and some that have none. All of it is invented.
final class Samples {

    static final Catalog CATALOG = new Catalog("probe", LocalizedText.same("Probekreis"),
            LocalizedText.same("Offene Daten"), new LocalizedText("Alle Zahlen sind erfunden.", "All is invented."),
            new Agent("Kreis Probe", null, null, null), new Agent("Amt", null, null, null),
            new Licence("http://dcat-ap.de/def/licenses/dl-by-de/2.0", "Datenlizenz Deutschland 2.0", "Kreis Probe"),
            null, new Region("05378", "Probekreis"), List.of(), List.of(), List.of(), List.of());

    static final Frame FRAME = new Frame(
            List.of(new Link("self", "https://daten.example/collections/angebote/items", "application/geo+json",
                    "Dies")),
            OptionalLong.of(17), Instant.parse("2026-11-23T03:00:00Z"),
            new Imprint(CATALOG, "2026-11-23", Language.DE));

    static final FeatureGraphs NO_GRAPHS = (_, format, _) -> {
        throw new IllegalStateException("no publication to make " + format + " of");
    };

    static final Collection POINTS = collection("angebote", PropertyType.POINT);
    static final Collection AREAS = collection("wohnplaetze", PropertyType.MULTI_POLYGON);
    static final Collection TABLE = new Collection("werte", LocalizedText.same("Werte"), LocalizedText.same("Werte"),
            new Schema(POINTS.schema().attributes()));

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private Samples() {}

    private static Collection collection(String id, PropertyType geometry) {
        return new Collection(id, LocalizedText.same("Titel von " + id), LocalizedText.same("Was " + id + " sind."),
                new Schema(List.of(property("id", PropertyType.STRING, Role.ID),
                        property("name", PropertyType.STRING, Role.TITLE),
                        property("arten", PropertyType.STRING_LIST, Role.NONE),
                        property("anzahl", PropertyType.INTEGER, Role.NONE),
                        property("anteil", PropertyType.NUMBER, Role.NONE).withUnit("%"),
                        property("offen", PropertyType.BOOLEAN, Role.NONE),
                        property("stand", PropertyType.DATE, Role.INSTANT),
                        property("geprueft", PropertyType.DATE_TIME, Role.NONE),
                        property("geometrie", geometry, Role.GEOMETRY))));
    }

    private static Property property(String name, PropertyType type, Role role) {
        return Property.of(name, type, role, LocalizedText.same("Titel von " + name),
                LocalizedText.same("Was in " + name + " steht."));
    }

    /// Points in rows of a hundred, fifty apart; every third has no share.
    static List<Feature> grid(int count) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            features.add(full(i, SHAPES.createPoint(new Coordinate(x(i), y(i)))));
        }
        return features;
    }

    /// Squares of five hundred.
    static List<Feature> squares(int count) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Geometry square = SHAPES.toGeometry(new Envelope(x(i), x(i) + 500, y(i), y(i) + 500));
            features.add(full(i, SHAPES.createMultiPolygon(new Polygon[]{(Polygon) square})));
        }
        return features;
    }

    static double x(int i) {
        return 365_000 + i % 100 * 50;
    }

    static double y(int i) {
        return 5_650_000 + i / 100 * 50;
    }

    static Feature full(int i, Geometry geometry) {
        List<Object> values = new ArrayList<>(List.of("a" + i, "=1+1 Müller & " + i, List.of("beratung", "ki\"ta"),
                (long) i, i / 4.0, i % 2 == 0, LocalDate.of(2024, 12, 31), Instant.parse("2026-01-02T03:04:05Z")));
        if (i % 3 == 2) {
            values.set(4, null);
        }
        return new Feature(values, geometry);
    }

    /// Nothing but an identifier.
    static Feature empty(String id) {
        List<Object> values = new ArrayList<>(Arrays.asList(new Object[8]));
        values.set(0, id);
        return new Feature(values, null);
    }
}
