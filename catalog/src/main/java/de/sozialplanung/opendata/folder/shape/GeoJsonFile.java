package de.sozialplanung.opendata.folder.shape;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A GeoJSON feature collection (RFC 7946), with the `crs` member of the 2008 draft where there is one. Features are
/// read one by one.
final class GeoJsonFile {

    private final ObjectMapper mapper = new ObjectMapper();
    private final List<ShapeRow> rows = new ArrayList<>();
    private final List<ShapeFile.Problem> problems = new ArrayList<>();
    private @Nullable String claimedCrs;
    private int number;

    private GeoJsonFile() {}

    static ShapeFile read(Path file) throws IOException {
        GeoJsonFile reader = new GeoJsonFile();
        try (InputStream in = Files.newInputStream(file); JsonParser parser = reader.mapper.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new ShapeFault("Die Datei ist kein GeoJSON; erwartet wird eine FeatureCollection.");
            }
            reader.members(parser);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new ShapeFault("Die Datei ist ab Zeile " + line + " kein gültiges JSON.");
        }
        if (reader.number == 0) {
            throw new ShapeFault("Die Datei enthält keine Features; erwartet wird eine FeatureCollection.");
        }
        return new ShapeFile(reader.claimedCrs, reader.rows, List.of(), reader.problems);
    }

    private void members(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("features") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    JsonNode node = mapper.readTree(parser);
                    feature(node);
                }
            } else if (name.equals("crs")) {
                JsonNode crs = mapper.readTree(parser);
                claimedCrs = claim(crs);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static @Nullable String claim(JsonNode crs) {
        JsonNode properties = crs.path("properties");
        for (String name : List.of("name", "href", "code")) {
            if (properties.hasNonNull(name)) {
                return properties.path(name).asText();
            }
        }
        return null;
    }

    private void feature(JsonNode feature) throws ShapeFault {
        number++;
        ShapeFile.refuseMore(number);
        Map<String, String> attributes = new LinkedHashMap<>();
        if (feature.hasNonNull("id")) {
            attributes.put("id", feature.path("id").asText());
        }
        for (Map.Entry<String, JsonNode> property : feature.path("properties").properties()) {
            String text = text(property.getValue());
            if (!text.isEmpty()) {
                attributes.put(property.getKey(), text);
            }
        }
        try {
            rows.add(new ShapeRow(number, attributes, GeoJsonGeometry.read(feature.path("geometry"))));
        } catch (IllegalArgumentException e) {
            problems.add(new ShapeFile.Problem(number, "Die Geometrie ist kein gültiges GeoJSON."));
            rows.add(new ShapeRow(number, attributes, null));
        }
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(item -> parts.add(item.asText()));
            return String.join("|", parts);
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? "ja" : "nein";
        }
        return value.isNull() ? "" : value.asText().strip();
    }
}
