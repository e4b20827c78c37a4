package de.sozialplanung.opendata.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;

class ContentCodingsTest {

    /// A body as it was before coding.
    ///
    /// @param coding as `Content-Encoding` has it; empty for none
    static byte[] decoded(String coding, byte[] body) throws IOException {
        InputStream coded = new ByteArrayInputStream(body);
        try (InputStream plain = switch (coding) {
            case "gzip" -> new GZIPInputStream(coded);
            case "br" -> new BrotliInputStream(coded);
            case "zstd" -> new ZstdInputStreamNoFinalizer(coded);
            default -> coded;
        }) {
            return plain.readAllBytes();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"gzip|GZIP", "br|BROTLI", "zstd|ZSTD", "identity|IDENTITY",
            "gzip, deflate, br, zstd|ZSTD", "gzip, deflate, br|BROTLI", "GZIP|GZIP", "deflate|IDENTITY",
            "zstd;q=0.5, gzip|GZIP", "gzip;q=0.5,br;q=0.4|GZIP", "gzip;q=0|IDENTITY", "zstd;q=0, gzip;q=0.1|GZIP",
            "identity, gzip;q=0.5|IDENTITY", "identity;q=0.5, gzip;q=0.5|GZIP", "*|GZIP", "*;q=0.1|GZIP",
            "gzip;q=0, *|IDENTITY", "br ; q=1.0 , gzip ;q=0.8|BROTLI", "gzip;q=x|IDENTITY", "gzip;q=7|IDENTITY",
            "gzip;q=NaN|IDENTITY", "gzip;level=9;q=0.3|GZIP", ",,;,|IDENTITY", "xgzip, gzipx|IDENTITY"})
    void theBestCodingThatTheClientTakesIsChosen(String accepted, ContentCoding expected) {
        assertThat(new ContentCodings().choose(accepted)).isEqualTo(new ContentCodings.Choice(expected, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"identity;q=0, gzip|GZIP", "*;q=0, br|BROTLI", "gzip, *;q=0|GZIP",
            "identity;q=0, *|GZIP"})
    void aClientMayRefuseAPlainBody(String accepted, ContentCoding expected) {
        assertThat(new ContentCodings().choose(accepted)).isEqualTo(new ContentCodings.Choice(expected, true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"identity;q=0", "*;q=0", "identity;q=0, deflate", "gzip;q=0, *;q=0"})
    void aClientMayRefuseEverything(String accepted) {
        assertThat(new ContentCodings().choose(accepted)).isNull();
    }

    @ParameterizedTest
    @CsvSource(value = {"''", "NULL"}, nullValues = "NULL")
    void whoDoesNotAskGetsAPlainBody(@Nullable String accepted) {
        assertThat(new ContentCodings().choose(accepted)).isEqualTo(ContentCodings.Choice.PLAIN);
    }

    @Test
    void aCodingThatDoesNotLoadIsNotOnOffer() {
        ContentCodings codings = new ContentCodings();
        codings.withdraw(ContentCoding.ZSTD);
        assertThat(codings.choose("gzip, zstd, br")).isEqualTo(new ContentCodings.Choice(ContentCoding.BROTLI, false));
        codings.withdraw(ContentCoding.BROTLI);
        assertThat(codings.choose("gzip, zstd, br")).isEqualTo(new ContentCodings.Choice(ContentCoding.GZIP, false));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCodedAsAWholeOrInPiecesIsTheSameAgain(ContentCoding coding) throws IOException {
        assertThat(coding.loads()).isTrue();
        Random random = new Random(7);
        for (int length : new int[]{0, 1, 199, 70_000}) {
            byte[] body = new byte[length];
            for (int i = 0; i < length; i++) {
                body[i] = (byte) ('a' + random.nextInt(4));
            }
            assertThat(decoded(coding.token(), coding.encode(body))).isEqualTo(body);
            ByteArrayOutputStream pieces = new ByteArrayOutputStream();
            try (CodedBody coded = new CodedBody(coding)) {
                ByteBuffer direct = ByteBuffer.allocateDirect(length).put(body).flip();
                for (ByteBuffer left = direct; left.hasRemaining();) {
                    ByteBuffer piece = left.slice(left.position(), Math.min(999, left.remaining()));
                    left.position(left.position() + piece.remaining());
                    pieces.writeBytes(bytes(coded.code(false, piece)));
                }
                pieces.writeBytes(bytes(coded.code(true, ByteBuffer.allocate(0))));
            }
            assertThat(decoded(coding.token(), pieces.toByteArray())).isEqualTo(body);
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({"application/geo+json,true", "text/turtle;charset=utf-8,true", "Application/JSON,true",
            "image/svg+xml,true", "application/vnd.oai.openapi+json;version=3.0,true", "image/png,false",
            "application/geopackage+sqlite3,false", "application/zip,false", "font/woff2,false"})
    void onlyTextIsWorthCoding(String type, boolean expected) {
        HttpFields headers = HttpFields.build().put(HttpHeader.CONTENT_TYPE, type);
        assertThat(ContentCodings.pays(headers, -1)).isEqualTo(expected);
        assertThat(ContentCodings.pays(headers, 199)).isFalse();
        assertThat(ContentCodings.pays(HttpFields.build(headers).put(HttpHeader.CONTENT_ENCODING, "br"), -1))
                .isFalse();
    }

    @Test
    void textIsSmallerInEveryCoding() {
        byte[] text = "{\"type\":\"Feature\",\"properties\":{}}".repeat(100).getBytes(StandardCharsets.UTF_8);
        for (ContentCoding coding : ContentCoding.values()) {
            if (coding != ContentCoding.IDENTITY) {
                assertThat(coding.encode(text).length).as(coding.token()).isLessThan(text.length / 4);
            }
        }
    }
}
