package de.sozialplanung.opendata.rdf;

import java.util.Arrays;
import java.util.List;

import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.LegalBasis;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.vocab.DcatAp;
import de.sozialplanung.opendata.vocab.Iris;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/// The services through which datasets are reached: each of them through all, but for those that speak of one kind of thing.
enum Service {
    OGC_API("ogcapi", "/", "/api", "GEOJSON", "http://www.opengis.net/doc/IS/ogcapi-features-1/1.0.1",
            new LocalizedText("Dienst nach OGC API – Features", "OGC API – Features service"),
            new LocalizedText("Abruf einzelner Objekte und Abfragen über das Netz, auch als Kartenebene in QGIS.",
                    "Single features and queries over the web, also as a layer in QGIS.")),
    WFS("wfs", "/wfs", "/wfs?service=WFS&request=GetCapabilities", "WFS_SRVC",
            "http://www.opengis.net/doc/IS/wfs/2.0.0",
            new LocalizedText("Downloaddienst (WFS 2.0, 1.1 und 1.0)", "Download service (WFS 2.0, 1.1 and 1.0)"),
            new LocalizedText("Abruf als Web Feature Service für Geoinformationssysteme.",
                    "Access as a Web Feature Service for geographic information systems.")),
    SPARQL("sparql", "/sparql", "/sparql", "SPARQLQ", "https://www.w3.org/TR/sparql11-protocol/",
            new LocalizedText("SPARQL-Endpunkt", "SPARQL endpoint"),
            new LocalizedText("Abfrage der verknüpften Daten mit SPARQL 1.1.",
                    "Queries over the linked data with SPARQL 1.1.")),
    /// Its standard is the profile that the interface itself names.
    HSDS("hsds", "/hsds", "/hsds/openapi.json", "JSON",
            "https://docs.openreferral.org/en/v3.0/hsds/schema_reference.html",
            new LocalizedText("Verzeichnis nach HSDS 3.0 (Open Referral)", "Directory by HSDS 3.0 (Open Referral)"),
            new LocalizedText("Abruf der Angebote, ihrer Träger und Orte nach der Human Services Data Specification.",
                    "Services, their organisations and locations by the Human Services Data Specification."));

    private static final String OFFERS = "angebote";

    private final String key;
    private final String endpoint;
    private final String documentation;
    private final String euFileType;
    private final String standard;
    private final LocalizedText title;
    private final LocalizedText description;

    Service(String key, String endpoint, String documentation, String euFileType, String standard,
            LocalizedText title, LocalizedText description) {
        this.key = key;
        this.endpoint = endpoint;
        this.documentation = documentation;
        this.euFileType = euFileType;
        this.standard = standard;
        this.title = title;
        this.description = description;
    }

    /// The services through which a dataset is reached.
    static List<Service> of(Dataset dataset) {
        return Arrays.stream(values()).filter(service -> service.serves(dataset)).toList();
    }

    boolean serves(Dataset dataset) {
        return switch (this) {
            case OGC_API, WFS, SPARQL -> true;
            case HSDS -> dataset.id().equals(OFFERS);
        };
    }

    String key() {
        return key;
    }

    String euFileType() {
        return euFileType;
    }

    LocalizedText title() {
        return title;
    }

    LocalizedText description() {
        return description;
    }

    Resource endpoint(Model model, Release release) {
        return model.createResource(release.address() + endpoint);
    }

    Resource standard(Model model) {
        return model.createResource(standard).addProperty(RDF.type, DCTerms.Standard);
    }

    /// The service's node. It names no dataset that it serves: harvesters would walk from one dataset to all others.
    Resource describe(Model model, Release release, Iris iris) {
        Resource node = model.createResource(iris.base() + "/catalog#" + key).addProperty(RDF.type, DCAT.DataService)
                .addProperty(DCTerms.publisher, model.createResource(CatalogGraph.publisher(iris)))
                .addProperty(DCAT.endpointURL, endpoint(model, release))
                .addProperty(DCAT.endpointDescription, model.createResource(release.address() + documentation))
                .addProperty(DCTerms.conformsTo, standard(model))
                .addProperty(DCTerms.license, DatasetDescription.licence(model, release.catalog().licence()))
                .addProperty(DCTerms.accessRights, CatalogGraph.table(model, "access-right", "PUBLIC"))
                .addProperty(DcatAp.AVAILABILITY, CatalogGraph.table(model, "planned-availability", "STABLE"))
                .addProperty(DCAT.theme, CatalogGraph.table(model, "data-theme", "SOCI"))
                .addProperty(FOAF.page,
                        model.createResource(release.address() + "/").addProperty(RDF.type, FOAF.Document));
        node.addProperty(DCAT.contactPoint, DatasetDescription.contact(
                model.createResource(iris.base() + "/catalog#kontakt"), release.catalog().contact(), iris));
        // what serves data of high value is as much asked for as they are
        DatasetDescription.legalBasis(node, new LegalBasis(release.catalog().legalBasis().highValue(), List.of()));
        CatalogGraph.text(node, DCTerms.title, title);
        CatalogGraph.text(node, DCTerms.description, description);
        return node;
    }
}
