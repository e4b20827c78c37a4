package de.sozialplanung.opendata.ogcapi.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.ogcapi.ApiLinks;
import de.sozialplanung.opendata.ogcapi.Json;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.query.SortParameter;
import de.sozialplanung.opendata.record.RecordCollection;
import de.sozialplanung.opendata.record.RecordsRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The collection of records, which is a catalogue (20-004r1, 7.3: `catalog.yaml`). It has no schema of its own: what a record
/// holds the standard says, and the queryables are names for parts of it.
///
/// @param publication that it is the catalogue of
/// @param links       in the language of the document
record CatalogDocument(Publication publication, ApiLinks links) {

    private static final LocalizedText ITEMS = new LocalizedText("Die Einträge als ", "The records as ");

    private static final LocalizedText QUERYABLES = new LocalizedText("Eigenschaften, nach denen gefiltert werden kann",
            "Properties that can be filtered by");

    private static final LocalizedText SORTABLES = new LocalizedText("Eigenschaften, nach denen sortiert werden kann",
            "Properties that can be sorted by");

    private static final LocalizedText DCAT = new LocalizedText("Derselbe Katalog nach DCAT-AP.de",
            "The same catalogue in DCAT-AP.de");

    ObjectNode json() {
        Language language = links.language();
        Catalog catalog = publication.catalog();
        ObjectNode json = Json.object().put("id", RecordCollection.ID).put("type", "Collection")
                .put("itemType", "record").put("title", RecordCollection.TITLE.in(language))
                .put("description", description(catalog));
        json.set("conformsTo", Json.array(List.of(RecordPart.SPEC + "req/record-core",
                RecordPart.SPEC + "req/record-collection")));
        json.set("keywords", Json.array(catalog.datasets().stream().map(Dataset::keywords).flatMap(List::stream)
                .distinct().toList()));
        RecordDocument.languages(json, language);
        RecordDocument.contacts(json, catalog);
        RecordDocument.legal(json, catalog);
        json.put("updated", publication.edition().created().toString());
        extent(json);
        json.put("itemCount", catalog.entries().all().size());
        json.set("crs", Json.array(List.of(Crs.CRS84.uri())));
        json.putArray("defaultSortOrder").addObject().put("field", "title").put("direction", "asc");
        json.set("links", Json.links(all()));
        return json;
    }

    private String description(Catalog catalog) {
        Language language = links.language();
        LocalizedText notice = catalog.notice();
        String text = RecordCollection.DESCRIPTION.in(language);
        return notice == null ? text : text + " " + notice.in(language);
    }

    /// What all data of the catalogue cover together.
    private void extent(ObjectNode json) {
        List<CollectionSummary> all = publication.catalog().datasets().stream().map(Dataset::collection)
                .map(id -> publication.edition().summaries().get(id)).filter(Objects::nonNull).toList();
        List<List<Double>> boxes = all.stream().map(CollectionSummary::bbox).filter(box -> !box.isEmpty()).toList();
        List<LocalDate> days = all.stream().flatMap(s -> Stream.of(s.begin(), s.end()).filter(Objects::nonNull))
                .sorted().toList();
        if (!boxes.isEmpty()) {
            ObjectNode spatial = json.withObjectProperty("extent").putObject("spatial");
            ArrayNode box = spatial.putArray("bbox").addArray();
            for (int i = 0; i < 4; i++) {
                int side = i;
                box.add(boxes.stream().map(b -> b.get(side)).reduce(i < 2 ? Math::min : Math::max).orElseThrow());
            }
            spatial.put("crs", Crs.CRS84.uri());
        }
        if (!days.isEmpty()) {
            json.withObjectProperty("extent").putObject("temporal").putArray("interval").addArray()
                    .add(days.getFirst() + "T00:00:00Z").add(days.getLast() + "T23:59:59Z");
        }
    }

    List<Link> all() {
        String path = RecordDocument.PATH;
        List<Link> all = new ArrayList<>(links.selfAndPage(path, RecordPart.CATALOG.mediaType()));
        all.add(links.link("alternate", path + "?f=json", ApiLinks.JSON.mediaType(), RecordCollection.TITLE));
        all.add(RecordProfile.CATALOG.link(links));
        all.add(links.link("items", path + "/items?f=geojson", RecordDocument.GEOJSON, as("GeoJSON", "GeoJSON")));
        all.add(links.link("items", path + "/items?f=html", ApiLinks.HTML, as("Seite", "page")));
        all.add(links.link(ApiLinks.QUERYABLES_REL, path + "/queryables", ApiLinks.SCHEMA.mediaType(), QUERYABLES));
        all.add(links.link(ApiLinks.SORTABLES_REL, path + "/sortables", ApiLinks.SCHEMA.mediaType(), SORTABLES));
        all.add(links.link("describedby", "/catalog", "text/turtle", DCAT));
        Licence licence = publication.catalog().licence();
        all.add(links.external("license", licence.iri(), ApiLinks.HTML, licence.title()));
        return all;
    }

    private static LocalizedText as(String de, String en) {
        return new LocalizedText(ITEMS.de() + de, ITEMS.en() + en);
    }

    /// A schema of the records with the meaning that its properties have in catalogues, not in our vocabulary.
    ///
    /// @param schema as of any collection
    static ObjectNode defined(ObjectNode schema) {
        schema.path("properties").properties().forEach(property -> ((ObjectNode) property.getValue())
                .put("x-ogc-definition", RecordCollection.DEFINITIONS.get(property.getKey())));
        return schema;
    }

    /// What records can be sorted by (20-004r1, 7.6).
    ///
    /// @param queryables as of any collection
    static ObjectNode sortables(ObjectNode queryables) {
        ObjectNode sortables = defined(queryables);
        sortables.put("$id", sortables.path("$id").asText().replaceFirst("[^/]+$", "sortables"));
        ((ObjectNode) sortables.path("properties")).retain(
                SortParameter.sortable(RecordsRequest.collection()).map(Property::name).toList());
        return sortables;
    }
}
