package de.sozialplanung.opendata.hsds;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;

/// What the API says of itself: its version and profile, and its addresses as OpenAPI 3.1.
final class ApiDescription {

    /// The version of HSDS that the objects are of.
    static final String VERSION = "3.0";

    private static final String PROFILE = "https://docs.openreferral.org/en/v3.0/hsds/schema_reference.html";
    private static final String COMPILED = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/compiled/";

    private final Publication publication;
    private final Links links;

    ApiDescription(Publication publication, Links links) {
        this.publication = publication;
        this.links = links;
    }

    ObjectNode itself() {
        return object().put("version", VERSION).put("profile", PROFILE).put("openapi_url",
                links.to("/hsds/openapi.json"));
    }

    ObjectNode openApi() {
        ObjectNode document = object().put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info").put("title", publication.catalog().title().de())
                .put("version", VERSION).put("description",
                        "Soziale Angebote nach der Human Services Data Specification.");
        info.putObject("license").put("name", publication.catalog().licence().title()).put("url",
                publication.catalog().licence().iri());
        document.putArray("servers").addObject().put("url", links.to("/hsds"));
        ObjectNode paths = document.putObject("paths");
        get(paths, "/", "Retrieve information about this API.", List.of());
        for (Listing listing : Listing.values()) {
            get(paths, "/" + listing.path(), "Retrieve a page of " + listing.path() + ".", listing.parameters());
            ObjectNode one = get(paths, "/" + listing.path() + "/{id}", "Retrieve one of " + listing.path() + ".",
                    listing == Listing.ORGANIZATIONS ? List.of("full_service") : List.of());
            ((ArrayNode) one.get("parameters")).addObject().put("name", "id").put("in", "path").put("required", true)
                    .putObject("schema").put("type", "string").put("format", "uuid");
            if (!listing.schema().isEmpty()) {
                ((ObjectNode) one.get("responses").get("200")).putObject("content").putObject("application/json")
                        .putObject("schema").put("$ref", COMPILED + listing.schema());
            }
        }
        return document;
    }

    private static ObjectNode get(ObjectNode paths, String path, String summary, List<String> parameters) {
        ObjectNode get = paths.putObject(path).putObject("get").put("summary", summary);
        ArrayNode array = get.putArray("parameters");
        for (String name : parameters) {
            String type = switch (name) {
                case Paging.PAGE, Paging.SIZE -> "integer";
                case "full", "minimal", "full_service" -> "boolean";
                default -> "string";
            };
            array.addObject().put("name", name).put("in", "query").putObject("schema").put("type", type);
        }
        get.putObject("responses").putObject("200").put("description", summary);
        return get;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
