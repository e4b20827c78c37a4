package de.sozialplanung.opendata.query;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.cql2.Cql2Json;
import de.sozialplanung.opendata.filter.cql2.Cql2Text;
import de.sozialplanung.opendata.problem.Problem;
import java.util.List;
import java.util.Optional;

/// The parameters `filter`, `filter-lang` and `filter-crs` (OGC API Features Part 3: 19-079r2, 8).
public final class FilterParameter {

    static final String NAME = "filter";
    static final String LANGUAGE = "filter-lang";
    static final String CRS = "filter-crs";

    /// The languages that a filter may be written in, the default first. The last is the name that CQL2 text had in the
    /// drafts: GDAL up to 3.8 leaves the filtering to a server only where that name is among them.
    public static final List<String> LANGUAGES = List.of("cql2-text", "cql2-json", "cql-text");

    private FilterParameter() {}

    /// The filter; empty where none is given.
    static Optional<Filter> read(Parameters parameters) {
        Crs crs = CrsParameter.read(parameters, CRS);
        String language = parameters.value(LANGUAGE).orElse(LANGUAGES.getFirst());
        if (!LANGUAGES.contains(language)) {
            throw Problem.parameter(LANGUAGE,
                    "The filter language is not known here; allowed are " + String.join(", ", LANGUAGES) + ".");
        }
        return parameters.value(NAME).map(text -> "cql2-json".equals(language)
                ? Cql2Json.parse(text, crs, NAME)
                : Cql2Text.parse(text, crs, NAME));
    }
}
