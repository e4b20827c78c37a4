package de.sozialplanung.opendata.encode;

import org.jspecify.annotations.Nullable;

/// A link as it stands in documents and headers (RFC 8288).
///
/// @param rel   the relation
/// @param href  an absolute address
/// @param type  the media type behind it; null where open
/// @param title for humans; null where none
public record Link(String rel, String href, @Nullable String type, @Nullable String title) {}
