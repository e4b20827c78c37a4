package de.sozialplanung.opendata.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.catalog.ServiceSchemas;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.store.memory.SampleStore;
import de.sozialplanung.opendata.rdf.CatalogView;
import de.sozialplanung.opendata.vocab.Iris;

import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class LinkedDataTest {

    private static final Iris IRIS = new Iris("https://daten.example.org");

    private final LinkedData data = linkedData(tables());

    @Test
    void theCatalogueIsThereAtOnceAndPaged() {
        assertThat(data.catalog(CatalogView.HARVEST).listSubjects().toList())
                .anyMatch(s -> IRIS.thing("datensatz", "angebote").equals(s.getURI()));
        assertThat(data.catalogPages(CatalogView.HARVEST, 2)).isEqualTo(2);
        assertThat(data.catalogPage(CatalogView.HARVEST, 2, 2, "/catalog.ttl").listSubjects().toList())
                .anyMatch(s -> "https://daten.example.org/catalog.ttl?page=2&size=2".equals(s.getURI()));
    }

    @Test
    void aQueryOverTheUnionJoinsOffersActorsAndFigures() {
        try (QueryExecution query = QueryExecutionFactory.create("PREFIX sp: <" + IRIS.vocabulary() + "> "
                + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT ?n ?w WHERE { ?a sp:traeger ?t . "
                + "?t rdfs:label ?n . ?o sp:gebiet ?g ; sp:wert ?w }", data.dataset())) {
            org.apache.jena.query.QuerySolution row = query.execSelect().next();
            assertThat(row.getLiteral("n").getString()).isEqualTo("Diakonie");
            assertThat(row.getLiteral("w").getLexicalForm()).isEqualTo("7.4");
        }
    }

    @Test
    void theUnionHasEachTripleOfTheNamedGraphsOnce() {
        DatasetGraph graphs = data.dataset().asDatasetGraph();
        List<Triple> union = graphs.getDefaultGraph().find().toList();
        assertThat(union).doesNotHaveDuplicates();
        List<Triple> parts = new ArrayList<>();
        graphs.listGraphNodes().forEachRemaining(name -> graphs.getGraph(name).find().forEach(parts::add));
        assertThat(Set.copyOf(union)).isEqualTo(Set.copyOf(parts));
        List<String> names = new ArrayList<>();
        graphs.listGraphNodes().forEachRemaining(name -> names.add(name.getURI()));
        assertThat(names).contains("https://daten.example.org/graph/indikatorwerte",
                "https://daten.example.org/graph/angebote", "https://daten.example.org/graph/vokabular");
    }

    @Test
    void nobodyCanWrite() {
        Triple triple = Triple.create(RDFS.label.asNode(), RDFS.label.asNode(), RDFS.label.asNode());
        DatasetGraph graphs = data.dataset().asDatasetGraph();
        assertThatThrownBy(() -> graphs.getDefaultGraph().add(triple)).isInstanceOf(RuntimeException.class);
        graphs.listGraphNodes().forEachRemaining(name -> assertThatThrownBy(() -> graphs.getGraph(name).add(triple))
                .isInstanceOf(RuntimeException.class));
        assertThatThrownBy(() -> graphs.add(name(), name(), name(), name())).isInstanceOf(RuntimeException.class);
    }

    private static org.apache.jena.graph.Node name() {
        return RDFS.label.asNode();
    }

    @Test
    void everyThingIsDescribedByItsAddress() {
        for (String iri : List.of(IRIS.thing("angebot", "a-1"), IRIS.thing("akteur", "diakonie"),
                IRIS.thing("datensatz", "angebote"), IRIS.observation("GRU-08", "05378", 2020),
                IRIS.concept("angebotsart", "beratung"), IRIS.term("Angebot"))) {
            Model model = data.describe(iri).orElseThrow();
            assertThat(model.getResource(iri).listProperties().toList()).as(iri).isNotEmpty();
            assertThat(model.size()).isLessThan(500);
        }
        for (String unknown : List.of(IRIS.thing("angebot", "gibt-es-nicht"), IRIS.thing("einhorn", "1"),
                IRIS.observation("GRU-08", "05378", 1999), IRIS.base() + "/id/", IRIS.base() + "/id/angebot/a-1/x")) {
            assertThat(data.describe(unknown)).as(unknown).isEmpty();
        }
    }

    @Test
    void aLargeCollectionGivesNoGraphButItsThingsAreDescribed() {
        Map<Collection, List<Feature>> tables = tables();
        Collection offers = ServiceSchemas.offers();
        tables.put(offers, IntStream.rangeClosed(0, 50_000)
                .mapToObj(i -> feature(offers, Map.of("id", "a-" + i, "titel", "Rat"))).toList());
        LinkedData large = linkedData(tables);
        DatasetGraph graphs = large.dataset().asDatasetGraph();
        List<String> names = new ArrayList<>();
        graphs.listGraphNodes().forEachRemaining(name -> names.add(name.getURI()));
        assertThat(names).contains("https://daten.example.org/graph/indikatorwerte")
                .doesNotContain("https://daten.example.org/graph/angebote");
        assertThat(large.describe(IRIS.thing("angebot", "a-50000"))).isPresent();
    }

    private static LinkedData linkedData(Map<Collection, List<Feature>> tables) {
        return LinkedData.of(edition(tables), SampleStore.of("test", tables), IRIS);
    }

    private static Edition edition(Map<Collection, List<Feature>> tables) {
        List<Collection> collections = List.copyOf(tables.keySet());
        List<Dataset> datasets = collections.stream().map(c -> new Dataset(c.id(), c.id(), c.title(),
                c.description(), List.of("Test"), List.of("SOCI"), "ANNUAL")).toList();
        Agent agent = new Agent("Kreis Muster", null, "daten@example.org", null);
        Catalog catalog = new Catalog("test", LocalizedText.same("Test"), LocalizedText.same("Erfundene Zahlen"),
                null, agent, agent, new Licence("http://dcat-ap.de/def/licenses/dl-zero-de/2.0", "Zero", null), null,
                new Region("05378", "Kreis"), datasets, collections, List.of(), List.of());
        return new Edition("test", Instant.parse("2026-11-23T03:00:00Z"), catalog, Map.of(),
                Optional.of(Path.of("nowhere")));
    }

    private static Map<Collection, List<Feature>> tables() {
        Map<Collection, List<Feature>> tables = new LinkedHashMap<>();
        Collection offers = ServiceSchemas.offers();
        Collection actors = ServiceSchemas.actors();
        tables.put(offers, List.of(feature(offers, Map.of("id", "a-1", "titel", "Rat", "traeger", "Diakonie"))));
        tables.put(actors, List.of(feature(actors, Map.of("id", "diakonie", "name", "Diakonie"))));
        tables.put(observations(), List.of(new Feature(
                Arrays.asList("GRU-08-05378-2020", "GRU-08", "05378", 2020L, 7.4, "normal"), null)));
        return tables;
    }

    private static Feature feature(Collection collection, Map<String, Object> values) {
        Object[] row = new Object[collection.schema().attributes().size()];
        values.forEach((name, value) -> row[collection.schema().index(name).orElseThrow()] = value);
        return new Feature(Arrays.asList(row), null);
    }

    private static Collection observations() {
        return new Collection("indikatorwerte", LocalizedText.same("Werte"), LocalizedText.same("Werte"),
                new Schema(List.of(property("id", PropertyType.STRING, Role.ID),
                        property("indikator", PropertyType.STRING, Role.NONE),
                        property("gebiet", PropertyType.STRING, Role.NONE),
                        property("jahr", PropertyType.INTEGER, Role.NONE),
                        property("wert", PropertyType.NUMBER, Role.NONE),
                        property("status", PropertyType.STRING, Role.STATUS))));
    }

    private static Property property(String name, PropertyType type, Role role) {
        return Property.of(name, type, role, LocalizedText.same(name), LocalizedText.same(name));
    }
}
