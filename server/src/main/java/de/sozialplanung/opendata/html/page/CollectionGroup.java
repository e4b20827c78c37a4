package de.sozialplanung.opendata.html.page;

import java.util.List;

/// Collections that belong together, under one heading.
///
/// @param id    for anchors
/// @param title the heading
/// @param cards the collections
public record CollectionGroup(String id, String title, List<Card> cards) {

    /// One collection as lists show it.
    ///
    /// @param id          its id
    /// @param title       its title
    /// @param description what it holds
    /// @param count       how many features, in words
    /// @param period      which time they cover; empty where they have none
    public record Card(String id, String title, String description, String count, String period) {}
}
