package de.sozialplanung.opendata.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// A small server beside the public one, for the operator's programs alone: `/metrics`, `/health/live`, `/health/ready`. The
/// JDK's own, so that it still answers while the public one has too much to do.
public final class ManagementServer implements AutoCloseable {

    private static final String JSON = "application/json";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private record Answer(int status, String mediaType, String body) {

        static Answer json(int status, String json) {
            return new Answer(status, JSON, json);
        }
    }

    /// Begins to listen.
    ///
    /// @param health looked up for each question
    /// @throws IOException with one plain sentence, where the port is taken
    public ManagementServer(String host, int port, Metrics metrics, Supplier<Health> health) throws IOException {
        try {
            server = HttpServer.create(new InetSocketAddress(host, port), 0);
        } catch (BindException e) {
            throw new IOException("The management port " + port + " on " + host
                    + " cannot be used: another program listens there, or the address is not of this machine.", e);
        }
        answer("/metrics", () -> new Answer(200, metrics.mediaType(), new String(metrics.text(), UTF_8)));
        answer("/health/live", () -> Answer.json(200, "{\"status\":\"UP\"}"));
        answer("/health/ready", () -> {
            Health now = health.get();
            return Answer.json(now.isReady() ? 200 : 503, now.full());
        });
        answer("/", () -> Answer.json(404, "{\"known\":[\"/metrics\",\"/health/live\",\"/health/ready\"]}"));
        server.setExecutor(threads);
        server.start();
    }

    private void answer(String path, Supplier<Answer> answers) {
        server.createContext(path, exchange -> {
            boolean here = path.equals("/") || exchange.getRequestURI().getPath().equals(path);
            send(exchange, here ? answers.get() : Answer.json(404, "{}"));
        });
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            byte[] body = answer.body().getBytes(UTF_8);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /// The port it listens on.
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
