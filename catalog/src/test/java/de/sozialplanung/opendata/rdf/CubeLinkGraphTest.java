package de.sozialplanung.opendata.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.DatasetState;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.vocab.CubeLink;
import de.sozialplanung.opendata.vocab.Namespaces;
import de.sozialplanung.opendata.vocab.Qb;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CubeLinkGraphTest {

    private static final Path PROFILES = Path.of("..", "..", "shared", "shapes", "cube-link");

    private final CubeLinkGraph graph = graph();

    @Test
    void theObservationsKeepTheShapeThatStandsInFrontOfThem() {
        assertThat(faults(copy())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aFaultBreaksTheShape() {
        Map<String, Consumer<Model>> faults = new LinkedHashMap<>();
        faults.put("no value", model -> one(model).removeAll(term("wert")));
        faults.put("an empty text for a value",
                model -> one(model).removeAll(term("wert")).addProperty(term("wert"), ""));
        faults.put("two years", model -> one(model).addProperty(term("jahr"), "2020"));
        faults.put("a second type", model -> one(model).addProperty(RDF.type, Qb.OBSERVATION));
        faults.put("a property besides", model -> one(model).addProperty(Qb.CONF_STATUS, Qb.CONFIDENTIAL));
        return faults.entrySet().stream().map(fault -> DynamicTest.dynamicTest(fault.getKey(), () -> {
            Model broken = copy();
            fault.getValue().accept(broken);
            assertThat(faults(broken)).isNotEmpty();
        }));
    }

    @Test
    void aValueThatIsNotToldIsUndefined() {
        Resource withheld = copy().getResource(Sample.IRIS.base() + "/cubes/GRU-08#05378/2020");
        assertThat(withheld.getProperty(term("wert")).getLiteral().getDatatypeURI())
                .isEqualTo(CubeLink.UNDEFINED.getURI());
        assertThat(withheld.getProperty(term("wert")).getString()).isEmpty();
        assertThat(withheld.hasProperty(Qb.OBS_STATUS, Qb.obsStatus(Sample.IRIS, "Q"))).isTrue();
    }

    @Test
    void thereIsOneCubeWithTheObservationsOfItsIndicatorOnly() {
        Model model = copy();
        assertThat(model.listSubjectsWithProperty(RDF.type, CubeLink.CUBE).toList()).hasSize(1);
        assertThat(model.listSubjectsWithProperty(RDF.type, CubeLink.OBSERVATION).toList()).hasSize(4);
        assertThat(graph.size()).isEqualTo((int) model.size());
    }

    @TestFactory
    Stream<DynamicTest> theProfilesAcceptIt() {
        return Stream.of("basic-cube-constraint.ttl", "standalone-cube-constraint.ttl",
                "standalone-constraint-constraint.ttl", "profile-opendataswiss.ttl")
                .map(profile -> DynamicTest.dynamicTest(profile, () -> {
                    Path file = PROFILES.resolve(profile);
                    Assumptions.assumeTrue(Files.exists(file), "the profiles are not beside the project");
                    Shapes shapes = Shapes.parse(RDFDataMgr.loadModel(file.toUri().toString()).getGraph());
                    assertThat(messages(shapes, copy().getGraph())).isEmpty();
                    Model broken = copy();
                    broken.removeAll(null, broken.createProperty(Namespaces.SCHEMA, "name"), null);
                    broken.removeAll(null, CubeLink.HAS_OBSERVATION, null);
                    broken.removeAll(null, broken.createProperty(Namespaces.SH, "path"), null);
                    if (!profile.startsWith("profile-")) {
                        assertThat(messages(shapes, broken.getGraph())).isNotEmpty();
                    }
                }));
    }

    /// "visualize" is a profile of one portal, which wants each cube to name its viewer: a warning, and the only one.
    @TestFactory
    Stream<DynamicTest> theProfileForViewersHasNothingAgainstItButThatItNamesNoViewer() {
        return Stream.of("profile-visualize.ttl", "shared-data-kind.ttl")
                .map(profile -> DynamicTest.dynamicTest(profile, () -> {
                    Path file = PROFILES.resolve(profile);
                    Assumptions.assumeTrue(Files.exists(file), "the profiles are not beside the project");
                    Shapes shapes = Shapes.parse(RDFDataMgr.loadModel(file.toUri().toString()).getGraph());
                    assertThat(messages(shapes, copy().getGraph())).allMatch(one -> one.contains("workExample"));
                    Model broken = copy();
                    broken.removeAll(null, broken.createProperty(Namespaces.QUDT, "scaleType"), null);
                    broken.removeAll(null, broken.createProperty("http://www.w3.org/2006/time#unitType"), null)
                            .listSubjectsWithProperty(RDF.type, broken.createResource(
                                    "http://www.w3.org/2006/time#GeneralDateTimeDescription"))
                            .toList()
                            .forEach(kind -> kind.addProperty(broken.createProperty("urn:x:p"), "x"));
                    assertThat(messages(shapes, broken.getGraph())).anyMatch(one -> !one.contains("workExample"));
                }));
    }

    /// What the document's own shape says of its observations.
    private static List<String> faults(Model model) {
        Shapes shapes = Shapes.parse(targeted(model).getGraph());
        return messages(shapes, model.getGraph());
    }

    private static Model targeted(Model model) {
        Model shapes = ModelFactory.createDefaultModel().add(model);
        shapes.getResource(Sample.IRIS.base() + "/cubes/GRU-08#form")
                .addProperty(shapes.createProperty(Namespaces.SH, "targetClass"), CubeLink.OBSERVATION);
        return shapes;
    }

    private static List<String> messages(Shapes shapes, Graph data) {
        return ShaclValidator.get().validate(shapes, data).getEntries().stream()
                .map(entry -> entry.focusNode() + " " + entry.resultPath() + ": " + entry.message()).toList();
    }

    private static Resource one(Model model) {
        return model.getResource(Sample.IRIS.base() + "/cubes/GRU-08#053780040001/2020");
    }

    private Model copy() {
        Model model = ModelFactory.createDefaultModel();
        graph.find(Node.ANY, Node.ANY, Node.ANY).forEachRemaining(model.getGraph()::add);
        return model;
    }

    private static Property term(String name) {
        return ResourceFactory.createProperty(Sample.IRIS.term(name));
    }

    private static CubeLinkGraph graph() {
        Catalog catalog = Sample.catalog(List.of(), List.of());
        Indicator indicator = Sample.indicator("GRU-08");
        return CubeLinkGraph.of(ObservationGraphTest.sample().cube(), catalog, indicator,
                new DatasetState(Sample.CREATED, Sample.CREATED, "2026-11-23-1", false), Sample.IRIS).orElseThrow();
    }
}
