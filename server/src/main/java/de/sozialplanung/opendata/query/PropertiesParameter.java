package de.sozialplanung.opendata.query;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.store.Fields;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The parameters `properties` and `exclude-properties` (OGC API Features Part 6, draft 24-019): the names of the properties
/// that features shall have, or shall not have, separated by commas; the geometry is one of them. The identifier is always
/// there.
public final class PropertiesParameter {

    static final String NAME = "properties";
    static final String EXCLUDED = "exclude-properties";

    /// The names of both.
    public static final List<String> NAMES = List.of(NAME, EXCLUDED);

    private PropertiesParameter() {}

    /// The properties that features shall have; all where nothing is said.
    ///
    /// @throws Problem 400 where a name is none of a property, or both parameters are given
    public static Fields read(Parameters parameters, Collection collection) {
        Optional<String> wanted = parameters.value(NAME);
        Optional<String> unwanted = parameters.value(EXCLUDED);
        if (wanted.isPresent() && unwanted.isPresent()) {
            throw Problem.parameter(EXCLUDED, "Only one of " + NAME + " and " + EXCLUDED + " is allowed.");
        }
        if (unwanted.isPresent()) {
            Set<String> names = collection.schema().properties().stream().map(Property::name)
                    .collect(Collectors.toCollection(HashSet::new));
            names.removeAll(names(EXCLUDED, unwanted.get(), collection));
            return Fields.of(collection, names);
        }
        return wanted.map(value -> Fields.of(collection, names(NAME, value, collection)))
                .orElse(Fields.all(collection));
    }

    private static Set<String> names(String parameter, String value, Collection collection) {
        Set<String> names = new HashSet<>();
        for (Listed item : Listed.of(value)) {
            if (collection.schema().property(item.text()).isEmpty()) {
                throw Problem.at(parameter, item.position(), "Here must be the name of a property; allowed are "
                        + collection.schema().properties().stream().map(Property::name)
                                .collect(Collectors.joining(", "))
                        + ".");
            }
            names.add(item.text());
        }
        return names;
    }
}
