package de.sozialplanung.opendata.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;

/// Says to whoever is turned away for now when to come again (RFC 9110, 10.2.3).
final class RetryLater implements ContainerResponseFilter {

    private static final Set<Integer> FOR_NOW = Set.of(429, 503);
    static final int SECONDS = 10;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (FOR_NOW.contains(response.getStatus())) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, SECONDS);
        }
    }
}
