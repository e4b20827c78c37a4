package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Qb;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// The cubes of the demo keep the integrity constraints of RDF Data Cube, and each constraint is one that a fault breaks.
@ExtendWith(ServedDemo.class)
class CubeIntegrityTest {

    private static final Iris IRIS = new Iris(DemoService.BASE);
    private static final String DATASET = "indikator-jug-01";

    @SuppressWarnings("NullAway.Init")
    private static DemoService service;

    @BeforeAll
    static void isServed(DemoService demo) {
        service = demo;
    }

    @Test
    void theCubesAreWellFormed() {
        assertThat(new CubeIntegrity(service.union()).faults()).isEmpty();
    }

    @Test
    void everyObservationIsInExactlyOneSlice() {
        Graph union = service.union();
        long observations = union.find(Node.ANY, RDF.type.asNode(), Qb.OBSERVATION.asNode()).toList().size();
        List<Node> sliced = union.find(Node.ANY, Qb.HAS_OBSERVATION.asNode(), Node.ANY)
                .mapWith(Triple::getObject).toList();
        assertThat(sliced).hasSize((int) observations).doesNotHaveDuplicates();
    }

    @Test
    void whatIsWithheldHasNoMeasureAndOneStatusWhateverTheReason() {
        Graph union = service.union();
        List<Node> withheld = union.find(Node.ANY, Qb.CONF_STATUS.asNode(), Node.ANY).mapWith(t -> {
            assertThat(t.getObject()).isEqualTo(Qb.CONFIDENTIAL.asNode());
            return t.getSubject();
        }).toList();
        assertThat(withheld).isNotEmpty().allSatisfy(observation -> {
            for (String number : List.of("wert", "wert_von", "wert_bis", "rang_von", "rang_bis")) {
                assertThat(union.contains(observation, term(number), Node.ANY)).as("%s", observation).isFalse();
            }
            assertThat(union.find(observation, Qb.OBS_STATUS.asNode(), Node.ANY).mapWith(Triple::getObject).toList())
                    .containsExactly(NodeFactory.createURI(IRIS.term("obsStatus-Q")));
        });
    }

    @TestFactory
    Stream<DynamicTest> aFaultIsFound() {
        List<Triple> sound = sound();
        assertThat(new CubeIntegrity(graph(sound)).faults()).isEmpty();
        Map<String, Consumer<Graph>> faults = new TreeMap<>(Map.of(
                "IC-1", graph -> remove(graph, any(graph), Qb.IN_DATA_SET),
                "IC-2", graph -> remove(graph, NodeFactory.createURI(IRIS.thing("datensatz", DATASET)), Qb.STRUCTURE),
                "IC-3", graph -> remove(graph, component("wert"), Qb.MEASURE),
                "IC-4", graph -> remove(graph, term("jahr"), RDFS.range),
                "IC-5", graph -> remove(graph, term("gebiet"), Qb.CODE_LIST),
                "IC-11", graph -> graph.remove(any(graph), term("jahr"), Node.ANY),
                "IC-12", CubeIntegrityTest::sayTwice,
                "IC-13", graph -> remove(graph, any(graph), Qb.OBS_STATUS),
                "IC-14", graph -> graph.remove(any(graph), term("wert"), Node.ANY),
                "IC-19", graph -> graph.remove(area(graph), SKOS.inScheme.asNode(), Node.ANY)));
        faults.put("IC-18", graph -> graph.add(NodeFactory.createURI(IRIS.thing("schnitt", DATASET + "/2020")),
                Qb.HAS_OBSERVATION.asNode(), RDF.type.asNode()));
        return faults.entrySet().stream().map(fault -> DynamicTest.dynamicTest(fault.getKey(), () -> {
            Graph broken = graph(sound);
            fault.getValue().accept(broken);
            assertThat(new CubeIntegrity(broken).faults()).anyMatch(found -> found.startsWith(fault.getKey() + " "));
        }));
    }

    /// All but the observations of other indicators.
    private static List<Triple> sound() {
        String observations = IRIS.thing("beobachtung", "");
        String of = observations + "JUG-01/";
        String slices = IRIS.thing("schnitt", "");
        String sliced = slices + DATASET + "/";
        return service.union().find().filterKeep(triple -> Stream.of(triple.getSubject(), triple.getObject())
                .filter(Node::isURI).map(Node::getURI)
                .allMatch(uri -> (!uri.startsWith(observations) || uri.startsWith(of))
                        && (!uri.startsWith(slices) || uri.startsWith(sliced))))
                .toList();
    }

    private static Graph graph(List<Triple> triples) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        triples.forEach(graph::add);
        return graph;
    }

    /// An observation with a value.
    private static Node any(Graph graph) {
        return graph.find(Node.ANY, Qb.OBS_STATUS.asNode(), NodeFactory.createURI(
                Qb.obsStatus(IRIS, "A").getURI())).mapWith(Triple::getSubject).toList().getFirst();
    }

    private static Node area(Graph graph) {
        return graph.find(any(graph), term("gebiet"), Node.ANY).next().getObject();
    }

    private static void sayTwice(Graph graph) {
        Node copy = NodeFactory.createURI(IRIS.observation("JUG-01", "doppelt", 2020));
        graph.find(any(graph), Node.ANY, Node.ANY).toList()
                .forEach(triple -> graph.add(copy, triple.getPredicate(), triple.getObject()));
    }

    private static void remove(Graph graph, Node subject, Property property) {
        graph.remove(subject, property.asNode(), Node.ANY);
    }

    private static Node component(String name) {
        return NodeFactory.createURI(IRIS.thing("struktur", DATASET) + "#" + name);
    }

    private static Node term(String name) {
        return NodeFactory.createURI(IRIS.term(name));
    }
}
