package de.sozialplanung.opendata.html.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides which addresses out of the data may become links. Whatever is not plainly harmless stays text.
public final class WebAddress {

    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}");

    private WebAddress() {}

    /// The text itself where it is an absolute http(s) address with a host; otherwise null.
    public static @Nullable String page(@Nullable String text) {
        if (text == null || text.length() > 2000 || !text.regionMatches(true, 0, "http", 0, 4)) {
            return null;
        }
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null ? text : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }

    /// A `mailto:` address where the text is a plain mail address; otherwise null.
    public static @Nullable String mail(@Nullable String text) {
        return text != null && MAIL.matcher(text).matches() ? "mailto:" + text : null;
    }
}
