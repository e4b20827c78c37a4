package de.sozialplanung.opendata.ogcapi;

import static de.sozialplanung.opendata.ogcapi.ApiFixture.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {

    private static final String FILE = "/download/2026-11-23-0300/edition.gpkg";
    private static final byte[] CONTENT = new byte[200_000];

    private static ApiFixture api;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        new Random(1).nextBytes(CONTENT);
        Files.write(folder.resolve("edition.gpkg"), CONTENT);
        api = new ApiFixture(folder);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void theFileComesWhole() {
        HttpResponse<byte[]> response = api.get(FILE, "Accept-Encoding", "gzip");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(CONTENT);
        assertThat(header(response, "Content-Length")).isEqualTo("200000");
        assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(response, "Content-Type")).isEqualTo("application/geopackage+sqlite3");
        assertThat(header(response, "Cache-Control")).as("it may be withdrawn").isEqualTo("public, no-cache");
        assertThat(api.get(FILE, "If-None-Match", header(response, "ETag")).statusCode()).isEqualTo(304);
    }

    @Test
    void headTellsTheLength() {
        HttpResponse<byte[]> response = api.send("HEAD", FILE);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Length")).isEqualTo("200000");
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0-99, 0, 100", "100-199, 100, 200", "199990-, 199990, 200000", "-10, 199990, 200000",
            "150000-999999, 150000, 200000", "-999999, 0, 200000", "5-5, 5, 6"})
    void aPartComesWithItsPlace(String range, int from, int to) {
        HttpResponse<byte[]> response = api.get(FILE, "Range", "bytes=" + range);
        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).isEqualTo(Arrays.copyOfRange(CONTENT, from, to));
        assertThat(header(response, "Content-Range")).isEqualTo("bytes " + from + "-" + (to - 1) + "/200000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "lines=1-2", "bytes=-", "bytes=9-5", "bytes=x"})
    void aRangeThatIsNoneGetsTheWhole(String range) {
        assertThat(api.get(FILE, "Range", range).statusCode()).isEqualTo(200);
    }

    @Test
    void aPartBeyondTheEndIsRefusedAndAPartOfAnotherFileIsTheWhole() {
        HttpResponse<byte[]> beyond = api.get(FILE, "Range", "bytes=200000-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */200000");
        assertThat(api.get(FILE, "Range", "bytes=-0").statusCode()).isEqualTo(416);
        assertThat(api.get(FILE, "Range", "bytes=0-9", "If-Range", "\"other\"").statusCode()).isEqualTo(200);
        String tag = header(api.get(FILE), "ETag");
        assertThat(api.get(FILE, "Range", "bytes=0-9", "If-Range", tag).statusCode()).isEqualTo(206);
    }

    @ParameterizedTest
    @ValueSource(strings = {FILE + "-wal", FILE + "-journal", FILE + ".aux.xml", "/download/2026-11-23-0300/",
            "/download/2020-01-01-0000/edition.gpkg", "/download/..%2F..%2Fetc/edition.gpkg",
            "/download/../edition.gpkg"})
    void nothingElseIsThere(String path) {
        assertThat(api.get(path).statusCode()).isIn(400, 404);
    }
}
