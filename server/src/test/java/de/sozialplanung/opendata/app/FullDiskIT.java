package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.edition.Editions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program where no file can grow beyond about a megabyte: whatever needs more is refused for now, nothing of it
/// is sent or stays, and all else goes on.
class FullDiskIT {

    @TempDir
    private Path work;

    private List<String> putAside() throws IOException {
        try (Stream<Path> files = Files.list(work.resolve("tmp"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("opendata"))
                    .toList();
        }
    }

    @Test
    void whatFindsNoRoomIsRefusedAndAllElseIsAnswered() throws IOException, InterruptedException {
        Assumptions.assumeTrue(RunningProgram.installed("bash"), "bash limits the size of files");
        Path editions = work.resolve("editions");
        Path demo = Path.of("..", "deploy", "demo");
        RunningProgram.Finished imported = RunningProgram.run("import", demo.toString(), "--editions",
                editions.toString());
        assertThat(imported.code()).as(imported.output()).isZero();
        String id = new Editions(editions, Clock.systemUTC()).currentId().orElseThrow();
        Files.createDirectory(work.resolve("tmp"));
        Map<String, String> environment = Map.of("OPENDATA_EDITIONS", editions.toString(), "JAVA_TOOL_OPTIONS",
                "-Djava.io.tmpdir=" + work.resolve("tmp"));
        try (RunningProgram service = RunningProgram.serveWithFilesUpTo(1200, environment)) {
            List<String> large = List.of("/download/" + id + "/indikatorwerte.geojson",
                    "/download/" + id + "/indikatorwerte.gpkg",
                    "/collections/indikatorwerte/items?f=gpkg&limit=10000",
                    "/sparql?query=SELECT*%7B?s%20?p%20?o%7DLIMIT%2060000");
            for (int turn = 0; turn < 2; turn++) {
                for (String path : large) {
                    HttpResponse<String> refused = service.get(path, "Accept", "*/*", "Range", "bytes=0-99");
                    assertThat(refused.statusCode()).as(path).isEqualTo(503);
                    assertThat(refused.headers().firstValue("Retry-After")).as(path).contains("10");
                    assertThat(refused.headers().firstValue("Content-Type")).as(path)
                            .contains("application/problem+json");
                    assertThat(refused.body()).as(path).contains("There is no room to prepare this answer");
                }
                assertThat(putAside()).isEmpty();
                for (String path : List.of("/download/" + id + "/angebote.csv", "/download/" + id + "/angebote.gpkg",
                        "/collections/angebote/items?f=gpkg", "/collections/wohnplaetze/items?f=fgb&limit=1000",
                        "/collections/indikatorwerte/items",
                        "/health/ready")) {
                    assertThat(service.get(path, "Accept", "*/*").statusCode()).as(path).isEqualTo(200);
                }
            }
        }
        assertThat(putAside()).isEmpty();
    }
}
