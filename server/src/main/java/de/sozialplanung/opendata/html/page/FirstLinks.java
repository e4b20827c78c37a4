package de.sozialplanung.opendata.html.page;

import java.util.List;

/// The first of several links.
///
/// @param links   those shown
/// @param further how many more there are, in words; empty where these are all
public record FirstLinks(List<OfferPage.Link> links, String further) {

    public FirstLinks {
        links = List.copyOf(links);
    }
}
