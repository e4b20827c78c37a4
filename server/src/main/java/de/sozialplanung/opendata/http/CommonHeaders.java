package de.sozialplanung.opendata.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Gives every answer, errors included, the headers that do not depend on what is asked.
final class CommonHeaders extends Handler.Wrapper {

    /// Pages load nothing from elsewhere; OpenLayers draws icons from `data:` addresses.
    private static final String CONTENT_SECURITY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    CommonHeaders(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        addTo(response.getHeaders());
        return super.handle(request, response, callback);
    }

    /// Anybody's script may read what is public anyway; since there are no sessions, never with credentials.
    static void addTo(HttpFields.Mutable headers) {
        headers.put("Access-Control-Allow-Origin", "*");
        headers.put("Access-Control-Expose-Headers",
                "Link, ETag, Content-Crs, Content-Disposition, OGC-NumberMatched, OGC-NumberReturned");
        headers.put("Content-Security-Policy", CONTENT_SECURITY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "cross-origin");
        headers.put("Vary", "Accept, Accept-Encoding, Accept-Language");
    }
}
