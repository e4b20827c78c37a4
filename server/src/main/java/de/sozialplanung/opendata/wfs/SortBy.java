package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.filter.fes.ValueReference;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.store.SortKey;
import de.sozialplanung.opendata.xml.XmlNode;
import de.sozialplanung.opendata.xml.XmlScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// The order that a client asks for (OGC 09-026r2, 7.13).
///
/// @param criteria the first one first; empty for the order of the edition
record SortBy(List<Criterion> criteria) {

    static final SortBy NONE = new SortBy(List.of());

    private static final String PARAMETER = "sortBy";
    private static final int MOST = 20;

    /// @param reference names a property as filters do
    /// @param scope     the prefixes declared where it stands
    record Criterion(String reference, XmlScope scope, boolean descending) {}

    SortBy {
        if (criteria.size() > MOST) {
            throw fault("An order has " + MOST + " criteria at most.");
        }
        criteria = List.copyOf(criteria);
    }

    /// Reads the parameter: `titel,jahr DESC`; WFS 1.1 says `A` and `D`.
    static SortBy parse(List<String> items) {
        List<Criterion> criteria = new ArrayList<>();
        for (String item : items) {
            String[] words = item.split("\\s+", -1);
            if (words.length > 2) {
                throw fault("An order is written as property, blank and ASC or DESC, set off by commas.");
            }
            criteria.add(new Criterion(words[0], XmlScope.NONE, words.length == 2 && isDescending(words[1])));
        }
        return new SortBy(criteria);
    }

    /// Reads the `SortBy` element of a query.
    static SortBy read(XmlNode sortBy) {
        return new SortBy(sortBy.children("SortProperty").map(property -> {
            XmlNode reference = property.child("ValueReference").or(() -> property.child("PropertyName"))
                    .orElseThrow(() -> fault("A SortProperty needs a ValueReference."));
            return new Criterion(reference.text(), reference.scope(),
                    property.child("SortOrder").filter(order -> isDescending(order.text())).isPresent());
        }).toList());
    }

    private static boolean isDescending(String order) {
        return switch (order.toUpperCase(Locale.ROOT)) {
            case "ASC", "A" -> false;
            case "DESC", "D" -> true;
            default -> throw fault("An order is ASC or DESC.");
        };
    }

    /// The order of a collection's features.
    List<SortKey> keys(Collection collection) {
        return criteria.stream().map(c -> new SortKey(attribute(c, collection), c.descending())).toList();
    }

    private static int attribute(Criterion criterion, Collection collection) {
        ValueReference reference = ValueReference.parse(criterion.reference(), criterion.scope(), collection,
                Origin.of(PARAMETER));
        OptionalInt index = switch (reference) {
            case ValueReference.Named(String name) -> collection.schema().index(name);
            // all begin alike and go on with the identifier
            case ValueReference.GmlId() -> OptionalInt.of(0);
            case ValueReference.Absent _ -> OptionalInt.empty();
        };
        if (index.isEmpty()
                || collection.schema().attributes().get(index.getAsInt()).type() == PropertyType.STRING_LIST) {
            throw fault("Features are sorted by properties that have one value with an order: "
                    + collection.schema().attributes().stream().filter(p -> p.type() != PropertyType.STRING_LIST)
                            .map(Property::name).collect(Collectors.joining(", "))
                    + ".");
        }
        return index.getAsInt();
    }

    private static Problem fault(String detail) {
        return Problem.parameter(PARAMETER, detail);
    }

    /// The value of the parameter that says the same.
    String text() {
        return criteria.stream().map(c -> c.reference() + (c.descending() ? " DESC" : " ASC"))
                .collect(Collectors.joining(","));
    }
}
