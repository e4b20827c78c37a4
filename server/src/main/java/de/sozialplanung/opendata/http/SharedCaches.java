package de.sozialplanung.opendata.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;

/// Lets the caches that many people share, a reverse proxy or a content delivery network, answer for some time without
/// asking (`s-maxage`; RFC 9111, 5.2.2.10). Browsers go on asking, so that all see what the cache in front of them has.
final class SharedCaches implements ContainerResponseFilter {

    private final String directives;

    /// @param lifetime in whole seconds
    SharedCaches(Duration lifetime) {
        directives = "public, max-age=0, s-maxage=" + lifetime.toSeconds();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (Caching.REVALIDATE.equals(response.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL))) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, directives);
        }
    }
}
