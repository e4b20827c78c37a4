package de.sozialplanung.opendata.geoserver;

import org.jspecify.annotations.Nullable;

/// A property of a layer.
///
/// @param name        its name, ASCII lower-case; a public promise
/// @param kind        the type of its values
/// @param title       with its unit, in the language of the store
/// @param description one or two sentences in the language of the store
record LayerProperty(String name, ValueKind kind, String title, String description) {

    static LayerProperty of(Json property, String language) {
        String title = property.at("title").at(language).text();
        @Nullable
        String unit = property.at("unit").textOrNull();
        return new LayerProperty(property.at("name").text(), ValueKind.valueOf(property.at("type").text()),
                unit == null ? title : title + " [" + unit + "]", property.at("description").at(language).text());
    }
}
