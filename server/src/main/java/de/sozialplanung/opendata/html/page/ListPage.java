package de.sozialplanung.opendata.html.page;

import java.util.List;

/// A list of terms, such as the standards conformed to.
///
/// @param shell what every page shares
/// @param path  of the same list for programs
/// @param title what the page is called
/// @param lead  one sentence that says what the list is
/// @param rows  what stands in it: the label is the term
public record ListPage(Shell shell, String path, Text title, Text lead, List<Fact> rows) {}
