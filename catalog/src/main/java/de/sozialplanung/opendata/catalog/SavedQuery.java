package de.sozialplanung.opendata.catalog;

import java.util.Map;

/// A SPARQL query whose result is published as a collection.
///
/// @param id          of the collection
/// @param title       of the collection
/// @param description of the collection
/// @param text        the query, a SELECT; relative addresses in it are meant below the public address of the service
/// @param terms       variable → local name of the vocabulary's property whose values it has, where the two are not called
///                    the same
public record SavedQuery(String id, LocalizedText title, LocalizedText description, String text,
        Map<String, String> terms) {

    public SavedQuery {
        terms = Map.copyOf(terms);
    }
}
