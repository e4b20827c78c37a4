package de.sozialplanung.opendata.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Where the server listens and how much it takes.
///
/// @param host         the address to bind to; `0.0.0.0` for all
/// @param port         the port; 0 takes any free one
/// @param limits       what its clients may take
/// @param proxies      those who are believed when they say for whom they ask
/// @param stopPatience how long requests under way may go on once the server is told to stop
/// @param cache        how much memory it may take for answers that are asked for again
/// @param log          what is logged of a request
/// @param tiles        of others, which pages may load; empty where they may load nothing from elsewhere
public record HttpSettings(String host, int port, RequestLimits limits, List<Network> proxies, Duration stopPatience,
        CacheSettings cache, LogSettings log, Optional<TileSource> tiles) {

    public HttpSettings {
        proxies = List.copyOf(proxies);
    }

    /// The settings of a normal installation.
    public static HttpSettings on(String host, int port) {
        return new HttpSettings(host, port, RequestLimits.NORMAL, List.of(), Duration.ofSeconds(10),
                CacheSettings.forHeap(Runtime.getRuntime().maxMemory()), LogSettings.NORMAL, Optional.empty());
    }

    /// The same with another cache.
    public HttpSettings with(CacheSettings other) {
        return new HttpSettings(host, port, limits, proxies, stopPatience, other, log, tiles);
    }

    /// The same with other limits.
    public HttpSettings with(RequestLimits other) {
        return new HttpSettings(host, port, other, proxies, stopPatience, cache, log, tiles);
    }

    /// The same behind proxies.
    public HttpSettings behind(List<Network> others) {
        return new HttpSettings(host, port, limits, others, stopPatience, cache, log, tiles);
    }

    /// The same at another place.
    public HttpSettings at(String otherHost, int otherPort) {
        return new HttpSettings(otherHost, otherPort, limits, proxies, stopPatience, cache, log, tiles);
    }

    /// The same with pages that load tiles of others.
    public HttpSettings with(TileSource others) {
        return new HttpSettings(host, port, limits, proxies, stopPatience, cache, log, Optional.of(others));
    }
}
