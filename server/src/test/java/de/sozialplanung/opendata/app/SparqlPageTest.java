package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// The query page over the demo, as a browser without a script sees it.
@ExtendWith(ServedDemo.class)
class SparqlPageTest {

    private static final Pattern TEXT = Pattern.compile("(?s)<textarea[^>]*>(.*?)</textarea>");

    @SuppressWarnings("NullAway.Init")
    private static DemoService service;

    @BeforeAll
    static void isServed(DemoService demo) {
        service = demo;
    }

    @TestFactory
    Stream<DynamicTest> everyExampleHasAnAnswerInBothLanguages() throws Exception {
        List<String> keys = Pattern.compile("\\?example=([a-z]+)").matcher(page("/sparql", 200)).results()
                .map(found -> found.group(1)).distinct().toList();
        assertThat(keys).hasSizeGreaterThanOrEqualTo(15);
        return keys.stream().flatMap(key -> Stream.of("de", "en")
                .map(language -> DynamicTest.dynamicTest(key + " " + language, () -> answers(key, language))));
    }

    private static void answers(String key, String language) throws Exception {
        Matcher text = TEXT.matcher(page("/sparql?example=" + key + "&lang=" + language, 200));
        assertThat(text.find()).isTrue();
        String query = unescaped(text.group(1));
        assertThat(query).startsWith("# ").doesNotContain("{base}").doesNotContain("{indikator")
                .doesNotContain("{lang}");
        assertThat(page(asking(query) + "&lang=" + language, 200))
                .containsPattern("<tbody>\\s*<tr>\\s*<td>|<pre[^>]*><code>@prefix");
    }

    @Test
    void aQueryThatIsNotRunStaysInTheFormBesideTheReason() throws Exception {
        String page = page(asking("SELECT * { ?s <b>x ?o"), 400);
        assertThat(page).contains("SELECT * { ?s &lt;b&gt;x ?o</textarea>")
                .containsPattern("<p class=\"problem\">[^<]+</p>");
    }

    @Test
    void aQuestionIsAnsweredInWords() throws Exception {
        assertThat(page(asking("ASK { ?s ?p ?o }") + "&lang=de", 200)).contains("<p class=\"verdict\">Ja</p>");
        assertThat(page(asking("ASK { ?s <urn:none> ?o }") + "&lang=en", 200)).contains("<p class=\"verdict\">No</p>");
    }

    @Test
    void aLongResultSaysThatItIsLonger() throws Exception {
        assertThat(page(asking("SELECT ?s { ?s ?p ?o } LIMIT 700") + "&lang=de", 200))
                .contains("die ersten 500 von 700 Zeilen").contains("value=\"csv\"");
    }

    @Test
    void valuesStayText() throws Exception {
        String page = page(asking("SELECT (\"<script>alert(1)</script>\" AS ?x) (<javascript:alert(1)> AS ?y) { }"),
                200);
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;</td>").doesNotContain("<script>alert")
                .doesNotContain("href=\"javascript:");
    }

    @Test
    void programsGetTheResultAtTheSameAddress() throws Exception {
        HttpResponse<byte[]> answer = service.anyAnswer(asking("ASK { ?s ?p ?o }"));
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("application/sparql-results+json"));
        HttpResponse<byte[]> form = service.anyAnswer(asking("ASK { ?s ?p ?o }") + "&format=csv", "Accept",
                "text/html");
        assertThat(form.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("text/csv"));
    }

    private static String asking(String query) {
        return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static String page(String address, int status) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = service.anyAnswer(address, "Accept", "text/html,*/*;q=0.8");
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        return body;
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
