package de.sozialplanung.opendata.query;

import de.sozialplanung.opendata.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The query parameters of a request: each known, each given once.
public final class Parameters {

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /// Checks the parameters of a request (OGC API Features Part 1, 7.15.8 and requirement "query-param-unknown").
    ///
    /// @param values  decoded values by name
    /// @param allowed all names that the resource knows
    /// @throws Problem 400 where one is unknown or given twice
    public static Parameters of(Map<String, List<String>> values, Collection<String> allowed) {
        values.forEach((name, given) -> {
            if (!allowed.contains(name)) {
                throw Problem.unknownParameter(name,
                        "The parameter is not known here; allowed are " + String.join(", ", allowed) + ".");
            }
            if (given.size() > 1) {
                throw Problem.parameter(name, "The parameter is given " + given.size()
                        + " times; it is allowed once.");
            }
        });
        return new Parameters(values);
    }

    /// The value of a parameter; empty where it is not given.
    public Optional<String> value(String name) {
        List<String> given = values.get(name);
        return given == null || given.isEmpty() ? Optional.empty() : Optional.of(given.getFirst());
    }
}
