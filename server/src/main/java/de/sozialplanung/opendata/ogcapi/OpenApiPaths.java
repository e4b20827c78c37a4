package de.sozialplanung.opendata.ogcapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import java.util.List;
import java.util.stream.Stream;

/// The paths of an API description while it is written.
///
/// @param paths    the member of that name
/// @param language of titles and descriptions
public record OpenApiPaths(ObjectNode paths, Language language) {

    /// A path whose answer depends on nothing but format and language.
    public void document(String path, String id, LocalizedText summary, String... mediaTypes) {
        ObjectNode operation = get(path, id, summary);
        shared(operation.putArray("parameters"), Stream.of("f", "lang"));
        answers(operation, List.of(mediaTypes), path.startsWith("/collections/") ? "404" : "406");
    }

    /// The operation behind `GET`, with nothing but its name yet.
    public ObjectNode get(String path, String id, LocalizedText summary) {
        return operation("get", path, id, summary);
    }

    /// The operation behind a method in lower case, with nothing but its name yet.
    public ObjectNode operation(String method, String path, String id, LocalizedText summary) {
        return paths.withObjectProperty(path).putObject(method).put("operationId", id).put("summary",
                summary.in(language));
    }

    /// Names parameters that stand among the components.
    public static void shared(ArrayNode parameters, Stream<String> names) {
        names.forEach(name -> parameters.addObject().put("$ref", "#/components/parameters/" + name));
    }

    /// A parameter of the query, still without a schema. QGIS sends those that have exactly this form.
    public static ObjectNode query(String name, String description) {
        return Json.object().put("name", name).put("in", "query").put("required", false)
                .put("description", description).put("style", "form").put("explode", false);
    }

    /// What an operation answers with: one of the media types, or one of the problems by status.
    public static void answers(ObjectNode operation, List<String> mediaTypes, String... problems) {
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
