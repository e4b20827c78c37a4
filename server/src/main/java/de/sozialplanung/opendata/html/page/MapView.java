package de.sozialplanung.opendata.html.page;

import org.jspecify.annotations.Nullable;

/// A map of one collection's features, fetched by the page's script from our own interface.
///
/// @param label         what it shows, for those who do not see it
/// @param items         the GeoJSON to draw, without a host
/// @param context       GeoJSON drawn behind it as orientation; null where there is none
/// @param pages         the path that an identifier is added to for a feature's page
/// @param suffix        what follows the identifier in such a link, such as `?lang=en`
/// @param titleProperty the property shown on hover
/// @param focus         whether the map shows one feature only
public record MapView(String label, String items, @Nullable String context, String pages, String suffix,
        String titleProperty, boolean focus) {}
