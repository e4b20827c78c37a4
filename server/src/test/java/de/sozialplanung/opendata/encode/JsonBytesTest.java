package de.sozialplanung.opendata.encode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBytesTest {

    private static final ObjectMapper PARSER = new ObjectMapper();

    /// Writes one value.
    private interface Value {
        void write(JsonBytes json) throws IOException;
    }

    private static String json(Value value) throws IOException {
        JsonBytes json = new JsonBytes();
        value.write(json);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        json.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyCharacterReadsBack() throws IOException {
        Random random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                int character = random.nextInt(1 << random.nextInt(1, 21));
                text.appendCodePoint(character >= 0xD800 && character < 0xE000 ? '"' : character);
            }
            String written = json(json -> json.text(text.toString()));
            assertThat(PARSER.readTree(written).textValue()).isEqualTo(text.toString());
            assertThat(written).isEqualTo(PARSER.writeValueAsString(text.toString()));
        }
    }

    @Test
    void halfACharacterBecomesAQuestionMark() throws IOException {
        assertThat(json(json -> json.text("a\uD83Db"))).isEqualTo("\"a?b\"");
    }

    @Test
    void longTextsHaveRoom() throws IOException {
        String text = "\u0001\"ä".repeat(100_000);

        assertThat(PARSER.readTree(json(json -> json.text(text))).textValue()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 9, 10, -10, 999_999_999_999_999L, 1_000_000_000_000_000L, Long.MAX_VALUE,
            Long.MIN_VALUE, -123_456_789_012_345L})
    void integersAreWrittenInFull(long number) throws IOException {
        assertThat(json(json -> json.integer(number))).isEqualTo(Long.toString(number));
    }

    @Test
    void numbersAreTheShortestThatReadBack() throws IOException {
        Random random = new Random(2);
        for (int round = 0; round < 50_000; round++) {
            double number = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(2_000_000) / 1000.0;
                case 1 -> -random.nextInt(100_000) / 100.0;
                case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(-9, 20));
                default -> random.nextLong(1L << 53) / 1000.0;
            };
            assertThat(json(json -> json.number(number))).isEqualTo(GeoJsonEncoder.plain(number));
        }
        assertThat(json(json -> json.number(-0.0))).isEqualTo("-0.0");
        assertThat(json(json -> json.number(7))).isEqualTo("7.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "0000-01-01", "0999-12-31", "9999-12-31", "-0001-05-06", "+12345-01-01"})
    void datesAreWrittenAsJavaWritesThem(String date) throws IOException {
        assertThat(json(json -> json.date(LocalDate.parse(date)))).isEqualTo('"' + date + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29T23:59:59Z", "2024-02-29T23:59:59.120Z", "2024-02-29T00:00:00.000001Z",
            "0001-01-01T00:00:00Z", "-0044-03-15T12:00:00Z", "2024-01-01T00:00:00Z"})
    void instantsAreWrittenAsJavaWritesThem(String instant) throws IOException {
        assertThat(json(json -> json.instant(Instant.parse(instant)))).isEqualTo('"' + instant + '"');
    }
}
