package de.sozialplanung.opendata.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/// Says to whoever is turned away for now when to come again (RFC 9110, 10.2.3).
final class RetryLater implements ContainerResponseFilter {

    private static final int UNAVAILABLE = 503;
    private static final int SECONDS = 10;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == UNAVAILABLE) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, SECONDS);
        }
    }
}
