package de.sozialplanung.opendata.ogcapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.filter.FilterFunction;
import de.sozialplanung.opendata.filter.ValueKind;

/// The functions that filters may call beside those of the standard (OGC API Features Part 3: 19-079r2, 8.5).
///
/// @param language of the descriptions
record FunctionsDocument(Language language) {

    ObjectNode json() {
        ObjectNode json = Json.object();
        ArrayNode functions = json.putArray("functions");
        for (FilterFunction function : FilterFunction.values()) {
            ObjectNode described = functions.addObject().put("name", function.functionName()).put("description",
                    function.description().in(language));
            ArrayNode arguments = described.putArray("args");
            function.arguments().forEach(kind -> arguments.addObject().putArray("type").add(type(kind)));
            described.putArray("returns").add(type(function.result()));
        }
        return json;
    }

    /// The word that the standard has for a kind of values; a list is none of its words.
    private static String type(ValueKind kind) {
        return switch (kind) {
            case TEXT, TEXTS -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case TRUTH -> "boolean";
            case DATE, INSTANT -> "datetime";
            case SHAPE -> "geometry";
        };
    }
}
