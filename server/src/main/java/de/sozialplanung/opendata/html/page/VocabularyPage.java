package de.sozialplanung.opendata.html.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The vocabulary for people: a diagram of its classes, and a card for each term.
///
/// @param shell      what every page shares
/// @param version    of the vocabulary
/// @param iri        its absolute address
/// @param forms      the same for machines
/// @param diagram    the classes and what connects them
/// @param classes    cards of the classes
/// @param properties cards of the properties
/// @param changes    what changed, the latest first
public record VocabularyPage(Shell shell, String version, String iri, List<Download> forms, Diagram diagram,
        List<Card> classes, List<Card> properties, List<String> changes) {

    /// One term.
    ///
    /// @param name       its local name, the anchor of the card
    /// @param label      what it is called
    /// @param definition what it means
    /// @param example    of it
    /// @param broader    what it is a special case of
    /// @param connected  for a class its properties, for a property the classes that have it
    /// @param range      of a property; null where that is open, or it is a class
    /// @param query      the query page with an example; null for a property
    /// @param status     how settled it is
    public record Card(String name, String label, String definition, String example, List<Link> broader,
            List<Link> connected, @Nullable Link range, @Nullable String query, String status) {}

    /// Something to follow.
    public record Link(String label, String href) {}

    /// Classes as boxes, properties between them as lines.
    ///
    /// @param width  of the drawing in its own units
    /// @param height of the drawing
    /// @param boxes  the classes
    /// @param lines  the properties
    public record Diagram(int width, int height, List<Box> boxes, List<Line> lines) {}

    /// A class, by the middle of its box.
    public record Box(String name, String label, int x, int y) {}

    /// The properties that lead from one class to another.
    ///
    /// @param x1    where it begins
    /// @param label their names
    public record Line(int x1, int y1, int x2, int y2, String label) {}
}
