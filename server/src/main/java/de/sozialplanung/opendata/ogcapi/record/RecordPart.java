package de.sozialplanung.opendata.ogcapi.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.MediaFormat;
import de.sozialplanung.opendata.ogcapi.ApiLinks;
import de.sozialplanung.opendata.ogcapi.ApiPart;
import de.sozialplanung.opendata.ogcapi.OpenApiPaths;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.record.RecordTables;
import java.util.List;
import java.util.stream.Stream;

/// OGC API Records as a part: the catalogue as a collection whose items are records. Where the standard would have it, at
/// `/collections`, so that whoever can search features can search them.
public final class RecordPart implements ApiPart {

    static final String SPEC = "http://www.opengis.net/spec/ogcapi-records-1/1.0/";

    static final MediaFormat CATALOG = new MediaFormat("catalog", "application/ogc-catalog+json");

    private static final String CATALOG_REL = "http://www.opengis.net/def/rel/ogc/1.0/ogc-catalog";

    private static final LocalizedText SEARCH = new LocalizedText("Suche in den Datensätzen (OGC API Records)",
            "Search in the datasets (OGC API Records)");

    private static final LocalizedText RECORD = new LocalizedText("Eintrag im Katalog (OGC API Records)",
            "Record in the catalogue (OGC API Records)");

    private final Publications publications;
    private final Links links;

    public RecordPart(Publications publications, Links links) {
        this.publications = publications;
        this.links = links;
    }

    @Override
    public List<Object> resources() {
        return List.of(new RecordsResource(publications, links, new RecordTables(links.root())));
    }

    /// Two classes stand under two names each: the list in clause 2 says `record-api` and `filtering`, the test annex
    /// `records-api` and `cql-filter`.
    @Override
    public List<String> conformance() {
        return Stream.of("record-core", "record-collection", "record-core-query-parameters", "record-api",
                "records-api", "query-param-profile", "sorting", "filtering", "cql-filter", "json", "html", "oas30",
                "autodiscovery",
                "searchable-catalog", "searchable-catalog-sorting", "searchable-catalog-filtering")
                .map(name -> SPEC + "conf/" + name).toList();
    }

    @Override
    public List<Link> links(Publication publication, ApiLinks titled) {
        return List.of(titled.link(CATALOG_REL, RecordDocument.PATH + "/items", RecordDocument.GEOJSON, SEARCH));
    }

    @Override
    public List<Link> links(Publication publication, Collection collection, ApiLinks titled) {
        return publication.catalog().datasetOf(collection.id()).map(dataset -> titled.link("describedby",
                RecordDocument.PATH + "/items/" + Links.encode(dataset.id()), RecordDocument.GEOJSON, RECORD)).stream()
                .toList();
    }

    @Override
    public List<ObjectNode> collections(Publication publication, ApiLinks titled) {
        return List.of(new CatalogDocument(publication, titled).json());
    }

    @Override
    public void describe(Publication publication, OpenApiPaths paths) {
        new RecordPaths(paths).describe();
    }
}
