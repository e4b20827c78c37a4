package de.sozialplanung.opendata.encode;

import org.jspecify.annotations.Nullable;

/// A link as it stands in documents and headers (RFC 8288).
///
/// @param rel     the relation
/// @param href    an absolute address
/// @param type    the media type behind it; null where open
/// @param title   for humans; null where none
/// @param profile the URI of the profile of what is behind it (RFC 6906); null where none
public record Link(String rel, String href, @Nullable String type, @Nullable String title, @Nullable String profile) {

    public Link(String rel, String href, @Nullable String type, @Nullable String title) {
        this(rel, href, type, title, null);
    }
}
