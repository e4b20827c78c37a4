package de.sozialplanung.opendata.ogcapi.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.ogcapi.ApiLinks;
import de.sozialplanung.opendata.ogcapi.Json;
import de.sozialplanung.opendata.ogcapi.OpenApiPaths;
import de.sozialplanung.opendata.ogcapi.SchemaDocument;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.query.SortParameter;
import de.sozialplanung.opendata.record.RecordCollection;
import de.sozialplanung.opendata.record.RecordsRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The paths of the records in the API description.
///
/// @param paths what they are added to
record RecordPaths(OpenApiPaths paths) {

    private static final String ID = RecordCollection.ID;

    private static final LocalizedText RECORDS = new LocalizedText("Suche in den Einträgen des Katalogs",
            "Search in the records of the catalogue");

    private static final LocalizedText RECORD = new LocalizedText("Ein Eintrag des Katalogs",
            "One record of the catalogue");

    private static final LocalizedText SORT = new LocalizedText("Reihenfolge: Eigenschaften, absteigend mit - davor",
            "Order: properties, with - before it for descending");

    private static final LocalizedText PROPERTIES = new LocalizedText("Nur diese Eigenschaften",
            "These properties only");

    private static final LocalizedText EXCLUDED = new LocalizedText("Alle Eigenschaften außer diesen",
            "All properties but these");

    /// The lists that this part reads itself.
    private static final Map<String, LocalizedText> LISTS = Map.of("q", new LocalizedText(
            "Suchwörter in Titel, Beschreibung und Schlagwörtern; mit Komma: eines davon, mit Leerzeichen: in dieser Folge",
            "Search terms in title, description and keywords; with a comma: one of them, with a blank: in this order"),
            "type", new LocalizedText("Arten; eine davon", "Types; one of them"),
            "ids", new LocalizedText("Kennungen; eine davon", "Identifiers; one of them"),
            "externalIds", new LocalizedText("Andere Kennungen, auch mit dcat: davor; eine davon",
                    "External identifiers, also with dcat: before them; one of them"),
            RecordProfile.PARAMETER, new LocalizedText("Profile der Antwort", "Profiles of the answer"));

    void describe() {
        String path = RecordDocument.PATH;
        document(path, "collection", RecordCollection.TITLE, RecordPart.CATALOG.mediaType(),
                ApiLinks.JSON.mediaType(), ApiLinks.HTML);
        document(path + "/queryables", "queryables", RecordCollection.TITLE, ApiLinks.SCHEMA.mediaType());
        document(path + "/sortables", "sortables", RecordCollection.TITLE, ApiLinks.SCHEMA.mediaType());
        ObjectNode items = paths.get(path + "/items", "records." + ID, RECORDS);
        ArrayNode parameters = items.putArray("parameters");
        OpenApiPaths.shared(parameters, Stream.concat(
                ItemsRequest.own(RecordsRequest.collection()).stream()
                        .filter(name -> !List.of("q", "sortby", "properties", "exclude-properties").contains(name)),
                Stream.of("f", "lang")));
        LISTS.keySet().stream().sorted().forEach(name -> parameters.add(list(name)));
        parameters.add(list("sortby", SORT, SortParameter.sortable(RecordsRequest.collection()).map(Property::name)
                .flatMap(name -> Stream.of(name, "-" + name))));
        parameters.add(list("properties", PROPERTIES,
                RecordsRequest.collection().schema().properties().stream().map(Property::name)));
        parameters.add(list("exclude-properties", EXCLUDED,
                RecordsRequest.collection().schema().properties().stream().map(Property::name)));
        ItemsRequest.comparable(RecordsRequest.collection()).filter(name -> !LISTS.containsKey(name))
                .forEach(name -> parameters.add(comparison(name)));
        OpenApiPaths.answers(items, List.of(RecordDocument.GEOJSON, ApiLinks.HTML), "404", "410");
        ObjectNode item = paths.get(path + "/items/{featureId}", "record." + ID, RECORD);
        ArrayNode itemParameters = item.putArray("parameters");
        OpenApiPaths.shared(itemParameters, Stream.of("featureId", "f", "lang"));
        itemParameters.add(list(RecordProfile.PARAMETER));
        OpenApiPaths.answers(item, List.of(RecordDocument.GEOJSON, ApiLinks.HTML), "404");
    }

    private void document(String path, String id, LocalizedText title, String... mediaTypes) {
        paths.document(path, id + "." + ID, title, mediaTypes);
    }

    private ObjectNode list(String name) {
        LocalizedText description = LISTS.get(name);
        ObjectNode parameter = OpenApiPaths.query(name, description == null ? name : description.in(paths.language()));
        parameter.putObject("schema").put("type", "array").putObject("items").put("type", "string");
        return parameter;
    }

    private ObjectNode list(String name, LocalizedText description, Stream<String> names) {
        ObjectNode parameter = OpenApiPaths.query(name, description.in(paths.language()));
        parameter.putObject("schema").put("type", "array").putObject("items").put("type", "string").set("enum",
                Json.array(names.toList()));
        return parameter;
    }

    private ObjectNode comparison(String name) {
        Property property = RecordsRequest.collection().schema().property(name).orElseThrow();
        ObjectNode parameter = OpenApiPaths.query(name, property.title().in(paths.language()) + ": "
                + property.description().in(paths.language()));
        ObjectNode schema = SchemaDocument.type(property.type());
        parameter.set("schema", schema.path("items") instanceof ObjectNode entry ? entry : schema);
        return parameter;
    }
}
