package de.sozialplanung.opendata.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DotSegmentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/..", "/.", "/a/../b", "/a/./b", "/a/..", "/%2e%2e/b", "/a/%2E", "/.%2e/a", "/a/..;x=1/b",
            "/a/..%3bx/b", "/a/..%2fb", "/a%2f..%2fb", "/a\\..\\b", "/a%5C..%5Cb", "/a/%2e%2e", "/..\\a"})
    void waysUpAndWaysNowhereAreTold(String path) {
        assertThat(DotSegments.in(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "", "/a/b.c", "/.well-known/void", "/a/...", "/a/..b", "/a../b", "/a/b;..", "/a%20b/c",
            "/a//b", "/id/indikator/a.b", "*", "/a/b%2ec"})
    void namesWithDotsAreNames(String path) {
        assertThat(DotSegments.in(path)).isFalse();
    }

    /// Answers at every address.
    @Path("/")
    public static final class Everywhere {

        private final List<String> asked = new ArrayList<>();

        @GET
        @Path("{path: .*}")
        public Response any(@Context UriInfo uri) {
            asked.add(uri.getPath());
            return Response.ok("here", "text/plain").build();
        }
    }

    @Test
    void whoAsksForOneIsToldSoAndReachesNobody() throws IOException {
        Everywhere everywhere = new Everywhere();
        try (HttpServer server = new HttpServer(HttpSettings.on("127.0.0.1", 0), () -> "e1", List.of(everywhere))) {
            server.start();
            for (String path : List.of("/a/../b", "/..", "/a/.", "/%2e%2e/a", "/a/..;x/b", "/a/%2e%2e%2fb")) {
                try (SlowClient client = SlowClient.of(server)) {
                    client.says("GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
                    assertThat(client.hears()).as(path).startsWith("HTTP/1.1 400").contains("application/problem+json");
                }
            }
            assertThat(everywhere.asked).isEmpty();
            try (SlowClient client = SlowClient.of(server)) {
                client.says("GET /a/../b HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
                assertThat(client.hears()).contains("A segment of the path is . or ..");
            }
        }
    }
}
