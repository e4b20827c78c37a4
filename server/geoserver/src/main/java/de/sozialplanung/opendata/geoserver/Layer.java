package de.sozialplanung.opendata.geoserver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A collection of an edition, as a GIS sees it.
///
/// @param number      its position in the catalogue, by which its table in a database is called
/// @param id          the type name; a public promise
/// @param title       in the language of the store
/// @param description in the language of the store
/// @param keywords    German, as the catalogue has them
/// @param attributes  its properties without the geometry; the identifier first
/// @param geometry    its geometry; null for a table without one
record Layer(int number, String id, String title, String description, List<String> keywords,
        List<LayerProperty> attributes, @Nullable LayerProperty geometry) {

    static Layer of(int number, Json collection, List<String> keywords, String language) {
        List<LayerProperty> properties = new ArrayList<>();
        collection.at("schema").at("properties").items()
                .forEach(property -> properties.add(LayerProperty.of(property, language)));
        LayerProperty last = properties.get(properties.size() - 1);
        boolean located = last.kind().isGeometry();
        return new Layer(number, collection.at("id").text(), collection.at("title").at(language).text(),
                collection.at("description").at(language).text(), List.copyOf(keywords),
                List.copyOf(located ? properties.subList(0, properties.size() - 1) : properties),
                located ? last : null);
    }

    /// The position of an attribute; -1 where there is none of that name.
    int index(String name) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether its rows show polygons that lie in a table of their own, each once for all layers.
    boolean sharesShapes() {
        return geometry != null && geometry.kind() == ValueKind.MULTI_POLYGON;
    }

    /// The identifier of a feature as the service's WFS has it: `wohnplaetze.0137`.
    String featureId(String id) {
        return prefix() + id;
    }

    /// The key of a feature by its identifier; null where it is none of this layer.
    @Nullable
    String key(String featureId) {
        return featureId.startsWith(prefix()) ? featureId.substring(prefix().length()) : null;
    }

    private String prefix() {
        String cleaned = id.replaceAll("[^A-Za-z0-9._-]", "_");
        return (cleaned.matches("[A-Za-z_].*") ? cleaned : "_" + cleaned) + ".";
    }
}
