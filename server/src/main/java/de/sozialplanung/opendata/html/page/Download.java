package de.sozialplanung.opendata.html.page;

/// A link to a representation for machines or to a file.
///
/// @param title the name of the format
/// @param href  without a host
/// @param type  its media type
public record Download(String title, String href, String type) {}
