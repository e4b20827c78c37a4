package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.vocab.ConceptSchemes;
import de.sozialplanung.opendata.vocab.Term;
import de.sozialplanung.opendata.vocab.Terms;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What `/def/` answers, to people and to machines.
@ExtendWith(ServedDemo.class)
class DefinitionsServiceTest {

    private static final Map<String, String> SUFFIXES = Map.of("text/turtle", ".ttl", "application/rdf+xml", ".rdf",
            "application/ld+json", ".jsonld", "application/n-triples", ".nt");

    @SuppressWarnings("NullAway.Init")
    private static DemoService service;

    @BeforeAll
    static void isServed(DemoService demo) {
        service = demo;
    }

    private static List<String> graphs() {
        List<String> graphs = new ArrayList<>(List.of("sozialplanung", "sozialplanung/1.0.0", "abbildungen", "formen",
                "indikator", "angebotsart/beratung"));
        graphs.addAll(ConceptSchemes.IDS);
        return graphs;
    }

    @Test
    void eachIsTheSameGraphInEverySyntaxByNameAndByEnding() throws Exception {
        for (String graph : graphs()) {
            Model expected = read(service.anyAnswer("/def/" + graph, "Accept", "text/turtle"), Lang.TURTLE);
            assertThat(expected.isEmpty()).as(graph).isFalse();
            for (Map.Entry<String, String> form : SUFFIXES.entrySet()) {
                Lang lang = RDFLanguages.contentTypeToLang(form.getKey());
                HttpResponse<byte[]> negotiated = service.anyAnswer("/def/" + graph, "Accept", form.getKey());
                assertThat(negotiated.headers().firstValue("Vary")).hasValueSatisfying(
                        vary -> assertThat(vary).contains("Accept"));
                assertThat(read(negotiated, lang).isIsomorphicWith(expected)).as(graph + form).isTrue();
                assertThat(read(service.anyAnswer("/def/" + graph + form.getValue()), lang).isIsomorphicWith(expected))
                        .as(graph + form).isTrue();
            }
        }
    }

    @Test
    void peopleGetAPageAtTheSameAddress() throws Exception {
        for (String graph : graphs()) {
            HttpResponse<byte[]> page = service.anyAnswer("/def/" + graph, "Accept", "text/html");
            if (page.statusCode() == 303) {
                assertThat(page.headers().firstValue("Location")).hasValueSatisfying(
                        to -> assertThat(to).endsWith("/indikatoren"));
            } else {
                assertThat(page.statusCode()).as(graph).isEqualTo(200);
                assertThat(page.headers().firstValue("Content-Type")).hasValueSatisfying(
                        type -> assertThat(type).startsWith("text/html"));
            }
        }
    }

    @Test
    void everyTermHasACardThatItsAddressLeadsTo() throws Exception {
        String page = new String(service.anyAnswer("/def/sozialplanung?lang=en", "Accept", "text/html").body(),
                StandardCharsets.UTF_8);
        for (Term term : Terms.load().terms()) {
            assertThat(page).contains("id=\"" + term.name() + "\"");
        }
        assertThat(page).contains("<svg class=\"diagram\"").contains("/sparql?query=");
    }

    @Test
    void theDiagramIsAPictureToo() throws Exception {
        HttpResponse<byte[]> picture = service.anyAnswer("/def/sozialplanung.svg");
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(new String(picture.body(), StandardCharsets.UTF_8)).startsWith("<svg").contains("</svg>");
    }

    @Test
    void whatIsNotThereIsSaidSo() throws Exception {
        for (String address : List.of("/def/sozialplanung/9.9.9", "/def/gibtesnicht", "/def/angebotsart/gibtesnicht",
                "/def/sozialplanung.pdf")) {
            assertThat(service.anyAnswer(address).statusCode()).as(address).isEqualTo(404);
        }
    }

    @Test
    void withTheContextTheJsonOfAnItemIsItsGraph() throws Exception {
        String context = new String(service.body("/def/kontext.jsonld"), StandardCharsets.UTF_8);
        String item = new String(service.body("/collections/akteure/items?limit=1&f=geojson"), StandardCharsets.UTF_8);
        String properties = item.substring(item.indexOf("\"properties\":{") + "\"properties\":".length());
        properties = properties.substring(0, properties.indexOf('}') + 1);
        String document = context.strip().substring(0, context.strip().length() - 1) + ", \"@type\": \"Akteur\", "
                + properties.substring(1);
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(document, Lang.JSONLD11).parse(model);
        Model graph = read(service.anyAnswer("/collections/akteure/items?limit=1&f=ttl"), Lang.TURTLE);
        List<String> said = model.listStatements().toList().stream().map(s -> s.getPredicate().getURI()).distinct()
                .sorted()
                .toList();
        assertThat(said).hasSizeGreaterThan(4);
        assertThat(graph.listStatements().toList().stream().map(s -> s.getPredicate().getURI()).distinct().toList())
                .containsAll(said);
        assertThat(model.listObjectsOfProperty(model.createProperty(service.iris.term("art"))).toList())
                .isEqualTo(graph.listObjectsOfProperty(graph.createProperty(service.iris.term("art"))).toList());
    }

    private static Model read(HttpResponse<byte[]> answer, Lang lang) {
        assertThat(answer.statusCode()).isEqualTo(200);
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(new String(answer.body(), StandardCharsets.UTF_8), lang).parse(model);
        return model;
    }
}
