package de.sozialplanung.opendata.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.vocab.Hydra;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogGraphTest {

    private final CatalogGraph graph = CatalogGraph.of(Sample.release(), Sample.IRIS);

    @Test
    void twoRunsSayTheSame() {
        assertThat(graph.all().isIsomorphicWith(CatalogGraph.build(Sample.release(), Sample.IRIS))).isTrue();
    }

    @Test
    void aDatasetHasADistributionPerFormatPerServiceAndAsFile() {
        Resource dataset = graph.all().getResource(Sample.IRIS.thing("datensatz", "angebote"));
        assertThat(dataset.listProperties(DCAT.distribution).toList())
                .hasSize(FeatureFormat.values().length + Service.values().length + 1);
        assertThat(dataset.getProperty(DCTerms.description, "de").getString()).startsWith("Alle Zahlen sind erfunden.");
    }

    @Test
    void harvestersFollowThePagesToTheEndAndHaveAll() {
        for (Property next : Set.of(Hydra.NEXT, Hydra.NEXT_PAGE)) {
            Set<Resource> datasets = new HashSet<>();
            Optional<Integer> number = Optional.of(1);
            int visited = 0;
            while (number.isPresent()) {
                assertThat(++visited).isLessThan(10);
                Model page = graph.page(number.get(), 3, "/catalog.rdf");
                datasets.addAll(page.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList());
                Resource view = page.listSubjectsWithProperty(RDF.type, Hydra.PAGED_COLLECTION).next();
                assertThat(view.getProperty(Hydra.TOTAL_ITEMS).getInt()).isEqualTo(4);
                number = Optional.ofNullable(view.getPropertyResourceValue(next)).map(Resource::getURI)
                        .map(uri -> Integer.valueOf(uri.replaceAll(".*/catalog\\.rdf\\?page=(\\d+)&size=3", "$1")));
            }
            assertThat(datasets).isEqualTo(graph.all().listSubjectsWithProperty(RDF.type, DCAT.Dataset).toSet());
        }
    }

    @Test
    void theUnionOfThePagesIsTheWholeDocument() {
        Model union = ModelFactory.createDefaultModel();
        for (int number = 1; number <= graph.pages(1); number++) {
            Model page = graph.page(number, 1, "/catalog");
            page.listSubjectsWithProperty(RDF.type, Hydra.PAGED_COLLECTION).toList()
                    .forEach(view -> view.removeProperties());
            union.add(page);
        }
        assertThat(union.isIsomorphicWith(graph.all())).isTrue();
        assertThatThrownBy(() -> graph.page(5, 1, "/catalog")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void everyFormatReadsBackAsTheSameGraph(RdfFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(graph.all(), out);
        Model read = ModelFactory.createDefaultModel();
        RDFDataMgr.read(read, new ByteArrayInputStream(out.toByteArray()),
                RDFLanguages.fileExtToLang(format.extension()));
        assertThat(read.isIsomorphicWith(graph.all())).isTrue();
        if (format == RdfFormat.TURTLE) {
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("@prefix dcat:").doesNotContain("PREFIX");
        }
    }
}
