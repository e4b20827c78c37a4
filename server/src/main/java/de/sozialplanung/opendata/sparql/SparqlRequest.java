package de.sozialplanung.opendata.sparql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query as it arrived by any of the three ways of the SPARQL 1.1 Protocol (section 2.1).
///
/// @param query         the query's text
/// @param defaultGraphs IRIs of `default-graph-uri`; empty where the request names none
/// @param namedGraphs   IRIs of `named-graph-uri`; empty where the request names none
/// @param format        the value of `format` or `f`; null to negotiate by `Accept`
/// @param accept        the `Accept` header; null where there is none
public record SparqlRequest(String query, List<String> defaultGraphs, List<String> namedGraphs,
        @Nullable String format, @Nullable String accept) {

    public SparqlRequest {
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
    }
}
