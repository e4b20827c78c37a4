package de.sozialplanung.opendata.ogcapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
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
                    description(function).in(language));
            ArrayNode arguments = described.putArray("args");
            function.arguments().forEach(kind -> arguments.addObject().putArray("type").add(type(kind)));
            described.putArray("returns").add(type(function.result()));
        }
        return json;
    }

    private static LocalizedText description(FilterFunction function) {
        return switch (function) {
            case ABS -> new LocalizedText("Die Zahl ohne ihr Vorzeichen", "The number without its sign");
            case CEILING -> new LocalizedText("Die kleinste ganze Zahl, die nicht darunter liegt",
                    "The least whole number that is not below");
            case FLOOR -> new LocalizedText("Die größte ganze Zahl, die nicht darüber liegt",
                    "The greatest whole number that is not above");
            case LENGTH -> new LocalizedText("Die Zahl der Zeichen eines Textes", "How many characters a text has");
            case CONCAT -> new LocalizedText("Ein Text hinter dem anderen", "One text after the other");
            case JOIN -> new LocalizedText("Die Einträge einer Liste in ihrer Folge, getrennt durch |",
                    "The items of a list in their order, set off by |");
            case YEAR -> new LocalizedText("Das Jahr eines Datums; bei einem Zeitpunkt in UTC",
                    "The year of a date, or of an instant in UTC");
            case MONTH -> new LocalizedText("Der Monat eines Datums, von 1 an; bei einem Zeitpunkt in UTC",
                    "The month of a date, from 1, or of an instant in UTC");
            case DISTANCE -> new LocalizedText("Der kürzeste Abstand zweier Geometrien in Metern",
                    "The shortest way between two geometries in metres");
        };
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
