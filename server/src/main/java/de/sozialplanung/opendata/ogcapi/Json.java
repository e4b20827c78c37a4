package de.sozialplanung.opendata.ogcapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.encode.Link;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// JSON documents as trees: members keep the order in which they are put.
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    public static ArrayNode links(List<Link> links) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Link link : links) {
            ObjectNode node = array.addObject().put("href", link.href()).put("rel", link.rel());
            if (link.type() != null) {
                node.put("type", link.type());
            }
            if (link.title() != null) {
                node.put("title", link.title());
            }
            if (link.profile() != null) {
                node.putArray("profile").add(link.profile());
            }
        }
        return array;
    }

    public static byte[] bytes(JsonNode document) {
        try {
            return MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads one document; empty input is a missing node.
    ///
    /// @throws JsonProcessingException where it is not well-formed, nested more than a thousand deep, or not the only one
    static JsonNode read(byte[] document) throws JsonProcessingException {
        try {
            return MAPPER.readTree(document);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
