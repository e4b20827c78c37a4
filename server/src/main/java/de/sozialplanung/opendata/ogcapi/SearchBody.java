package de.sozialplanung.opendata.ogcapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The body of a search: the parameters of an items request as a form, or as a JSON object in which lists are arrays and a
/// filter may be CQL2 JSON as it is.
final class SearchBody {

    /// In bytes: a filter may have 32 KiB, which a form writes as three times as many.
    private static final int LONGEST = 256 * 1024;

    private SearchBody() {}

    /// The parameters by name, as if they stood in the address.
    ///
    /// @throws Problem where the body is too long, of another type, or malformed
    static Map<String, List<String>> read(@Nullable String contentType, InputStream body) {
        String type = contentType == null ? ""
                : contentType.replaceFirst("(?s);.*", "").strip().toLowerCase(Locale.ROOT);
        byte[] bytes = bounded(body); // whatever it is: a body that nobody reads costs the connection
        return switch (type) {
            case "application/x-www-form-urlencoded" -> form(bytes);
            case "application/json" -> json(bytes);
            default -> throw Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    "A search is sent as application/x-www-form-urlencoded or application/json.");
        };
    }

    private static byte[] bounded(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw Problem.of(ProblemKind.TOO_LARGE, "The search is too long; " + LONGEST + " bytes are allowed.");
            }
            return bytes;
        } catch (IOException e) {
            throw Problem.of(ProblemKind.INVALID_QUERY, "The request body broke off.");
        }
    }

    private static Map<String, List<String>> form(byte[] body) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String text = new String(body, StandardCharsets.UTF_8).strip();
        for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            values.computeIfAbsent(name, n -> new ArrayList<>())
                    .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemKind.INVALID_QUERY,
                    "A percent sign in the form is not followed by two hexadecimal digits.");
        }
    }

    private static Map<String, List<String>> json(byte[] body) {
        JsonNode search;
        try {
            search = Json.read(body);
        } catch (JsonProcessingException e) {
            throw Problem.of(ProblemKind.INVALID_QUERY, "The body is not well-formed JSON, or nested too deep.");
        }
        if (!search.isObject()) {
            throw Problem.of(ProblemKind.INVALID_QUERY, "The body must be a JSON object of parameters.");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        search.properties().forEach(member -> values.put(member.getKey(), List.of(text(member.getKey(),
                member.getValue()))));
        if (search.path("filter").isObject() && !values.containsKey("filter-lang")) {
            values.put("filter-lang", List.of("cql2-json"));
        }
        return values;
    }

    private static String text(String name, JsonNode value) {
        if (value.isObject() && "filter".equals(name)) {
            return value.toString();
        }
        List<JsonNode> items = value.isArray() ? value.valueStream().toList() : List.of(value);
        if (!items.stream().allMatch(item -> item.isValueNode() && !item.isNull())) {
            throw Problem.parameter(name, "The value must be a text, a number, a truth value or an array of these.");
        }
        return items.stream().map(JsonNode::asText).collect(Collectors.joining(","));
    }
}
