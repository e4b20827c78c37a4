package de.sozialplanung.opendata.geoserver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an edition says of itself.
///
/// @param id          the edition's
/// @param title       of the catalogue, in the language of the store
/// @param description of the catalogue, in the language of the store
/// @param layers      its collections in their order
record Manifest(String id, String title, String description, List<Layer> layers) {

    /// The version of the form that is read here; what another version of the service writes has another one.
    static final int FORMAT = 1;

    Manifest {
        layers = List.copyOf(layers);
    }

    /// Reads the manifest of an edition.
    ///
    /// @throws IOException where it is of another form
    static Manifest parse(String json, String language) throws IOException {
        try {
            Json document = Json.parse(json);
            long format = document.at("format").integer();
            if (format != FORMAT) {
                throw new IOException("The edition is of format " + format + ", and this data store reads format "
                        + FORMAT + ": take the data store of the version of the service that wrote the edition.");
            }
            Json catalog = document.at("catalog");
            return new Manifest(document.at("id").text(), catalog.at("title").at(language).text(),
                    catalog.at("description").at(language).text(), layers(catalog, language));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("The manifest of the edition cannot be read: it is damaged, or of another version of "
                    + "the service than this data store.", e);
        }
    }

    private static List<Layer> layers(Json catalog, String language) {
        Map<String, List<String>> keywords = new HashMap<>();
        for (Json dataset : catalog.at("datasets").items()) {
            keywords.putIfAbsent(dataset.at("collection").text(),
                    dataset.at("keywords").items().stream().map(Json::text).toList());
        }
        List<Layer> layers = new ArrayList<>();
        for (Json collection : catalog.at("collections").items()) {
            layers.add(Layer.of(layers.size(), collection,
                    keywords.getOrDefault(collection.at("id").text(), List.of()), language));
        }
        return layers;
    }
}
