package de.sozialplanung.opendata.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The catalogue against the official shapes, which lie beside the project where it is developed and not in it.
class OfficialShapesTest {

    private static final Path BUNDLES = Path.of("..", "..", "shared", "shapes", "bundles");
    private static final String GERMAN = "dcat-ap-de-3.0.bundle.ttl";
    private static final String EUROPEAN = "dcat-ap-3.0.1.jena-loadable.ttl";

    @ParameterizedTest
    @ValueSource(strings = {GERMAN, EUROPEAN})
    void noDocumentViolatesTheProfile(String bundle) {
        CatalogGraph graph = CatalogGraph.of(Sample.release(), Sample.IRIS);
        Shapes shapes = shapes(bundle);
        List<Model> documents = new ArrayList<>(List.of(graph.all()));
        for (int page = 1; page <= graph.pages(3); page++) {
            documents.add(graph.page(page, 3, "/catalog.ttl"));
        }
        for (Model document : documents) {
            assertThat(violations(shapes, document)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {GERMAN, EUROPEAN})
    void theShapesCanFail(String bundle) {
        Model broken = CatalogGraph.build(Sample.release(), Sample.IRIS);
        broken.removeAll(null, DCAT.accessURL, null);
        broken.removeAll(null, DCTerms.title, null);
        assertThat(violations(shapes(bundle), broken)).isNotEmpty();
    }

    private static Shapes shapes(String bundle) {
        Path file = BUNDLES.resolve(bundle);
        Assumptions.assumeTrue(Files.exists(file), "the official shapes are not beside the project");
        return Shapes.parse(RDFDataMgr.loadModel(file.toUri().toString()).getGraph());
    }

    private static List<String> violations(Shapes shapes, Model data) {
        ValidationReport report = ShaclValidator.get().validate(shapes, data.getGraph());
        return report.getEntries().stream().filter(e -> e.severity().equals(Severity.Violation))
                .map(OfficialShapesTest::text).sorted().toList();
    }

    private static String text(ReportEntry entry) {
        return entry.focusNode() + " " + entry.resultPath() + " " + entry.value() + ": " + entry.message();
    }
}
