package de.sozialplanung.opendata.http;

import java.time.Duration;

/// Where the server listens and how much it takes from one client.
///
/// @param host         the address to bind to; `0.0.0.0` for all
/// @param port         the port; 0 takes any free one
/// @param headerBytes  the most a request line and its headers may have together
/// @param bodyBytes    the most a request body may have
/// @param idle         after this long without a byte a connection is closed
/// @param stopPatience how long requests under way may go on once the server is told to stop
/// @param cache        how much memory it may take for answers that are asked for again
public record HttpSettings(String host, int port, int headerBytes, long bodyBytes, Duration idle,
        Duration stopPatience, CacheSettings cache) {

    /// The settings of a normal installation: 16 KiB of headers, which is a long query; 1 MiB of body.
    public static HttpSettings on(String host, int port) {
        return new HttpSettings(host, port, 16 * 1024, 1024 * 1024, Duration.ofSeconds(30), Duration.ofSeconds(10),
                CacheSettings.forHeap(Runtime.getRuntime().maxMemory()));
    }

    /// The same with another cache.
    public HttpSettings with(CacheSettings other) {
        return new HttpSettings(host, port, headerBytes, bodyBytes, idle, stopPatience, other);
    }

    /// The same at another place.
    public HttpSettings at(String otherHost, int otherPort) {
        return new HttpSettings(otherHost, otherPort, headerBytes, bodyBytes, idle, stopPatience, cache);
    }
}
