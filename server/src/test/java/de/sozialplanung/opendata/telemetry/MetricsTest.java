package de.sozialplanung.opendata.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.publication.StoreListener;
import de.sozialplanung.opendata.sparql.QueryListener;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private final Metrics metrics = new Metrics(() -> Set.of("angebote"));

    private String text() {
        return new String(metrics.text(), UTF_8);
    }

    @Test
    void whatHappenedIsCounted() {
        metrics.finished(RequestKindTest.request("/collections/angebote/items", null, 200, "application/geo+json"));
        metrics.finished(RequestKindTest.request("/collections/angebote/items", null, 200, "application/geo+json"));
        metrics.lost(3);
        try (StoreListener.Running _ = metrics.asked("open", "angebote")) {
            QueryListener.Running query = metrics.begun();
            assertThat(text()).contains("opendata_sparql_running 1.0");
            query.ended(Optional.empty());
        }
        metrics.begun().ended(Optional.of(ProblemKind.TOO_LARGE));
        metrics.refused(ProblemKind.TOO_MANY);
        metrics.loaded(2_000_000_000, true);
        assertThat(text()).contains(
                "opendata_http_requests_total{collection=\"angebote\",face=\"ogcapi\",format=\"geojson\",status=\"2xx\"} 2.0",
                "opendata_http_request_duration_seconds_count{answer=\"made\",face=\"ogcapi\"} 2",
                "opendata_http_response_bytes_total{face=\"ogcapi\"} 20.0", "opendata_http_untold_requests_total 3.0",
                "opendata_cache_requests_total{result=\"miss\"} 2.0", "opendata_sparql_running 0.0",
                "opendata_store_queries_total{collection=\"angebote\",question=\"open\"} 1.0",
                "opendata_sparql_queries_total{outcome=\"answered\"} 1.0",
                "opendata_sparql_queries_total{outcome=\"too_large\"} 1.0",
                "opendata_sparql_queries_total{outcome=\"refused_too_many\"} 1.0", "opendata_edition_load_seconds 2.0",
                "jvm_memory_used_bytes");
    }

    @Test
    void theTextIsPrometheus() {
        metrics.finished(RequestKindTest.request("/<b>\"\\", "a=\n", 404, "x\"y"));
        metrics.label("opendata_edition_current", "The edition.", "edition", () -> "2026-11-23");
        assertThat(text().lines()).isNotEmpty().allSatisfy(line -> assertThat(line).matches("# (HELP|TYPE) \\S+ .+"
                + "|[a-z_]+(\\{[a-z_]+=\"[^\"\\\\]*\"(,[a-z_]+=\"[^\"\\\\]*\")*,?\\})? ([-+0-9.E]+|NaN|\\+Inf)"));
        assertThat(text()).contains("opendata_edition_current{edition=\"2026-11-23\"} 1.0");
    }

    @Test
    void theManagementPortTellsNumbersAndReasons() throws Exception {
        AtomicReference<Health> health = new AtomicReference<>(new Health("e1", List.of()));
        try (ManagementServer server = new ManagementServer("127.0.0.1", 0, metrics, health::get);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> numbers = get(client, server, "/metrics");
            assertThat(numbers.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
            assertThat(numbers.body()).contains("opendata_cache_requests_total");
            assertThat(get(client, server, "/health/live").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(get(client, server, "/health/ready").body())
                    .isEqualTo("{\"status\":\"UP\",\"edition\":\"e1\",\"checks\":[]}");
            health.set(new Health("",
                    List.of(new Health.Check("database", Health.Status.DOWN, "The \"database\"\nis away."))));
            HttpResponse<String> down = get(client, server, "/health/ready");
            assertThat(down.statusCode()).isEqualTo(503);
            assertThat(down.body()).isEqualTo("{\"status\":\"DOWN\",\"checks\":[{\"name\":\"database\","
                    + "\"status\":\"DOWN\",\"reason\":\"The 'database''is away.\"}]}");
            assertThat(get(client, server, "/metrics/x").statusCode()).isEqualTo(404);
            assertThat(get(client, server, "/").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> get(HttpClient client, ManagementServer server, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
                BodyHandlers.ofString());
    }
}
