package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.vocab.Iris;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The addresses that tell what properties mean: of the column of an indicator the indicator itself, of all others the term
/// of the vocabulary. Each answers with a page or a graph.
///
/// @param iris       the addresses of this installation
/// @param base       where the schemas are that tell of them: in the edition that the address names
/// @param indicators identifiers by the columns of their figures
record Definitions(Iris iris, String base, Map<String, String> indicators) {

    static Definitions of(Links links, List<Indicator> indicators) {
        return new Definitions(new Iris(links.root()), links.base(),
                indicators.stream().collect(Collectors.toUnmodifiableMap(Indicator::column, Indicator::id)));
    }

    String of(Property property) {
        String indicator = indicators.get(property.name());
        return indicator == null ? iris.term(property.term()) : iris.thing("indikator", indicator);
    }
}
