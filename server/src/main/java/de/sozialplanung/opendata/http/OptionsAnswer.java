package de.sozialplanung.opendata.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/// Makes Jersey's answer to `OPTIONS` one that browsers take as permission (CORS preflight) and from which QGIS sees that
/// a layer is read-only: the methods that exist, and no body.
final class OptionsAnswer implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals(HttpMethod.OPTIONS) && response.getStatus() < 400) {
            response.setEntity(null);
            response.setStatus(204);
            String allowed = response.getHeaderString(HttpHeaders.ALLOW);
            response.getHeaders().putSingle("Access-Control-Allow-Methods", allowed);
            response.getHeaders().putSingle("Access-Control-Allow-Headers",
                    "Accept, Accept-Language, Content-Type, If-None-Match, Range");
            response.getHeaders().putSingle("Access-Control-Max-Age", "86400");
        }
    }
}
