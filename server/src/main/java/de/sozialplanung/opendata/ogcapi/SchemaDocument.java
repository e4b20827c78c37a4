package de.sozialplanung.opendata.ogcapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.vocab.Iris;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The schema of a collection as JSON Schema (OGC API Common Part 3 / Features Part 5: 23-058r2, 7), from which QGIS takes
/// column titles, order and types; and its queryables, which are all of its properties.
///
/// @param base     the public address of the service
/// @param language of titles and descriptions
public record SchemaDocument(String base, Language language) {

    private static final String STATUS_SCHEME = "beobachtungsstatus";

    ObjectNode json(Collection collection) {
        ObjectNode json = head(collection, "schema");
        ObjectNode properties = json.putObject("properties");
        int sequence = 1;
        for (Property property : collection.schema().properties()) {
            properties.set(property.name(), property(property).put("x-ogc-propertySeq", sequence));
            sequence++;
        }
        json.set("required", Json.array(List.of(collection.schema().properties().getFirst().name())));
        return json;
    }

    /// The properties that filters may name (OGC API Features Part 3: 19-079r2, 6). The standard would have the `format` of
    /// a geometry alone; the `$ref` stands beside it because most versions of QGIS know a geometry by nothing else.
    public ObjectNode queryables(Collection collection) {
        ObjectNode json = head(collection, "queryables");
        ObjectNode properties = json.putObject("properties");
        for (Property property : collection.schema().properties()) {
            ObjectNode described = property(property);
            described.remove("readOnly");
            geoJson(property.type()).ifPresent(type -> described.put("$ref",
                    "https://geojson.org/schema/" + type + ".json"));
            properties.set(property.name(), described);
        }
        return json.put("additionalProperties", false);
    }

    private static Optional<String> geoJson(PropertyType type) {
        return switch (type) {
            case POINT -> Optional.of("Point");
            case MULTI_POLYGON -> Optional.of("MultiPolygon");
            case STRING, STRING_LIST, INTEGER, NUMBER, BOOLEAN, DATE, DATE_TIME -> Optional.empty();
        };
    }

    private ObjectNode head(Collection collection, String document) {
        return Json.object().put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", base + "/collections/" + collection.id() + "/" + document).put("type", "object")
                .put("title", collection.title().in(language))
                .put("description", collection.description().in(language));
    }

    /// What a property's values are, with title, unit, meaning and role.
    private ObjectNode property(Property property) {
        ObjectNode json = type(property.type()).put("title", property.title().in(language))
                .put("description", property.description().in(language)).put("readOnly", true);
        Iris iris = new Iris(base);
        json.put("x-ogc-definition", iris.term(property.term()));
        if (property.unit() != null) {
            json.put("x-ogc-unit", property.unit());
        }
        role(property.role()).ifPresent(role -> json.put("x-ogc-role", role));
        if (property.role() == Role.STATUS) {
            json.set("enum",
                    Json.array(Arrays.stream(ObservationStatus.values()).map(ObservationStatus::code).toList()));
        }
        String scheme = property.role() == Role.STATUS ? STATUS_SCHEME : property.scheme();
        if (scheme != null) {
            json.put("x-ogc-codelistUri", iris.scheme(scheme));
        }
        return json;
    }

    public static ObjectNode type(PropertyType type) {
        return switch (type) {
            case STRING -> Json.object().put("type", "string");
            case STRING_LIST -> {
                ObjectNode list = Json.object().put("type", "array");
                list.putObject("items").put("type", "string");
                yield list;
            }
            case INTEGER -> Json.object().put("type", "integer");
            case NUMBER -> Json.object().put("type", "number");
            case BOOLEAN -> Json.object().put("type", "boolean");
            case DATE -> Json.object().put("type", "string").put("format", "date");
            case DATE_TIME -> Json.object().put("type", "string").put("format", "date-time");
            case POINT -> Json.object().put("format", "geometry-point");
            case MULTI_POLYGON -> Json.object().put("format", "geometry-multipolygon");
        };
    }

    private static Optional<String> role(Role role) {
        return switch (role) {
            case ID -> Optional.of("id");
            case GEOMETRY -> Optional.of("primary-geometry");
            case INSTANT -> Optional.of("primary-instant");
            case INTERVAL_START -> Optional.of("primary-interval-start");
            case INTERVAL_END -> Optional.of("primary-interval-end");
            case TITLE, STATUS, NONE -> Optional.empty();
        };
    }
}
