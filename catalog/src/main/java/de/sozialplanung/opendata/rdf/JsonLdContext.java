package de.sozialplanung.opendata.rdf;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Namespaces;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/// The JSON-LD 1.1 context whose keys are the property names of the OGC API: with it, the properties of a feature are
/// statements in the vocabulary. A name that means different things in different collections is defined within their
/// classes, so that with `@type` one key has one meaning.
public final class JsonLdContext {

    /// Things of these classes have addresses that follow from their keys alone.
    private static final Map<String, String> KEYS = Map.of("kreis", "kreis", "gemeinde", "gemeinde", "wohnplatz",
            "wohnplatz", "gebiete", "wohnplatz", "prozess", "planungsprozess", "indikator", "indikator", "gebietsstand",
            "gebietsstand");

    private final Iris iris;

    private JsonLdContext(Iris iris) {
        this.iris = iris;
    }

    /// The context as a JSON document.
    public static String of(Catalog catalog, Iris iris) {
        return new JsonLdContext(iris).document(catalog);
    }

    private String document(Catalog catalog) {
        Map<String, Map<String, JsonValue>> byName = new TreeMap<>();
        Set<String> classes = new LinkedHashSet<>();
        for (Collection collection : catalog.collections()) {
            className(collection).ifPresent(name -> {
                classes.add(name);
                for (Property property : collection.schema().attributes()) {
                    if (isTerm(catalog, property)) {
                        byName.computeIfAbsent(property.name(), _ -> new LinkedHashMap<>()).put(name,
                                definition(property));
                    }
                }
            });
        }
        JsonObject context = new JsonObject();
        context.put("@version", JSON.parseAny("1.1"));
        Namespaces.prefixes(iris).forEach(context::put);
        Map<String, JsonObject> within = new LinkedHashMap<>();
        classes.forEach(name -> within.put(name, new JsonObject()));
        byName.forEach((name, definitions) -> {
            if (Set.copyOf(definitions.values().stream().map(JSON::toStringFlat).toList()).size() == 1) {
                context.put(name, definitions.values().iterator().next());
            } else {
                definitions.forEach(
                        (type, definition) -> within.getOrDefault(type, new JsonObject()).put(name, definition));
            }
        });
        within.forEach((name, own) -> {
            JsonObject type = new JsonObject();
            type.put("@id", iris.term(name));
            if (!own.isEmpty()) {
                type.put("@context", own);
            }
            context.put(name, type);
        });
        JsonObject document = new JsonObject();
        document.put("@context", context);
        return JSON.toString(document);
    }

    /// The class of a collection's features; none for the wide collections, whose figures are observations.
    private static Optional<String> className(Collection collection) {
        return collection.id().equals(ObservationSchemas.LONG) ? Optional.of("Beobachtung")
                : ThingKind.ofCollection(collection.id()).map(ThingKind::type);
    }

    /// Figures at the areas themselves are no properties of the vocabulary.
    private static boolean isTerm(Catalog catalog, Property property) {
        return catalog.indicators().stream().noneMatch(
                indicator -> List.of(indicator.column(), indicator.column() + "_status", indicator.column() + "_jahr")
                        .contains(property.name()));
    }

    private JsonValue definition(Property property) {
        JsonObject definition = new JsonObject();
        definition.put("@id", iris.term(property.term()));
        String scheme = property.scheme();
        String kind = KEYS.get(property.term());
        if (scheme != null) {
            keyed(definition, iris.scheme(scheme) + "/"); // not @vocab: a code may be called as a key is
        } else if (kind != null) {
            keyed(definition, iris.base() + "/id/" + kind + "/");
        } else {
            datatype(property).ifPresent(type -> definition.put("@type", type));
        }
        if (property.type() == PropertyType.STRING_LIST) {
            definition.put("@container", "@set");
        }
        return definition;
    }

    /// Values are keys, relative to an address.
    private static void keyed(JsonObject definition, String address) {
        JsonObject context = new JsonObject();
        context.put("@base", address);
        definition.put("@type", "@id");
        definition.put("@context", context);
    }

    private static Optional<String> datatype(Property property) {
        if ("jahr".equals(property.term())) {
            return Optional.of("xsd:gYear");
        }
        return switch (property.type()) {
            case INTEGER -> Optional.of("xsd:integer");
            case NUMBER -> Optional.of("xsd:decimal");
            case BOOLEAN -> Optional.of("xsd:boolean");
            case DATE -> Optional.of("xsd:date");
            case DATE_TIME -> Optional.of("xsd:dateTime");
            case STRING, STRING_LIST, POINT, MULTI_POLYGON -> Optional.empty();
        };
    }
}
