package de.sozialplanung.opendata.configuration;

import static de.sozialplanung.opendata.configuration.Group.ADDRESS;
import static de.sozialplanung.opendata.configuration.Group.EDITIONS;
import static de.sozialplanung.opendata.configuration.Group.LIMITS;
import static de.sozialplanung.opendata.configuration.Group.PAGES;
import static de.sozialplanung.opendata.configuration.Group.SPARQL;
import static de.sozialplanung.opendata.configuration.Group.TELEMETRY;

import de.sozialplanung.opendata.configuration.ValueType.Choice;
import de.sozialplanung.opendata.configuration.ValueType.DatabaseAddress;
import de.sozialplanung.opendata.configuration.ValueType.Networks;
import de.sozialplanung.opendata.configuration.ValueType.Place;
import de.sozialplanung.opendata.configuration.ValueType.Secret;
import de.sozialplanung.opendata.configuration.ValueType.TilePattern;
import de.sozialplanung.opendata.configuration.ValueType.WebAddress;
import de.sozialplanung.opendata.configuration.ValueType.WholeNumber;
import de.sozialplanung.opendata.configuration.ValueType.Words;
import de.sozialplanung.opendata.http.Network;
import de.sozialplanung.opendata.http.TileSource;
import java.nio.file.Path;
import java.util.List;

/// All keys there are. Parser, check and the described page follow from this list.
public final class Keys {

    private static final WholeNumber PORT_NUMBER = new WholeNumber(0, 65_535, "");

    public static final Key<String> BASE_URL = Key.optional(ADDRESS, "base-url", new WebAddress(),
            "`http://localhost:PORT`",
            "The public address of the service. Every link and every IRI begins with it; never with what a request says.");

    public static final Key<String> HOST = Key.of(ADDRESS, "host", new Words(), "127.0.0.1",
            "The address to listen on; `0.0.0.0` for all.");

    public static final Key<Long> PORT = Key.of(ADDRESS, "port", PORT_NUMBER, "8080",
            "The port to listen on; 0 takes any free one.");

    public static final Key<List<Network>> TRUSTED_PROXIES = Key.optional(ADDRESS, "trusted-proxies", new Networks(),
            "nobody is believed",
            "The reverse proxies in front. Only from them `Forwarded` (RFC 7239) or `X-Forwarded-For` is believed, and only to "
                    + "tell clients apart; links come from `base-url` whatever a proxy says.");

    public static final Key<Path> EDITIONS_FOLDER = Key.of(EDITIONS, "editions", new Place(), "editions",
            "The folder that holds the editions.");

    public static final Key<String> DATABASE = Key.optional(EDITIONS, "database", new DatabaseAddress(),
            "the editions lie in the folder",
            "The PostGIS database that holds the editions in place of the folder, with all that the driver knows: several "
                    + "hosts, `targetServerType`, `sslmode`.");

    public static final Key<String> DATABASE_USER = Key.optional(EDITIONS, "database-user", new Words(),
            "what the address or the driver says", "The user of the database; for `serve` one that may only read.");

    public static final Key<String> DATABASE_PASSWORD = Key.optional(EDITIONS, "database-password", new Secret(),
            "none, or the one in the address",
            "The password of that user. Better in a file of its own, or in the environment, than in this one.");

    public static final Key<Path> DATABASE_PASSWORD_FILE = Key.optional(EDITIONS, "database-password-file", new Place(),
            "see `database-password`",
            "A file whose first line is the password, as secrets of Docker, Kubernetes and systemd are.");

    public static final Key<Long> DATABASE_CONNECTIONS = Key.of(EDITIONS, "database-connections",
            new WholeNumber(2, 500, "connections"), "16",
            "How many connections to the database one server opens at most.");

    public static final Key<Long> DATABASE_SECONDS = Key.of(EDITIONS, "database-seconds",
            new WholeNumber(1, 600, "seconds"), "30", "How long one statement may run in the database.");

    public static final Key<TileSource> BASE_MAP = Key.optional(PAGES, "base-map", new TilePattern(),
            "nothing lies beneath the maps, and nobody else learns of a visit",
            "The tiles that the maps of pages have beneath them: WebMercator (EPSG:3857), `{y}` counted from the north. The "
                    + "browsers of visitors load them from there, which tells that server their addresses; the page on privacy "
                    + "names it. A tile cache of your own is the better way.");

    public static final Key<String> BASE_MAP_ATTRIBUTION = Key.optional(PAGES, "base-map-attribution", new Words(),
            "only allowed where there is no `base-map`",
            "Whose base map it is, in the words that its licence asks for; stands on every map.");

    public static final Key<Long> CACHE = Key.optional(LIMITS, "cache", new WholeNumber(0, 1 << 20, "MiB"),
            "a quarter of the heap, at most 256", "The memory for answers that are asked for again; 0 keeps none.");

    public static final Key<Long> SHARED_CACHE = Key.of(LIMITS, "shared-cache-seconds",
            new WholeNumber(0, 86_400, "seconds"), "0",
            "How long a reverse proxy or a content delivery network may show an answer without asking (`s-maxage`); with 0 it "
                    + "asks each time. After `publish` and `withdraw` it may go on showing the former edition for so long, "
                    + "unless it is emptied. Browsers always ask.");

    public static final Key<Long> LINE = Key.of(LIMITS, "line-kib", new WholeNumber(1, 256, "KiB"), "16",
            "The longest path with query; longer ones are answered 414.");

    public static final Key<Long> HEADER = Key.of(LIMITS, "header-kib", new WholeNumber(2, 256, "KiB"), "16",
            "The most that the request line and all headers may have together; more is answered 431.");

    public static final Key<Long> BODY = Key.of(LIMITS, "body-kib", new WholeNumber(1, 65_536, "KiB"), "1024",
            "The longest body of a request; longer ones are answered 413.");

    public static final Key<Long> IDLE = Key.of(LIMITS, "idle-seconds", new WholeNumber(1, 3600, "seconds"), "30",
            "After this long without a byte in either direction a connection is closed.");

    public static final Key<Long> ARRIVAL = Key.of(LIMITS, "request-seconds", new WholeNumber(1, 3600, "seconds"), "60",
            "How long a request may take to arrive, from its first byte to the last of its body, however steadily it comes; "
                    + "then one whose body is missing is answered 408, and the connection is closed.");

    public static final Key<Long> ANSWER_RATE = Key.of(LIMITS, "answer-bytes-per-second",
            new WholeNumber(0, 1_000_000, "bytes per second"), "500",
            "How much of an answer a client must take on the average of `idle-seconds`, as long as the server waits for him; "
                    + "then the connection is closed. 500 lets a phone pass that is slowed down to 32 kbit/s and loads six files at "
                    + "once. 0 sets no limit.");

    public static final Key<Long> CONNECTIONS = Key.of(LIMITS, "connections",
            new WholeNumber(16, 1_000_000, "connections"), "8192",
            "How many connections may be open; further ones wait until one is closed.");

    public static final Key<Long> AT_ONCE = Key.of(LIMITS, "requests-at-once", new WholeNumber(1, 100_000, "requests"),
            "200", "How many answers are made at once. Answers that are kept already do not count.");

    public static final Key<Long> WAITING = Key.of(LIMITS, "requests-waiting",
            new WholeNumber(0, 1_000_000, "requests"), "1000",
            "How many more may wait for their turn; further ones are answered 503 with `Retry-After` at once.");

    public static final Key<Long> CLIENT_AT_ONCE = Key.optional(LIMITS, "client-requests-at-once",
            new WholeNumber(0, 100_000, "requests"), "half of `requests-at-once`",
            "How many answers may be made for one client at once, those that wait for their turn included; further ones are "
                    + "answered 429. So one who takes long answers slowly leaves turns to others. 0 sets no limit. Without "
                    + "`trusted-proxies` it is not for those who come from internal addresses, since one of them may be a proxy.");

    public static final Key<Long> PER_SECOND = Key.of(LIMITS, "client-requests-per-second",
            new WholeNumber(0, 100_000, "requests per second"), "0",
            "How many requests one client may make in the long run, ten seconds' worth of them at once; further ones are "
                    + "answered 429. 0 sets no limit. Behind a proxy only together with `trusted-proxies`, or all are one "
                    + "client. A map view of QGIS may take 100 requests.");

    public static final Key<Long> STOP = Key.of(LIMITS, "stop-seconds", new WholeNumber(0, 600, "seconds"), "10",
            "How long requests under way may go on once the server is told to stop.");

    public static final Key<Long> SPARQL_CHARACTERS = Key.of(SPARQL, "sparql-characters",
            new WholeNumber(100, 1_000_000, "characters"), "20000", "The longest query.");

    public static final Key<Long> SPARQL_SECONDS = Key.of(SPARQL, "sparql-seconds", new WholeNumber(1, 3600, "seconds"),
            "30", "The most time from start to last row.");

    public static final Key<Long> SPARQL_AT_ONCE = Key.of(SPARQL, "sparql-at-once",
            new WholeNumber(1, 1000, "queries"), "8",
            "How many queries run at once; further ones are refused at once.");

    public static final Key<Long> SPARQL_PER_CLIENT = Key.of(SPARQL, "sparql-per-client",
            new WholeNumber(1, 1000, "queries"), "2", "How many of these one client may have.");

    public static final Key<Long> SPARQL_CELLS = Key.of(SPARQL, "sparql-cells",
            new WholeNumber(1000, 1_000_000_000, "cells"), "1000000",
            "The most cells of a result (rows times variables), or triples of a graph.");

    public static final Key<Long> SPARQL_RESULT = Key.of(SPARQL, "sparql-result-mb",
            new WholeNumber(1, 100_000, "megabytes"), "512", "The longest result as it is written.");

    public static final Key<Long> SPARQL_ROWS = Key.of(SPARQL, "sparql-rows",
            new WholeNumber(1000, 10_000_000_000L, "rows"), "20000000",
            "The most rows that all steps of one query may produce together.");

    public static final Key<Long> SPARQL_HELD = Key.optional(SPARQL, "sparql-held-rows",
            new WholeNumber(1000, 1_000_000_000, "rows"), "half of the heap, at most 5000000",
            "The most rows, of about a kilobyte each, that all queries together may hold for sorting, grouping and joining.");

    public static final Key<Long> SPARQL_FILES = Key.of(SPARQL, "sparql-files-mb",
            new WholeNumber(1, 1_000_000, "megabytes"), "2000",
            "The most that results of all queries together may take as temporary files.");

    public static final Key<String> LOG = Key.of(TELEMETRY, "log", new Choice(List.of("text", "json")), "text",
            "How the log is written, to standard error: lines for people, or one JSON document per line.");

    public static final Key<String> LOG_CLIENTS = Key.of(TELEMETRY, "log-clients",
            new Choice(List.of("none", "network")), "none",
            "What the log says of clients: nothing, or the network they are in (the first 24 bits of an IPv4 address, 48 of an "
                    + "IPv6 one). A whole address is never kept, nor are values of parameters.");

    public static final Key<String> MANAGEMENT_HOST = Key.of(TELEMETRY, "management-host", new Words(), "127.0.0.1",
            "The address on which the operator's programs find `/metrics` and `/health/ready` with its reasons. They are not "
                    + "for the public: name another one only where nobody else gets at it.");

    public static final Key<Long> MANAGEMENT_PORT = Key.optional(TELEMETRY, "management-port", PORT_NUMBER,
            "there is no such port", "The port of these, such as 8081.");

    public static final Key<Long> EDITION_DAYS = Key.optional(TELEMETRY, "edition-days",
            new WholeNumber(1, 10_000, "days"), "no edition is too old",
            "From which age of the current edition `/health/ready` on the management port has a warning. The service stays "
                    + "ready.");

    public static final Key<Path> USAGE = Key.optional(TELEMETRY, "usage", new Place(), "nothing is counted",
            "The folder for counts of use by day, collection and format, which hold nothing of who asked and may be published; "
                    + "`opendata usage` prints them. Each server has one of its own.");

    private Keys() {}

    /// Every key, in the order in which they are described.
    public static List<Key<?>> all() {
        return List.of(BASE_URL, HOST, PORT, TRUSTED_PROXIES, EDITIONS_FOLDER, DATABASE, DATABASE_USER,
                DATABASE_PASSWORD, DATABASE_PASSWORD_FILE, DATABASE_CONNECTIONS, DATABASE_SECONDS, BASE_MAP,
                BASE_MAP_ATTRIBUTION, CACHE, SHARED_CACHE,
                LINE, HEADER, BODY, IDLE, ARRIVAL, ANSWER_RATE, CONNECTIONS, AT_ONCE, WAITING, CLIENT_AT_ONCE,
                PER_SECOND, STOP,
                SPARQL_CHARACTERS, SPARQL_SECONDS,
                SPARQL_AT_ONCE, SPARQL_PER_CLIENT, SPARQL_CELLS, SPARQL_RESULT, SPARQL_ROWS, SPARQL_HELD, SPARQL_FILES,
                LOG, LOG_CLIENTS, MANAGEMENT_HOST, MANAGEMENT_PORT, EDITION_DAYS, USAGE);
    }
}
