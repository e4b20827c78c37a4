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
import de.sozialplanung.opendata.query.PropertiesParameter;
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
/// @param parts       the building blocks beside the features
record OpenApiDocument(Publication publication, String base, Language language, List<ApiPart> parts) {

    /// The parameters that list properties of their own for each collection.
    private static final Set<String> LISTS = Set.of("sortby", "properties", "exclude-properties");

    private static final Set<String> GEOMETRIC = Set.of("crs", "zoom-level");

    private static final String JSON = ApiLinks.JSON.mediaType();

    private static final LocalizedText FEATURES = new LocalizedText("Objekte von: ", "Features of: ");

    private static final LocalizedText FEATURE = new LocalizedText("Ein Objekt von: ", "One feature of: ");

    private static final LocalizedText SORT = new LocalizedText(
            "Reihenfolge: Eigenschaften, absteigend mit - davor", "Order: properties, with - before it for descending");

    private static final LocalizedText PROPERTIES = new LocalizedText(
            "Nur diese Eigenschaften; der Schlüssel ist immer dabei",
            "These properties only; the identifier is always there");

    private static final LocalizedText SEARCH = new LocalizedText("Suche mit langem Filter in: ",
            "Search with a long filter in: ");

    private static final LocalizedText EXCLUDED = new LocalizedText(
            "Alle Eigenschaften außer diesen; der Schlüssel ist immer dabei",
            "All properties but these; the identifier is always there");

    private static final LocalizedText QUERYABLES = new LocalizedText("Eigenschaften für Filter von: ",
            "Properties for filters of: ");

    private static final LocalizedText SORTABLES = new LocalizedText("Eigenschaften zum Sortieren von: ",
            "Properties to sort by of: ");

    private static final LocalizedText SCHEMA = new LocalizedText("Schema von: ", "Schema of: ");

    ObjectNode json() {
        ObjectNode json = Json.object().put("openapi", "3.0.3");
        json.set("info", info());
        json.putArray("servers").addObject().put("url", base);
        OpenApiPaths paths = new OpenApiPaths(json.putObject("paths"), language);
        paths.document("/", "landingPage", new LocalizedText("Startseite", "Landing page"), JSON, ApiLinks.HTML);
        paths.document("/conformance", "conformance", new LocalizedText("Erfüllte Standards", "Standards conformed to"),
                JSON);
        paths.document("/api", "api", new LocalizedText("Diese Beschreibung", "This description"),
                ApiLinks.OPENAPI.mediaType(), ApiLinks.HTML);
        paths.document("/functions", "functions", new LocalizedText("Funktionen für Filter", "Functions for filters"),
                JSON);
        paths.document("/collections", "collections", new LocalizedText("Alle Layer", "All layers"), JSON,
                ApiLinks.HTML);
        publication.catalog().collections().forEach(collection -> collection(paths, collection));
        parts.forEach(part -> part.describe(publication, paths));
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

    private void collection(OpenApiPaths paths, Collection collection) {
        String path = "/collections/" + collection.id();
        paths.document(path, "collection." + collection.id(), collection.title(), JSON, ApiLinks.HTML);
        schema(paths, path + "/schema", "schema." + collection.id(), about(SCHEMA, collection));
        schema(paths, path + "/queryables", "queryables." + collection.id(), about(QUERYABLES, collection));
        schema(paths, path + "/sortables", "sortables." + collection.id(), about(SORTABLES, collection));
        ObjectNode items = paths.get(path + "/items", "features." + collection.id(), about(FEATURES, collection));
        ArrayNode parameters = items.putArray("parameters");
        OpenApiPaths.shared(parameters,
                Stream.concat(ItemsRequest.own(collection).stream().filter(name -> !LISTS.contains(name)),
                        Stream.of(Representation.GEOMETRY, Representation.PROFILE, "f", "lang")));
        parameters.add(list("sortby", SORT, SortParameter.sortable(collection).map(Property::name)
                .flatMap(name -> Stream.of(name, "-" + name))));
        properties(parameters, collection);
        ItemsRequest.comparable(collection).map(name -> collection.schema().property(name).orElseThrow())
                .forEach(property -> parameters.add(parameter(property)));
        OpenApiPaths.answers(items, featureTypes(), "404", "410");
        search(paths, path + "/search", collection);
        ObjectNode item = paths.get(path + "/items/{featureId}", "feature." + collection.id(),
                about(FEATURE, collection));
        ArrayNode itemParameters = item.putArray("parameters");
        OpenApiPaths.shared(itemParameters,
                Stream.of("featureId", "crs", "zoom-level", Representation.GEOMETRY, Representation.PROFILE, "f",
                        "lang")
                        .filter(name -> !GEOMETRIC.contains(name) || collection.schema().geometry().isPresent()));
        properties(itemParameters, collection);
        OpenApiPaths.answers(item, featureTypes(), "404");
    }

    /// The search takes the parameters of the items in its body.
    private void search(OpenApiPaths paths, String path, Collection collection) {
        ObjectNode search = paths.operation("post", path, "search." + collection.id(), about(SEARCH, collection));
        OpenApiPaths.shared(search.putArray("parameters"),
                Stream.of(ItemsRequest.AFTER, Representation.GEOMETRY, Representation.PROFILE, "f", "lang"));
        ObjectNode content = search.putObject("requestBody").put("required", true).putObject("content");
        for (String type : List.of("application/json", "application/x-www-form-urlencoded")) {
            content.putObject(type).putObject("schema").put("type", "object");
        }
        OpenApiPaths.answers(search, featureTypes(), "404", "410");
    }

    private void properties(ArrayNode parameters, Collection collection) {
        for (String name : PropertiesParameter.NAMES) {
            parameters.add(list(name, "properties".equals(name) ? PROPERTIES : EXCLUDED,
                    collection.schema().properties().stream().map(Property::name)));
        }
    }

    private void schema(OpenApiPaths paths, String path, String id, LocalizedText summary) {
        ObjectNode operation = paths.get(path, id, summary);
        OpenApiPaths.shared(operation.putArray("parameters"), Stream.of(SchemaResource.COMPONENT, "f", "lang"));
        OpenApiPaths.answers(operation, List.of(ApiLinks.SCHEMA.mediaType(), ApiLinks.HTML), "404");
    }

    /// A parameter with a list of names.
    private ObjectNode list(String name, LocalizedText description, Stream<String> names) {
        ObjectNode parameter = OpenApiPaths.query(name, description.in(language));
        parameter.putObject("schema").put("type", "array").putObject("items").put("type", "string").set("enum",
                Json.array(names.toList()));
        return parameter;
    }

    private LocalizedText about(LocalizedText prefix, Collection collection) {
        return new LocalizedText(prefix.de() + collection.title().de(), prefix.en() + collection.title().en());
    }

    /// A parameter that compares a property; QGIS sends those that have exactly this form.
    private ObjectNode parameter(Property property) {
        String unit = property.unit() == null ? "" : " (" + property.unit() + ")";
        ObjectNode parameter = OpenApiPaths.query(property.name(),
                property.title().in(language) + unit + ": " + property.description().in(language));
        ObjectNode schema = SchemaDocument.type(property.type());
        parameter.set("schema", schema.path("items") instanceof ObjectNode item ? item : schema);
        return parameter;
    }

    private static List<String> featureTypes() {
        return Stream.concat(Arrays.stream(FeatureFormat.values()).map(FeatureFormat::mediaType),
                Stream.of(ApiLinks.HTML)).toList();
    }
}
