package de.sozialplanung.opendata.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.HighValue;
import de.sozialplanung.opendata.catalog.LegalBasis;
import de.sozialplanung.opendata.catalog.ServiceSchemas;
import de.sozialplanung.opendata.vocab.DcatAp;
import de.sozialplanung.opendata.vocab.Dqv;
import de.sozialplanung.opendata.vocab.Hydra;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
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
    private final Model harvest = graph.all(CatalogView.HARVEST);

    @Test
    void twoRunsSayTheSame() {
        assertThat(graph.all(CatalogView.HARVEST).isIsomorphicWith(CatalogGraph.build(Sample.release(), Sample.IRIS)))
                .isTrue();
    }

    @Test
    void aDatasetHasADistributionPerFormatPerDumpOfItsGraphAndPerService() {
        Resource dataset = harvest.getResource(Sample.IRIS.thing("datensatz", "angebote"));
        int unpacked = FeatureFormat.values().length + Service.values().length;
        assertThat(dataset.listProperties(DCAT.distribution).toList()).hasSize(unpacked + DumpFormat.values().length);
        assertThat(harvest.getResource(Sample.IRIS.thing("datensatz", "massnahmen")).listProperties(DCAT.distribution)
                .toList()).as("no graph is that dataset's alone, and HSDS has offers only").hasSize(unpacked - 1);
        assertThat(dataset.getProperty(DCTerms.description, "de").getString()).startsWith("Alle Zahlen sind erfunden.");
    }

    @Test
    void aPackedFileHasTheFormatOfWhatIsInside() {
        Resource file = harvest.getResource(Sample.IRIS.thing("datensatz", "indikator-gru-08") + "#nq-gz");
        assertThat(file.getPropertyResourceValue(DCAT.downloadURL).getURI())
                .isEqualTo(Sample.IRIS.base() + "/dumps/indikator-gru-08.nq.gz");
        assertThat(file.getPropertyResourceValue(DCAT.mediaType).getURI())
                .isEqualTo("https://www.iana.org/assignments/media-types/application/n-quads");
        assertThat(file.getPropertyResourceValue(harvest.createProperty(DCAT.NS, "compressFormat")).getURI())
                .isEqualTo("https://www.iana.org/assignments/media-types/application/gzip");
        assertThat(file.getPropertyResourceValue(DCTerms.format).getURI()).endsWith("/file-type/RDF_N_QUADS");
        assertThat(file.hasProperty(DCAT.byteSize)).isFalse();
    }

    @Test
    void theOffersAreReachedByHsdsAndNothingElseIs() {
        Resource served = harvest.getResource(Sample.IRIS.thing("datensatz", "angebote") + "#hsds");
        Resource service = served.getPropertyResourceValue(DCAT.accessService);
        assertThat(served.getPropertyResourceValue(DCAT.accessURL).getURI()).isEqualTo(Sample.IRIS.base() + "/hsds");
        assertThat(service.getPropertyResourceValue(DCTerms.conformsTo).getURI()).contains("openreferral.org/en/v3.0");
        assertThat(harvest.listSubjectsWithProperty(DCAT.accessService, service).toList()).containsExactly(served);
        Model full = graph.all(new CatalogView(CatalogView.Profile.FULL, null));
        assertThat(full.listObjectsOfProperty(full.getResource(service.getURI()), DCAT.servesDataset).toList())
                .containsExactly(full.getResource(Sample.IRIS.thing("datensatz", "angebote")));
        Model without = CatalogGraph.build(Sample.release(List.of(ServiceSchemas.actors())), Sample.IRIS);
        assertThat(without.containsResource(without.getResource(service.getURI()))).isFalse();
    }

    @Test
    void eachIndicatorIsADatasetAndItsThemeIsNone() {
        assertThat(harvest.listSubjectsWithProperty(RDF.type, DCAT.Dataset).mapWith(Resource::getURI).toList())
                .contains(Sample.IRIS.thing("datensatz", "indikator-gru-08"))
                .doesNotContain(Sample.IRIS.thing("datensatz", "grundsicherung"));
        Resource file = harvest.getResource(Sample.IRIS.thing("datensatz", "indikator-gru-08") + "#csv");
        assertThat(file.getPropertyResourceValue(DCAT.downloadURL).getURI())
                .isEqualTo(Sample.IRIS.base() + "/download/indikator-gru-08.csv");
        assertThat(file.getProperty(DCAT.byteSize).getLong()).isEqualTo(1234);
    }

    @Test
    void theTableOfAnIndicatorSaysOfHowManySeriesItIs() {
        Resource known = harvest.getResource(Sample.IRIS.thing("datensatz", "indikator-gru-08"));
        assertThat(known.getProperty(DcatAp.SERIES_NUMBER).getInt()).isEqualTo(97);
        assertThat(known.listProperties(DcatAp.DIMENSION).toList()).hasSize(2);
        Resource unknown = harvest.getResource(Sample.IRIS.thing("datensatz", "indikator-dem-01"));
        assertThat(unknown.hasProperty(DcatAp.SERIES_NUMBER)).isFalse();
    }

    @Test
    void aDatasetOfHighValueNamesItsCategoryAndTheLawAtEachOfItsFiles() {
        LegalBasis law = new LegalBasis(
                List.of(new HighValue(HighValue.Category.STATISTICS, List.of("indikator-gru-08"))),
                List.of(new LegalBasis.Act("https://example.org/gesetz", List.of())));
        Model model = CatalogGraph.build(Sample.release(law), Sample.IRIS);
        Resource valuable = model.getResource(Sample.IRIS.thing("datensatz", "indikator-gru-08"));
        assertThat(valuable.getPropertyResourceValue(DcatAp.HVD_CATEGORY).getURI())
                .isEqualTo("http://data.europa.eu/bna/c_e1da4e07");
        for (Resource node : List.of(valuable, model.getResource(valuable.getURI() + "#csv"))) {
            assertThat(node.listProperties(DcatAp.APPLICABLE_LEGISLATION).mapWith(one -> one.getResource().getURI())
                    .toList()).containsExactlyInAnyOrder(HighValue.REGULATION, "https://example.org/gesetz");
        }
        Resource other = model.getResource(Sample.IRIS.thing("datensatz", "angebote"));
        assertThat(other.hasProperty(DcatAp.HVD_CATEGORY)).isFalse();
        assertThat(other.listProperties(DcatAp.APPLICABLE_LEGISLATION).toList()).hasSize(1);
        assertThat(new CatalogRules().check(model)).isEmpty();
    }

    @Test
    void onlyTheFullProfileHasSeriesStructureAndQuality() {
        Model full = graph.all(new CatalogView(CatalogView.Profile.FULL, null));
        Resource series = full.getResource(Sample.IRIS.thing("datensatzreihe", "grundsicherung"));
        Resource member = full.getResource(Sample.IRIS.thing("datensatz", "indikator-gru-08"));
        assertThat(full.contains(series, full.createProperty(DCAT.getURI(), "seriesMember"), member)).isTrue();
        assertThat(full.contains(member, full.createProperty(DCAT.getURI(), "inSeries"), series)).isTrue();
        assertThat(full.contains(null, DCAT.servesDataset, member)).isTrue();
        assertThat(full.contains(member, Dqv.HAS_QUALITY_MEASUREMENT)).isTrue();
        assertThat(full.contains(series, RDF.type, DCAT.Dataset)).isFalse();
        assertThat(full.containsAll(harvest)).isTrue();
        assertThat(harvest.contains(series, null, (RDFNode) null)).isFalse();
    }

    @Test
    void theDateOfADatasetIsThatOfItsLastChange() {
        assertThat(modified("angebote")).isEqualTo("2025-11-23T03:00:00Z");
        assertThat(modified("akteure")).isEqualTo("2026-11-23T03:00:00Z");
        Model changed = graph.all(new CatalogView(CatalogView.Profile.HARVEST, Sample.CREATED));
        assertThat(changed.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList()).hasSize(5)
                .doesNotContain(changed.getResource(Sample.IRIS.thing("datensatz", "angebote")));
    }

    private String modified(String dataset) {
        return harvest.getResource(Sample.IRIS.thing("datensatz", dataset)).getProperty(DCTerms.modified).getString();
    }

    @Test
    void whatIsGoneOrBecameASeriesLeavesARecordThatIsNoDataset() {
        for (String id : List.of("indikator-alt-01", "grundsicherung")) {
            Model left = graph.gone(id).orElseThrow();
            Resource node = left.getResource(Sample.IRIS.thing("datensatz", id));
            assertThat(node.hasProperty(DCTerms.identifier, node.getURI())).isTrue();
            assertThat(left.contains(null, RDF.type, DCAT.Dataset)).isFalse();
            assertThat(node.hasProperty(DCTerms.isReplacedBy)).isEqualTo("grundsicherung".equals(id));
        }
        assertThat(graph.gone("angebote")).isEmpty();
        assertThat(graph.gone("nie-da-gewesen")).isEmpty();
    }

    @Test
    void harvestersFollowThePagesToTheEndAndHaveAll() {
        for (Property next : Set.of(Hydra.NEXT, Hydra.NEXT_PAGE)) {
            Set<Resource> datasets = new HashSet<>();
            Optional<Integer> number = Optional.of(1);
            int visited = 0;
            while (number.isPresent()) {
                assertThat(++visited).isLessThan(10);
                Model page = graph.page(CatalogView.HARVEST, number.get(), 3, "/catalog.rdf");
                datasets.addAll(page.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList());
                Resource view = page.listSubjectsWithProperty(RDF.type, Hydra.PAGED_COLLECTION).next();
                assertThat(view.getProperty(Hydra.TOTAL_ITEMS).getInt()).isEqualTo(6);
                number = Optional.ofNullable(view.getPropertyResourceValue(next)).map(Resource::getURI)
                        .map(uri -> Integer.valueOf(uri.replaceAll(".*/catalog\\.rdf\\?page=(\\d+)&size=3", "$1")));
            }
            assertThat(datasets).isEqualTo(harvest.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toSet());
        }
    }

    @Test
    void theUnionOfThePagesIsTheWholeDocument() {
        Model union = ModelFactory.createDefaultModel();
        for (int number = 1; number <= graph.pages(CatalogView.HARVEST, 1); number++) {
            Model page = graph.page(CatalogView.HARVEST, number, 1, "/catalog");
            page.listSubjectsWithProperty(RDF.type, Hydra.PAGED_COLLECTION).toList()
                    .forEach(view -> view.removeProperties());
            union.add(page);
        }
        assertThat(union.isIsomorphicWith(graph.all(CatalogView.HARVEST))).isTrue();
        assertThatThrownBy(() -> graph.page(CatalogView.HARVEST, 7, 1, "/catalog"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void everyFormatReadsBackAsTheSameGraph(RdfFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(graph.all(CatalogView.HARVEST), out);
        Model read = ModelFactory.createDefaultModel();
        RDFDataMgr.read(read, new ByteArrayInputStream(out.toByteArray()),
                RDFLanguages.fileExtToLang(format.extension()));
        assertThat(read.isIsomorphicWith(graph.all(CatalogView.HARVEST))).isTrue();
        if (format == RdfFormat.TURTLE) {
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("@prefix dcat:").doesNotContain("PREFIX");
        }
    }
}
