package de.sozialplanung.opendata.http;

import static de.sozialplanung.opendata.http.KeptService.body;
import static de.sozialplanung.opendata.http.KeptService.header;
import static de.sozialplanung.opendata.http.KeptService.headers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseCacheTest {

    private KeptService service;

    @BeforeEach
    void start() throws IOException {
        service = new KeptService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @EnumSource
    void aHitIsTheMissByteForByte(ContentCoding coding) throws Exception {
        HttpResponse<byte[]> miss = service.get("/text/100000?x=1", "Accept-Encoding", coding.token());
        HttpResponse<byte[]> hit = service.get("/text/100000?x=1", "Accept-Encoding", coding.token());
        assertThat(service.made).hasValue(1);
        assertThat(hit.statusCode()).isEqualTo(200);
        assertThat(hit.body()).isEqualTo(miss.body());
        assertThat(headers(hit)).isEqualTo(headers(miss)).containsKeys("content-length", "vary", "link", "edition",
                "access-control-allow-origin", "cache-control");
        assertThat(header(hit, "Content-Encoding")).isEqualTo(coding == ContentCoding.IDENTITY ? "" : coding.token());
        assertThat(header(hit, "ETag")).matches("\"[0-9a-f]{24}" + coding.tagSuffix() + "\"");
        assertThat(ContentCodingsTest.decoded(coding.token(), hit.body())).isEqualTo(body("e1", 100_000));
    }

    @ParameterizedTest
    @CsvSource({"0,identity", "1,gzip", "199,gzip", "200,gzip", "300000,identity", "300000,gzip", "300000,zstd",
            "300000,br", "262144,gzip", "262145,gzip"})
    void everyLengthIsAnsweredWhole(int length, String coding) throws Exception {
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> answer = service.get("/text/" + length, "Accept-Encoding", coding);
            String used = header(answer, "Content-Encoding");
            assertThat(used).isEqualTo(length < 200 || "identity".equals(coding) ? "" : coding);
            assertThat(ContentCodingsTest.decoded(used, answer.body())).isEqualTo(body("e1", length));
        }
        assertThat(service.made).hasValue(length <= KeptService.ENTRY ? 1 : 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/text/5000", "/text/50", "/text/0", "/unkept/untagged", "/unkept/error", "/nowhere"})
    void headHasTheHeadersOfGetAndNoBody(String path) throws Exception {
        for (String coding : new String[]{"identity", "gzip"}) {
            HttpResponse<byte[]> first = service.send("HEAD", path, "Accept-Encoding", coding);
            HttpResponse<byte[]> get = service.get(path, "Accept-Encoding", coding);
            HttpResponse<byte[]> second = service.send("HEAD", path, "Accept-Encoding", coding);
            assertThat(first.body()).isEmpty();
            assertThat(second.body()).isEmpty();
            assertThat(first.statusCode()).isEqualTo(get.statusCode()).isEqualTo(second.statusCode());
            assertThat(headers(first)).isEqualTo(headers(get)).isEqualTo(headers(second)).containsKey("content-length");
        }
    }

    @Test
    void headOfALongAnswerEndsWithTheHeadersAndTheConnectionGoesOn() throws Exception {
        String answers = service.raw("HEAD /text/3000000 HTTP/1.1", "Host: a", "", "GET /text/10 HTTP/1.1", "Host: a",
                "Connection: close", "", "");
        assertThat(answers).startsWith("HTTP/1.1 200 OK")
                .endsWith(new String(body("e1", 10), StandardCharsets.US_ASCII));
        assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "br", "zstd"})
    void whatTheClientHasIsNotSentAgain(String coding) throws Exception {
        HttpResponse<byte[]> full = service.get("/text/5000", "Accept-Encoding", coding);
        String tag = header(full, "ETag");
        for (String condition : new String[]{tag, "W/" + tag, "\"x\", " + tag, "*"}) {
            HttpResponse<byte[]> hit = service.get("/text/5000", "Accept-Encoding", coding, "If-None-Match", condition);
            assertThat(hit.statusCode()).as(condition).isEqualTo(304);
            assertThat(hit.body()).isEmpty();
            assertThat(header(hit, "ETag")).isEqualTo(tag);
            assertThat(header(hit, "Cache-Control")).isEqualTo(Caching.REVALIDATE);
            assertThat(header(hit, "Vary")).isEqualTo("Accept, Accept-Encoding, Accept-Language");
            assertThat(header(hit, "Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(headers(hit)).doesNotContainKeys("content-encoding", "content-type", "link", "edition");
        }
        assertThat(service.get("/text/5000", "Accept-Encoding", coding, "If-None-Match", "\"x\"").statusCode())
                .isEqualTo(200);
        assertThat(service.made).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void theSame304ComesFromTheCacheAndFromTheResource(String coding) throws Exception {
        String tag = header(service.get("/text/5000", "Accept-Encoding", coding), "ETag");
        HttpResponse<byte[]> hit = service.get("/text/5000", "Accept-Encoding", coding, "If-None-Match", tag);
        try (KeptService fresh = new KeptService()) {
            HttpResponse<byte[]> miss = fresh.get("/text/5000", "Accept-Encoding", coding, "If-None-Match", tag);
            assertThat(miss.statusCode()).isEqualTo(304).isEqualTo(hit.statusCode());
            assertThat(headers(miss)).isEqualTo(headers(hit));
            assertThat(fresh.made).hasValue(0);
        }
    }

    @Test
    void aTagOfAnotherCodingIsAnotherRepresentation() throws Exception {
        String gzip = header(service.get("/text/5000", "Accept-Encoding", "gzip"), "ETag");
        String plain = header(service.get("/text/5000"), "ETag");
        assertThat(service.get("/text/5000", "Accept-Encoding", "br", "If-None-Match", gzip).statusCode())
                .isEqualTo(200);
        assertThat(service.get("/text/5000", "If-None-Match", gzip).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> known = service.get("/text/5000", "Accept-Encoding", "gzip", "If-None-Match", plain);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(header(known, "ETag")).isEqualTo(plain);
    }

    @Test
    void whatNegotiationLooksAtIsPartOfTheQuestion() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThat(text(service.get("/negotiated", "Accept", "a/b"))).isEqualTo("a/b null");
            assertThat(text(service.get("/negotiated", "Accept", "a/b", "Accept-Language", "en"))).isEqualTo("a/b en");
            assertThat(text(service.get("/negotiated", "Accept", "a/b", "Accept", "c/d"))).isEqualTo("a/b, c/d null");
            assertThat(text(service.get("/negotiated?x", "Accept", "a/b"))).isEqualTo("a/b null");
        }
        assertThat(service.made).hasValue(4);
    }

    @Test
    void aResourceSeesNothingThatIsNotPartOfTheQuestion() throws Exception {
        String answer = service.raw("GET /seen HTTP/1.1", "Host: evil.example", "X-Forwarded-Host: evil.example",
                "Cookie: a=b", "Origin: https://evil.example", "User-Agent: x", "X-Own: y", "Accept: text/plain",
                "Connection: close", "", "");
        assertThat(answer).endsWith("{accept=[text/plain]}").doesNotContain("evil");
        assertThat(service.raw("GET http://other.example/seen HTTP/1.1", "Host: other.example", "Accept: text/plain",
                "Connection: close", "", "")).endsWith("{accept=[text/plain]}").doesNotContain("other.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"untagged", "weak", "foreign", "other", "silent", "secret", "private", "cookie", "vary",
            "error", "part", "coded"})
    void whatIsNotForEverybodyIsMadeEachTime(String how) throws Exception {
        service.get("/unkept/" + how);
        HttpResponse<byte[]> second = service.get("/unkept/" + how, "Accept-Encoding", "gzip");
        assertThat(service.made).hasValue(2);
        assertThat(service.cachedBytes()).isZero();
        assertThat(header(second, "Content-Encoding")).isEqualTo(switch (how) {
            case "part" -> "";
            case "coded" -> "x-own";
            default -> "gzip";
        });
        assertThat(header(second, "Vary")).startsWith("Accept, Accept-Encoding, Accept-Language");
    }

    @Test
    void requestsOfTheirOwnPassByTheCache() throws Exception {
        service.get("/text/1000");
        service.get("/text/1000", "Authorization", "Basic x");
        service.get("/text/1000", "Range", "bytes=0-1");
        service.send("POST", "/text/1000");
        service.get("/text/1000", "If-Match", "*");
        service.get("/text/1000", "Accept", "a/" + "b".repeat(600));
        service.get("/text/1000?" + "x".repeat(5000));
        assertThat(service.made).hasValue(7);
        service.send("HEAD", "/text/1000", "Range", "bytes=0-1");
        assertThat(service.made).as("HEAD knows no ranges").hasValue(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 50_000})
    void anAnswerThatBreaksOffBeforeItIsSentIsACleanProblem(int after) throws Exception {
        for (int i = 1; i <= 2; i++) {
            HttpResponse<byte[]> answer = service.get("/broken/" + after);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
            assertThat(headers(answer)).doesNotContainKeys("etag", "content-encoding");
            assertThat(service.made).hasValue(i);
        }
        assertThat(service.cachedBytes()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"/broken/600000,identity", "/broken/600000,gzip", "/broken/600000,zstd",
            "/broken/300000?length=700000,identity", "/broken/300000?length=700000,gzip"})
    void anAnswerThatBreaksOffLaterIsCut(String path, String coding) throws Exception {
        assertThatThrownBy(() -> service.get(path, "Accept-Encoding", coding)).isInstanceOf(IOException.class);
        assertThat(service.cachedBytes()).isZero();
    }

    @Test
    void aCodingThatHoldsEverythingBackSendsNothingThatCouldBeCut() throws Exception {
        assertThat(service.get("/broken/600000", "Accept-Encoding", "br").statusCode()).isEqualTo(500);
        assertThatThrownBy(() -> service.get("/broken/40000000", "Accept-Encoding", "br"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aClientThatTakesNothingOnOfferIsToldSo() throws Exception {
        HttpResponse<byte[]> refused = service.get("/text/1000", "Accept-Encoding", "identity;q=0, deflate");
        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(text(refused)).contains("content codings");
        assertThat(service.made).hasValue(0);
    }

    @Test
    void aClientThatTakesNoPlainBodyGetsNone() throws Exception {
        service.get("/text/20", "Accept-Encoding", "gzip");
        HttpResponse<byte[]> small = service.get("/text/20", "Accept-Encoding", "gzip, identity;q=0");
        assertThat(header(small, "Content-Encoding")).isEqualTo("gzip");
        assertThat(ContentCodingsTest.decoded("gzip", small.body())).isEqualTo(body("e1", 20));
    }

    @Test
    void aCompressedRequestBodyIsRefused() throws Exception {
        HttpResponse<byte[]> refused = service.send("POST", "/text/1000", "Content-Encoding", "gzip");
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(header(refused, "Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void pipelinedHitsAndMissesAreAnsweredInOrder() throws Exception {
        service.get("/text/11");
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            requests.append("GET /text/").append(i % 2 == 0 ? 11 : 300 + i).append(" HTTP/1.1\r\nHost: a\r\n\r\n");
        }
        String answers = service.raw(requests + "GET /text/12 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        String lengths = String.join(" ", answers.lines().filter(l -> l.startsWith("Content-Length: "))
                .map(l -> l.substring(16)).toList());
        assertThat(lengths).isEqualTo("11 301 11 303 11 305 11 307 11 309 11 311 11 313 11 315 11 317 11 319 12");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
