package de.sozialplanung.opendata.html.page;

import java.util.List;

/// The interfaces for programs, explained to those who write them.
///
/// @param shell      what every page shares
/// @param addresses  address patterns with their meaning
/// @param parameters parameters of the features with their meaning
public record ApiPage(Shell shell, List<Fact> addresses, List<Fact> parameters) {}
