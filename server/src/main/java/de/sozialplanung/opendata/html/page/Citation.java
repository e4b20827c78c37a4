package de.sozialplanung.opendata.html.page;

import java.util.List;

/// What somebody needs who quotes a figure.
///
/// @param facts      source, method, date, edition and licence
/// @param permanent  the address of the figure as it is in this edition
/// @param suggestion a citation to copy
public record Citation(List<Fact> facts, String permanent, String suggestion) {}
