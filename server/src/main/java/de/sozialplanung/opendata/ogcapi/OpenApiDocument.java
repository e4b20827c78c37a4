package de.sozialplanung.opendata.ogcapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.query.SortParameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The API description (OpenAPI 3.0.3) of one publication: each path with each of its parameters, written from the same
/// catalogue and schemas as the answers.
///
/// @param publication what is described
/// @param base        the public address of the service
/// @param language    of titles and descriptions
record OpenApiDocument(Publication publication, String base, Language language) {

    /// The parameters that list properties of their own for each collection.
    private static final Set<String> LISTS = Set.of("sortby", "properties");

    private static final String JSON = ApiLinks.JSON.mediaType();

    private static final LocalizedText FEATURES = new LocalizedText("Objekte von: ", "Features of: ");

    private static final LocalizedText FEATURE = new LocalizedText("Ein Objekt von: ", "One feature of: ");

    private static final LocalizedText SORT = new LocalizedText(
            "Reihenfolge: Eigenschaften, absteigend mit - davor", "Order: properties, with - before it for descending");

    private static final LocalizedText PROPERTIES = new LocalizedText(
            "Nur diese Eigenschaften; der Schlüssel ist immer dabei",
            "These properties only; the identifier is always there");

    private static final LocalizedText QUERYABLES = new LocalizedText("Eigenschaften für Filter von: ",
            "Properties for filters of: ");

    private static final LocalizedText SCHEMA = new LocalizedText("Schema von: ", "Schema of: ");

    ObjectNode json() {
        ObjectNode json = Json.object().put("openapi", "3.0.3");
        json.set("info", info());
        json.putArray("servers").addObject().put("url", base);
        ObjectNode paths = json.putObject("paths");
        path(paths, "/", "landingPage", new LocalizedText("Startseite", "Landing page"), JSON, ApiLinks.HTML);
        path(paths, "/conformance", "conformance", new LocalizedText("Erfüllte Standards", "Standards conformed to"),
                JSON);
        path(paths, "/api", "api", new LocalizedText("Diese Beschreibung", "This description"),
                ApiLinks.OPENAPI.mediaType(), ApiLinks.HTML);
        path(paths, "/functions", "functions", new LocalizedText("Funktionen für Filter", "Functions for filters"),
                JSON);
        path(paths, "/collections", "collections", new LocalizedText("Alle Layer", "All layers"), JSON, ApiLinks.HTML);
        publication.catalog().collections().forEach(collection -> collection(paths, collection));
        json.set("components", new OpenApiComponents(language).json());
        return json;
    }

    private ObjectNode info() {
        Catalog catalog = publication.catalog();
        LocalizedText notice = catalog.notice();
        String description = catalog.description().in(language);
        ObjectNode info = Json.object().put("title", catalog.title().in(language))
                .put("description", notice == null ? description : description + " " + notice.in(language))
                .put("version", publication.edition().id());
        Agent contact = catalog.contact();
        ObjectNode node = info.putObject("contact").put("name", contact.name());
        if (contact.homepage() != null) {
            node.put("url", contact.homepage());
        }
        if (contact.email() != null) {
            node.put("email", contact.email());
        }
        info.putObject("license").put("name", catalog.licence().title()).put("url", catalog.licence().iri());
        return info;
    }

    private void collection(ObjectNode paths, Collection collection) {
        String path = "/collections/" + collection.id();
        path(paths, path, "collection." + collection.id(), collection.title(), JSON, ApiLinks.HTML);
        path(paths, path + "/schema", "schema." + collection.id(), about(SCHEMA, collection),
                ApiLinks.SCHEMA.mediaType());
        path(paths, path + "/queryables", "queryables." + collection.id(), about(QUERYABLES, collection),
                ApiLinks.SCHEMA.mediaType());
        ObjectNode items = get(paths, path + "/items", "features." + collection.id(), about(FEATURES, collection));
        ArrayNode parameters = items.putArray("parameters");
        shared(parameters, Stream.concat(ItemsRequest.own(collection).stream().filter(name -> !LISTS.contains(name)),
                Stream.of("f", "lang")));
        parameters.add(list("sortby", SORT, SortParameter.sortable(collection).map(Property::name)
                .flatMap(name -> Stream.of(name, "-" + name))));
        parameters.add(list("properties", PROPERTIES, collection.schema().properties().stream().map(Property::name)));
        ItemsRequest.comparable(collection).map(name -> collection.schema().property(name).orElseThrow())
                .forEach(property -> parameters.add(parameter(property)));
        answers(items, featureTypes(), "404", "410");
        ObjectNode item = get(paths, path + "/items/{featureId}", "feature." + collection.id(),
                about(FEATURE, collection));
        ArrayNode itemParameters = item.putArray("parameters");
        shared(itemParameters, Stream.of("featureId", "crs", "f", "lang")
                .filter(name -> !"crs".equals(name) || collection.schema().geometry().isPresent()));
        answers(item, featureTypes(), "404");
    }

    /// A parameter with a list of names.
    private ObjectNode list(String name, LocalizedText description, Stream<String> names) {
        ObjectNode parameter = query(name, description.in(language));
        parameter.putObject("schema").put("type", "array").putObject("items").put("type", "string").set("enum",
                Json.array(names.toList()));
        return parameter;
    }

    private static ObjectNode query(String name, String description) {
        return Json.object().put("name", name).put("in", "query").put("required", false)
                .put("description", description).put("style", "form").put("explode", false);
    }

    private LocalizedText about(LocalizedText prefix, Collection collection) {
        return new LocalizedText(prefix.de() + collection.title().de(), prefix.en() + collection.title().en());
    }

    /// A parameter that compares a property; QGIS sends those that have exactly this form.
    private ObjectNode parameter(Property property) {
        String unit = property.unit() == null ? "" : " (" + property.unit() + ")";
        ObjectNode parameter = query(property.name(),
                property.title().in(language) + unit + ": " + property.description().in(language));
        ObjectNode schema = SchemaDocument.type(property.type());
        parameter.set("schema", schema.path("items") instanceof ObjectNode item ? item : schema);
        return parameter;
    }

    private void path(ObjectNode paths, String path, String id, LocalizedText summary,
            String... mediaTypes) {
        ObjectNode operation = get(paths, path, id, summary);
        shared(operation.putArray("parameters"), Stream.of("f", "lang"));
        answers(operation, List.of(mediaTypes), path.startsWith("/collections/") ? "404" : "406");
    }

    private ObjectNode get(ObjectNode paths, String path, String id, LocalizedText summary) {
        return paths.putObject(path).putObject("get").put("operationId", id).put("summary", summary.in(language));
    }

    private static void shared(ArrayNode parameters, Stream<String> names) {
        names.forEach(name -> parameters.addObject().put("$ref", "#/components/parameters/" + name));
    }

    private static List<String> featureTypes() {
        return Stream.concat(Arrays.stream(FeatureFormat.values()).map(FeatureFormat::mediaType),
                Stream.of(ApiLinks.HTML)).toList();
    }

    private static void answers(ObjectNode operation, List<String> mediaTypes, String... problems) {
        ObjectNode responses = operation.putObject("responses");
        ObjectNode content = responses.putObject("200").put("description", "OK").putObject("content");
        for (String mediaType : mediaTypes) {
            content.putObject(mediaType).putObject("schema").put("type",
                    mediaType.contains("json") ? "object" : "string");
        }
        responses.putObject("400").put("$ref", "#/components/responses/problem");
        for (String status : problems) {
            responses.putObject(status).put("$ref", "#/components/responses/problem");
        }
        responses.putObject("500").put("$ref", "#/components/responses/problem");
    }
}
