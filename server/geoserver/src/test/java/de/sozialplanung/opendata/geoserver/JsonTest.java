package de.sozialplanung.opendata.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The small reader beside the large one that the editions are written with.
class JsonTest {

    @Test
    void whatJacksonWritesIsRead() throws Exception {
        List<String> texts = List.of("", "a\"b\\c/d", "\b\f\n\r\t\u0001\u007f", "ä€𝄞\u2028", "</script>");
        Json read = Json.parse(new ObjectMapper().writeValueAsString(texts));
        assertThat(read.items().stream().map(Json::text)).isEqualTo(texts);
        Json document = Json.parse(" {\"a\": {\"b\": [1, -2e2, null, true]}, \"\\u00e4\": \"x\"} ");
        assertThat(document.at("a").at("b").items().get(1).integer()).isEqualTo(-200);
        assertThat(document.at("a").at("b").items().get(2).textOrNull()).isNull();
        assertThat(document.at("a").at("c").textOrNull()).isNull();
        assertThat(document.at("ä").text()).isEqualTo("x");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (String wrong : List.of("", "{", "[1,]", "{\"a\"}", "01", "+1", "1.", "nul", "\"\\x\"", "\"\\u00g0\"",
                "\"\n\"", "[] []", "'a'", "[".repeat(200) + "]".repeat(200))) {
            assertThatThrownBy(() -> Json.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsOfAnotherTypeIsNamedByItsPlace() {
        Json document = Json.parse("{\"a\": [{\"b\": 1.5}]}");
        assertThatThrownBy(() -> document.at("a").items().getFirst().at("b").text())
                .hasMessage("'a[0].b' is not a text");
        assertThatThrownBy(() -> document.at("a").items().getFirst().at("b").integer())
                .hasMessage("'a[0].b' is not an integer");
    }
}
