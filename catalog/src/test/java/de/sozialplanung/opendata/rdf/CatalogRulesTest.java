package de.sozialplanung.opendata.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

import de.sozialplanung.opendata.vocab.DcatAp;
import de.sozialplanung.opendata.vocab.Geo;
import de.sozialplanung.opendata.vocab.Hydra;
import de.sozialplanung.opendata.vocab.Namespaces;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
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
        assertThat(rules.check(graph.all(CatalogView.HARVEST))).isEmpty();
        for (int page = 1; page <= graph.pages(CatalogView.HARVEST, 2); page++) {
            assertThat(rules.check(graph.page(CatalogView.HARVEST, page, 2, "/catalog"))).isEmpty();
        }
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

    @TestFactory
    Stream<DynamicTest> everyRuleOfDatasetsCanFail() {
        return Stream.of(
                broken("only themes of the EU", (m, d) -> d.addProperty(DCAT.theme,
                        m.createResource("http://example.org/thema"))),
                broken("says when", (m, d) -> d.removeAll(DCTerms.temporal)),
                broken("published first", (m, d) -> d.removeAll(DCTerms.issued)),
                broken("dates have a date type",
                        (m, d) -> d.removeAll(DCTerms.issued).addProperty(DCTerms.issued, "2026")),
                broken("no dct:source",
                        (m, d) -> d.addProperty(DCTerms.source, m.createResource("http://example.org/"))),
                broken("Musterdatenkatalog", (m, d) -> d.addProperty(DCTerms.references, m.createResource("urn:x:1"))
                        .addProperty(DCTerms.references, m.createResource("urn:x:2"))),
                broken("who may have it", (m, d) -> d.removeAll(DCTerms.accessRights)),
                broken("no adms:status", (m, d) -> d.addProperty(m.createProperty(Namespaces.ADMS, "status"),
                        m.createResource("urn:x:status"))),
                broken("is the address of the dataset", (m, d) -> d.removeAll(DCTerms.identifier)
                        .addProperty(DCTerms.identifier, "angebote")),
                broken("repeated in dct:spatial", (m, d) -> d.addProperty(DcatAp.GEOCODING,
                        m.createResource(DcatAp.POLITICAL_GEOCODING + "districtKey/05315"))),
                broken("belong to the dataset alone", (m, d) -> d.removeAll(DCAT.contactPoint)
                        .addProperty(DCAT.contactPoint, contact(m, other(m, d)))),
                broken("lists each of its datasets", (m, d) -> m.removeAll(null, DCAT.dataset, d)),
                broken("has an XML name", (m, d) -> d.addProperty(m.createProperty("http://example.org/1"), "x")),
                broken("a polygon in WKT", (m, d) -> extent(m, d).removeAll(DCAT.bbox)
                        .addProperty(DCAT.bbox,
                                m.createTypedLiteral("POLYGON((50.8 386000,1 1,2 2,50.8 386000))", Geo.WKT))),
                broken("a polygon in WKT", (m, d) -> extent(m, d).removeAll(DCAT.bbox)
                        .addProperty(DCAT.bbox, "POLYGON((6.9 50.8,7.4 50.8,7.4 51.2,6.9 51.2,6.9 50.8))")),
                broken("at most one name", (m, d) -> d.getPropertyResourceValue(DCAT.contactPoint)
                        .addProperty(VCARD4.fn, "Noch ein Name")),
                broken("begins with mailto:", (m, d) -> d.getPropertyResourceValue(DCAT.contactPoint)
                        .addProperty(VCARD4.hasEmail, m.createResource("https://example.org/post"))),
                broken("begins with tel:", (m, d) -> d.getPropertyResourceValue(DCAT.contactPoint)
                        .addProperty(VCARD4.hasTelephone, m.createResource("mailto:a@example.org"))),
                broken("plain text", (m, d) -> d.removeAll(DCTerms.description)
                        .addProperty(DCTerms.description, "Alle <script>x</script>", "de")),
                broken("plain text", (m, d) -> d.removeAll(DCTerms.description)
                        .addProperty(DCTerms.description, "Siehe [hier](https://example.org).", "de")));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleOfDistributionsCanFail() {
        return Stream.of(
                broken("convention 39", (m, d) -> file(d).removeAll(DCAT.downloadURL)),
                broken("convention 39", (m, d) -> file(d).removeAll(DCAT.accessURL)
                        .addProperty(DCAT.accessURL, m.createResource("https://example.org/woanders"))),
                broken("no download address", (m, d) -> served(d).addProperty(DCAT.downloadURL,
                        m.createResource("https://example.org/x"))),
                broken("endpoint of the service", (m, d) -> served(d).removeAll(DCAT.accessURL)
                        .addProperty(DCAT.accessURL, m.createResource("https://example.org/x"))),
                broken("which standard it keeps", (m, d) -> m.removeAll(null, DCTerms.conformsTo, null)),
                broken("The service is described", (m, d) -> served(d).removeAll(DCAT.accessService)
                        .addProperty(DCAT.accessService, m.createResource("https://example.org/dienst"))),
                broken("to be printed", (m, d) -> file(d).removeAll(DcatAp.LICENSE_ATTRIBUTION)),
                broken("packed in", (m, d) -> {
                    Resource packed = m.createResource("https://example.org/alles.csv.gz");
                    file(d).removeAll(DCAT.accessURL).removeAll(DCAT.downloadURL).addProperty(DCAT.accessURL, packed)
                            .addProperty(DCAT.downloadURL, packed);
                }),
                broken("packed in", (m, d) -> packed(d).removeAll(m.createProperty(DCAT.NS, "compressFormat"))),
                broken("packed in is an address of IANA",
                        (m, d) -> packed(d).removeAll(m.createProperty(DCAT.NS, "compressFormat"))
                                .addProperty(m.createProperty(DCAT.NS, "compressFormat"), "gzip")),
                broken("what is inside", (m, d) -> packed(d).removeAll(DCAT.mediaType).addProperty(DCAT.mediaType,
                        m.createResource(DcatAp.MEDIA_TYPES + DumpFormat.COMPRESSION))),
                broken("which rights", (m, d) -> file(d).removeAll(DCTerms.rights)),
                broken("address of IANA", (m, d) -> file(d).removeAll(DCAT.mediaType)
                        .addProperty(DCAT.mediaType, "text/csv")),
                broken("address of IANA", (m, d) -> file(d).removeAll(DCAT.mediaType)
                        .addProperty(DCAT.mediaType, m.createResource(DcatAp.MEDIA_TYPES + "text/csv;charset=utf-8"))),
                broken("xsd:nonNegativeInteger", (m, d) -> file(d).removeAll(DCAT.byteSize)
                        .addProperty(DCAT.byteSize, m.createTypedLiteral("12", XSDDatatype.XSDdecimal))),
                broken("out of the EU's table", (m, d) -> file(d).removeAll(DCTerms.format)
                        .addProperty(DCTerms.format, m.createResource("http://example.org/csv"))),
                broken("names its algorithm", (m, d) -> m.removeAll(null, spdx(m, "algorithm"), null)),
                broken("its algorithm's length", (m, d) -> m.listObjectsOfProperty(spdx(m, "checksum")).toList()
                        .forEach(sum -> sum.asResource().removeAll(spdx(m, "checksumValue"))
                                .addProperty(spdx(m, "checksumValue"), "0a0a"))));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleOfPagesCanFail() {
        return Stream.of(
                brokenPage("both a PagedCollection", page -> page.removeAll(RDF.type)
                        .addProperty(RDF.type, Hydra.PAGED_COLLECTION)),
                brokenPage("present and former terms", page -> page.removeAll(Hydra.NEXT_PAGE)),
                brokenPage("number of all datasets", page -> page.removeAll(Hydra.TOTAL_ITEMS)),
                brokenPage("number of all datasets", page -> page.removeAll(Hydra.TOTAL_ITEMS)
                        .addProperty(Hydra.TOTAL_ITEMS, "6")),
                brokenPage("leads to the next", page -> page.removeAll(Hydra.NEXT).removeAll(Hydra.NEXT_PAGE)),
                brokenPage("leads to the next", page -> page.removeAll(Hydra.NEXT).removeAll(Hydra.NEXT_PAGE)
                        .addProperty(Hydra.NEXT, page).addProperty(Hydra.NEXT_PAGE, page)));
    }

    private DynamicTest brokenPage(String message, Consumer<Resource> mutation) {
        return DynamicTest.dynamicTest(message, () -> {
            Model model = CatalogGraph.of(Sample.release(), Sample.IRIS).page(CatalogView.HARVEST, 2, 2, "/catalog");
            mutation.accept(model.listSubjectsWithProperty(RDF.type, Hydra.PAGED_COLLECTION).next());
            assertThat(rules.check(model)).anySatisfy(fault -> assertThat(fault.message()).contains(message));
        });
    }

    private DynamicTest broken(String message, BiConsumer<Model, Resource> mutation) {
        return DynamicTest.dynamicTest(message, () -> {
            Model model = CatalogGraph.build(Sample.release(), Sample.IRIS);
            mutation.accept(model, model.getResource(Sample.IRIS.thing("datensatz", "angebote")));
            assertThat(rules.check(model)).anySatisfy(fault -> assertThat(fault.message()).contains(message));
        });
    }

    private static Resource file(Resource dataset) {
        return dataset.getModel().getResource(dataset.getURI() + "#csv");
    }

    private static Resource packed(Resource dataset) {
        return dataset.getModel().getResource(dataset.getURI() + "#ttl-gz");
    }

    private static Resource served(Resource dataset) {
        return dataset.getModel().getResource(dataset.getURI() + "#wfs");
    }

    private static Resource extent(Model model, Resource dataset) {
        return model.getResource(dataset.getURI() + "#raum");
    }

    private static Resource contact(Model model, Resource dataset) {
        return model.getResource(dataset.getURI() + "#kontakt");
    }

    private static Property spdx(Model model, String name) {
        return model.createProperty(Namespaces.SPDX, name);
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
