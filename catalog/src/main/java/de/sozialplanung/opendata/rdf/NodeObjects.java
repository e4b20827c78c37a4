package de.sozialplanung.opendata.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/// Writes JSON-LD node object by node object: a context of prefixes only, terms as compact IRIs, things as whole ones. For
/// one thread.
final class NodeObjects {

    private final Map<String, String> prefixes;
    private final OutputStream out;
    private final Map<String, String> compacted = new HashMap<>();
    private String before = "\n";

    NodeObjects(Map<String, String> prefixes, OutputStream out) throws IOException {
        this.prefixes = prefixes;
        this.out = out;
        JsonObject context = new JsonObject();
        prefixes.forEach(context::put);
        write("{\"@context\":" + JSON.toStringFlat(context) + ",\"@graph\":[");
    }

    private void write(String json) throws IOException {
        out.write(json.getBytes(StandardCharsets.UTF_8));
    }

    void write(Node subject, List<Triple> statements) throws IOException {
        Map<String, List<JsonValue>> members = new LinkedHashMap<>();
        for (Triple statement : statements) {
            boolean type = statement.getPredicate().equals(RDF.type.asNode()) && statement.getObject().isURI();
            members.computeIfAbsent(type ? "@type" : compact(statement.getPredicate().getURI()),
                    _ -> new ArrayList<>())
                    .add(type ? new JsonString(compact(statement.getObject().getURI())) : value(statement.getObject()));
        }
        JsonObject node = new JsonObject();
        node.put("@id", subject.getURI());
        members.forEach((name, values) -> node.put(name, values.size() == 1 ? values.getFirst()
                : values.stream().collect(Collectors.toCollection(JsonArray::new))));
        write(before + JSON.toStringFlat(node));
        before = ",\n";
    }

    private JsonValue value(Node object) {
        JsonObject value = new JsonObject();
        if (object.isURI()) {
            value.put("@id", object.getURI());
            return value;
        }
        String text = object.getLiteralLexicalForm();
        if (!object.getLiteralLanguage().isEmpty()) {
            value.put("@value", text);
            value.put("@language", object.getLiteralLanguage());
        } else if (object.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            return new JsonString(text);
        } else {
            value.put("@value", text);
            value.put("@type", compact(object.getLiteralDatatypeURI()));
        }
        return value;
    }

    /// Terms, classes and types of literals are few, and come again with each thing.
    private String compact(String iri) {
        return compacted.computeIfAbsent(iri, this::shortened);
    }

    private String shortened(String iri) {
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            String namespace = prefix.getValue();
            if (iri.startsWith(namespace) && iri.substring(namespace.length()).matches("[A-Za-z0-9_.-]+")) {
                return prefix.getKey() + ":" + iri.substring(namespace.length());
            }
        }
        return iri;
    }

    void finish() throws IOException {
        write("\n]}\n");
    }
}
