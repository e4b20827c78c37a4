package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

/// The log for programs: whatever is said, each event is one line, and one document.
class JsonLinesTest {

    private final JsonLines lines = new JsonLines();

    @Test
    void fieldsStandSideBySideAndNumbersAreNumbers() throws IOException {
        LoggingEvent event = event("answered {}", null, Map.of("request", "5a6a58029e1e9ba9"), "GET");
        event.addKeyValuePair(new KeyValuePair("status", 200));
        event.addKeyValuePair(new KeyValuePair("face", "wfs"));
        JsonNode document = read(event);
        assertThat(document.path("time").asText()).startsWith("20").endsWith("Z");
        assertThat(document.path("level").asText()).isEqualTo("WARN");
        assertThat(document.path("logger").asText()).isEqualTo("some.Logger");
        assertThat(document.path("message").asText()).isEqualTo("answered GET");
        assertThat(document.path("request").asText()).isEqualTo("5a6a58029e1e9ba9");
        assertThat(document.path("status").isInt()).isTrue();
        assertThat(document.path("face").asText()).isEqualTo("wfs");
    }

    @Test
    void whatBreaksALineForReadersBreaksNoneHere() throws IOException {
        String hostile = "one\ntwo\r\n\"level\":\"ERROR\"}\u2028{\u0000";
        LoggingEvent event = event("{}", null, Map.of(), hostile);
        event.addKeyValuePair(new KeyValuePair("path\n", hostile));
        assertThat(new String(lines.encode(event), StandardCharsets.UTF_8).strip()).doesNotContain("\n", "\r");
        JsonNode document = read(event);
        assertThat(document.path("message").asText()).isEqualTo(hostile);
        assertThat(document.path("path\n").asText()).isEqualTo(hostile);
        assertThat(document.path("level").asText()).isEqualTo("WARN");
    }

    @Test
    void anErrorIsPartOfItsLine() throws IOException {
        JsonNode document = read(
                event("failed", new IllegalStateException("outer", new IOException("inner")), Map.of()));
        assertThat(document.path("error").asText()).contains("IllegalStateException: outer", "IOException: inner",
                JsonLinesTest.class.getName());
    }

    private static LoggingEvent event(String message, @Nullable Throwable failure, Map<String, String> context,
            Object... arguments) {
        LoggingEvent event = new LoggingEvent(JsonLinesTest.class.getName(),
                new LoggerContext().getLogger("some.Logger"), Level.WARN, message, failure, arguments);
        event.setMDCPropertyMap(context);
        return event;
    }

    private JsonNode read(LoggingEvent event) throws IOException {
        byte[] line = lines.encode(event);
        assertThat(new String(line, StandardCharsets.UTF_8)).endsWith(System.lineSeparator());
        return new ObjectMapper().readTree(line);
    }
}
