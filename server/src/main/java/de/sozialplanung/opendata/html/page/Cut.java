package de.sozialplanung.opendata.html.page;

/// What a page says where it shows only a part of a table.
///
/// @param sentence how much of how much is shown
/// @param href     the public path of the whole table
public record Cut(String sentence, String href) {}
