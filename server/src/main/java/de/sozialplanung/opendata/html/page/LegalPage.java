package de.sozialplanung.opendata.html.page;

import java.util.List;

/// A page of plain words, such as the privacy statement.
///
/// @param shell    what every page shares
/// @param title    its heading
/// @param sections its parts
public record LegalPage(Shell shell, String title, List<Section> sections) {

    /// A heading and what stands below it.
    ///
    /// @param title      the heading
    /// @param paragraphs plain text
    /// @param links      what follows the text
    /// @param operator   whether it tells what the operator has to add, and is set off from the rest
    public record Section(String title, List<String> paragraphs, List<Link> links, boolean operator) {}

    /// A link.
    public record Link(String text, String href) {}
}
