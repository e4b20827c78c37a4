package de.sozialplanung.opendata.rdf;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.rdf.ObservationColumn.Dimension;
import de.sozialplanung.opendata.rdf.ObservationColumn.Measure;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Qb;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/// The properties of an observation, each computed from the table.
final class ObservationColumns {

    private ObservationColumns() {}

    static List<ObservationColumn> of(ObservationTable table, Iris iris, Things things) {
        int[] years = IntStream.range(0, table.size()).map(table::year).distinct().sorted().toArray();
        int[] numbers = numbers(years);
        return List.of(always(RDF.type.asNode(), Qb.OBSERVATION.asNode()),
                always(RDF.type.asNode(), uri(iris.term("Beobachtung"))),
                new Dimension(Qb.IN_DATA_SET.asNode(), ObservationColumn.Key.INDICATOR,
                        nodes(table.indicators(), id -> uri(IndicatorGraph.cube(iris, id))), table::indicator),
                new Dimension(term(iris, "indikator"), ObservationColumn.Key.INDICATOR,
                        nodes(table.indicators(), id -> uri(iris.thing("indikator", id))), table::indicator),
                new Dimension(term(iris, "gebiet"), ObservationColumn.Key.AREA,
                        nodes(table.areas(), key -> things.area(key)
                                .map(NodeFactory::createURI).orElseGet(() -> Literals.text(key))),
                        table::area),
                new Dimension(term(iris, "jahr"), ObservationColumn.Key.YEAR,
                        Arrays.stream(years).mapToObj(Literals::year).toArray(Node[]::new),
                        row -> numbers[table.year(row) - years[0]]),
                measure(iris, "wert", table::value),
                states(term(iris, "status"), table,
                        status -> uri(iris.concept("beobachtungsstatus", status.code()))),
                states(Qb.OBS_STATUS.asNode(), table, status -> Qb.obsStatus(iris, status.sdmx()).asNode()),
                new Dimension(Qb.CONF_STATUS.asNode(), ObservationColumn.Key.NONE, new Node[]{Qb.CONFIDENTIAL.asNode()},
                        row -> table.status(row) == ObservationStatus.SUPPRESSED ? 0 : -1),
                measure(iris, "wert_von", row -> table.reliability(0, row)),
                measure(iris, "wert_bis", row -> table.reliability(1, row)),
                rank(iris, "rang_von", row -> table.reliability(2, row)),
                rank(iris, "rang_bis", row -> table.reliability(3, row)));
    }

    /// The position of each year, the first one's being that of the first year.
    private static int[] numbers(int[] years) {
        int[] numbers = new int[years.length == 0 ? 0 : years[years.length - 1] - years[0] + 1];
        for (int i = 0; i < years.length; i++) {
            numbers[years[i] - years[0]] = i;
        }
        return numbers;
    }

    private static Dimension always(Node predicate, Node object) {
        return new Dimension(predicate, ObservationColumn.Key.ALL, new Node[]{object}, row -> 0);
    }

    private static Measure measure(Iris iris, String name, IntToDoubleFunction numbers) {
        return new Measure(term(iris, name), numbers, false);
    }

    private static Measure rank(Iris iris, String name, IntToDoubleFunction numbers) {
        return new Measure(term(iris, name), numbers, true);
    }

    /// Several states may be told by one concept.
    private static Dimension states(Node predicate, ObservationTable table, Function<ObservationStatus, Node> node) {
        Node[] all = Arrays.stream(ObservationStatus.values()).map(node).toArray(Node[]::new);
        List<Node> distinct = Arrays.stream(all).distinct().toList();
        int[] codes = Arrays.stream(all).mapToInt(distinct::indexOf).toArray();
        return new Dimension(predicate, ObservationColumn.Key.NONE, distinct.toArray(Node[]::new),
                row -> codes[table.statusNumber(row)]);
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
}
