package de.sozialplanung.opendata.ogcapi;

import static de.sozialplanung.opendata.ogcapi.ApiFixture.header;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.links;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.text;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.scratch.ScratchFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkTest {

    private static final String FOLDER = "/download/2026-11-23-0300/";

    private static ApiFixture api;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        api = new ApiFixture(folder);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyCollectionIsAFileInEveryFormat(FeatureFormat format) {
        for (String collection : List.of("angebote", "wohnplaetze", "werte")) {
            String name = collection + "." + format.extension();
            HttpResponse<byte[]> whole = api.get(FOLDER + name);
            assertThat(whole.statusCode()).as(name).isEqualTo(200);
            assertThat(header(whole, "Content-Type")).isEqualTo(format.contentType());
            assertThat(header(whole, "Content-Disposition")).isEqualTo("attachment; filename=\"" + name + "\"");
            assertThat(header(whole, "Cache-Control")).as("it may be withdrawn").isEqualTo("public, no-cache");
            assertThat(header(whole, "ETag")).startsWith("\"");
            assertThat(api.get(FOLDER + name, "If-None-Match", header(whole, "ETag")).statusCode()).isEqualTo(304);
            assertThat(header(api.send("HEAD", FOLDER + name), "Content-Length"))
                    .isEqualTo(String.valueOf(whole.body().length));
            int middle = whole.body().length / 2;
            HttpResponse<byte[]> part = api.get(FOLDER + name, "Range", "bytes=" + middle + "-");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), middle, whole.body().length));
            assertThat(header(part, "Content-Range"))
                    .isEqualTo("bytes " + middle + "-" + (whole.body().length - 1) + "/" + whole.body().length);
        }
    }

    @Test
    void aFileHasAllFeatures() {
        assertThat(ApiFixture.read(api.get(FOLDER + "angebote.geojson")).path("features")).hasSize(2500);
        assertThat(text(api.get(FOLDER + "angebote.csv")).lines()).hasSize(2501);
    }

    @ParameterizedTest
    @ValueSource(strings = {"angebote.csvt", "angebote.prj", "angebote", "angebote.", "nope.csv",
            "angebote.fgb.aux.xml",
            "angebote.fgb-metadata.json"})
    void sideFilesAreNotThere(String name) {
        assertThat(api.get(FOLDER + name).statusCode()).isEqualTo(404);
    }

    @Test
    void anEditionThatIsNotServedHasNoFiles() {
        assertThat(api.get("/download/2020-01-01-0000/angebote.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void aRangeBehindTheEndIsRefusedAndNothingIsBrokenByIt() {
        assertThat(api.get(FOLDER + "werte.csv", "Range", "bytes=99999999-").statusCode()).isEqualTo(416);
        assertThat(api.get(FOLDER + "werte.csv", "Range", "bytes=0-1").body()).isEqualTo("id".getBytes(
                StandardCharsets.US_ASCII));
    }

    @Test
    void theCollectionLinksToItsFiles() {
        JsonNode collection = api.json("/collections/angebote");
        List<JsonNode> files = links(collection, "enclosure");
        assertThat(files).hasSize(FeatureFormat.values().length + 1);
        for (JsonNode link : files.subList(0, FeatureFormat.values().length)) {
            assertThat(api.send("HEAD", link.path("href").asText()).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "excel.csv"})
    void aDescriptionStandsBesideTheFile(String ending) {
        String file = FOLDER + "angebote." + ending;
        String address = ApiFixture.BASE + file + "-metadata.json";
        assertThat(header(api.get(file), "Link"))
                .isEqualTo("<" + address + ">; rel=\"describedby\"; type=\"application/csvm+json\"");
        JsonNode description = api.json(address);
        boolean excel = ending.startsWith("excel");
        assertThat(description.path("url").asText()).isEqualTo("angebote." + ending);
        assertThat(description.path("dialect").path("delimiter").asText()).isEqualTo(excel ? ";" : ",");
        JsonNode columns = description.path("tableSchema").path("columns");
        String head = text(api.get(file)).lines().findFirst().orElseThrow().replace("\uFEFF", "");
        assertThat(columns.findValuesAsText("name")).containsExactly(head.split(excel ? ";" : ",", -1));
        JsonNode share = columns.path(4);
        assertThat(share.path("titles").path("de").asText()).isEqualTo("Spalte quote");
        assertThat(share.path("titles").path("en").asText()).isEqualTo("Column quote");
        assertThat(share.path("schema:unitText").asText()).isEqualTo("%");
        assertThat(share.path("datatype").path("format").path("decimalChar").asText()).isEqualTo(excel ? "," : "");
        assertThat(share.path("null").asText("none")).isEmpty();
        assertThat(columns.path(2).path("separator").asText()).isEqualTo("|");
        assertThat(columns.path(6).path("datatype").asText()).isEqualTo("date");
        assertThat(texts(description.path("@context"))).first().isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(description.path("dc:license").path("@id").asText()).contains("dl-by-de");
    }

    @Test
    void answersAreDescribedToo() {
        String link = header(api.get("/collections/angebote/items?f=csv-excel&limit=1"), "Link");
        assertThat(link).contains("/collections/angebote/csv-excel-metadata.json>; rel=\"describedby\"");
        assertThat(api.json("/collections/angebote/csv-excel-metadata.json").path("url").asText())
                .isEqualTo("items?f=csv-excel");
        assertThat(api.get("/collections/nope/csv-metadata.json").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileIsMadeOnceAndTheOldestGoesWhenThereIsNoMoreRoom() throws IOException {
        BulkFiles files = new BulkFiles(25, ScratchFile.Disk.temporary());
        AtomicInteger made = new AtomicInteger();
        BulkFile.Content content = out -> out.write(new byte[10 + 0 * made.incrementAndGet()]);
        BulkFile first = files.open("a", content);
        files.open("b", content).close();
        files.open("b", content).close();
        assertThat(made).hasValue(2);
        files.open("c", content).close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        first.copy(new ByteRange(2, 8), out);
        assertThat(out.size()).as("who reads it still has it").isEqualTo(8);
        first.close();
        files.open("b", content).close();
        assertThat(made).hasValue(3);
        files.open("a", content).close();
        assertThat(made).hasValue(4);
    }

    @Test
    void aFileThatCouldNotBeMadeIsTriedAgain() throws IOException {
        BulkFiles files = new BulkFiles(25, ScratchFile.Disk.temporary());
        assertThatThrownBy(() -> files.open("a", _ -> {
            throw new IOException("the store does not answer");
        })).isInstanceOf(IOException.class);
        try (BulkFile file = files.open("a", out -> out.write(1))) {
            assertThat(file.size()).isEqualTo(1);
        }
    }

    @Test
    void afterAFullDiskAFileIsMadeAnewAndNeverServedInHalf() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "there is no /dev/full");
        AtomicInteger opened = new AtomicInteger();
        ScratchFile.Disk disk = () -> opened.getAndIncrement() == 0
                ? FileChannel.open(full, StandardOpenOption.READ, StandardOpenOption.WRITE)
                : ScratchFile.Disk.temporary().open();
        BulkFiles files = new BulkFiles(1_000_000, disk);
        BulkFile.Content content = out -> out.write("whole".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> files.open("a", content)).isInstanceOf(Problem.class).hasMessageContaining("no room");
        try (BulkFile file = files.open("a", content)) {
            ByteArrayOutputStream sent = new ByteArrayOutputStream();
            file.copy(new ByteRange(0, file.size()), sent);
            assertThat(sent).hasToString("whole");
        }
        assertThat(opened).hasValue(2);
    }
}
