package de.sozialplanung.opendata.filter;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/// Settles a filter for one collection: names become positions, literals values, boxes shapes in the storage system.
public final class FilterBinder {

    /// What nothing passes.
    private static final BoundFilter NOTHING = new BoundFilter.Ids(Set.of());

    private FilterBinder() {}

    /// Binds a filter to the schema of a collection.
    ///
    /// @throws Problem where a property does not exist there, a literal is not of its type, or a box or period is upside
    ///                 down
    public static BoundFilter bind(Filter filter, Collection collection) {
        Schema schema = collection.schema();
        return switch (filter) {
            case Filter.Everything() -> new BoundFilter.Everything();
            case Filter.And(List<Filter> operands) -> and(operands.stream().map(o -> bind(o, collection)).toList());
            case Filter.Equal equal -> equal(equal, schema);
            case Filter.Box box -> box(box, schema);
            case Filter.During during -> during(during, schema);
            case Filter.Ids(List<String> ids) -> new BoundFilter.Ids(Set.copyOf(ids));
        };
    }

    private static BoundFilter and(List<BoundFilter> operands) {
        List<BoundFilter> flat = operands.stream().flatMap(FilterBinder::conjuncts).toList();
        return switch (flat.size()) {
            case 0 -> new BoundFilter.Everything();
            case 1 -> flat.getFirst();
            default -> new BoundFilter.And(flat);
        };
    }

    private static Stream<BoundFilter> conjuncts(BoundFilter filter) {
        return switch (filter) {
            case BoundFilter.Everything() -> Stream.empty();
            case BoundFilter.And(List<BoundFilter> operands) -> operands.stream();
            case BoundFilter.Equal _,BoundFilter.Intersects _,BoundFilter.During _,BoundFilter.Ids _ ->
                    Stream.of(filter);
        };
    }

    private static BoundFilter equal(Filter.Equal equal, Schema schema) {
        OptionalInt index = schema.index(equal.property());
        if (index.isEmpty()) {
            String allowed = schema.attributes().stream().map(Property::name).collect(Collectors.joining(", "));
            throw Problem.unknownParameter(equal.property(),
                    "There is no property '" + Literal.quotable(equal.property())
                            + "' to compare here; allowed are " + allowed + ".");
        }
        Property property = schema.attributes().get(index.getAsInt());
        return new BoundFilter.Equal(index.getAsInt(), Literal.of(property, equal.literal()));
    }

    private static BoundFilter box(Filter.Box box, Schema schema) {
        Geometry area = BoxShape.of(box);
        return schema.geometry().isEmpty() || area.isEmpty() ? NOTHING : new BoundFilter.Intersects(area);
    }

    private static BoundFilter during(Filter.During during, Schema schema) {
        if (during.begin() != null && during.end() != null && during.begin().isAfter(during.end())) {
            throw Problem.of(ProblemKind.INVALID_QUERY, "A period must not begin after its end.");
        }
        int instant = timeInRole(schema, Role.INSTANT);
        int start = instant >= 0 ? instant : timeInRole(schema, Role.INTERVAL_START);
        int end = instant >= 0 ? instant : timeInRole(schema, Role.INTERVAL_END);
        boolean timeless = start < 0 && end < 0;
        if (timeless || (during.begin() == null && during.end() == null)) {
            return new BoundFilter.Everything();
        }
        // an interval of which only one end is recorded is a single time
        return new BoundFilter.During(start < 0 ? end : start, end < 0 ? start : end, during.begin(), during.end());
    }

    /// The position of the first date or instant in that role; -1 where there is none.
    private static int timeInRole(Schema schema, Role role) {
        List<Property> attributes = schema.attributes();
        for (int i = 0; i < attributes.size(); i++) {
            PropertyType type = attributes.get(i).type();
            if (attributes.get(i).role() == role && (type == PropertyType.DATE || type == PropertyType.DATE_TIME)) {
                return i;
            }
        }
        return -1;
    }
}
