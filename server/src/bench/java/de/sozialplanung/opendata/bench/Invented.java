package de.sozialplanung.opendata.bench;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.feature.Feature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/// Offers and areas of the usual size, invented from a fixed seed, so that every run measures the same.
final class Invented {

    static final Collection OFFERS = new Collection("angebote", LocalizedText.same("Angebote"),
            LocalizedText.same("Erfundene Angebote."),
            new Schema(List.of(property("id", PropertyType.STRING, Role.ID),
                    property("titel", PropertyType.STRING, Role.TITLE),
                    property("beschreibung", PropertyType.STRING, Role.NONE),
                    property("art", PropertyType.STRING, Role.NONE), property("ort", PropertyType.STRING, Role.NONE),
                    property("email", PropertyType.STRING, Role.NONE),
                    property("sprachen", PropertyType.STRING_LIST, Role.NONE),
                    property("barrierefrei", PropertyType.BOOLEAN, Role.NONE),
                    property("plaetze", PropertyType.INTEGER, Role.NONE),
                    property("kosten", PropertyType.NUMBER, Role.NONE),
                    property("stand", PropertyType.DATE, Role.INSTANT),
                    property("punkt", PropertyType.POINT, Role.GEOMETRY))));

    static final Collection AREAS = new Collection("wohnplaetze", LocalizedText.same("Wohnplätze"),
            LocalizedText.same("Erfundene Flächen."), new Schema(
                    Stream.of(Stream.of(property("id", PropertyType.STRING, Role.ID),
                            property("name", PropertyType.STRING, Role.TITLE)),
                            IntStream.rangeClosed(1, 20).mapToObj(i -> property("i" + i, PropertyType.NUMBER,
                                    Role.NONE)),
                            Stream.of(property("flaeche", PropertyType.MULTI_POLYGON, Role.GEOMETRY)))
                            .flatMap(s -> s).toList()));

    /// How many values `art` has: each is that of one feature in a hundred.
    static final int KINDS = 100;

    private static final int CORNERS = 300;
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String[] WORDS = {"Beratung", "für", "Familien", "Jugend", "offene", "Sprechstunde", "Straße",
            "\"Treff\"", "Pflege", "Ältere", "und", "Hilfe", "Köln & Umland", "Angehörige"};

    private final Random random = new Random(20_260_101);
    private final double west;
    private final double south;
    private final double width;
    private final double height;

    private Invented(double west, double south, double width, double height) {
        this.west = west;
        this.south = south;
        this.width = width;
        this.height = height;
    }

    /// Places in a Kreis, in EPSG:25832.
    static Invented inMetres() {
        return new Invented(360_000, 5_640_000, 32_000, 36_000);
    }

    /// Places in a Kreis, in CRS84.
    static Invented inDegrees() {
        return new Invented(7, 50.87, 0.45, 0.33);
    }

    List<Feature> offers(int count) {
        return IntStream.range(0, count).mapToObj(this::offer).toList();
    }

    List<Feature> areas(int count) {
        return IntStream.range(0, count).mapToObj(this::area).toList();
    }

    /// A box of that share of the whole width and height, anywhere in it: west, south, east, north.
    double[] box(double share) {
        double x = west + random.nextDouble() * width * (1 - share);
        double y = south + random.nextDouble() * height * (1 - share);
        return new double[]{x, y, x + share * width, y + share * height};
    }

    static String kind(int number) {
        return "art-" + number % KINDS;
    }

    private static Property property(String name, PropertyType type, Role role) {
        return Property.of(name, type, role, LocalizedText.same(name), LocalizedText.same(name));
    }

    private Feature offer(int number) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add("a-" + number);
        values.add(words(3) + " " + number);
        values.add(words(30));
        values.add(kind(random.nextInt(KINDS)));
        values.add(random.nextInt(20) == 0 ? null : "Ort " + random.nextInt(400));
        values.add("kontakt" + number + "@example.org");
        values.add(List.of("de", random.nextBoolean() ? "en" : "tr"));
        values.add(random.nextBoolean());
        values.add((long) random.nextInt(60));
        values.add(random.nextInt(4) == 0 ? null : random.nextInt(2000) / 100.0);
        values.add(LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1400)));
        return Feature.of(values, place());
    }

    private Feature area(int number) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add("w-" + number);
        values.add(words(2));
        for (int i = 0; i < 20; i++) {
            values.add(random.nextInt(10) == 0 ? null : random.nextInt(10_000) / 100.0);
        }
        return Feature.of(values, polygon());
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private Point place() {
        return FACTORY.createPoint(new Coordinate(west + random.nextDouble() * width,
                south + random.nextDouble() * height));
    }

    private MultiPolygon polygon() {
        Point centre = place();
        Coordinate[] ring = new Coordinate[CORNERS + 1];
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * i / CORNERS;
            double radius = 0.02 + 0.005 * random.nextDouble();
            ring[i] = new Coordinate(centre.getX() + radius * width * Math.cos(angle),
                    centre.getY() + radius * height * Math.sin(angle));
        }
        ring[CORNERS] = ring[0];
        return FACTORY.createMultiPolygon(new Polygon[]{FACTORY.createPolygon(ring)});
    }
}
