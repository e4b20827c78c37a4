package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The values that the features of a collection have: which codes of the code lists, and the bounds of the numbers.
///
/// @param codes  by property; a property of which nothing is known stands in neither map
/// @param bounds by property, least and greatest
record ActualDomain(Map<String, Set<String>> codes, Map<String, Bounds> bounds) {

    /// The least and the greatest number; integers as `Long`, others as `Double`.
    record Bounds(Number least, Number greatest) {

        private Bounds with(Number number) {
            return new Bounds(compare(number, least) < 0 ? number : least,
                    compare(number, greatest) > 0 ? number : greatest);
        }

        private static int compare(Number a, Number b) {
            return a instanceof Long first && b instanceof Long second ? Long.compare(first, second)
                    : Double.compare(a.doubleValue(), b.doubleValue());
        }
    }

    Optional<Set<String>> codesOf(Property property) {
        return Optional.ofNullable(codes.get(property.name()));
    }

    Optional<Bounds> boundsOf(Property property) {
        return Optional.ofNullable(bounds.get(property.name()));
    }

    /// Looks at every feature of a collection.
    static ActualDomain of(FeatureStore store, Collection collection) {
        Map<String, Set<String>> codes = new HashMap<>();
        Map<String, Bounds> bounds = new HashMap<>();
        List<Property> looked = collection.schema().attributes().stream().filter(p -> isCode(p) || isNumber(p))
                .toList();
        looked.stream().filter(ActualDomain::isCode).forEach(p -> codes.put(p.name(), new TreeSet<>()));
        Fields fields = Fields.of(collection, looked.stream().map(Property::name).collect(Collectors.toSet()));
        try (Page page = store.open(Query.all(collection, Crs.CRS84).with(fields))) {
            List<Property> carried = page.collection().schema().attributes();
            for (Feature feature = page.next(); feature != null; feature = page.next()) {
                for (int i = 0; i < carried.size(); i++) {
                    note(carried.get(i), feature.value(i), codes, bounds);
                }
            }
        }
        return new ActualDomain(codes, bounds);
    }

    private static boolean isCode(Property property) {
        return property.scheme() != null || property.role() == Role.STATUS;
    }

    private static boolean isNumber(Property property) {
        return property.type() == PropertyType.NUMBER || property.type() == PropertyType.INTEGER;
    }

    private static void note(Property property, @Nullable Object value, Map<String, Set<String>> codes,
            Map<String, Bounds> bounds) {
        Set<String> known = codes.get(property.name());
        if (known != null) {
            switch (value) {
                case List<?> items -> items.forEach(item -> known.add(String.valueOf(item)));
                case String code -> known.add(code);
                case null, default -> {
                }
            }
        } else if (value instanceof Number number) {
            bounds.merge(property.name(), new Bounds(number, number), (before, now) -> before.with(now.least()));
        }
    }
}
