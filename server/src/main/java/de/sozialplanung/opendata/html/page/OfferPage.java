package de.sozialplanung.opendata.html.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One service.
///
/// @param shell       what every page shares
/// @param card        the service in short
/// @param warning     that it rests or has ended, in words; null where it is active
/// @param description what it is
/// @param plain       the same in plain language; empty where not given
/// @param topics      kinds, life situations and target groups, each leading to a search
/// @param facts       what else there is to know
/// @param contact     how to reach it
/// @param address     its lines; none where it is secret
/// @param area        that it lies in; null where that is not published
/// @param map         where it is; null where that is secret
/// @param near        the nearest services of the same kind
/// @param iri         the absolute address that identifies it
/// @param data        the public path of its entry among the data
/// @param schemaOrg   the same for search engines, as JSON that may stand in a `script` element
public record OfferPage(Shell shell, OffersPage.Card card, @Nullable String warning, String description, String plain,
        List<Topic> topics, List<Fact> facts, List<Reach> contact, List<String> address, @Nullable Link area,
        @Nullable Choropleth map, List<Near> near, String iri, String data, String schemaOrg) {

    public OfferPage {
        topics = List.copyOf(topics);
        facts = List.copyOf(facts);
        contact = List.copyOf(contact);
        near = List.copyOf(near);
    }

    /// What it is about, under one head.
    public record Topic(String label, List<Link> links) {}

    /// Something to go to: a public path.
    public record Link(String name, String href) {}

    /// A way to reach it.
    ///
    /// @param href a safe address; null where the text is none
    public record Reach(String label, String text, @Nullable String href) {}

    /// A service around it.
    ///
    /// @param distance in words
    public record Near(OffersPage.Card card, String distance) {}
}
