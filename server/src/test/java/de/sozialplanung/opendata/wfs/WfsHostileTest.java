package de.sozialplanung.opendata.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Requests that mean harm: each is refused by an OWS report with code, locator and status, and the service goes on.
class WfsHostileTest {

    private static final int MEBIBYTE = 1 << 20;

    private static SampleWfs wfs;

    @BeforeAll
    static void start() throws IOException {
        wfs = new SampleWfs();
    }

    @AfterAll
    static void stop() {
        wfs.close();
    }

    private static void check(HttpResponse<byte[]> response, int status, String code, String locator) {
        WfsExceptionsTest.check(response, status, code, locator);
    }

    private static String filtered(String filter) {
        return WfsExceptionsTest.query(filter);
    }

    /// Bytes that are made as they are read: a body of any length that costs no memory.
    private static InputStream endless(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int wanted) {
                int count = (int) Math.min(wanted, left);
                if (count <= 0) {
                    return -1;
                }
                Arrays.fill(bytes, offset, offset + count, (byte) ' ');
                left -= count;
                return count;
            }
        };
    }

    @Test
    void aBodyAboveTheLimitIsTooLargeWhetherItsLengthIsToldOrNot() throws Exception {
        // asks first whether it may send: one that still sends may see the end of the connection before the answer
        HttpRequest.Builder told = HttpRequest.newBuilder(wfs.local("/wfs")).header("Content-Type", "text/xml")
                .expectContinue(true).POST(BodyPublishers.ofString("<a>" + "x".repeat(2 * MEBIBYTE) + "</a>"));
        check(wfs.send(told), 413, "OperationParsingFailed", "");
        HttpRequest.Builder chunked = HttpRequest.newBuilder(wfs.local("/wfs")).header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofInputStream(() -> endless(MEBIBYTE + 1L)));
        check(wfs.send(chunked), 413, "OperationParsingFailed", "");
    }

    @Test
    void fiftyMebibytesAreNotRead() throws Exception {
        HttpRequest.Builder chunked = HttpRequest.newBuilder(wfs.local("/wfs")).header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofInputStream(() -> endless(50L * MEBIBYTE)));
        try {
            assertThat(wfs.send(chunked).statusCode()).isEqualTo(413);
        } catch (IOException e) {
            // the server closes a connection whose body it does not want; a client that still sends may see that first
            assertThat(e).hasMessageNotContaining("timed out");
        }
        assertThat(wfs.kvp("request", "GetFeature", "typeNames", "leer").statusCode()).isEqualTo(200);
    }

    static Stream<String[]> broken() {
        String polygon = "<fes:Intersects><fes:ValueReference>geometrie</fes:ValueReference>%s</fes:Intersects>";
        String inFilter = "InvalidParameterValue";
        String unread = "OperationParsingFailed";
        return Stream.of(
                // deep and wide
                new String[]{filtered("<fes:Not>".repeat(130) + "<fes:PropertyIsNull><fes:ValueReference>titel"
                        + "</fes:ValueReference></fes:PropertyIsNull>" + "</fes:Not>".repeat(130)), inFilter, "filter"},
                new String[]{filtered("<fes:Or>".repeat(10_000)), unread, ""},
                new String[]{filtered("<fes:Or>" + ("<fes:PropertyIsEqualTo><fes:ValueReference>titel"
                        + "</fes:ValueReference><fes:Literal>x</fes:Literal></fes:PropertyIsEqualTo>").repeat(2_000)
                        + "</fes:Or>"), inFilter, "filter"},
                new String[]{filtered("<fes:And a='" + "x".repeat(900_000) + "'/>"), inFilter, "filter"},
                // broken geometries
                new String[]{filtered(polygon.formatted("<gml:Point><gml:pos>1</gml:pos></gml:Point>")), inFilter,
                        "filter"},
                new String[]{filtered(polygon.formatted("<gml:Point><gml:pos>1 NaN</gml:pos></gml:Point>")), inFilter,
                        "filter"},
                new String[]{filtered(polygon.formatted("<gml:Point><gml:pos>1 1e999</gml:pos></gml:Point>")),
                        inFilter, "filter"},
                new String[]{
                        filtered(polygon.formatted("<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 1 1"
                                + "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>")),
                        inFilter, "filter"},
                new String[]{filtered(polygon.formatted("<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>"
                        + "0 0 1 0 1 1 0 1</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>")), inFilter,
                        "filter"},
                new String[]{filtered(polygon.formatted("<gml:LineString><gml:posList>" + "1 2 ".repeat(50_000)
                        + "</gml:posList></gml:LineString>")), inFilter, "filter"},
                new String[]{
                        filtered(polygon.formatted("<gml:Point srsName='urn:x'><gml:pos>1 2</gml:pos></gml:Point>")),
                        inFilter, "filter"},
                // markup
                new String[]{"<!DOCTYPE GetFeature>" + filtered(""), unread, ""},
                new String[]{"<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/p.dtd'> %p;]><a/>", unread, ""},
                new String[]{
                        "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/passwd'/></a>",
                        "OperationNotSupported", "request"},
                new String[]{"<a b='1' b='2'/>", unread, ""}, new String[]{"<a></b>", unread, ""},
                new String[]{"<p:a/>", unread, ""}, new String[]{"<a/><a/>", unread, ""},
                new String[]{"<a>\u0001</a>", unread, ""}, new String[]{"PK\u0003\u0004", unread, ""},
                new String[]{"{\"request\":\"GetFeature\"}", unread, ""},
                new String[]{"<?xml version='1.0' encoding='UTF-7'?><a/>", unread, ""},
                new String[]{"<a>" + "<b/>".repeat(60_000) + "</a>", unread, ""});
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenDocumentIsRefusedByItsFault(String body, String code, String locator) throws Exception {
        check(wfs.post(body), 400, code, locator);
    }

    @Test
    void aFilterInAnAddressIsReadAsStrictlyAsOneInABody() throws Exception {
        check(wfs.kvp("request", "GetFeature", "typeNames", "leer", "filter",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Filter>&x;</Filter>"), 400,
                "OperationParsingFailed", "");
        check(wfs.kvp("request", "GetPropertyValue", "typeNames", "leer", "valueReference", "'".repeat(2_000)), 400,
                "InvalidParameterValue", "valueReference");
        check(wfs.kvp("request", "GetFeature", "typeNames", "(leer)".repeat(600)), 400, "OptionNotSupported", "Query");
    }

    @Test
    void whatAClientWroteIsNotReadBackAsMarkup() throws Exception {
        String report = SampleWfs.text(wfs.kvp("request", "GetPropertyValue", "typeNames", "leer", "valueReference",
                "<script>x</script>[]"));
        assertThat(report).doesNotContain("<script>");
    }
}
