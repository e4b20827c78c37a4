package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.rdf.ThingKind;
import de.sozialplanung.opendata.vocab.CubeLink;
import de.sozialplanung.opendata.vocab.Geo;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Qb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the graphs of the demo say of areas, of offers whose address is secret and of cubes, and that each thing answers by its
/// address.
@ExtendWith(ServedDemo.class)
class GraphContentTest {

    private static final Iris IRIS = new Iris(DemoService.BASE);
    private static final Map<String, Lang> FORMATS = Map.of("text/turtle", Lang.TURTLE, "application/ld+json",
            Lang.JSONLD, "application/rdf+xml", Lang.RDFXML);

    private static final Pattern FIRST_ID = Pattern.compile("\"type\":\"Feature\",\"id\":\"([^\"]+)\"");

    @SuppressWarnings("NullAway.Init")
    private static DemoService service;

    @BeforeAll
    static void isServed(DemoService demo) {
        service = demo;
    }

    @Test
    void everyAreaHasShapeSizeMiddleAndNeighboursOfItsOwnLevel() {
        Graph union = service.union();
        List<Node> areas = union.find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(IRIS.term("Wohnplatz")))
                .mapWith(Triple::getSubject).toList();
        assertThat(areas).isNotEmpty().allSatisfy(area -> {
            assertThat(union.contains(area, Geo.HAS_GEOMETRY.asNode(), Node.ANY)).isTrue();
            assertThat(union.contains(area, Geo.CENTROID.asNode(), Node.ANY)).isTrue();
            assertThat(union.contains(area, Geo.SF_WITHIN.asNode(), Node.ANY)).isTrue();
            assertThat(union.contains(Node.ANY, SKOS.member.asNode(), area)).isTrue();
            double squareMetres = number(one(union, area, Geo.HAS_METRIC_AREA.asNode()));
            double squareKilometres = number(
                    one(union, area, NodeFactory.createURI(IRIS.term("flaeche_km2"))));
            assertThat(squareMetres / 1e6).isBetween(squareKilometres - 0.01, squareKilometres + 0.01);
            List<Node> neighbours = union.find(area, Geo.SF_TOUCHES.asNode(), Node.ANY).mapWith(Triple::getObject)
                    .toList();
            assertThat(neighbours).isNotEmpty().doesNotContain(area).allSatisfy(other -> {
                assertThat(other.getURI()).contains("/wohnplatz/");
                assertThat(union.contains(other, Geo.SF_TOUCHES.asNode(), area)).isTrue();
            });
        });
    }

    @Test
    void anAreaIsDescribedAsTheGraphHasIt() throws Exception {
        Graph union = service.union();
        Node area = union.find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(IRIS.term("Wohnplatz"))).next()
                .getSubject();
        Model described = read(area.getURI(), "text/turtle", Lang.TURTLE);
        assertThat(described.getGraph().find(area, Node.ANY, Node.ANY).toList())
                .containsExactlyInAnyOrderElementsOf(union.find(area, Node.ANY, Node.ANY).toList());
    }

    @Test
    void anOfferWithASecretAddressHasNoPlaceAnywhere() throws IOException {
        List<String> secret = Files.readAllLines(Path.of("..", "deploy", "demo", "angebote", "angebote.csv")).stream()
                .filter(line -> line.endsWith(";ja")).map(line -> line.substring(0, line.indexOf(';'))).toList();
        Graph union = service.union();
        assertThat(secret).isNotEmpty().allSatisfy(id -> {
            String offer = IRIS.thing("angebot", id);
            assertThat(union.contains(NodeFactory.createURI(offer), Node.ANY, Node.ANY)).as(id).isTrue();
            List<Triple> said = union.find().filterKeep(triple -> triple.getSubject().isURI()
                    && (triple.getSubject().getURI().equals(offer)
                            || triple.getSubject().getURI().startsWith(offer + "#")))
                    .toList();
            assertThat(said).isNotEmpty().allSatisfy(triple -> assertThat(triple.toString()).doesNotContain("#ort")
                    .doesNotContain("#anschrift").doesNotContain("#geometrie").doesNotContain("/gemeinde/")
                    .doesNotContain("/wohnplatz/").doesNotContain("POINT").doesNotContain("areaServed")
                    .doesNotContain("spatial").doesNotContain("containedInPlace"));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfThingAnswersInEachFormat() {
        Stream<String> features = service.catalog().collections().stream().map(Collection::id)
                .flatMap(id -> ThingKind.ofCollection(id).stream()).map(kind -> "/" + kind.code() + "/")
                .map(kind -> service.union().find()
                        .filterKeep(t -> t.getSubject().isURI() && t.getSubject().getURI().contains("/id" + kind)
                                && !t.getSubject().getURI().contains("#"))
                        .next().getSubject().getURI());
        Stream<String> others = Stream.of(IRIS.thing("struktur", "indikator-jug-01"),
                IRIS.thing("schnitt", "indikator-jug-01/2020"), IRIS.thing("datensatz", "indikator-jug-01"),
                IRIS.thing("indikator", "JUG-01"), IRIS.thing("gebietsverzeichnis", "alle"),
                IRIS.thing("gebietsstand", service.catalog().areaSets().getFirst().id()));
        return Stream.concat(features, others).map(thing -> DynamicTest.dynamicTest(thing, () -> {
            for (Map.Entry<String, Lang> format : FORMATS.entrySet()) {
                Model model = read(thing, format.getKey(), format.getValue());
                assertThat(model.contains(model.createResource(thing), RDF.type)).as(format.getKey()).isTrue();
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyItemPageAnswersAsStatements() {
        return service.catalog().collections().stream()
                .map(collection -> DynamicTest.dynamicTest(collection.id(), () -> {
                    String items = new String(
                            service.body("/collections/" + collection.id() + "/items?limit=1&f=geojson"),
                            StandardCharsets.UTF_8);
                    Matcher id = FIRST_ID.matcher(items);
                    assertThat(id.find()).isTrue();
                    for (String type : List.of("text/turtle", "application/ld+json")) {
                        HttpResponse<byte[]> answer = service.anyAnswer(
                                "/collections/" + collection.id() + "/items/" + id.group(1), "Accept", type);
                        assertThat(answer.statusCode()).as(type).isEqualTo(200);
                        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
                        assertThat(model(answer.body(), FORMATS.getOrDefault(type, Lang.TURTLE)).isEmpty()).isFalse();
                    }
                }));
    }

    @Test
    void everyIndicatorWithFiguresIsACubeThatHasThemAll() throws Exception {
        Graph union = service.union();
        for (Indicator indicator : service.catalog().indicators().subList(0, 3)) {
            Node dataset = NodeFactory.createURI(IRIS.thing("datensatz", indicator.dataset()));
            int observations = union.find(Node.ANY, Qb.IN_DATA_SET.asNode(), dataset).toList().size();
            for (Map.Entry<String, Lang> format : FORMATS.entrySet()) {
                HttpResponse<byte[]> answer = service.anyAnswer("/cubes/" + indicator.id(), "Accept", format.getKey());
                assertThat(answer.statusCode()).isEqualTo(200);
                Model model = model(answer.body(), format.getValue());
                assertThat(model.listSubjectsWithProperty(RDF.type, CubeLink.OBSERVATION).toList())
                        .hasSize(observations);
                assertThat(model.listSubjectsWithProperty(RDF.type, CubeLink.CUBE).next().getURI())
                        .isEqualTo(DemoService.BASE + "/cubes/" + indicator.id());
            }
        }
        assertThat(service.anyAnswer("/cubes/GIBT-ES-NICHT").statusCode()).isEqualTo(404);
    }

    private static Model read(String thing, String type, Lang lang) throws Exception {
        HttpResponse<byte[]> see = service.anyAnswer(thing, "Accept", type);
        assertThat(see.statusCode()).as(thing).isEqualTo(303);
        HttpResponse<byte[]> answer = service.anyAnswer(see.headers().firstValue("Location").orElseThrow());
        assertThat(answer.statusCode()).as(thing).isEqualTo(200);
        return model(answer.body(), lang);
    }

    private static Model model(byte[] body, Lang lang) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(body), DemoService.BASE, lang);
        return model;
    }

    private static Node one(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).next().getObject();
    }

    private static double number(Node literal) {
        return Double.parseDouble(literal.getLiteralLexicalForm());
    }
}
