package de.sozialplanung.opendata.html.page;

import java.util.List;

/// Properties of a collection for one purpose: what features have, what they can be filtered or sorted by.
///
/// @param shell      what every page shares
/// @param collection the collection's id
/// @param name       the collection's title
/// @param document   the last part of the address: `schema`, `queryables` or `sortables`
/// @param title      what the page is called
/// @param lead       one sentence that says what the properties are for
/// @param properties the properties
public record SchemaPage(Shell shell, String collection, String name, String document, Text title, Text lead,
        List<CollectionPage.PropertyRow> properties) {}
