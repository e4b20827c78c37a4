package de.sozialplanung.opendata.http;

import jakarta.ws.rs.container.ContainerRequestContext;

/// The address that a request came from, for limits per client and for nothing else: it is neither kept nor answered.
public final class ClientAddress {

    static final String PROPERTY = "de.sozialplanung.opendata.client";

    private ClientAddress() {}

    /// The address as the connection has it; empty where there is none.
    public static String of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof String address ? address : "";
    }
}
