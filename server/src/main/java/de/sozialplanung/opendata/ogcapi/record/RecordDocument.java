package de.sozialplanung.opendata.ogcapi.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.ogcapi.ApiLinks;
import de.sozialplanung.opendata.ogcapi.Json;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.record.DatasetRecord;
import de.sozialplanung.opendata.record.RecordCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A record as GeoJSON (20-004r1, 7.11.2: `recordGeoJSON.yaml`).
///
/// @param publication that it describes a part of
/// @param links       in the language of the record
record RecordDocument(Publication publication, ApiLinks links) {

    static final String PATH = "/collections/" + RecordCollection.ID;

    static final String GEOJSON = FeatureFormat.GEOJSON.mediaType();

    private static final LocalizedText CATALOGUE = new LocalizedText("Der Katalog", "The catalogue");

    private static final LocalizedText DATA = new LocalizedText("Die Daten als ", "The data as ");

    private static final LocalizedText LAYER = new LocalizedText("Der Layer mit den Daten", "The layer with the data");

    private static final LocalizedText DCAT = new LocalizedText("Dieser Datensatz nach DCAT-AP.de",
            "This dataset in DCAT-AP.de");

    private static final LocalizedText FILE = new LocalizedText("Alle Daten dieser Ausgabe als GeoPackage",
            "All data of this edition as GeoPackage");

    /// A record within a page of them.
    ///
    /// @param names of the properties that it shall have; empty for all
    ObjectNode json(DatasetRecord record, Optional<Set<String>> names) {
        ObjectNode json = json(record);
        names.ifPresent(wanted -> {
            ((ObjectNode) json.path("properties")).retain(wanted);
            if (!wanted.contains("geometry")) {
                json.putNull("geometry");
            }
        });
        json.set("links", Json.links(about(record)));
        return json;
    }

    /// A record alone, with links to itself in other forms.
    ObjectNode alone(DatasetRecord record) {
        ObjectNode json = json(record);
        json.set("links", Json.links(all(record)));
        return json;
    }

    List<Link> all(DatasetRecord record) {
        List<Link> all = new ArrayList<>(links.selfAndPage(PATH + "/items/" + Links.encode(record.id()), GEOJSON));
        all.addAll(RecordProfile.links(links));
        all.addAll(about(record));
        return all;
    }

    private ObjectNode json(DatasetRecord record) {
        ObjectNode json = Json.object().put("type", "Feature").put("id", record.id());
        json.set("conformsTo", Json.array(List.of(RecordPart.SPEC + "req/record-core")));
        time(json, record.begin(), record.end());
        box(json, record.summary().bbox());
        properties(json.putObject("properties"), record);
        return json;
    }

    private void properties(ObjectNode properties, DatasetRecord record) {
        Language language = links.language();
        Catalog catalog = publication.catalog();
        properties.put("type", record.type()).put("title", record.title(language)).put("description",
                record.description(language));
        properties.set("keywords", Json.array(record.dataset().keywords()));
        themes(properties, record.dataset().euThemes());
        languages(properties, language);
        properties.putArray("resourceLanguages").add(language(Language.DE));
        ObjectNode identifier = properties.putArray("externalIds").addObject();
        identifier.put("scheme", DatasetRecord.IDENTIFIER_SCHEME).put("value", record.iri());
        ArrayNode formats = properties.putArray("formats");
        record.formats().forEach(
                format -> formats.addObject().put("name", format.name()).put("mediaType", format.mediaType()));
        contacts(properties, catalog);
        legal(properties, catalog);
        properties.put("updated", record.modified().toString());
    }

    private static void time(ObjectNode json, @Nullable LocalDate begin, @Nullable LocalDate end) {
        if (begin == null && end == null) {
            json.putNull("time");
            return;
        }
        json.putObject("time").putArray("interval").add(begin == null ? ".." : begin.toString())
                .add(end == null ? ".." : end.toString());
    }

    /// The box around the data as a polygon in longitude and latitude, counter-clockwise (RFC 7946, 3.1.6).
    private static void box(ObjectNode json, List<Double> bbox) {
        if (bbox.isEmpty()) {
            json.putNull("geometry");
            return;
        }
        double west = bbox.get(0);
        double south = bbox.get(1);
        double east = bbox.get(2);
        double north = bbox.get(3);
        ArrayNode ring = json.putObject("geometry").put("type", "Polygon").putArray("coordinates").addArray();
        for (double[] corner : new double[][]{{west, south}, {east, south}, {east, north}, {west, north},
                {west, south}}) {
            ring.addArray().add(corner[0]).add(corner[1]);
        }
    }

    private static void themes(ObjectNode properties, List<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        ObjectNode theme = properties.putArray("themes").addObject().put("scheme", DatasetRecord.THEMES);
        ArrayNode concepts = theme.putArray("concepts");
        codes.forEach(code -> concepts.addObject().put("id", code).put("url", DatasetRecord.THEMES + "/" + code));
    }

    /// The language that a document is in, and the others that it can be had in.
    static void languages(ObjectNode json, Language language) {
        json.set("language", language(language));
        ArrayNode others = json.putArray("languages");
        Arrays.stream(Language.values()).filter(other -> other != language).map(RecordDocument::language)
                .forEach(others::add);
    }

    private static ObjectNode language(Language language) {
        String name = switch (language) {
            case DE -> "Deutsch";
            case EN -> "English";
        };
        return Json.object().put("code", language.tag()).put("name", name);
    }

    /// Who publishes and who is to be asked.
    static void contacts(ObjectNode json, Catalog catalog) {
        ArrayNode contacts = json.putArray("contacts");
        contacts.add(contact(catalog.publisher(), "publisher"));
        contacts.add(contact(catalog.contact(), "pointOfContact"));
    }

    private static ObjectNode contact(Agent agent, String role) {
        ObjectNode contact = Json.object().put("organization", agent.name());
        String digits = agent.telephone() == null ? "" : agent.telephone().replaceAll("[^+0-9]", "");
        if (digits.matches("\\+[1-9][0-9]{3,14}")) {
            contact.putArray("phones").addObject().put("value", digits);
        }
        if (agent.email() != null) {
            contact.putArray("emails").addObject().put("value", agent.email());
        }
        if (agent.homepage() != null) {
            contact.set("links", Json.links(List.of(new Link("about", agent.homepage(), ApiLinks.HTML, null))));
        }
        contact.set("roles", Json.array(List.of(role)));
        return contact;
    }

    static void legal(ObjectNode json, Catalog catalog) {
        json.put("license", DatasetRecord.license(catalog));
        String attribution = catalog.licence().attribution();
        if (attribution != null) {
            json.put("rights", attribution);
        }
    }

    /// Where the record belongs, and where what it describes is.
    private List<Link> about(DatasetRecord record) {
        String layer = "/collections/" + record.dataset().collection();
        List<Link> all = new ArrayList<>();
        all.add(links.link("collection", PATH, RecordPart.CATALOG.mediaType(), CATALOGUE));
        all.add(links.link("http://www.opengis.net/def/rel/ogc/1.0/dataset", layer, ApiLinks.JSON.mediaType(), LAYER));
        boolean whole = publication.catalog().indicatorOf(record.dataset()).isEmpty();
        for (FeatureFormat format : FeatureFormat.values()) {
            LocalizedText title = new LocalizedText(DATA.de() + format.title(), DATA.en() + format.title());
            all.add(whole ? links.link("items", layer + "/items?f=" + format.key(), format, title)
                    : links.link("enclosure", "/download/" + record.id() + "." + format.extension(), format, title));
        }
        all.addAll(links.bulkFile(publication, FILE));
        all.add(links.link("describedby",
                "/doc/" + record.dataset().kind() + "/" + Links.encode(record.id()) + ".ttl", "text/turtle", DCAT));
        Licence licence = publication.catalog().licence();
        all.add(links.external("license", licence.iri(), ApiLinks.HTML, licence.title()));
        return all;
    }
}
