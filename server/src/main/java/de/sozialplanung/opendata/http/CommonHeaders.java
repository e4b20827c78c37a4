package de.sozialplanung.opendata.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Gives every answer, errors included, the headers that do not depend on what is asked.
///
/// Anybody's script may read what is public anyway; since there are no sessions, never with credentials.
final class CommonHeaders extends Handler.Wrapper {

    /// Of the common headers the one that may differ between services.
    static final String CONTENT_SECURITY = "Content-Security-Policy";

    /// What negotiation looks at; named in full by every answer, whichever of it mattered.
    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY,
            "Accept, Accept-Encoding, Accept-Language");

    private static final Set<String> NEGOTIATED = Set.of("accept", "accept-encoding", "accept-language");

    private static final HttpFields FIELDS = HttpFields.from(
            new PreEncodedHttpField("Access-Control-Allow-Origin", "*"),
            new PreEncodedHttpField("Access-Control-Expose-Headers",
                    "Link, ETag, Content-Crs, Content-Disposition, OGC-NumberMatched, OGC-NumberReturned, "
                            + "Retry-After, X-Request-Id"),
            contentSecurity(Optional.empty()),
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("Referrer-Policy", "same-origin"),
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "cross-origin"), VARY);

    private final HttpField contentSecurity;

    /// @param tiles what pages may load besides what is here
    CommonHeaders(Handler handler, Optional<TileSource> tiles) {
        super(handler);
        contentSecurity = contentSecurity(tiles);
    }

    /// Pages load nothing from elsewhere but the tiles of a base map; OpenLayers draws icons from `data:` addresses.
    private static HttpField contentSecurity(Optional<TileSource> tiles) {
        String images = "'self' data:" + tiles.map(address -> " " + address.origin()).orElse("");
        return new PreEncodedHttpField(CONTENT_SECURITY, "default-src 'self'; img-src " + images
                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'");
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        addTo(response.getHeaders());
        response.getHeaders().put(contentSecurity);
        return super.handle(request, response, callback);
    }

    static void addTo(HttpFields.Mutable headers) {
        for (HttpField field : FIELDS) {
            headers.put(field);
        }
    }

    /// Puts the full `Vary` in the place of one that a resource set.
    ///
    /// @return whether the resource varies by nothing else
    static boolean completeVary(HttpFields.Mutable headers) {
        List<String> others = headers.getCSV(HttpHeader.VARY, false).stream()
                .filter(name -> !NEGOTIATED.contains(name.toLowerCase(Locale.ROOT))).toList();
        headers.put(VARY);
        others.forEach(name -> headers.add(HttpHeader.VARY, name));
        return others.isEmpty();
    }
}
