package de.sozialplanung.opendata.geoserver.dcat;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The catalogue as the service has it. What was fetched is kept and asked about each time, and serves for a day where the
/// service does not answer. For any number of threads.
final class CatalogSource {

    /// A catalogue of 20,000 datasets has half of it.
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final int MOST_KEPT = 16;
    private static final Duration KEPT = Duration.ofDays(1);

    private final URI service;
    private final Clock clock;
    private final Map<String, Copy> copies = new LinkedHashMap<>(MOST_KEPT, 0.75f, true);

    /// @param service the address of the service, as this machine reaches it
    CatalogSource(URI service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    /// What was fetched.
    ///
    /// @param tag     the entity tag
    /// @param body    in the format that was asked for, all of which are UTF-8
    /// @param checked when the service last said that it holds
    record Copy(String tag, String body, Instant checked) {}

    /// The catalogue in the form asked for.
    ///
    /// @throws OwsFault where there is none to be had
    Copy get(CatalogRequest request) throws OwsFault {
        Copy kept = kept(request.path());
        try {
            Copy fetched = fetch(request, kept);
            keep(request.path(), fetched);
            return fetched;
        } catch (IOException e) {
            if (kept != null && kept.checked().plus(KEPT).isAfter(clock.instant())) {
                return kept;
            }
            throw OwsFault.unavailable("The catalogue cannot be fetched from the service at the moment.");
        }
    }

    private Copy fetch(CatalogRequest request, @Nullable Copy kept) throws IOException, OwsFault {
        String base = service.toString();
        URI address = URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + request.path());
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(5_000);
        connection.setReadTimeout(30_000);
        connection.setInstanceFollowRedirects(false);
        if (kept != null) {
            connection.setRequestProperty("If-None-Match", kept.tag());
        }
        int status = connection.getResponseCode();
        if (status == HttpURLConnection.HTTP_NOT_MODIFIED && kept != null) {
            return new Copy(kept.tag(), kept.body(), clock.instant());
        }
        if (status >= 500 || status < 200) {
            throw new IOException("the service answers with " + status);
        }
        if (status != HttpURLConnection.HTTP_OK) {
            drop(request.path());
            throw status == HttpURLConnection.HTTP_BAD_REQUEST && !request.query().isEmpty()
                    ? OwsFault.parameter("page", "There is no such page of the catalogue, or size is above 1000.")
                    : OwsFault.unavailable("The service that is configured has no catalogue.");
        }
        byte[] body;
        try (InputStream stream = connection.getInputStream()) {
            body = stream.readNBytes(LARGEST + 1);
        }
        if (body.length > LARGEST) {
            throw OwsFault.unavailable("The catalogue is too large to be passed on whole; ask for pages of it.");
        }
        String tag = connection.getHeaderField("ETag");
        return new Copy(Objects.requireNonNullElseGet(tag, () -> digest(body)),
                new String(body, StandardCharsets.UTF_8),
                clock.instant());
    }

    private static String digest(byte[] body) {
        try {
            return '"' + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private synchronized @Nullable Copy kept(String path) {
        return copies.get(path);
    }

    private synchronized void drop(String path) {
        copies.remove(path);
    }

    private synchronized void keep(String path, Copy copy) {
        copies.put(path, copy);
        if (copies.size() > MOST_KEPT) {
            copies.remove(copies.keySet().iterator().next());
        }
    }
}
