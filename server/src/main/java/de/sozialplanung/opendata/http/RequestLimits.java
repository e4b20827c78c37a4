package de.sozialplanung.opendata.http;

import java.time.Duration;

/// How much the server takes from its clients.
///
/// @param lineBytes    the longest path with query
/// @param headerBytes  the most a request line and its headers may have together
/// @param bodyBytes    the most a request body may have
/// @param idle         after this long without a byte a connection is closed
/// @param arrival      how long a request with its body may take to arrive, from its first byte
/// @param answerRate   the least bytes of an answer that a client must take in a second, over the time of `idle`; 0 for any
/// @param connections  the most that may be open
/// @param atOnce       the most answers that are made at once
/// @param waiting      the most requests that wait for that; further ones are refused
/// @param clientAtOnce the most requests of one client that are answered or wait at one moment, which is less than `atOnce`; 0 for any
///                     number
/// @param perSecond    the most requests of one client in a second in the long run; 0 for any number
public record RequestLimits(int lineBytes, int headerBytes, long bodyBytes, Duration idle, Duration arrival,
        int answerRate, int connections, int atOnce, int waiting, int clientAtOnce,
        int perSecond) {

    /// Those of a normal installation: 16 KiB of headers, which is a long query; 1 MiB of body.
    public static final RequestLimits NORMAL = new RequestLimits(16 * 1024, 16 * 1024, 1024 * 1024,
            Duration.ofSeconds(30), Duration.ofSeconds(60), 500, 8192, 200, 1000, 100, 0);

    /// The same for a client that may ask as often as it likes, and for as much.
    public RequestLimits withoutRate() {
        return new RequestLimits(lineBytes, headerBytes, bodyBytes, idle, arrival, answerRate, connections, atOnce,
                waiting, 0, 0);
    }
}
