package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.SavedQuery;
import de.sozialplanung.opendata.edition.EditionContent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Results of queries as layers, over the demo that ships with the project.
class SavedQueriesTest {

    private static final String PREFIXES = """
            PREFIX geo: <http://www.opengis.net/ont/geosparql#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX sp: <def/sozialplanung#>
            """;

    private static final String MEAN = PREFIXES + """
            SELECT (?schluessel AS ?id) ?name (AVG(?w) AS ?mittel) (COUNT(?w) AS ?anzahl) (SAMPLE(?l) AS ?lage) WHERE {
              ?b sp:indikator <id/indikator/GRU-08> ; sp:gebiet ?gebiet ; sp:wert ?w .
              ?gebiet a sp:Gemeinde ; rdfs:label ?name ; skos:notation ?schluessel ; geo:hasGeometry/geo:asWKT ?l .
            } GROUP BY ?schluessel ?name ORDER BY ?schluessel
            """;

    @SuppressWarnings("NullAway.Init")
    private static EditionContent content;

    @BeforeAll
    static void builds() {
        content = DemoService.edition();
    }

    @Test
    void aResultIsALayerOnEveryFace(@TempDir Path folder) throws Exception {
        EditionContent answered = SavedQueries.answered(content,
                List.of(query("mittel", MEAN, Map.of("mittel", "wert"))));
        Collection layer = answered.catalog().collection("mittel").orElseThrow();
        assertThat(layer.title().de()).contains("Erfundene Daten");
        assertThat(layer.schema().properties().stream().map(p -> p.name() + " " + p.type())).containsExactly(
                "id STRING",
                "name STRING", "mittel NUMBER", "anzahl INTEGER", "geometrie " + PropertyType.MULTI_POLYGON);
        try (DemoService service = new DemoService(folder, answered, Clock.systemUTC())) {
            String items = text(service, "/collections/mittel/items?f=csv");
            assertThat(items.lines().count()).isGreaterThan(2);
            assertThat(text(service, "/collections/mittel/items?f=geojson")).contains("\"MultiPolygon\"");
            assertThat(text(service,
                    "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=sp:mittel&resultType=hits"))
                    .contains("numberMatched=\"" + (items.lines().count() - 1) + "\"");
            assertThat(text(service, "/catalog.ttl")).contains("/id/datensatz/mittel");
            String row = items.lines().skip(1).findFirst().orElseThrow().replaceFirst(",.*", "");
            assertThat(text(service, "/collections/mittel/items/" + row + "?f=ttl"))
                    .contains("/collections/mittel/items/" + row + ">").contains("sp:wert")
                    .doesNotContain("/id/mittel/");
            assertThat(text(service, "/collections/mittel/items?f=csv&filter=anzahl%20%3E%201000000").lines().count())
                    .isEqualTo(1);
        }
    }

    @Test
    void anImportAnswersWhatKatalogYamlAsksUnderAbfragen(@TempDir Path folder) throws Exception {
        Path demo = Path.of("..", "deploy", "demo");
        Path katalog = folder.resolve("katalog.yaml");
        Files.writeString(katalog, Files.readString(demo.resolve("katalog.yaml")) + """

                abfragen:
                  - {kennung: mittel, titel: {de: Mittel, en: Mean}, datei: mittel.rq, begriffe: {mittel: wert}}
                """);
        Files.writeString(folder.resolve("mittel.rq"), MEAN);
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);
        assertThat(Main.execute(writer, writer, "import", demo.toString(), "--katalog", katalog.toString(),
                "--editions", folder.resolve("editions").toString())).as(out.toString()).isZero();
        assertThat(out.toString()).containsPattern("mittel +\\d");
    }

    @Test
    void conceptsAreCodesOfTheirScheme() throws Exception {
        EditionContent answered = SavedQueries.answered(content, List.of(query("phasen", PREFIXES + """
                SELECT ?id ?status WHERE { ?p a sp:Planungsprozess ; sp:id ?id ; sp:status ?status }
                """, Map.of())));
        Collection layer = answered.catalog().collection("phasen").orElseThrow();
        assertThat(layer.schema().property("status").orElseThrow().scheme()).isEqualTo("planungsphase");
        assertThat(answered.tables().getLast().features()).allSatisfy(
                feature -> assertThat((String) feature.value(1)).matches("[a-z-]+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASK { ?s ?p ?o }", "SELECT ?x WHERE { ?x ?y",
            "SELECT ?s ?quatsch WHERE { ?s a sp:Kreis ; sp:name "
                    + "?quatsch }",
            "SELECT ?name WHERE { ?s sp:name ?name ; a ?c }", "SELECT * WHERE { SERVICE <http://x.example/> "
                    + "{ ?s ?p ?o } }"})
    void whatMakesNoLayerIsRefusedByName(String text) {
        assertThatThrownBy(() -> SavedQueries.answered(content, List.of(query("falsch", PREFIXES + text, Map.of()))))
                .isInstanceOf(Refusal.class).hasMessageContaining("'falsch'")
                .hasMessageContaining("Nothing was published");
    }

    @Test
    void aLayerThatIsThereAlreadyIsNotReplaced() {
        assertThatThrownBy(
                () -> SavedQueries.answered(content, List.of(query("kreis", MEAN, Map.of("mittel", "wert")))))
                .isInstanceOf(Refusal.class).hasMessageContaining("'kreis'");
    }

    private static SavedQuery query(String id, String text, Map<String, String> terms) {
        return new SavedQuery(id, new LocalizedText("Ergebnis", "Result"),
                new LocalizedText("Ein Ergebnis.", "A result."),
                text, terms);
    }

    private static String text(DemoService service, String address) throws Exception {
        return new String(service.body(address), StandardCharsets.UTF_8);
    }
}
