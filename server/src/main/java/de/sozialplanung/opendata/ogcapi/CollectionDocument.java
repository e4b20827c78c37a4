package de.sozialplanung.opendata.ogcapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.query.CrsParameter;
import de.sozialplanung.opendata.vocab.Iris;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One collection as `/collections/{id}` describes it (OGC API Features Part 1, 7.14; Part 2, 6.2).
///
/// @param publication what it is described from
/// @param links       in the language of the description
/// @param parts       the building blocks beside the features
record CollectionDocument(Publication publication, ApiLinks links, List<ApiPart> parts) {

    /// The system that GeoPackage and store keep, so that no client converts twice.
    static final Crs STORAGE = Crs.EPSG_25832;

    private static final LocalizedText ITEMS = new LocalizedText("Die Objekte als ", "The features as ");

    private static final LocalizedText SCHEMA = new LocalizedText("Schema: Spalten, Einheiten, Schlüssellisten",
            "Schema: columns, units, code lists");

    private static final LocalizedText QUERYABLES = new LocalizedText("Eigenschaften, nach denen gefiltert werden kann",
            "Properties that can be filtered by");

    private static final LocalizedText SORTABLES = new LocalizedText("Eigenschaften, nach denen sortiert werden kann",
            "Properties that can be sorted by");

    private static final LocalizedText BULK = new LocalizedText("Alle Layer dieser Ausgabe als GeoPackage",
            "All layers of this edition as GeoPackage");

    private static final LocalizedText WHOLE = new LocalizedText("Alle Objekte in einer Datei, ",
            "All features in one file, ");

    private static final LocalizedText DATASET = new LocalizedText("Eintrag im Datenkatalog",
            "Entry in the data catalogue");

    ObjectNode json(Collection collection) {
        Language language = links.language();
        ObjectNode json = Json.object().put("id", collection.id()).put("title", collection.title().in(language))
                .put("description", description(collection));
        publication.catalog().datasetOf(collection.id()).map(Dataset::keywords)
                .ifPresent(keywords -> json.set("keywords", Json.array(keywords)));
        String attribution = publication.catalog().licence().attribution();
        if (attribution != null) {
            json.put("attribution", attribution);
        }
        CollectionSummary summary = publication.edition().summaries().get(collection.id());
        if (summary != null) {
            extent(summary).ifPresent(extent -> json.set("extent", extent));
            json.put("itemCount", summary.count());
        }
        json.put("itemType", "feature");
        if (collection.schema().geometry().isPresent()) {
            json.set("crs", Json.array(CrsParameter.OFFERED.stream().map(Crs::uri).toList()));
            json.put("storageCrs", STORAGE.uri());
        }
        json.set("links", Json.links(links(collection)));
        return json;
    }

    /// With the notice that all figures are invented, where they are: QGIS shows nothing but this text.
    private String description(Collection collection) {
        Language language = links.language();
        LocalizedText notice = publication.catalog().notice();
        String text = collection.description().in(language);
        return notice == null ? text : text + " " + notice.in(language);
    }

    private static Optional<ObjectNode> extent(CollectionSummary summary) {
        ObjectNode extent = Json.object();
        if (!summary.bbox().isEmpty()) {
            ObjectNode spatial = extent.putObject("spatial");
            ArrayNode box = spatial.putArray("bbox").addArray();
            summary.bbox().forEach(box::add);
            spatial.put("crs", Crs.CRS84.uri());
        }
        if (summary.begin() != null || summary.end() != null) {
            ArrayNode interval = extent.putObject("temporal").putArray("interval").addArray();
            interval.add(instant(summary.begin(), "T00:00:00Z")).add(instant(summary.end(), "T23:59:59Z"));
        }
        return extent.isEmpty() ? Optional.empty() : Optional.of(extent);
    }

    private static @Nullable String instant(@Nullable LocalDate date, String time) {
        return date == null ? null : date + time;
    }

    private List<Link> links(Collection collection) {
        String path = "/collections/" + collection.id();
        List<Link> all = new ArrayList<>(links.selfAndPage(path, ApiLinks.JSON.mediaType()));
        for (FeatureFormat format : FeatureFormat.values()) {
            all.add(links.link("items", path + "/items?f=" + format.key(), format,
                    new LocalizedText(ITEMS.de() + format.title(), ITEMS.en() + format.title())));
        }
        all.add(links.link("items", path + "/items?f=html", ApiLinks.HTML,
                new LocalizedText(ITEMS.de() + "Seite", ITEMS.en() + "page")));
        all.add(links.link(ApiLinks.SCHEMA_REL, path + "/schema", ApiLinks.SCHEMA.mediaType(), SCHEMA));
        all.add(links.link(ApiLinks.QUERYABLES_REL, path + "/queryables", ApiLinks.SCHEMA.mediaType(), QUERYABLES));
        all.add(links.link(ApiLinks.SORTABLES_REL, path + "/sortables", ApiLinks.SCHEMA.mediaType(), SORTABLES));
        parts.forEach(part -> all.addAll(part.links(publication, collection, links)));
        Licence licence = publication.catalog().licence();
        all.add(links.external("license", licence.iri(), ApiLinks.HTML, licence.title()));
        FileResource.formats(publication, collection).forEach(format -> all.add(links.link("enclosure",
                FileResource.path(publication, collection, format), format,
                new LocalizedText(WHOLE.de() + format.title(), WHOLE.en() + format.title()))));
        all.addAll(links.bulkFile(publication, BULK));
        publication.catalog().datasetOf(collection.id()).ifPresent(dataset -> all.add(
                links.external("describedby", new Iris(links.links().root()).thing("datensatz", dataset.id()),
                        ApiLinks.HTML, DATASET.in(links.language()))));
        return all;
    }
}
