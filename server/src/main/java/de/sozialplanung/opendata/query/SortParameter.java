package de.sozialplanung.opendata.query;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.store.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The `sortby` parameter (OGC API Features Part 8, draft 24-030): properties separated by commas, each with `+` before it
/// or nothing for ascending, or `-` for descending. A `+` that is not escaped arrives as a blank.
public final class SortParameter {

    static final String NAME = "sortby";

    private SortParameter() {}

    /// The properties that features can be sorted by.
    public static Stream<Property> sortable(Collection collection) {
        return collection.schema().attributes().stream().filter(p -> p.type() != PropertyType.STRING_LIST);
    }

    static List<SortKey> read(String value, Collection collection) {
        List<SortKey> keys = new ArrayList<>();
        for (Listed item : Listed.of(value)) {
            boolean descending = item.text().startsWith("-");
            String name = descending || item.text().startsWith("+") ? item.text().substring(1) : item.text();
            if (sortable(collection).noneMatch(property -> property.name().equals(name))) {
                throw Problem.at(NAME, item.position(), "Here must be the name of a property to sort by, with - before "
                        + "it for descending; allowed are "
                        + sortable(collection).map(Property::name).collect(Collectors.joining(", ")) + ".");
            }
            int attribute = collection.schema().index(name).orElseThrow();
            if (keys.stream().anyMatch(key -> key.attribute() == attribute)) {
                throw Problem.at(NAME, item.position(), "This property is named for the second time.");
            }
            keys.add(new SortKey(attribute, descending));
        }
        return keys;
    }
}
