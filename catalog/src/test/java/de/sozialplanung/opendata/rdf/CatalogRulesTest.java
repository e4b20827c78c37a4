package de.sozialplanung.opendata.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import java.util.stream.Stream;

import de.sozialplanung.opendata.vocab.DcatAp;
import de.sozialplanung.opendata.vocab.Namespaces;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CatalogRulesTest {

    private final CatalogRules rules = new CatalogRules();

    @Test
    void ourCatalogueHasNoFault() {
        CatalogGraph graph = CatalogGraph.of(Sample.release(), Sample.IRIS);
        assertThat(rules.check(graph.all())).isEmpty();
        assertThat(rules.check(graph.page(2, 2, "/catalog"))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCanFail() {
        return Stream.of(
                broken("one title per language", (m, d) -> d.addProperty(DCTerms.title, "Zweiter Titel", "de")),
                broken("one title per language", (m, d) -> d.removeAll(DCTerms.title)),
                broken("one description per language", (m, d) -> d.removeAll(DCTerms.description)),
                broken("exactly one publisher", (m, d) -> d.removeAll(DCTerms.publisher)),
                broken("exactly one identifier", (m, d) -> d.addProperty(DCTerms.identifier, "2")),
                broken("has a theme", (m, d) -> d.removeAll(DCAT.theme)),
                broken("has a keyword", (m, d) -> d.removeAll(DCAT.keyword)),
                broken("says where", (m, d) -> d.removeAll(DCTerms.spatial)),
                broken("exactly one contact", (m, d) -> d.removeAll(DCAT.contactPoint)),
                broken("has distributions", (m, d) -> d.removeAll(DCAT.distribution)),
                broken("exactly one date of change", (m, d) -> d.removeAll(DCTerms.modified)),
                broken("dates have a date type", (m, d) -> d.removeAll(DCTerms.modified)
                        .addProperty(DCTerms.modified, "2026-11-23")),
                broken("dates have a date type", (m, d) -> period(d).removeAll(DCAT.startDate)
                        .addProperty(DCAT.startDate, "2026")),
                broken("at most one contributorID", (m, d) -> d.addProperty(DcatAp.CONTRIBUTOR_ID,
                        m.createResource(DcatAp.CONTRIBUTORS + "/zweiter"))),
                broken("at most one contributorID", (m, d) -> d.removeAll(DcatAp.CONTRIBUTOR_ID)
                        .addProperty(DcatAp.CONTRIBUTOR_ID, m.createResource("http://example.org/x"))),
                broken("exactly one licence", (m, d) -> distribution(d).removeAll(DCTerms.license)),
                broken("not an open one", (m, d) -> distribution(d).removeAll(DCTerms.license)
                        .addProperty(DCTerms.license, m.createResource(DcatAp.LICENSES + "/other-closed"))),
                broken("not in the authority tables", (m, d) -> distribution(d).removeAll(DCTerms.license)
                        .addProperty(DCTerms.license, m.createResource(DcatAp.LICENSES + "/dl-zero-de/2.0/"))),
                broken("The licence is one of", (m, d) -> distribution(d).removeAll(DCTerms.license)
                        .addProperty(DCTerms.license, m.createResource("https://example.org/agb"))),
                broken("exactly one access address", (m, d) -> distribution(d).removeAll(DCAT.accessURL)),
                broken("exactly one format", (m, d) -> distribution(d).removeAll(DCTerms.format)),
                broken("availability in the namespace", (m, d) -> d.removeAll(DcatAp.AVAILABILITY)),
                broken("without #", (m, d) -> d.addProperty(
                        m.createProperty("http://data.europa.eu/r5r#availability"), "x")),
                broken("service has an endpoint", (m, d) -> m.removeAll(null, DCAT.endpointURL, null)),
                broken("names no dataset", (m, d) -> service(m).addProperty(DCAT.servesDataset, d)),
                broken("No path leads", (m, d) -> d.addProperty(DCTerms.relation, other(m, d))),
                broken("e-mail or web address", (m, d) -> m.removeAll(null, VCARD4.hasURL, null)),
                broken("publisher has a name", (m, d) -> m.removeAll(null, FOAF.name, null)),
                broken("foaf:Agent and nothing else", (m, d) -> m.listSubjectsWithProperty(FOAF.name).next()
                        .addProperty(RDF.type, FOAF.Organization)),
                broken("blank ones differ", (m, d) -> d.addProperty(DCTerms.spatial, m.createResource())),
                broken("not a valid address", (m, d) -> d.addProperty(DCAT.landingPage,
                        m.createResource("https://example.org/a b"))),
                broken("Addresses are absolute", (m, d) -> d.addProperty(DCAT.landingPage,
                        m.createResource("seite.html"))),
                broken("not in the authority tables", (m, d) -> d.addProperty(DCAT.theme,
                        m.createResource(DcatAp.AUTHORITY + "data-theme/SOZI"))),
                broken("described in the document", (m, d) -> m.removeAll(
                        m.createResource(DcatAp.AUTHORITY + "data-theme/SOCI"), SKOS.inScheme, (RDFNode) null)),
                broken("no rdfs:label", (m, d) -> m.createResource(DcatAp.AUTHORITY + "data-theme/SOCI")
                        .addProperty(RDFS.label, "Soziales")),
                broken("a series is no dataset",
                        (m, d) -> d.addProperty(RDF.type, m.createResource(Namespaces.DCAT + "DatasetSeries"))));
    }

    private DynamicTest broken(String message, BiConsumer<Model, Resource> mutation) {
        return DynamicTest.dynamicTest(message, () -> {
            Model model = CatalogGraph.build(Sample.release(), Sample.IRIS);
            mutation.accept(model, model.getResource(Sample.IRIS.thing("datensatz", "angebote")));
            assertThat(rules.check(model)).anySatisfy(fault -> assertThat(fault.message()).contains(message));
        });
    }

    private static Resource distribution(Resource dataset) {
        return dataset.getPropertyResourceValue(DCAT.distribution);
    }

    private static Resource period(Resource dataset) {
        return dataset.getPropertyResourceValue(DCTerms.temporal);
    }

    private static Resource service(Model model) {
        return model.listSubjectsWithProperty(RDF.type, DCAT.DataService).next();
    }

    private static Resource other(Model model, Resource dataset) {
        return model.listSubjectsWithProperty(RDF.type, DCAT.Dataset).filterDrop(dataset::equals).next();
    }
}
