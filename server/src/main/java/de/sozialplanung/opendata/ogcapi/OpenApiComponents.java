package de.sozialplanung.opendata.ogcapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.query.FilterParameter;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.query.SearchParameter;
import de.sozialplanung.opendata.query.ZoomLevelParameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The parts of the API description that paths share. Their names matter: QGIS looks for a component `limit`.
///
/// @param language of descriptions
record OpenApiComponents(Language language) {

    ObjectNode json() {
        ObjectNode components = Json.object();
        ObjectNode parameters = components.putObject("parameters");
        limit(parameters);
        box(parameters);
        query(parameters, "datetime", new LocalizedText(
                "Zeitpunkt, Datum oder Zeitraum (RFC 3339); offene Enden sind '..'",
                "Instant, date or interval (RFC 3339); open ends are '..'"), Json.object().put("type", "string"));
        query(parameters, SearchParameter.NAME, new LocalizedText(
                "Suchbegriffe, durch Komma getrennt: einer genügt; Umlaute und Großschreibung zählen nicht",
                "Search terms separated by commas: one is enough; case, accents and umlauts do not count"), names());
        query(parameters, "crs", new LocalizedText("Koordinatensystem der Antwort", "Reference system of the answer"),
                crs());
        query(parameters, "bbox-crs", new LocalizedText("Koordinatensystem von bbox", "Reference system of bbox"),
                crs());
        query(parameters, ZoomLevelParameter.NAME, new LocalizedText(
                "Zoomstufe in WebMercatorQuad, für die Flächen vereinfacht werden; gemeinsame Grenzen bleiben gemeinsam",
                "Zoom level in WebMercatorQuad that polygons are simplified for; shared borders stay shared"),
                Json.object().put("type", "number").put("minimum", 0));
        filter(parameters);
        query(parameters, ItemsRequest.AFTER, new LocalizedText("Seitenmarke aus einem next-Link",
                "Page token from a next link"), Json.object().put("type", "string"));
        query(parameters, Representation.GEOMETRY, new LocalizedText("In Tabellen auch Flächen als WKT",
                "In tables, outlines of areas as WKT too"), choice(Representation.GEOMETRIES));
        ObjectNode profiles = Json.object().put("type", "array");
        profiles.set("items", choice(Representation.PROFILES));
        query(parameters, Representation.PROFILE, new LocalizedText("Profil von GeoJSON; geht vor Accept",
                "Profile of GeoJSON; goes before Accept"), profiles);
        query(parameters, "f", new LocalizedText("Format der Antwort; geht vor Accept",
                "Format of the answer; goes before Accept"),
                choice(Stream.concat(
                        Arrays.stream(FeatureFormat.values()).map(FeatureFormat::key),
                        Stream.of(ApiLinks.JSON.key(), ApiLinks.OPENAPI.key(), "html")).toList()));
        query(parameters, "lang", new LocalizedText("Sprache; geht vor Accept-Language",
                "Language; goes before Accept-Language"),
                choice(Arrays.stream(Language.values()).map(Language::tag).toList()));
        query(parameters, SchemaResource.COMPONENT, SchemaResource.PROFILE, new LocalizedText(
                "Wie Schlüssellisten und Wertebereiche gezeigt werden; Unbekanntes wird übergangen",
                "How code lists and domains are shown; what is unknown is passed over"), names());
        ObjectNode feature = parameters.putObject("featureId").put("name", "featureId").put("in", "path")
                .put("required", true);
        feature.putObject("schema").put("type", "string");
        problem(components);
        return components;
    }

    private void limit(ObjectNode parameters) {
        query(parameters, "limit",
                new LocalizedText("Höchstzahl der Objekte; mehr als das Höchste wird gekürzt",
                        "Most features to answer with; more than the maximum is cut"),
                Json.object().put("type", "integer").put("minimum", 1).put("maximum", ItemsRequest.MAXIMUM_LIMIT)
                        .put("default", ItemsRequest.DEFAULT_LIMIT));
    }

    private void box(ObjectNode parameters) {
        ObjectNode schema = Json.object().put("type", "array").put("minItems", 4).put("maxItems", 6);
        schema.putObject("items").put("type", "number");
        query(parameters, "bbox", new LocalizedText("Rechteck: untere, dann obere Ecke in der Achsfolge von bbox-crs",
                "Box: lower, then upper corner in the axis order of bbox-crs"), schema);
    }

    private void filter(ObjectNode parameters) {
        query(parameters, "filter", new LocalizedText(
                "Filter in CQL2; welche Eigenschaften er nennen darf, sagt queryables",
                "Filter in CQL2; queryables tells which properties it may name"), Json.object().put("type", "string"));
        query(parameters, "filter-lang", new LocalizedText("Sprache von filter", "Language of filter"),
                choice(FilterParameter.LANGUAGES).put("default", FilterParameter.LANGUAGES.getFirst()));
        query(parameters, "filter-crs", new LocalizedText("Koordinatensystem der Geometrien in filter",
                "Reference system of the geometries in filter"), crs());
    }

    private void query(ObjectNode parameters, String name, LocalizedText description, ObjectNode schema) {
        query(parameters, name, name, description, schema);
    }

    private void query(ObjectNode parameters, String component, String name, LocalizedText description,
            ObjectNode schema) {
        parameters.putObject(component).put("name", name).put("in", "query").put("required", false)
                .put("description", description.in(language)).put("style", "form").put("explode", false)
                .set("schema", schema);
    }

    private static ObjectNode crs() {
        return choice(Arrays.stream(Crs.values()).map(Crs::uri).toList()).put("format", "uri").put("default",
                Crs.CRS84.uri());
    }

    private static ObjectNode names() {
        ObjectNode schema = Json.object().put("type", "array");
        schema.putObject("items").put("type", "string");
        return schema;
    }

    private static ObjectNode choice(List<String> values) {
        ObjectNode schema = Json.object().put("type", "string");
        schema.set("enum", Json.array(values));
        return schema;
    }

    private static void problem(ObjectNode components) {
        components.putObject("responses").putObject("problem").put("description", "Problem (RFC 9457)")
                .putObject("content").putObject("application/problem+json").putObject("schema")
                .put("$ref", "#/components/schemas/problem");
        ObjectNode schema = components.putObject("schemas").putObject("problem").put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (String name : List.of("type", "title", "detail", "parameter")) {
            properties.putObject(name).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        properties.putObject("position").put("type", "integer");
    }
}
