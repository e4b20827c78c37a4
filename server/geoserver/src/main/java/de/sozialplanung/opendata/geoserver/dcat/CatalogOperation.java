package de.sozialplanung.opendata.geoserver.dcat;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What `GetCatalog` answers, whichever servlet API it came by. For any number of threads.
final class CatalogOperation {

    /// The system property, context parameter or environment variable with the address of the service.
    static final String SETTING = "OPENDATA_SERVICE_URL";

    private final Clock clock;
    private @Nullable CatalogSource source;

    CatalogOperation(Clock clock) {
        this.clock = clock;
    }

    /// The answer to a request.
    ///
    /// @param service    the address of the service; null where none is configured
    /// @param parameters by name
    /// @param accept     the header `Accept`
    /// @param matches    the header `If-None-Match`
    CatalogAnswer answer(@Nullable String service, Map<String, String[]> parameters, @Nullable String accept,
            @Nullable String matches) {
        try {
            CatalogRequest request = CatalogRequest.of(parameters, accept, matches);
            CatalogSource.Copy catalog = source(service).get(request);
            Map<String, String> headers = new HashMap<>(
                    Map.of("ETag", catalog.tag(), "Cache-Control", "public, no-cache", "Vary", "Accept"));
            if (request.has(catalog.tag())) {
                return new CatalogAnswer(304, headers, "");
            }
            headers.put("Content-Type", request.format().mediaType());
            return new CatalogAnswer(200, headers, catalog.body());
        } catch (OwsFault fault) {
            return fault.answer();
        }
    }

    /// The setting as GeoServer reads its own: a system property, a parameter of the web application, the environment.
    static @Nullable String setting(@Nullable String contextParameter) {
        return Optional.ofNullable(System.getProperty(SETTING)).or(() -> Optional.ofNullable(contextParameter))
                .or(() -> Optional.ofNullable(System.getenv(SETTING))).orElse(null);
    }

    /// One for all requests: the address does not change while a web application runs.
    private synchronized CatalogSource source(@Nullable String service) throws OwsFault {
        CatalogSource known = source;
        if (known == null) {
            if (service == null || !service.matches("https?://[^\\s?#]+")) {
                throw OwsFault.unavailable("GeoServer does not know the service whose catalogue this is: " + SETTING
                        + " must be its address, such as http://localhost:8080.");
            }
            try {
                known = new CatalogSource(new URI(service), clock);
            } catch (URISyntaxException e) {
                throw OwsFault.unavailable(SETTING + " is not an address.");
            }
            source = known;
        }
        return known;
    }
}
