package de.sozialplanung.opendata.query;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.store.Fields;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// The `properties` parameter (OGC API Features Part 6, draft 24-019): the names of the properties that features shall have,
/// separated by commas; the geometry is one of them. The identifier is always there.
final class PropertiesParameter {

    static final String NAME = "properties";

    private PropertiesParameter() {}

    static Fields read(String value, Collection collection) {
        Set<String> names = new HashSet<>();
        for (Listed item : Listed.of(value)) {
            if (collection.schema().property(item.text()).isEmpty()) {
                throw Problem.at(NAME, item.position(), "Here must be the name of a property; allowed are "
                        + collection.schema().properties().stream().map(Property::name)
                                .collect(Collectors.joining(", "))
                        + ".");
            }
            names.add(item.text());
        }
        return Fields.of(collection, names);
    }
}
