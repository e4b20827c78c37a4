package de.sozialplanung.opendata.store;

import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.util.GeometricShapeFactory;

/// Invented features of the sample collections and filters over them, from a seed. Values are few, so that filters hit.
final class RandomFeatures {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final List<String> WORDS = List.of("Straße", "strasse", "STRASSE", "Köln", "Koln", "", " ", "a'b\"c",
            "😀");

    private final Random random;

    RandomFeatures(long seed) {
        random = new Random(seed);
    }

    Feature point(int number) {
        return new Feature(
                Arrays.asList("p-" + number, orNull(() -> "Titel " + random.nextInt(10_000)), orNull(this::word),
                        orNull(this::words), orNull(() -> (long) random.nextInt(5)), orNull(this::number),
                        orNull(random::nextBoolean), orNull(this::day), orNull(this::instant)),
                orNull(() -> FACTORY.createPoint(place())));
    }

    /// A feature of the areas; many show the same polygon.
    Feature area(int number, List<MultiPolygon> shapes) {
        return new Feature(
                Arrays.asList("g-" + number, orNull(this::word), orNull(this::day), orNull(this::instant)),
                orNull(() -> shapes.get(random.nextInt(shapes.size()))));
    }

    List<MultiPolygon> shapes(int count) {
        return Stream.generate(() -> FACTORY.createMultiPolygon(new Polygon[]{circle()})).limit(count).toList();
    }

    BoundFilter pointFilter() {
        return switch (random.nextInt(12)) {
            case 0 -> new BoundFilter.Everything();
            case 1, 2 -> new BoundFilter.And(List.of(pointFilter(), pointFilter()));
            case 3 -> new BoundFilter.Equal(2, word());
            case 4 -> new BoundFilter.Equal(3, word());
            case 5 -> new BoundFilter.Equal(4, (long) random.nextInt(6));
            case 6 -> new BoundFilter.Equal(5, number());
            case 7 -> new BoundFilter.Equal(6, random.nextBoolean());
            case 8 -> random.nextBoolean() ? new BoundFilter.Equal(7, day()) : new BoundFilter.Equal(8, instant());
            case 9 -> during(7, 7);
            case 10 -> new BoundFilter.Ids(ids("p-"));
            default -> new BoundFilter.Intersects(area());
        };
    }

    BoundFilter areaFilter() {
        return switch (random.nextInt(5)) {
            case 0 -> new BoundFilter.And(List.of(areaFilter(), areaFilter()));
            case 1 -> new BoundFilter.Equal(1, word());
            case 2 -> during(2, 3);
            case 3 -> new BoundFilter.Ids(ids("g-"));
            default -> new BoundFilter.Intersects(area());
        };
    }

    long upTo(int bound) {
        return random.nextInt(bound);
    }

    private Geometry area() {
        return switch (random.nextInt(4)) {
            case 0 -> circle();
            case 1 -> FACTORY.createMultiPolygon(new Polygon[]{circle(), FACTORY.createPolygon()});
            case 2 -> FACTORY.toGeometry(new Envelope(-1e8, 1e8, -1e8, 1e8));
            default -> {
                Coordinate corner = place();
                double side = Math.pow(10, random.nextInt(2, 6));
                yield FACTORY.toGeometry(new Envelope(corner.x, corner.x + side, corner.y, corner.y + side));
            }
        };
    }

    private Polygon circle() {
        GeometricShapeFactory shape = new GeometricShapeFactory(FACTORY);
        shape.setCentre(place());
        shape.setSize(Math.pow(10, 2 + 3 * random.nextDouble()));
        shape.setNumPoints(random.nextInt(4, 60));
        return shape.createCircle();
    }

    private Coordinate place() {
        return new Coordinate(350_000 + random.nextInt(40_000), 5_630_000 + random.nextInt(40_000));
    }

    private BoundFilter during(int from, int to) {
        Instant begin = orNull(this::instant);
        Instant end = orNull(this::instant);
        return begin != null && end != null && begin.isAfter(end)
                ? new BoundFilter.During(from, to, end, begin)
                : new BoundFilter.During(from, to, begin, end);
    }

    private Set<String> ids(String prefix) {
        return Stream.generate(() -> prefix + random.nextInt(1500)).limit(random.nextInt(6))
                .collect(Collectors.toSet());
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

    private double number() {
        return random.nextInt(-3, 4) / 2.0;
    }

    private LocalDate day() {
        return LocalDate.of(2024, 2, 27).plusDays(random.nextInt(5));
    }

    private Instant instant() {
        return Instant.parse("2024-02-26T00:00:00Z").plusSeconds(21_600L * random.nextInt(24))
                .minusNanos(random.nextInt(2));
    }

    private <T> @Nullable T orNull(Supplier<T> value) {
        return random.nextInt(6) == 0 ? null : value.get();
    }
}
