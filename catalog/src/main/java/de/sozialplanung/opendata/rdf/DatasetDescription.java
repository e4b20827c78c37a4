package de.sozialplanung.opendata.rdf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.DatasetState;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.LegalBasis;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.vocab.DcatAp;
import de.sozialplanung.opendata.vocab.Geo;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Units;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.jspecify.annotations.Nullable;

/// Writes one dataset with its contact, place and period into a model. These have addresses of their own below the
/// dataset's: GovData deletes them together with it.
final class DatasetDescription {

    private static final String REFERENCE_SYSTEM = "http://www.opengis.net/def/crs/EPSG/0/25832";

    private final Release release;
    private final Iris iris;
    private final Model model;
    private final DistributionDescription distributions;

    DatasetDescription(Release release, Iris iris, Model model) {
        this.release = release;
        this.iris = iris;
        this.model = model;
        distributions = new DistributionDescription(release, iris, model);
    }

    Resource add(Dataset dataset) {
        Catalog catalog = release.catalog();
        DatasetState state = release.state(dataset);
        Resource node = model.createResource(iris.thing(dataset.kind(), dataset.id()));
        node.addProperty(RDF.type, DCAT.Dataset).addProperty(DCTerms.identifier, node.getURI())
                .addProperty(DCTerms.publisher, model.createResource(CatalogGraph.publisher(iris)))
                .addProperty(DCTerms.creator, model.createResource(CatalogGraph.publisher(iris)))
                .addProperty(DCAT.contactPoint, contact(node, catalog.contact()))
                .addProperty(DcatAp.CUSTODIAN, model.createResource(CatalogGraph.publisher(iris)))
                .addProperty(DCTerms.issued, CatalogGraph.time(model, state.issued()))
                .addProperty(DCTerms.modified, CatalogGraph.time(model, state.modified()))
                .addProperty(DCTerms.language, CatalogGraph.table(model, "language", "DEU"))
                .addProperty(DCTerms.accrualPeriodicity, CatalogGraph.table(model, "frequency", dataset.frequency()))
                .addProperty(DCTerms.accessRights, CatalogGraph.table(model, "access-right", "PUBLIC"))
                .addProperty(DcatAp.AVAILABILITY, CatalogGraph.table(model, "planned-availability", "STABLE"))
                .addProperty(version(), state.edition())
                .addProperty(DCAT.landingPage,
                        model.createResource(page(catalog, dataset)).addProperty(RDF.type, FOAF.Document));
        CatalogGraph.text(node, DCTerms.title, dataset.title());
        CatalogGraph.text(node, DCTerms.description, noticed(catalog, dataset.description()));
        dataset.keywords().forEach(keyword -> node.addProperty(DCAT.keyword, keyword, "de"));
        dataset.euThemes()
                .forEach(theme -> node.addProperty(DCAT.theme, CatalogGraph.table(model, "data-theme", theme)));
        contributor(node, catalog.contributorId());
        legalBasis(node, catalog.legalBasis().of(dataset));
        catalog.indicatorOf(dataset).ifPresent(indicator -> statistics(node, indicator));
        catalog.collection(dataset.collection()).flatMap(collection -> collection.schema().geometry())
                .ifPresent(_ -> node.addProperty(DCTerms.conformsTo,
                        model.createResource(REFERENCE_SYSTEM).addProperty(RDF.type, DCTerms.Standard)));
        place(node, dataset);
        period(node, dataset);
        distributions.of(dataset).forEach(distribution -> node.addProperty(DCAT.distribution, distribution));
        return node;
    }

    /// The page on a dataset: that of its collection, else that of its record.
    private String page(Catalog catalog, Dataset dataset) {
        return release.address() + "/collections/" + (catalog.indicatorOf(dataset).isPresent()
                ? "datensaetze/items/" + dataset.id()
                : dataset.collection());
    }

    /// What a table of figures is made of, as StatDCAT-AP says it.
    private void statistics(Resource node, Indicator indicator) {
        node.addProperty(DcatAp.DIMENSION, model.createResource(iris.term("gebiet")))
                .addProperty(DcatAp.DIMENSION, model.createResource(iris.term("jahr")))
                .addProperty(DcatAp.ATTRIBUTE, model.createResource(iris.term("status")));
        Units.of(indicator.unit()).ifPresent(unit -> node.addProperty(DcatAp.UNIT_MEASURE, unit));
        release.facts().series(indicator).ifPresent(series -> node.addProperty(DcatAp.SERIES_NUMBER,
                model.createTypedLiteral(Integer.toString(series), XSDDatatype.XSDinteger)));
    }

    private void contributor(Resource node, @Nullable String contributorId) {
        if (contributorId != null) {
            node.addProperty(DcatAp.CONTRIBUTOR_ID, model.createResource(contributorId).addProperty(SKOS.inScheme,
                    model.createResource(DcatAp.CONTRIBUTORS)));
        }
    }

    /// Which law asks for a dataset (DCAT-AP 3.0.1), and what it is of high value for (DCAT-AP HVD 3.0.0).
    static void legalBasis(Resource node, LegalBasis law) {
        legislation(node, law);
        law.highValue().forEach(value -> node.addProperty(DcatAp.HVD_CATEGORY,
                node.getModel().createResource(DcatAp.HIGH_VALUE + value.category().concept())));
    }

    /// Which law asks for what the node stands for.
    static void legislation(Resource node, LegalBasis law) {
        law.legislation().forEach(act -> node.addProperty(DcatAp.APPLICABLE_LEGISLATION,
                node.getModel().createResource(act).addProperty(RDF.type, DcatAp.LEGAL_RESOURCE)));
    }

    Resource contact(Resource dataset, Agent agent) {
        return contact(model.createResource(dataset.getURI() + "#kontakt"), agent, iris);
    }

    static Resource contact(Resource node, Agent agent, Iris iris) {
        Model model = node.getModel();
        node.addProperty(RDF.type, VCARD4.Kind)
                .addProperty(VCARD4.fn, agent.name());
        if (agent.email() != null) {
            node.addProperty(VCARD4.hasEmail, model.createResource("mailto:" + agent.email().strip()));
        }
        if (agent.telephone() != null) {
            node.addProperty(VCARD4.hasTelephone,
                    model.createResource("tel:" + agent.telephone().replaceAll("[^+0-9]", "")));
        }
        // email or URL is wanted at least (DCAT-AP.de convention 1)
        String page = agent.homepage() != null ? agent.homepage() : iris.base() + "/impressum";
        return node.addProperty(VCARD4.hasURL, model.createResource(page));
    }

    /// Where the data are about, the box around them included.
    void place(Resource node, Dataset dataset) {
        Place place = new Place(release.catalog().region());
        place.node(model).ifPresent(
                region -> node.addProperty(DCTerms.spatial, region).addProperty(DcatAp.GEOCODING, region));
        place.level(model).ifPresent(level -> node.addProperty(DcatAp.GEOCODING_LEVEL, level));
        CollectionSummary summary = release.summaries().get(dataset.collection());
        if (summary != null && !summary.bbox().isEmpty()) {
            node.addProperty(DCTerms.spatial, model.createResource(node.getURI() + "#raum")
                    .addProperty(RDF.type, DCTerms.Location)
                    .addProperty(DCAT.bbox, model.createTypedLiteral(polygon(summary.bbox()), Geo.WKT)));
        } else if (place.node(model).isEmpty()) {
            Region region = release.catalog().region();
            node.addProperty(DCTerms.spatial, model.createResource(node.getURI() + "#raum")
                    .addProperty(RDF.type, DCTerms.Location).addProperty(SKOS.prefLabel, region.name(), "de"));
        }
    }

    private static String polygon(List<Double> bbox) {
        double west = bbox.get(0);
        double south = bbox.get(1);
        double east = bbox.get(2);
        double north = bbox.get(3);
        return String.format(Locale.ROOT, "POLYGON((%1$.6f %2$.6f,%3$.6f %2$.6f,%3$.6f %4$.6f,%1$.6f %4$.6f,"
                + "%1$.6f %2$.6f))", west, south, east, north);
    }

    /// Which time the data are about; what has no time of its own holds from the day that it changed last.
    void period(Resource node, Dataset dataset) {
        CollectionSummary summary = release.summaries().get(dataset.collection());
        LocalDate begin = summary == null ? null : summary.begin();
        LocalDate end = summary == null ? null : summary.end();
        if (begin == null && end == null) {
            begin = LocalDate.ofInstant(release.state(dataset).modified(), ZoneOffset.UTC);
        }
        Resource period = model.createResource(node.getURI() + "#zeitraum").addProperty(RDF.type,
                DCTerms.PeriodOfTime);
        day(period, DCAT.startDate, begin);
        day(period, DCAT.endDate, end);
        node.addProperty(DCTerms.temporal, period);
    }

    private void day(Resource period, Property property, @Nullable LocalDate day) {
        if (day != null) {
            period.addProperty(property, date(day.toString(), XSDDatatype.XSDdate));
        }
    }

    private Literal date(String text, XSDDatatype type) {
        return model.createTypedLiteral(text, type);
    }

    private Property version() {
        return model.createProperty(DCAT.getURI(), "version");
    }

    static Resource licence(Model model, Licence licence) {
        return model.createResource(licence.iri()).addProperty(RDF.type, DCTerms.LicenseDocument);
    }

    /// A description with the catalogue's notice, so that a portal shows it, too.
    static LocalizedText noticed(Catalog catalog, LocalizedText description) {
        LocalizedText notice = catalog.notice();
        return notice == null
                ? description
                : new LocalizedText(notice.de() + " " + description.de(), notice.en() + " " + description.en());
    }
}
