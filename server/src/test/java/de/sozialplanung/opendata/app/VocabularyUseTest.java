package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Namespaces;
import de.sozialplanung.opendata.vocab.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// The graphs of the demo keep the shapes of the vocabulary, each of which can fail, and use no term that is defined nowhere.
@ExtendWith(ServedDemo.class)
class VocabularyUseTest {

    private static final Iris IRIS = new Iris(DemoService.BASE);
    private static final Shapes SHAPES = Shapes.parse(Vocabulary.shapes(IRIS).getGraph());

    /// Properties whose values are documents of the vocabulary and no terms of it.
    private static final Set<String> DOCUMENTS = Set.of(RDFS.seeAlso.getURI(), Namespaces.FOAF + "depiction",
            Namespaces.FOAF + "logo", Namespaces.DCT + "source",
            Namespaces.OWL + "versionIRI", Namespaces.DCT + "hasVersion");

    @SuppressWarnings("NullAway.Init")
    private static DemoService service;

    @BeforeAll
    static void isServed(DemoService demo) {
        service = demo;
    }

    @Test
    void theDemoKeepsTheShapes() {
        assertThat(faults(graph(service.union().find().toList()))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aFaultIsFound() {
        List<Triple> sound = sound();
        assertThat(faults(graph(sound))).isEmpty();
        Map<String, Consumer<Graph>> faults = new LinkedHashMap<>();
        faults.put("observation belongs to exactly one data set", g -> remove(g, observation(g, "normal"),
                node(Namespaces.QB + "dataSet")));
        faults.put("observation has exactly one year", g -> replace(g, observation(g, "normal"), term("jahr"),
                NodeFactory.createLiteralDT("2020", XSDDatatype.XSDinteger)));
        faults.put("observation has at most one value", g -> g.add(observation(g, "normal"), term("wert"),
                NodeFactory.createLiteralDT("-7", XSDDatatype.XSDdecimal)));
        faults.put("There is a value exactly where the status has one", g -> g.add(observation(g, "geheim"),
                term("wert"), NodeFactory.createLiteralDT("7", XSDDatatype.XSDdecimal)));
        faults.put("indicator has a German and an English name", g -> remove(g, thing(g, "Indikator"),
                SKOS.prefLabel.asNode()));
        faults.put("indicator names its source", g -> remove(g, thing(g, "Indikator"), term("quelle")));
        faults.put("area has exactly one key", g -> remove(g, thing(g, "Wohnplatz"), SKOS.notation.asNode()));
        faults.put("area belongs to exactly one area set", g -> g.add(thing(g, "Gemeinde"), term("gebietsstand"),
                node(IRIS.thing("gebietsstand", "anderer"))));
        faults.put("offer has at least one kind", g -> remove(g, thing(g, "Angebot"), term("arten")));
        faults.put("offer has a title", g -> remove(g, thing(g, "Angebot"), RDFS.label.asNode()));
        faults.put("actor has a kind", g -> remove(g, thing(g, "Akteur"), term("art")));
        faults.put("process has exactly one phase", g -> remove(g, thing(g, "Planungsprozess"), term("status")));
        faults.put("measure has exactly one state", g -> remove(g, thing(g, "Massnahme"), term("status")));
        faults.put("need index is of exactly one area", g -> remove(g, thing(g, "Bedarfsindex"), term("gebiet")));
        faults.put("supply figure is of exactly one kind of offer", g -> remove(g, thing(g, "Versorgung"),
                term("angebotsart")));
        faults.put("concept is explained in both languages", g -> remove(g,
                node(IRIS.concept("angebotsart", "beratung")), SKOS.definition.asNode()));
        return faults.entrySet().stream().map(fault -> DynamicTest.dynamicTest(fault.getKey(), () -> {
            Graph broken = graph(sound);
            fault.getValue().accept(broken);
            assertThat(faults(broken)).anyMatch(message -> message.contains(fault.getKey()));
        }));
    }

    @Test
    void everyShapeHasAFaultAboveThatItFinds() {
        Set<String> shapes = Vocabulary.shapes(IRIS).listSubjects().filterKeep(s -> s.isURIResource())
                .mapWith(s -> s.getURI()).filterKeep(uri -> uri.contains("#")).toSet();
        assertThat(shapes).extracting(uri -> uri.replaceFirst(".*#", "")).containsExactlyInAnyOrder("Beobachtung",
                "Indikator", "Gebiet", "Angebot", "Akteur", "Planungsprozess", "Massnahme", "Bedarfsindex",
                "Versorgung", "Begriff");
    }

    @Test
    void everyTermInUseIsDefinedHereOrOnTheListOfForeignTerms() throws IOException {
        Set<String> listed = listed();
        Set<String> undefined = new TreeSet<>();
        Graph union = service.union();
        union.find().forEach(triple -> {
            check(triple.getPredicate(), union, listed, undefined);
            boolean type = triple.getPredicate().equals(RDF.type.asNode());
            if (triple.getObject().isURI() && !DOCUMENTS.contains(triple.getPredicate().getURI())
                    && (type || isTerm(triple.getObject().getURI()))) {
                check(triple.getObject(), union, listed, undefined);
            }
            if (triple.getObject().isLiteral()) {
                check(node(triple.getObject().getLiteralDatatypeURI()), union, listed, undefined);
            }
        });
        assertThat(undefined).isEmpty();
    }

    @Test
    void aTermThatIsDefinedNowhereIsFound() throws IOException {
        Set<String> undefined = new TreeSet<>();
        check(term("gibtEsNicht"), service.union(), listed(), undefined);
        check(node(Namespaces.DCT + "titel"), service.union(), listed(), undefined);
        check(node(IRIS.concept("angebotsart", "zirkus")), service.union(), listed(), undefined);
        check(term("titel"), service.union(), listed(), undefined);
        assertThat(undefined).hasSize(3);
    }

    /// Own terms are described in the graphs; those of others are on the list.
    private static void check(Node term, Graph union, Set<String> listed, Set<String> undefined) {
        String uri = term.getURI();
        boolean known = uri.startsWith(IRIS.base() + "/")
                ? union.contains(term, RDF.type.asNode(), Node.ANY)
                : listed.contains(uri);
        if (!known) {
            undefined.add(uri);
        }
    }

    /// Whether it is in a vocabulary, ours or another; other addresses are things and pages.
    private static boolean isTerm(String uri) {
        return (uri.startsWith(IRIS.base() + "/def/") && !uri.equals(IRIS.vocabulary()))
                || namespaces().stream().anyMatch(uri::startsWith);
    }

    private static Collection<String> namespaces() {
        return Namespaces.prefixes(IRIS).values().stream().filter(namespace -> !namespace.startsWith(IRIS.base()))
                .collect(Collectors.toSet());
    }

    /// A line is a prefix, a colon and the local names of that vocabulary.
    private static Set<String> listed() throws IOException {
        Map<String, String> prefixes = Namespaces.prefixes(IRIS);
        Set<String> listed = new TreeSet<>();
        try (InputStream in = VocabularyUseTest.class.getResourceAsStream("/vocabulary/foreign-terms.txt")) {
            assertThat(in).isNotNull();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String prefix = line.replaceFirst(":.*", "");
                if (!line.isBlank() && !line.startsWith("#")) {
                    String namespace = prefixes.getOrDefault(prefix, prefix);
                    assertThat(prefixes).containsKey(prefix);
                    Stream.of(line.substring(prefix.length() + 1).strip().split(" +", -1))
                            .forEach(name -> listed.add(namespace + name));
                }
            }
        }
        return listed;
    }

    private static List<String> faults(Graph graph) {
        return ShaclValidator.get().validate(SHAPES, graph).getEntries().stream()
                .map(entry -> entry.focusNode() + ": " + entry.message()).sorted().toList();
    }

    /// All but the observations of other indicators, with some that are withheld, so that a fault is found quickly.
    private static List<Triple> sound() {
        String observations = IRIS.thing("beobachtung", "");
        String of = observation(service.union(), "geheim").getURI().replaceFirst("/[^/]+/[^/]+$", "/");
        return service.union().find().filterKeep(triple -> Stream.of(triple.getSubject(), triple.getObject())
                .filter(Node::isURI).map(Node::getURI)
                .allMatch(uri -> !uri.startsWith(observations) || uri.startsWith(of))).toList();
    }

    private static Graph graph(List<Triple> triples) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        triples.forEach(graph::add);
        return graph;
    }

    private static Node observation(Graph graph, String status) {
        return graph.find(Node.ANY, term("status"), node(IRIS.concept("beobachtungsstatus", status)))
                .mapWith(Triple::getSubject).filterKeep(s -> s.getURI().contains("/beobachtung/")).next();
    }

    private static Node thing(Graph graph, String type) {
        return graph.find(Node.ANY, RDF.type.asNode(), term(type)).next().getSubject();
    }

    private static void replace(Graph graph, Node subject, Node property, Node value) {
        remove(graph, subject, property);
        graph.add(subject, property, value);
    }

    private static void remove(Graph graph, Node subject, Node property) {
        graph.remove(subject, property, Node.ANY);
    }

    private static Node term(String name) {
        return node(IRIS.term(name));
    }

    private static Node node(String uri) {
        return NodeFactory.createURI(uri);
    }
}
