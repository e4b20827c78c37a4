package de.sozialplanung.opendata.ogcapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.query.SortParameter;
import de.sozialplanung.opendata.vocab.Concept;
import de.sozialplanung.opendata.vocab.ConceptScheme;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A collection as JSON Schema (OGC API Common Part 3 / Features Part 5: 23-058r2), from which QGIS takes column titles, order
/// and types: all that its features have, what filters may name, and what they can be sorted by.
///
/// @param meaning  what the properties are defined by
/// @param language of titles and descriptions
/// @param schemes  the code lists
/// @param profiles how code lists and domains are shown
/// @param actual   the values there are; empty where the valid domain is shown
public record SchemaDocument(Definitions meaning, Language language, ConceptSchemes schemes,
        Set<SchemaProfile> profiles,
        Optional<ActualDomain> actual) {

    private static final String STATUS_SCHEME = "beobachtungsstatus";

    private static final LocalizedText UNIT = new LocalizedText(" Einheit: ", " Unit: ");

    /// With the default profiles, for collections without code lists.
    public static SchemaDocument plain(Links links, Language language) {
        return new SchemaDocument(Definitions.of(links, List.of()), language, new ConceptSchemes(),
                SchemaProfile.read(Optional.empty()),
                Optional.empty());
    }

    /// All that features have. None has anything else.
    ObjectNode json(Collection collection) {
        ObjectNode json = head(collection, "schema");
        ObjectNode properties = json.putObject("properties");
        int sequence = 1;
        for (Property property : collection.schema().properties()) {
            properties.set(property.name(),
                    property(property).put("readOnly", true).put("x-ogc-propertySeq", sequence));
            sequence++;
        }
        json.set("required", Json.array(List.of(collection.schema().properties().getFirst().name())));
        return json.put("additionalProperties", false);
    }

    /// The properties that filters may name (OGC API Features Part 3: 19-079r2, 6). The standard would have the `format` of
    /// a geometry alone; the `$ref` stands beside it because most versions of QGIS know a geometry by nothing else.
    public ObjectNode queryables(Collection collection) {
        ObjectNode json = head(collection, "queryables");
        ObjectNode properties = json.putObject("properties");
        for (Property property : collection.schema().properties()) {
            ObjectNode described = property(property);
            geoJson(property.type()).ifPresent(type -> described.put("$ref",
                    "https://geojson.org/schema/" + type + ".json"));
            properties.set(property.name(), described);
        }
        return json.put("additionalProperties", false);
    }

    /// The properties that features can be sorted by (23-058r2, 12).
    ObjectNode sortables(Collection collection) {
        ObjectNode json = head(collection, "sortables");
        ObjectNode properties = json.putObject("properties");
        SortParameter.sortable(collection).forEach(property -> properties.set(property.name(), property(property)));
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
                .put("$id", meaning.base() + "/collections/" + collection.id() + "/" + document)
                .put("type", "object")
                .put("title", collection.title().in(language))
                .put("description", collection.description().in(language));
    }

    /// What a property's values are, with title, unit, meaning and role.
    private ObjectNode property(Property property) {
        String unit = property.unit();
        String description = property.description().in(language);
        ObjectNode json = type(property.type()).put("title", property.title().in(language)).put("description",
                unit == null ? description : description + UNIT.in(language) + unit + ".");
        json.put("x-ogc-definition", meaning.of(property));
        if (unit != null) {
            json.put("x-ogc-unit", Ucum.of(unit));
        }
        role(property.role()).ifPresent(role -> json.put("x-ogc-role", role));
        scheme(property).ifPresent(scheme -> {
            codes(property, scheme, json.path("items") instanceof ObjectNode items ? items : json);
            json.put("x-ogc-codelistUri", meaning.iris().scheme(scheme.id()));
        });
        actual.flatMap(domain -> domain.boundsOf(property)).ifPresent(bounds -> {
            json.putPOJO("minimum", bounds.least());
            json.putPOJO("maximum", bounds.greatest());
        });
        return json;
    }

    private Optional<ConceptScheme> scheme(Property property) {
        String id = property.role() == Role.STATUS ? STATUS_SCHEME : property.scheme();
        return id == null ? Optional.empty() : schemes.find(id);
    }

    private void codes(Property property, ConceptScheme scheme, ObjectNode json) {
        Optional<Set<String>> present = actual.flatMap(domain -> domain.codesOf(property));
        List<Concept> concepts = scheme.concepts().stream()
                .filter(concept -> present.map(codes -> codes.contains(concept.code())).orElse(true)).toList();
        if (profiles.contains(SchemaProfile.CODELIST_REF)) {
            json.set("enum", Json.array(concepts.stream().map(Concept::code).toList()));
            return;
        }
        ArrayNode choices = json.putArray("oneOf");
        for (Concept concept : concepts) {
            choices.addObject().put("const", concept.code()).put("title",
                    new LocalizedText(concept.de(), concept.en()).in(language));
        }
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
