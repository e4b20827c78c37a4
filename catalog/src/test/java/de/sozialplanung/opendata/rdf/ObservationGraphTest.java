package de.sozialplanung.opendata.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.ListStream;
import de.sozialplanung.opendata.vocab.Namespaces;
import de.sozialplanung.opendata.vocab.Qb;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservationGraphTest {

    private static final Things THINGS = new Things(Sample.IRIS,
            (kind, key) -> kind == (key.length() > 5 ? ThingKind.WOHNPLATZ : ThingKind.KREIS), Map.of());

    private final ObservationGraph graph = graph(rows());

    @Test
    void anObservationSaysItsKeyItsValueAndItsStatus() {
        Resource observation = observation("GRU-08", "053780040001", 2020);
        assertThat(observation.hasProperty(RDF.type, Qb.OBSERVATION)).isTrue();
        assertThat(observation.getPropertyResourceValue(term("gebiet")).getURI())
                .isEqualTo(Sample.IRIS.thing("wohnplatz", "053780040001"));
        assertThat(observation.getProperty(term("jahr")).getLiteral().getDatatypeURI())
                .isEqualTo(Namespaces.XSD + "gYear");
        assertThat(observation.getProperty(term("wert")).getLiteral().getLexicalForm()).isEqualTo("7.4");
        assertThat(observation.getPropertyResourceValue(Qb.OBS_STATUS).getURI())
                .isEqualTo(Namespaces.SDMX_CODE + "obsStatus-A");
        assertThat(observation.hasProperty(Qb.CONF_STATUS)).isFalse();
        assertThat(observation.getPropertyResourceValue(Qb.IN_DATA_SET).getURI())
                .isEqualTo(Sample.IRIS.thing("datensatz", "indikator-gru-08"));
    }

    @Test
    void aWithheldObservationHasNoValueEvenWhereTheRowHasOne() {
        Resource observation = observation("GRU-08", "05378", 2020);
        assertThat(observation.hasProperty(term("wert"))).isFalse();
        assertThat(observation.hasProperty(Qb.CONF_STATUS, Qb.CONFIDENTIAL)).isTrue();
        assertThat(observation.getPropertyResourceValue(Qb.OBS_STATUS).getURI())
                .isEqualTo(Sample.IRIS.term("obsStatus-Q"));
        assertThat(observation.getPropertyResourceValue(term("status")).getURI())
                .isEqualTo(Sample.IRIS.concept("beobachtungsstatus", "geheim"));
    }

    @Test
    void everyPatternFindsWhatAStoredCopyFinds() {
        Graph copy = GraphMemFactory.createDefaultGraphSameTerm();
        graph.find().forEach(copy::add);
        assertThat(graph.size()).isEqualTo(copy.size());
        List<Triple> triples = copy.find().toList();
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            Triple a = triples.get(random.nextInt(triples.size()));
            Triple b = triples.get(random.nextInt(triples.size()));
            Node subject = random.nextBoolean() ? Node.ANY : a.getSubject();
            Node predicate = random.nextBoolean() ? Node.ANY : b.getPredicate();
            Node object = random.nextBoolean() ? Node.ANY : random.nextBoolean() ? a.getObject() : b.getObject();
            List<Triple> found = graph.find(subject, predicate, object).toList();
            assertThat(found).as("%s %s %s", subject, predicate, object).doesNotHaveDuplicates();
            assertThat(Set.copyOf(found)).isEqualTo(Set.copyOf(copy.find(subject, predicate, object).toList()));
        }
    }

    @Test
    void theGraphsOfTheIndicatorsTogetherAreTheGraph() {
        List<Triple> parts = new ArrayList<>();
        for (IndicatorObservations part : IndicatorObservations.each(graph)) {
            List<Triple> own = part.find().toList();
            assertThat(part.size()).isEqualTo(own.size());
            String observations = Sample.IRIS.thing("beobachtung",
                    part.dataset().substring("indikator-".length()).toUpperCase(Locale.ROOT) + "/");
            assertThat(own).allMatch(triple -> triple.getSubject().getURI().startsWith(observations));
            own.stream().limit(200).forEach(triple -> {
                assertThat(part.contains(triple)).isTrue();
                assertThat(part.find(Node.ANY, triple.getPredicate(), triple.getObject()).toList()).contains(triple);
            });
            parts.addAll(own);
        }
        assertThat(parts).containsExactlyInAnyOrderElementsOf(graph.find().toList());
    }

    @Test
    void aSliceHasTheObservationsOfItsYear() {
        SliceGraph slices = new SliceGraph(graph.cube(), Sample.IRIS);
        Node slice = NodeFactory.createURI(Sample.IRIS.thing("schnitt", "indikator-gru-08/2020"));
        Node observation = NodeFactory.createURI(Sample.IRIS.observation("GRU-08", "05378", 2020));
        Node other = NodeFactory.createURI(Sample.IRIS.observation("GRU-08", "05378", 2021));
        Node has = Qb.HAS_OBSERVATION.asNode();
        assertThat(slices.find(slice, has, Node.ANY).toList()).hasSize(3);
        assertThat(slices.contains(slice, Node.ANY, observation)).isTrue();
        assertThat(slices.contains(slice, has, other)).isFalse();
        assertThat(slices.find(Node.ANY, Node.ANY, observation).mapWith(Triple::getSubject).toList())
                .containsExactly(slice);
        assertThat(slices.contains(slice, RDF.type.asNode(), Node.ANY)).isFalse();
        assertThat(slices.contains(NodeFactory.createURI(Sample.IRIS.thing("schnitt", "indikator-gru-08/1999")),
                Node.ANY, Node.ANY)).isFalse();
        assertThat(slices.find().toList()).hasSize(slices.size()).doesNotHaveDuplicates();
    }

    @Test
    void anAddressThatIsNotExactlyAnObservationsFindsNothing() {
        String good = Sample.IRIS.observation("GRU-08", "053780040001", 2020);
        assertThat(graph.contains(NodeFactory.createURI(good), Node.ANY, Node.ANY)).isTrue();
        for (String bad : List.of(good + "/", good + "0", good.replace("/2020", "/02020"), good.replace("2020", ""),
                good.replace("GRU-08", "GRU-99"), good.replace("/2020", ""), good.replace("2020", "2020x"),
                good.replace("2020", "99999999999"))) {
            assertThat(graph.contains(NodeFactory.createURI(bad), Node.ANY, Node.ANY)).as(bad).isFalse();
        }
    }

    @Test
    void sparqlSumsWhatIsPublishedAndNothingElse() {
        Model model = ModelFactory.createModelForGraph(graph);
        try (QueryExecution query = QueryExecutionFactory.create("PREFIX sp: <" + Sample.IRIS.vocabulary() + "> "
                + "SELECT (SUM(?w) AS ?s) (COUNT(?w) AS ?n) WHERE { ?o sp:wert ?w ; sp:indikator <"
                + Sample.IRIS.thing("indikator", "GRU-08") + "> }", model)) {
            QuerySolution row = query.execSelect().next();
            assertThat(row.getLiteral("s").getDouble()).isEqualTo(7.4 + 12);
            assertThat(row.getLiteral("n").getInt()).isEqualTo(2);
        }
    }

    @Test
    void nothingCanBeAdded() {
        assertThatThrownBy(() -> graph.add(RDF.type.asNode(), RDF.type.asNode(), RDF.type.asNode()))
                .isInstanceOf(AddDeniedException.class);
    }

    private Resource observation(String indicator, String area, int year) {
        return ModelFactory.createModelForGraph(graph)
                .createResource(Sample.IRIS.observation(indicator, area, year));
    }

    private static org.apache.jena.rdf.model.Property term(String name) {
        return org.apache.jena.rdf.model.ResourceFactory.createProperty(Sample.IRIS.term(name));
    }

    private static ObservationGraph graph(List<Feature> rows) {
        return ObservationGraph.of(new ListStream(collection(), Crs.CRS84, rows), Sample.IRIS, THINGS);
    }

    /// Four observations of `GRU-08`, one of them withheld and one missing, and many of `DEM-01`.
    static ObservationGraph sample() {
        return graph(rows());
    }

    private static List<Feature> rows() {
        List<Feature> rows = new ArrayList<>();
        List<ObservationStatus> states = List.of(ObservationStatus.values());
        rows.add(row("GRU-08", "053780040002", 2020, 12.0, ObservationStatus.PROVISIONAL));
        rows.add(row("GRU-08", "053780040001", 2020, 7.4, ObservationStatus.NORMAL));
        rows.add(row("GRU-08", "05378", 2020, 3.0, ObservationStatus.SUPPRESSED));
        rows.add(row("GRU-08", "05378", 2021, null, ObservationStatus.MISSING));
        Random random = new Random(2);
        for (int area = 0; area < 12; area++) {
            for (int year = 2015; year < 2025; year++) {
                ObservationStatus status = states.get(random.nextInt(states.size()));
                rows.add(row("DEM-01", "0537800400" + (10 + area), year,
                        status.hasValue() ? (double) random.nextInt(50) : null, status));
            }
        }
        return rows;
    }

    @Test
    void limitsAndRanksAreToldWhereThereIsAValueOnly() {
        List<Property> attributes = ObservationSchemas.asLongForm().schema().attributes();
        Model model = ModelFactory.createModelForGraph(ObservationGraph.of(
                new ListStream(ObservationSchemas.asLongForm(), Crs.CRS84,
                        List.of(reliable(attributes, "05378", 8.0, "normal"),
                                reliable(attributes, "11", null, "geheim"))),
                Sample.IRIS, THINGS));
        Resource shown = model.getResource(Sample.IRIS.thing("beobachtung", "DEM-03/05378/2023"));
        assertThat(shown.getProperty(term("wert_von")).getLiteral().getLexicalForm()).isEqualTo("7.1");
        assertThat(shown.getProperty(term("rang_bis")).getLiteral().getLexicalForm()).isEqualTo("4");
        Resource withheld = model.getResource(Sample.IRIS.thing("beobachtung", "DEM-03/11/2023"));
        assertThat(withheld.hasProperty(term("status"))).isTrue();
        assertThat(withheld.hasProperty(term("wert_von"))).isFalse();
        assertThat(withheld.hasProperty(term("rang_bis"))).isFalse();
    }

    private static Feature reliable(List<Property> attributes, String area, @Nullable Double value, String status) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Property property : attributes) {
            values.add(switch (property.name()) {
                case "id" -> "DEM-03-" + area + "-2023";
                case "indikator" -> "DEM-03";
                case "gebiet" -> area;
                case "jahr" -> 2023L;
                case "wert" -> value;
                case "status" -> status;
                case "wert_von", "wert_bis" -> 7.1;
                case "rang_von", "rang_bis" -> 4L;
                default -> null;
            });
        }
        return Feature.of(values, null);
    }

    private static Feature row(String indicator, String area, int year, @Nullable Double value,
            ObservationStatus status) {
        return new Feature(Arrays.asList(indicator + "-" + area + "-" + year, indicator, area, (long) year, value,
                status.code()), null);
    }

    private static Collection collection() {
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
