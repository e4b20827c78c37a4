package de.sozialplanung.opendata.ogcapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.publication.Publication;
import java.util.ArrayList;
import java.util.List;

/// The documents at `/`, `/conformance` and `/collections` (OGC API Features Part 1, 7.2, 7.4 and 7.13).
///
/// @param publication what they are about
/// @param links       in the language of the documents
/// @param parts       the building blocks beside the features
record LandingDocument(Publication publication, ApiLinks links, List<ApiPart> parts) {

    private static final LocalizedText API = new LocalizedText("Beschreibung der Schnittstelle (OpenAPI 3.0)",
            "Description of the interface (OpenAPI 3.0)");

    private static final LocalizedText DOC = new LocalizedText("Dokumentation der Schnittstelle",
            "Documentation of the interface");

    private static final LocalizedText CONFORMANCE = new LocalizedText("Erfüllte Standards", "Standards conformed to");

    private static final LocalizedText DATA = new LocalizedText("Die Layer", "The layers");

    private static final LocalizedText FUNCTIONS = new LocalizedText("Funktionen für Filter", "Functions for filters");

    private static final LocalizedText CATALOGUE = new LocalizedText("Datenkatalog (DCAT-AP.de)",
            "Data catalogue (DCAT-AP.de)");

    private static final LocalizedText WFS = new LocalizedText("Dieselben Layer als WFS 2.0, 1.1 und 1.0",
            "The same layers as WFS 2.0, 1.1 and 1.0");

    private static final LocalizedText SPARQL = new LocalizedText("SPARQL-Endpunkt", "SPARQL endpoint");

    private static final LocalizedText HSDS = new LocalizedText("Angebote nach HSDS 3.0 (Open Referral)",
            "Offers by HSDS 3.0 (Open Referral)");

    private static final LocalizedText BULK = new LocalizedText("Alle Layer als GeoPackage",
            "All layers as GeoPackage");

    ObjectNode landing() {
        ObjectNode json = described();
        String json10 = ApiLinks.JSON.mediaType();
        List<Link> all = new ArrayList<>(links.selfAndPage("/", json10));
        all.add(links.link("service-desc", "/api", ApiLinks.OPENAPI.mediaType(), API));
        all.add(links.link("service-doc", "/api?f=html", ApiLinks.HTML, DOC));
        all.add(links.link("conformance", "/conformance", json10, CONFORMANCE));
        all.add(links.link("data", "/collections", json10, DATA));
        all.add(links.link("http://www.opengis.net/def/rel/ogc/1.0/data", "/collections", json10, DATA));
        all.add(links.link(ApiLinks.FUNCTIONS_REL, "/functions", json10, FUNCTIONS));
        all.add(links.link("describedby", "/catalog", "text/turtle", CATALOGUE));
        all.add(links.link("related", "/wfs?SERVICE=WFS&REQUEST=GetCapabilities", "application/xml", WFS));
        all.add(links.link("related", "/sparql", "application/sparql-results+json", SPARQL));
        if (publication.catalog().collection("angebote").isPresent()) {
            all.add(links.link("related", "/hsds", json10, HSDS));
        }
        parts.forEach(part -> all.addAll(part.links(publication, links)));
        all.addAll(links.bulkFile(publication, BULK));
        all.add(licence());
        json.set("links", Json.links(all));
        return json;
    }

    ObjectNode collections() {
        ObjectNode json = described();
        List<Link> all = new ArrayList<>(links.selfAndPage("/collections", ApiLinks.JSON.mediaType()));
        all.addAll(links.bulkFile(publication, BULK));
        all.add(licence());
        json.set("links", Json.links(all));
        ArrayNode collections = json.putArray("collections");
        CollectionDocument document = new CollectionDocument(publication, links, parts);
        publication.catalog().collections().forEach(collection -> collections.add(document.json(collection)));
        parts.forEach(part -> part.collections(publication, links).forEach(collections::add));
        return json;
    }

    ObjectNode conformance() {
        ObjectNode json = Json.object();
        json.set("links", Json.links(links.selfAndPage("/conformance", ApiLinks.JSON.mediaType())));
        json.set("conformsTo", Json.array(Conformance.with(parts)));
        return json;
    }

    private ObjectNode described() {
        Catalog catalog = publication.catalog();
        Language language = links.language();
        LocalizedText notice = catalog.notice();
        String description = catalog.description().in(language);
        ObjectNode json = Json.object().put("title", catalog.title().in(language)).put("description",
                notice == null ? description : description + " " + notice.in(language));
        String attribution = catalog.licence().attribution();
        return attribution == null ? json : json.put("attribution", attribution);
    }

    private Link licence() {
        return links.external("license", publication.catalog().licence().iri(), ApiLinks.HTML,
                publication.catalog().licence().title());
    }
}
