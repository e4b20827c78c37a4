package de.sozialplanung.opendata.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import de.sozialplanung.opendata.catalog.HighValue;
import de.sozialplanung.opendata.catalog.LegalBasis;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The catalogue against the official shapes, which lie beside the project where it is developed and not in it.
class OfficialShapesTest {

    private static final Path BUNDLES = Path.of("..", "..", "shared", "shapes", "bundles");
    private static final String GERMAN = "dcat-ap-de-3.0.bundle.ttl";
    private static final String HIGH_VALUE = "dcat-ap-hvd-3.0.0.bundle.ttl";
    private static final String EUROPEAN = "dcat-ap-3.0.1.jena-loadable.ttl";

    /// Results that are wanted: GovData reads the place from nothing but what 3.0 calls deprecated; and whatever has an address
    /// is a resource, which the shapes for high value want to be told, as they want the EU's own address of a licence.
    private static final Set<String> LISTED = Set.of("politicalGeocodingURI", "Expected class :rdfs:Resource",
            "Or at focusNode <http://dcat-ap.de/def/licenses/dl-by-de/2.0>");

    @ParameterizedTest
    @ValueSource(strings = {GERMAN, EUROPEAN})
    void noDocumentViolatesTheProfileOrIsWarnedOf(String bundle) {
        CatalogGraph graph = CatalogGraph.of(Sample.release(), Sample.IRIS);
        Shapes shapes = shapes(bundle);
        List<Model> documents = new ArrayList<>();
        for (CatalogView.Profile profile : CatalogView.Profile.values()) {
            CatalogView view = new CatalogView(profile, null);
            documents.add(graph.all(view));
            for (int page = 1; page <= graph.pages(view, 2); page++) {
                documents.add(graph.page(view, page, 2, "/catalog.ttl"));
            }
        }
        for (Model document : documents) {
            assertThat(results(shapes, document)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {GERMAN, EUROPEAN, HIGH_VALUE})
    void aCatalogueOfHighValueKeepsTheProfileForIt(String bundle) {
        LegalBasis law = new LegalBasis(List.of(new HighValue(HighValue.Category.STATISTICS, List.of())), List.of());
        CatalogGraph graph = CatalogGraph.of(Sample.release(law), Sample.IRIS);
        assertThat(results(shapes(bundle), graph.all(CatalogView.HARVEST))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {GERMAN, EUROPEAN})
    void everySyntaxReadsBackWithoutAViolation(String bundle) {
        Model whole = CatalogGraph.build(Sample.release(), Sample.IRIS);
        Shapes shapes = shapes(bundle);
        for (RdfFormat format : RdfFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            format.write(whole, out);
            Model read = ModelFactory.createDefaultModel();
            RDFDataMgr.read(read, new ByteArrayInputStream(out.toByteArray()),
                    RDFLanguages.fileExtToLang(format.extension()));
            assertThat(results(shapes, read)).as(format.title()).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> theShapesCanFail() {
        Map<String, Consumer<Model>> mutations = Map.of("no access address",
                m -> m.removeAll(null, DCAT.accessURL, null),
                "no title", m -> m.removeAll(null, DCTerms.title, null),
                "no publisher", m -> m.removeAll(null, DCTerms.publisher, null),
                "no licence", m -> m.removeAll(null, DCTerms.license, null), "decimal size",
                m -> replace(m, DCAT.byteSize, m.createTypedLiteral("12", XSDDatatype.XSDdecimal)),
                "literal media type",
                m -> replace(m, DCAT.mediaType, m.createLiteral("text/csv")), "theme out of no table",
                m -> replace(m, DCAT.theme, m.createResource("http://example.org/thema")));
        Shapes shapes = shapes(GERMAN);
        return mutations.entrySet().stream().map(mutation -> DynamicTest.dynamicTest(mutation.getKey(), () -> {
            Model broken = CatalogGraph.build(Sample.release(), Sample.IRIS);
            mutation.getValue().accept(broken);
            assertThat(results(shapes, broken)).isNotEmpty();
        }));
    }

    private static void replace(Model model, Property property, RDFNode value) {
        model.listSubjectsWithProperty(property).toList()
                .forEach(subject -> subject.removeAll(property).addProperty(property, value));
    }

    private static Shapes shapes(String bundle) {
        Path file = BUNDLES.resolve(bundle);
        Assumptions.assumeTrue(Files.exists(file), "the official shapes are not beside the project");
        return Shapes.parse(RDFDataMgr.loadModel(file.toUri().toString()).getGraph());
    }

    private static List<String> results(Shapes shapes, Model data) {
        ValidationReport report = ShaclValidator.get().validate(shapes, data.getGraph());
        return report.getEntries().stream().filter(e -> !e.severity().equals(Severity.Info))
                .map(OfficialShapesTest::text).filter(text -> LISTED.stream().noneMatch(text::contains)).sorted()
                .toList();
    }

    private static String text(ReportEntry entry) {
        return entry.severity() + " " + entry.focusNode() + " " + entry.resultPath() + " " + entry.value() + ": "
                + entry.message();
    }
}
