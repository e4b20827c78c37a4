package de.sozialplanung.opendata.store;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.feature.Feature;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Filters for any collection, from a seed. Their literals are values of its features, whole or a little changed, so that
/// they hit some and miss some.
final class SchemaFilters {

    private static final Origin AT = Origin.of("filter");

    private final Random random;
    private final List<Property> properties;
    private final List<Feature> features;

    /// @param features some of the collection, at least one
    SchemaFilters(long seed, Collection collection, List<Feature> features) {
        random = new Random(seed);
        properties = collection.schema().properties();
        this.features = List.copyOf(features);
    }

    Filter next() {
        return switch (random.nextInt(6)) {
            case 0 -> new Filter.And(List.of(leaf(), leaf()));
            case 1 -> new Filter.Or(List.of(leaf(), next()));
            case 2 -> new Filter.Not(next());
            default -> leaf();
        };
    }

    private Filter leaf() {
        // the last is the geometry, which should not drown among many figures
        int index = random.nextInt(4) == 0 ? properties.size() - 1 : random.nextInt(properties.size());
        Property property = properties.get(index);
        if (random.nextInt(12) == 0) {
            return new Filter.IsNull(property(index));
        }
        return switch (property.type()) {
            case STRING -> text(index);
            case STRING_LIST -> list(index);
            case INTEGER, NUMBER -> number();
            case BOOLEAN -> new Filter.IsTrue(property(index));
            case DATE, DATE_TIME -> time(index);
            case POINT, MULTI_POLYGON -> place(index);
        };
    }

    private Filter text(int index) {
        return switch (random.nextInt(6)) {
            case 0 -> new Filter.Compare(any(Comparison.values()), folded(property(index)), folded(word(index)));
            case 1 -> new Filter.In(property(index), Stream.generate(() -> word(index)).limit(3).toList());
            case 2 -> new Filter.Like(folded(property(index)), foldedOnly(pattern(index)));
            case 3 -> new Filter.Compare(any(Comparison.values()),
                    new Expression.Call("concat", List.of(property(index), any(PropertyType.STRING)), AT), word(index));
            case 4 -> index == 0
                    ? new Filter.Ids(Stream.generate(() -> feature().id()).limit(random.nextInt(5)).toList())
                    : new Filter.Compare(Comparison.EQUAL, property(index), word(index));
            default -> new Filter.Compare(any(Comparison.values()), property(index), any(PropertyType.STRING));
        };
    }

    private Filter list(int index) {
        return random.nextBoolean()
                ? new Filter.Compare(any(Comparison.EQUAL, Comparison.NOT_EQUAL), property(index), item(index))
                : new Filter.Array(any(ArrayRelation.values()), property(index),
                        new Expression.Items(List.of(item(index), item(index)), AT));
    }

    private Filter number() {
        return switch (random.nextInt(4)) {
            case 0 -> new Filter.Between(figure(1), figure(0), figure(0));
            case 1 -> new Filter.In(any(PropertyType.INTEGER, PropertyType.NUMBER),
                    List.of(literal(), literal(), literal()));
            default -> new Filter.Compare(any(Comparison.values()), figure(2), figure(1));
        };
    }

    /// A number of some kind.
    private Expression figure(int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 2)) {
            case 0 -> literal();
            case 1 -> any(PropertyType.INTEGER, PropertyType.NUMBER);
            case 2 -> new Expression.Call(any("abs", "floor", "ceiling"), List.of(figure(depth - 1)), AT);
            case 3 -> new Expression.Call("length", List.of(any(PropertyType.STRING)), AT);
            // powers are rounded as each machine likes: in SameAnswerTest they would differ by chance
            default -> new Expression.Arithmetic(any(ArithmeticOperator.ADD, ArithmeticOperator.SUBTRACT,
                    ArithmeticOperator.MULTIPLY, ArithmeticOperator.DIVIDE, ArithmeticOperator.WHOLE_DIVIDE,
                    ArithmeticOperator.REMAINDER), figure(depth - 1), figure(depth - 1), AT);
        };
    }

    private Expression literal() {
        Object value = value(any(PropertyType.INTEGER, PropertyType.NUMBER));
        BigDecimal number = value instanceof Number known ? BigDecimal.valueOf(known.doubleValue()) : BigDecimal.ONE;
        return new Expression.Number(random.nextInt(3) == 0 ? number.add(BigDecimal.valueOf(0.5)) : number, AT);
    }

    private Filter time(int index) {
        return switch (random.nextInt(4)) {
            case 0 -> new Filter.Compare(any(Comparison.values()), property(index), moment(index));
            case 1 -> {
                Instant instant = day(index).atStartOfDay().toInstant(ZoneOffset.UTC);
                yield new Filter.During(random.nextBoolean() ? null : instant.minusSeconds(86_400),
                        random.nextBoolean() ? null : instant);
            }
            default -> new Filter.Temporal(any(TemporalRelation.values()), period(index), period(index));
        };
    }

    private Expression period(int index) {
        LocalDate day = day(index);
        return switch (random.nextInt(3)) {
            case 0 -> moment(index);
            case 1 -> new Expression.Interval(any(property(index), new Expression.Open(AT)),
                    any(any(PropertyType.DATE, PropertyType.DATE_TIME), new Expression.Open(AT)), AT);
            default -> new Expression.Interval(new Expression.Date(day, AT),
                    any(new Expression.Date(day.plusYears(random.nextInt(3)), AT), new Expression.Open(AT)), AT);
        };
    }

    private Expression moment(int index) {
        return any(property(index), new Expression.Date(day(index), AT),
                new Expression.Timestamp(day(index).atTime(12, 0).toInstant(ZoneOffset.UTC), AT));
    }

    private LocalDate day(int index) {
        return value(property(index)) instanceof LocalDate day ? day.plusDays(random.nextInt(-1, 2))
                : LocalDate.of(2023, 12, 31);
    }

    /// Shapes are those of features, some moved or grown: neighbours share their edges exactly.
    private Filter place(int index) {
        Geometry shape = feature().geometry();
        if (shape == null) {
            return new Filter.IsNull(property(index));
        }
        Geometry other = feature().geometry();
        Crs crs = random.nextInt(3) == 0 ? any(Crs.values()) : Crs.EPSG_25832;
        Envelope box = Reprojection.between(Crs.EPSG_25832, crs).apply(shape.getEnvelopeInternal());
        return switch (random.nextInt(5)) {
            case 0 -> new Filter.Spatial(SpatialRelation.INTERSECTS, property(index), new Expression.Box(box.getMinX(),
                    box.getMinY(), box.getMaxX(), box.getMaxY(), crs, AT));
            case 1 -> new Filter.Compare(any(Comparison.LESS, Comparison.GREATER),
                    new Expression.Call("distance",
                            List.of(property(index), new Expression.Shape(shape, Crs.EPSG_25832, AT)), AT),
                    new Expression.Number(BigDecimal.valueOf(random.nextInt(8_000)), AT));
            case 2 -> new Filter.Spatial(any(SpatialRelation.values()), property(index), new Expression.Shape(
                    shape.buffer(random.nextInt(1, 3_000)), Crs.EPSG_25832, AT));
            case 3 -> new Filter.Spatial(any(SpatialRelation.values()), property(index), new Expression.Shape(
                    other == null ? shape : shape.getCentroid().union(other.getCentroid()).convexHull(),
                    Crs.EPSG_25832, AT));
            default -> new Filter.Spatial(any(SpatialRelation.values()), property(index),
                    new Expression.Shape(shape, Crs.EPSG_25832, AT));
        };
    }

    /// A pattern may be folded, but no function makes one.
    private Expression foldedOnly(Expression pattern) {
        return random.nextInt(3) == 0 ? new Expression.Folded(any(Folding.values()), pattern, AT) : pattern;
    }

    private Expression folded(Expression text) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Expression.Folded(any(Folding.values()), text, AT);
            case 2 -> new Expression.Call("searched", List.of(text), AT);
            default -> text;
        };
    }

    private Expression word(int index) {
        return new Expression.Text(value(property(index)) instanceof String text ? text : "", AT);
    }

    private Expression item(int index) {
        return new Expression.Text(value(property(index)) instanceof List<?> list && !list.isEmpty()
                ? (String) list.get(random.nextInt(list.size()))
                : "nichts", AT);
    }

    private Expression pattern(int index) {
        String text = value(property(index)) instanceof String word ? word : "";
        int cut = text.isEmpty() ? 0 : random.nextInt(text.length());
        if (cut > 0 && Character.isLowSurrogate(text.charAt(cut))) {
            cut--;
        }
        return new Expression.Text(any(text.substring(0, cut) + "%", "%" + text.substring(cut),
                text.replaceFirst("[aeiouä]", "_"), "%" + text.replace(' ', '%') + "%", text + "\\"), AT);
    }

    private Feature feature() {
        return features.get(random.nextInt(features.size()));
    }

    /// The value that some feature has there.
    private @Nullable Object value(Expression property) {
        for (int i = 0; i < properties.size(); i++) {
            if (property instanceof Expression.Property(String name, Origin _)
                    && properties.get(i).name().equals(name)) {
                return feature().value(i);
            }
        }
        return null;
    }

    private Expression property(int index) {
        return new Expression.Property(properties.get(index).name(), AT);
    }

    /// A property of one of these types; a literal where there is none.
    private Expression any(PropertyType... types) {
        List<Expression> fitting = new ArrayList<>();
        for (int i = 0; i < properties.size(); i++) {
            if (List.of(types).contains(properties.get(i).type())) {
                fitting.add(property(i));
            }
        }
        return fitting.isEmpty() ? new Expression.Number(BigDecimal.TWO, AT) : any(fitting.toArray(Expression[]::new));
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
