package de.sozialplanung.opendata.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Builds absolute addresses from the configured base address, never from a request.
public final class Links {

    private final String base;

    /// @param base the public address of the service; a trailing slash is dropped
    public Links(String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /// The public address of the service without a trailing slash.
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
