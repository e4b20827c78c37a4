package de.sozialplanung.opendata.http;

/// What a line of the access log is made of.
///
/// @param structured as fields for programs, in place of one text
/// @param networks   whether the network of the client is told: the first 24 bits of an IPv4 address, 48 of an IPv6 one
public record LogSettings(boolean structured, boolean networks) {

    /// Text, and nothing of the client.
    public static final LogSettings NORMAL = new LogSettings(false, false);
}
