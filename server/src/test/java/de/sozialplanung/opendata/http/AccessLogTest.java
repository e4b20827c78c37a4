package de.sozialplanung.opendata.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLogTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/a|/a", "/a?q=Schuldnerberatung&limit=5|/a?q&limit", "/a?|/a??",
            "/a?Frauenhaus=1&b%20c&_x-1|/a?Frauenhaus&?&_x-1", "/a?meine+frage|/a??", "/a?=1&&b|/a??&?&b",
            "/a?a=b=c&d|/a?a&d"})
    void parametersAreNamedAndTheirValuesAreNot(String address, String shown) {
        assertThat(address(address)).isEqualTo(shown);
    }

    private static String address(String address) {
        HttpURI uri = HttpURI.from("http://localhost" + address);
        return AccessLog.address(uri.getPath(), uri.getQuery());
    }

    @Test
    void longAddressesAreCut() {
        assertThat(address("/" + "a".repeat(500))).hasSize(201);
        assertThat(address("/?" + "a&".repeat(500))).isEqualTo(
                "/?a&a&a&a&a&a&a&a&a&a&a&a");
        assertThat(address("/?" + "a".repeat(33))).isEqualTo("/??");
    }

    @Test
    void eachRequestIsALineBeforeTheServerHasStopped() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        server.addConnector(connector);
        server.setRequestLog(new FinishedRequests(List.of(new AccessLog(lines::add)), true));
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                response.setStatus(204);
                callback.succeeded();
                return true;
            }
        });
        server.start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 50; i++) {
                client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + connector.getLocalPort() + "/x?y=" + i))
                                .build(),
                        BodyHandlers.discarding());
            }
        }
        server.stop();
        assertThat(lines).hasSize(50)
                .allSatisfy(line -> assertThat(line).matches("GET /x\\?y 204 0 \\d+ms refused - -"));
    }
}
