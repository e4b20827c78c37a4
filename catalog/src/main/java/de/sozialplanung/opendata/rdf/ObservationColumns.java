package de.sozialplanung.opendata.rdf;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Qb;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/// The properties of an observation, each computed from the table.
final class ObservationColumns {

    private ObservationColumns() {}

    static List<ObservationColumn> of(ObservationTable table, Iris iris, Things things) {
        int size = table.size();
        Node observation = Qb.OBSERVATION.asNode();
        Node own = uri(iris.term("Beobachtung"));
        Node[] cubes = nodes(table.indicators(), id -> uri(IndicatorGraph.cube(iris, id)));
        Node[] indicators = nodes(table.indicators(), id -> uri(iris.thing("indikator", id)));
        Node[] areas = nodes(table.areas(), key -> things.area(key).map(NodeFactory::createURI)
                .orElseGet(() -> Literals.text(key)));
        Map<Integer, Node> years = new HashMap<>();
        IntStream.range(0, size).map(table::year).distinct().forEach(year -> years.put(year, Literals.year(year)));
        Map<ObservationStatus, Node> states = states(status -> uri(iris.concept("beobachtungsstatus", status.code())));
        Map<ObservationStatus, Node> sdmx = states(status -> Qb.obsStatus(iris, status.sdmx()).asNode());
        return List.of(ObservationColumn.scanned(RDF.type.asNode(), size, row -> observation),
                ObservationColumn.scanned(RDF.type.asNode(), size, row -> own),
                ObservationColumn.indexed(Qb.IN_DATA_SET.asNode(), size, row -> cubes[table.indicator(row)]),
                ObservationColumn.indexed(term(iris, "indikator"), size, row -> indicators[table.indicator(row)]),
                ObservationColumn.indexed(term(iris, "gebiet"), size, row -> areas[table.area(row)]),
                ObservationColumn.indexed(term(iris, "jahr"), size, row -> years.get(table.year(row))),
                ObservationColumn.scanned(term(iris, "wert"), size, row -> value(table.value(row))),
                ObservationColumn.indexed(term(iris, "status"), size, row -> states.get(table.status(row))),
                ObservationColumn.indexed(Qb.OBS_STATUS.asNode(), size, row -> sdmx.get(table.status(row))),
                ObservationColumn.indexed(Qb.CONF_STATUS.asNode(), size,
                        row -> confidentiality(table.status(row))),
                ObservationColumn.scanned(term(iris, "wert_von"), size, row -> value(table.reliability(0, row))),
                ObservationColumn.scanned(term(iris, "wert_bis"), size, row -> value(table.reliability(1, row))),
                ObservationColumn.scanned(term(iris, "rang_von"), size, row -> rank(table.reliability(2, row))),
                ObservationColumn.scanned(term(iris, "rang_bis"), size, row -> rank(table.reliability(3, row))));
    }

    private static @Nullable Node rank(double rank) {
        return Double.isNaN(rank) ? null : Literals.integer((long) rank);
    }

    private static @Nullable Node value(double value) {
        return Double.isNaN(value) ? null : Literals.decimal(value);
    }

    private static @Nullable Node confidentiality(ObservationStatus status) {
        return status == ObservationStatus.SUPPRESSED ? Qb.CONFIDENTIAL.asNode() : null;
    }

    private static Node term(Iris iris, String name) {
        return uri(iris.term(name));
    }

    private static Node uri(String uri) {
        return NodeFactory.createURI(uri);
    }

    private static Node[] nodes(List<String> keys, Function<String, Node> node) {
        return keys.stream().map(node).toArray(Node[]::new);
    }

    private static Map<ObservationStatus, Node> states(Function<ObservationStatus, Node> node) {
        Map<ObservationStatus, Node> states = new EnumMap<>(ObservationStatus.class);
        for (ObservationStatus status : ObservationStatus.values()) {
            states.put(status, node.apply(status));
        }
        return states;
    }
}
