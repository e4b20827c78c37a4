package de.sozialplanung.opendata.ogcapi;

import static de.sozialplanung.opendata.ogcapi.ApiFixture.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.sozialplanung.opendata.http.Links;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What a client is told that asks wrongly, for every path and every parameter that the API description names: a new
/// resource is held to it as soon as it is described.
class ErrorContractTest {

    /// What is wrong for a parameter of that name, whatever its type.
    private static final Map<String, List<String>> WRONG_BY_NAME = Map.of(
            "limit", List.of("0", "-1", "x", "1.5", ""), "bbox", List.of("1,2,3", "a,b,c,d", "1,5,3,4", "1,2,3,NaN"),
            "datetime", List.of("2023-02-30", "2023-13-01", "gestern", "2023-01-01/2022-01-01", "2023-01-01T25:00:00Z"),
            "filter", List.of("", "titel =", "(", "unbekannt = 1"), "after", List.of("nonsense", "~"));

    /// Which values of a path's placeholders exist, by a word of the path.
    private static final Map<String, String> FEATURES = Map.of("/angebote/", "a1", "/werte/", "w1", "/wohnplaetze/",
            "010", "/datensaetze/", "werte");

    private static ApiFixture api;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        api = new ApiFixture(folder);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    /// A path of the description, and a parameter of it with a schema.
    private record Asked(String path, String name, JsonNode schema) {}

    private static Stream<String> paths() {
        return api.json("/api").path("paths").properties().stream().filter(path -> path.getValue().has("get"))
                .map(Map.Entry::getKey).filter(path -> !path.replace("{featureId}", "").contains("{"));
    }

    private static String real(String path) {
        String feature = FEATURES.entrySet().stream().filter(word -> path.contains(word.getKey()))
                .map(Map.Entry::getValue).findFirst().orElse("");
        return path.replace("{featureId}", feature);
    }

    private static Stream<Asked> parameters() {
        JsonNode description = api.json("/api");
        return paths().flatMap(path -> {
            List<Asked> asked = new ArrayList<>();
            description.path("paths").path(path).path("get").path("parameters").forEach(given -> {
                JsonNode parameter = given.has("$ref") ? description.at(given.path("$ref").asText().substring(1))
                        : given;
                if ("query".equals(parameter.path("in").asText())) {
                    asked.add(new Asked(path, parameter.path("name").asText(), parameter.path("schema")));
                }
            });
            return asked.stream();
        });
    }

    private static List<String> wrong(Asked asked) {
        List<String> byName = WRONG_BY_NAME.get(asked.name());
        if (byName != null) {
            return byName;
        }
        if ("profile".equals(asked.name())) {
            return List.of(); // none is an error (23-058r2, 13, "profile-negotiation")
        }
        if (asked.schema().has("enum") || asked.schema().path("items").has("enum")) {
            return List.of("gibt-es-nicht", "");
        }
        return switch (asked.schema().path("type").asText() + " " + asked.schema().path("format").asText()) {
            case "integer " -> List.of("viele", "1,5");
            case "number " -> List.of("viele", "1,5");
            case "boolean " -> List.of("vielleicht");
            case "string date" -> List.of("2023-02-30", "31.12.2023");
            case "string date-time" -> List.of("gestern", "2023-01-01T25:00:00Z");
            default -> List.of();
        };
    }

    private static JsonNode refused(String address) {
        HttpResponse<byte[]> answer = api.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).as(address).isEqualTo("application/problem+json");
        JsonNode problem = ApiFixture.read(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("detail").asText()).as(address).endsWith(".").hasSizeGreaterThan(20);
        return problem;
    }

    @TestFactory
    Stream<DynamicTest> everyParameterRefusesWhatItCannotBeByItsName() {
        List<DynamicTest> tests = new ArrayList<>();
        parameters().forEach(asked -> wrong(asked).forEach(value -> tests.add(DynamicTest.dynamicTest(
                asked.path() + "?" + asked.name() + "=" + value, () -> {
                    JsonNode problem = refused(real(asked.path()) + "?" + asked.name() + "=" + Links.encode(value));
                    assertThat(problem.path("parameter").asText()).isEqualTo(asked.name());
                }))));
        assertThat(tests).hasSizeGreaterThan(200);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> everyParameterMayBeGivenOnce() {
        return parameters().filter(asked -> !List.of("f", "lang").contains(asked.name()))
                .map(asked -> DynamicTest.dynamicTest(asked.path() + " " + asked.name(), () -> assertThat(
                        refused(real(asked.path()) + "?" + asked.name() + "=1&" + asked.name() + "=1").path("parameter")
                                .asText())
                        .isEqualTo(asked.name())));
    }

    @TestFactory
    Stream<DynamicTest> anUnknownParameterIsNamedAndWhatIsAllowedToo() {
        return paths().map(path -> DynamicTest.dynamicTest(path, () -> {
            JsonNode problem = refused(real(path) + "?gibtesnicht=1");
            assertThat(problem.path("parameter").asText()).isEqualTo("gibtesnicht");
            assertThat(problem.path("detail").asText()).contains("allowed are", "lang");
        }));
    }

    @TestFactory
    Stream<DynamicTest> aChoiceIsToldWithWhatCanBeChosen() {
        return parameters().filter(asked -> asked.schema().has("enum")).map(asked -> DynamicTest.dynamicTest(
                asked.path() + " " + asked.name(), () -> {
                    String detail = refused(real(asked.path()) + "?" + asked.name() + "=gibt-es-nicht").path("detail")
                            .asText();
                    List<String> choices = ApiFixture.texts(asked.schema().path("enum"));
                    assertThat(choices).anyMatch(detail::contains);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aLimitAboveTheMaximumIsCutAndNotRefused() {
        return parameters().filter(asked -> "limit".equals(asked.name()))
                .map(asked -> DynamicTest.dynamicTest(asked.path(), () -> {
                    String above = Long.toString(asked.schema().path("maximum").asLong() + 1);
                    for (String limit : List.of(above, "99999999999999999999")) {
                        JsonNode page = api.json(real(asked.path()) + "?limit=" + limit);
                        assertThat(page.path("numberReturned")).isEqualTo(page.path("numberMatched"));
                    }
                }));
    }

    @Test
    void everyPathIsAskedForAndNoneIsLeftOut() {
        assertThat(paths()).contains("/", "/conformance", "/api", "/collections", "/collections/angebote",
                "/collections/angebote/schema", "/collections/angebote/queryables", "/collections/angebote/items",
                "/collections/angebote/items/{featureId}", "/collections/datensaetze/items");
    }
}
