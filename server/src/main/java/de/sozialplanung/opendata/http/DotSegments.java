package de.sozialplanung.opendata.http;

import java.util.Locale;

/// Tells addresses with segments that mean "here" or "one up" (RFC 3986, 3.3). Proxies, caches and clients resolve them each
/// in their own way, so that one address would be several: none of ours has any, and they are refused before anybody looks.
final class DotSegments {

    private DotSegments() {}

    /// Whether a path has one, escaped or not, by whatever sign some program takes for the end of a segment.
    ///
    /// @param path as sent
    static boolean in(String path) {
        return (path.indexOf("/.") >= 0 || path.indexOf('%') >= 0 || path.indexOf('\\') >= 0) && isAmong(path);
    }

    private static boolean isAmong(String path) {
        String plain = path.toLowerCase(Locale.ROOT).replace("%2e", ".").replace("%2f", "/").replace("%5c", "/")
                .replace('\\', '/').replace("%3b", ";");
        for (String segment : plain.split("/", -1)) {
            int parameters = segment.indexOf(';');
            String name = parameters < 0 ? segment : segment.substring(0, parameters);
            if (name.equals(".") || name.equals("..")) {
                return true;
            }
        }
        return false;
    }
}
