package de.sozialplanung.opendata.filter.cql2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads hostile JSON into a tree: one value, with bounded depth, no member twice.
final class JsonTreeReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /// An operator is an object and the list of its arguments; the deepest geometry has six levels of its own.
    private static final int LEVELS_OF_A_CALL = 2;
    private static final int LEVELS_OF_A_SHAPE = 8;

    private final JsonParser parser;
    private final Reading reading;
    private final int deepest;

    private JsonTreeReader(JsonParser parser, Reading reading, int deepest) {
        this.parser = parser;
        this.reading = reading;
        this.deepest = deepest;
    }

    /// @param depth how many calls may stand within each other
    static JsonTree read(String text, Reading reading, int depth) {
        try (JsonParser parser = JSON.createParser(text)) {
            JsonTreeReader reader = new JsonTreeReader(parser, reading, LEVELS_OF_A_CALL * depth + LEVELS_OF_A_SHAPE);
            try {
                parser.nextToken();
                JsonTree tree = reader.value(0);
                if (parser.nextToken() != null) {
                    throw reading.fault(reader.position(), "Expected the end here: a filter is one JSON value.");
                }
                return tree;
            } catch (JsonProcessingException e) {
                int position = (int) parser.currentLocation().getCharOffset();
                throw reading.fault(Math.clamp(position, 0, text.length()), "This is not valid JSON up to here.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int position() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    /// The value that begins with the current token.
    private JsonTree value(int level) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw reading.fault(0, "Expected a JSON object here, but found nothing.");
        }
        int position = position();
        if (level > deepest) {
            throw reading.fault(position, "Objects and arrays stand too deep within each other here.");
        }
        return switch (token) {
            case START_OBJECT -> struct(level, position);
            case START_ARRAY -> sequence(level, position);
            case VALUE_STRING -> new JsonTree.Text(parser.getText(), position);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonTree.Numeral(parser.getText(), position);
            case VALUE_TRUE, VALUE_FALSE -> new JsonTree.Truth(token == JsonToken.VALUE_TRUE, position);
            case VALUE_NULL -> new JsonTree.Nothing(position);
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("no value begins with " + token);
        };
    }

    private JsonTree struct(int level, int position) throws IOException {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int at = position();
            parser.nextToken();
            if (members.put(name, value(level + 1)) != null) {
                throw reading.fault(at, "This member stands here for the second time.");
            }
        }
        return new JsonTree.Struct(members, position);
    }

    private JsonTree sequence(int level, int position) throws IOException {
        List<JsonTree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(level + 1));
        }
        return new JsonTree.Sequence(items, position);
    }
}
