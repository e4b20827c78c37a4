package de.sozialplanung.opendata.http;

import jakarta.ws.rs.container.ContainerRequestContext;

/// The address that a request came from, for limits per client and for nothing else: it is neither kept nor answered.
public final class ClientAddress {

    static final String PROPERTY = "de.sozialplanung.opendata.client";

    private ClientAddress() {}

    /// Whatever tells clients apart, as far as proxies are trusted; empty where there is nothing.
    public static String of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof Visit visit ? visit.client() : "";
    }
}
