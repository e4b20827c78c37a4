package de.sozialplanung.opendata.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Builds absolute addresses from the configured base address, never from a request. Those of an edition that is named
/// stay in that edition; the names of things and terms are the same in all.
public final class Links {

    private final String base;
    private final String root;

    /// @param base the public address of the service; a trailing slash is dropped
    public Links(String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        root = this.base;
    }

    private Links(String base, String root) {
        this.base = base;
        this.root = root;
    }

    /// The addresses of an edition, whether it is the current one or not: `/editions/{id}/…`.
    public Links ofEdition(String id) {
        return new Links(root + EditionAddress.prefix(id), root);
    }

    /// The public address of the service, whatever edition is shown: what the names of things and terms begin with.
    public String root() {
        return root;
    }

    /// The public address of the faces, without a trailing slash.
    public String base() {
        return base;
    }

    /// The absolute address of a path that begins with a slash.
    public String to(String path) {
        return base + path;
    }

    /// A path segment or parameter value, percent-encoded.
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
