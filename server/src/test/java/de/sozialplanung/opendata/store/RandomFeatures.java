package de.sozialplanung.opendata.store;

import de.sozialplanung.opendata.feature.Feature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.util.GeometricShapeFactory;

/// Invented features of the sample collections, from a seed. Values are few, so that filters hit.
public final class RandomFeatures {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    static final List<String> WORDS = List.of("Straße", "strasse", "STRASSE", "Köln", "Koln", "", " ", "a'b\"c",
            "😀");

    private final Random random;

    public RandomFeatures(long seed) {
        random = new Random(seed);
    }

    public Feature point(int number) {
        return new Feature(
                Arrays.asList("p-" + number, orNull(() -> "Titel " + random.nextInt(10_000)), orNull(this::word),
                        orNull(this::words), orNull(() -> (long) random.nextInt(5)), orNull(this::number),
                        orNull(random::nextBoolean), orNull(this::day), orNull(this::instant)),
                orNull(() -> FACTORY.createPoint(place())));
    }

    /// A feature of the areas; many show the same polygon.
    public Feature area(int number, List<MultiPolygon> shapes) {
        return new Feature(
                Arrays.asList("g-" + number, orNull(this::word), orNull(this::day), orNull(this::instant)),
                orNull(() -> shapes.get(random.nextInt(shapes.size()))));
    }

    public List<MultiPolygon> shapes(int count) {
        return Stream.generate(() -> FACTORY.createMultiPolygon(new Polygon[]{circle()})).limit(count).toList();
    }

    long upTo(int bound) {
        return random.nextInt(bound);
    }

    Polygon circle() {
        GeometricShapeFactory shape = new GeometricShapeFactory(FACTORY);
        shape.setCentre(place());
        shape.setSize(Math.pow(10, 2 + 3 * random.nextDouble()));
        shape.setNumPoints(random.nextInt(4, 60));
        return shape.createCircle();
    }

    Coordinate place() {
        return new Coordinate(350_000 + random.nextInt(40_000), 5_630_000 + random.nextInt(40_000));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            words.add(word());
        }
        return words;
    }

    double number() {
        return random.nextInt(-3, 4) / 2.0;
    }

    LocalDate day() {
        return LocalDate.of(2024, 2, 27).plusDays(random.nextInt(5));
    }

    Instant instant() {
        return Instant.parse("2024-02-26T00:00:00Z").plusSeconds(21_600L * random.nextInt(24))
                .minusNanos(1000L * random.nextInt(2));
    }

    private <T> @Nullable T orNull(Supplier<T> value) {
        return random.nextInt(6) == 0 ? null : value.get();
    }
}
