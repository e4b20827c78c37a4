package de.sozialplanung.opendata.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a server of others has the tiles of a base map: an address with `{z}`, `{x}` and `{y}` in its path or query, in the
/// usual numbering of WebMercator tiles (y grows to the south).
///
/// @param pattern the address with its placeholders
/// @param origin  its scheme, host and port, as a policy for content names them: letters, digits and `:/.-` only
/// @param host    the name of the server
public record TileSource(String pattern, String origin, String host) {

    private static final List<String> PLACEHOLDERS = List.of("{z}", "{x}", "{y}");

    /// A name or an IPv4 address: a policy has no words for one of IPv6 (Content Security Policy Level 3, 2.3.1, host-part).
    private static final Pattern PARTS = Pattern.compile(
            "(?<origin>https?://(?<host>(?:[A-Za-z0-9-]+\\.)*[A-Za-z0-9-]+)(?::\\d{1,5})?)(?<rest>/[^#]*)");

    private static final int LONGEST = 1000;

    /// Reads an address.
    ///
    /// @return empty where it is none, or lacks a placeholder, or has one twice or another one
    public static Optional<TileSource> parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        String rest = parts.group("rest");
        for (String placeholder : PLACEHOLDERS) {
            int at = rest.indexOf(placeholder);
            if (at < 0) {
                return Optional.empty();
            }
            rest = rest.substring(0, at) + "0" + rest.substring(at + placeholder.length());
        }
        return isAddress(parts.group("origin"), rest)
                ? Optional.of(new TileSource(text, parts.group("origin"), parts.group("host"))) : Optional.empty();
    }

    /// Braces that are left make it none.
    private static boolean isAddress(String origin, String rest) {
        try {
            URI uri = new URI(origin + rest);
            return uri.getHost() != null && uri.getPort() != 0 && uri.getPort() <= 65_535;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
