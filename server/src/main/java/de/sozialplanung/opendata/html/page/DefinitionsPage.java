package de.sozialplanung.opendata.html.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Terms with what they mean: the vocabulary, a list of terms, or one of them.
///
/// @param shell what every page shares
/// @param title the heading
/// @param lead  what this is
/// @param iri   the absolute address that identifies it; null where it is no thing of its own
/// @param up    the page above; null at the top
/// @param parts the terms
/// @param forms the same for machines
public record DefinitionsPage(Shell shell, String title, String lead, @Nullable String iri, @Nullable Up up,
        List<Part> parts, List<Download> forms) {

    /// The page above.
    public record Up(String title, String path) {}

    /// Terms under one heading.
    ///
    /// @param title the heading; empty for none
    /// @param rows  the terms
    public record Part(String title, List<Row> rows) {}

    /// A term.
    ///
    /// @param code    its code or local name, an anchor of the page
    /// @param label   what it is called
    /// @param meaning what it means, or its other names
    /// @param path    the public path of its own page; null where it has none
    public record Row(String code, String label, String meaning, @Nullable String path) {}
}
