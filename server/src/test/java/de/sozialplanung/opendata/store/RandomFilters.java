package de.sozialplanung.opendata.store;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.filter.ArithmeticOperator;
import de.sozialplanung.opendata.filter.ArrayRelation;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.Folding;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.filter.TemporalRelation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/// Filters over the sample points and areas as clients say them, from a seed; each fits its collection. Their literals are
/// those that `RandomFeatures` uses, so that they hit.
public final class RandomFilters {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Origin AT = Origin.of("filter");
    private static final List<String> PATTERNS = List.of("%stra%e", "K_ln", "%", "", "_", "S%", "a'b\"_", "%😀%", "\\%",
            "%\\_", "Titel 1%");

    private final Random random;
    private final RandomFeatures features;

    public RandomFilters(long seed) {
        random = new Random(seed);
        features = new RandomFeatures(seed + 1);
    }

    /// A filter for the points.
    public Filter points() {
        return random.nextInt(3) == 0 ? joined(this::points) : pointLeaf();
    }

    /// A filter for the areas.
    public Filter areas() {
        return random.nextInt(3) == 0 ? joined(this::areas) : areaLeaf();
    }

    private Filter joined(Supplier<Filter> operand) {
        return switch (random.nextInt(3)) {
            case 0 -> new Filter.And(List.of(operand.get(), operand.get()));
            case 1 -> new Filter.Or(List.of(operand.get(), operand.get()));
            default -> new Filter.Not(operand.get());
        };
    }

    private Filter pointLeaf() {
        return switch (random.nextInt(16)) {
            case 0 -> new Filter.Compare(any(Comparison.values()), text("titel", "art"), text("titel", "art"));
            case 1 -> new Filter.Compare(any(Comparison.values()), number(2), number(2));
            case 2 -> new Filter.Compare(any(Comparison.values()), time(), time());
            case 3 -> new Filter.Compare(any(Comparison.EQUAL, Comparison.NOT_EQUAL), property("gruppen"), word());
            case 4 -> new Filter.Between(number(1), number(1), number(1));
            case 5 -> new Filter.In(text("titel", "art"), List.of(word(), word(), word()));
            case 6 -> new Filter.In(property(any("plaetze", "quote")), List.of(literal(), literal()));
            case 7 -> new Filter.In(property("gruppen"), List.of(word(), word()));
            case 8 -> new Filter.Like(text("titel", "art"), pattern());
            case 9 -> new Filter.IsNull(property(
                    any("titel", "art", "gruppen", "plaetze", "quote", "offen", "stand", "geaendert", "geometrie")));
            case 10 -> new Filter.IsTrue(property("offen"));
            case 11 -> new Filter.Temporal(any(TemporalRelation.values()), period("stand", "geaendert"),
                    period("stand", "geaendert"));
            case 12 -> new Filter.Array(any(ArrayRelation.values()), list(), list());
            case 13 -> during();
            case 14 -> new Filter.Ids(Stream.generate(() -> "p-" + random.nextInt(1500)).limit(random.nextInt(6))
                    .toList());
            default -> place();
        };
    }

    private Filter areaLeaf() {
        return switch (random.nextInt(6)) {
            case 0 -> new Filter.Compare(any(Comparison.values()), text("name", "name"), word());
            case 1 -> new Filter.Temporal(any(TemporalRelation.values()), period("von", "bis"), period("von", "bis"));
            case 2 -> during();
            case 3 -> new Filter.Ids(List.of("g-" + random.nextInt(300), "g-" + random.nextInt(300)));
            default -> place();
        };
    }

    /// A spatial relation or a distance.
    private Filter place() {
        if (random.nextInt(5) == 0) {
            return new Filter.Compare(any(Comparison.LESS, Comparison.LESS_OR_EQUAL, Comparison.GREATER),
                    new Expression.Call("distance", List.of(property("geometrie"), shape()), AT),
                    figure(random.nextInt(20_000)));
        }
        Expression own = property("geometrie");
        boolean swapped = random.nextInt(4) == 0;
        Expression shape = random.nextInt(3) == 0 ? box() : shape();
        return new Filter.Spatial(any(SpatialRelation.values()), swapped ? shape : own, swapped ? own : shape);
    }

    private Expression box() {
        Coordinate corner = features.place();
        double side = Math.pow(10, random.nextInt(2, 6));
        Crs crs = any(Crs.values());
        org.locationtech.jts.geom.Envelope box = Reprojection.between(Crs.EPSG_25832, crs).apply(
                new org.locationtech.jts.geom.Envelope(corner.x, corner.x + side, corner.y, corner.y + side));
        return new Expression.Box(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), crs, AT);
    }

    private Expression shape() {
        Geometry shape = switch (random.nextInt(6)) {
            case 0 -> FACTORY.createPoint(features.place());
            case 1 -> FACTORY.createMultiPoint(new Point[]{FACTORY.createPoint(features.place()),
                    FACTORY.createPoint(features.place())});
            case 2 -> FACTORY.createLineString(new Coordinate[]{features.place(), features.place(), features.place()});
            case 3 -> FACTORY.createGeometryCollection(new Geometry[]{features.circle(), features.circle()});
            default -> features.circle();
        };
        Crs crs = random.nextInt(3) == 0 ? any(Crs.values()) : Crs.EPSG_25832;
        return new Expression.Shape(Reprojection.between(Crs.EPSG_25832, crs).apply(shape), crs, AT);
    }

    private Filter during() {
        Instant begin = random.nextInt(5) == 0 ? null : features.instant();
        Instant end = random.nextInt(5) == 0 ? null : features.instant();
        return begin != null && end != null && begin.isAfter(end)
                ? new Filter.During(end, begin)
                : new Filter.During(begin, end);
    }

    private Expression period(String one, String other) {
        return switch (random.nextInt(5)) {
            case 0 -> property(one);
            case 1 -> property(other);
            case 2 -> new Expression.Date(features.day(), AT);
            case 3 -> new Expression.Timestamp(features.instant(), AT);
            default -> {
                LocalDate day = features.day();
                Expression begin = any(property(one), new Expression.Open(AT), new Expression.Date(day, AT));
                Expression end = any(property(other), new Expression.Open(AT),
                        new Expression.Date(day.plusDays(random.nextInt(3)), AT));
                yield new Expression.Interval(begin, end, AT);
            }
        };
    }

    private Expression time() {
        return any(property("stand"), property("geaendert"), new Expression.Date(features.day(), AT),
                new Expression.Timestamp(features.instant(), AT));
    }

    private Expression text(String one, String other) {
        return switch (random.nextInt(6)) {
            case 0 -> word();
            case 1 -> new Expression.Folded(any(Folding.values()), text(one, other), AT);
            case 2 -> switch (random.nextInt(6)) {
                case 0 -> new Expression.Call("concat", List.of(property(one), word()), AT);
                case 1 -> one.equals("titel") ? new Expression.Call("join", List.of(property("gruppen")), AT) : word();
                case 2, 3 -> new Expression.Call("searched", List.of(text(one, other)), AT);
                default -> property(one);
            };
            default -> property(random.nextBoolean() ? one : other);
        };
    }

    private Expression pattern() {
        Expression pattern = new Expression.Text(PATTERNS.get(random.nextInt(PATTERNS.size())), AT);
        return random.nextInt(3) == 0 ? new Expression.Folded(any(Folding.values()), pattern, AT) : pattern;
    }

    private Expression number(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 3)) {
            case 0 -> property("plaetze");
            case 1 -> property("quote");
            case 2 -> literal();
            case 3 -> new Expression.Call(any("abs", "floor", "ceiling"), List.of(number(depth - 1)), AT);
            case 4 -> random.nextBoolean() ? new Expression.Call("length", List.of(text("titel", "art")), AT)
                    : new Expression.Call(any("year", "month"), List.of(time()), AT);
            default -> new Expression.Arithmetic(any(ArithmeticOperator.values()), number(depth - 1),
                    number(depth - 1), AT);
        };
    }

    private Expression literal() {
        return random.nextInt(4) == 0 ? new Expression.Number(BigDecimal.valueOf(features.number()), AT)
                : figure(random.nextInt(6));
    }

    private static Expression figure(double value) {
        return new Expression.Number(BigDecimal.valueOf(value), AT);
    }

    private Expression list() {
        return random.nextInt(3) == 0
                ? new Expression.Items(Stream.generate(this::word).limit(random.nextInt(1, 3)).toList(), AT)
                : property("gruppen");
    }

    private Expression word() {
        return new Expression.Text(RandomFeatures.WORDS.get(random.nextInt(RandomFeatures.WORDS.size())), AT);
    }

    private static Expression property(String name) {
        return new Expression.Property(name, AT);
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
