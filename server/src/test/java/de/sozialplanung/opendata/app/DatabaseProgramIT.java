package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.store.postgis.DatabaseSettings;
import de.sozialplanung.opendata.store.postgis.PostgisCluster;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged jar with its editions in a database, as the README says it.
class DatabaseProgramIT {

    private static final String DEMO = Path.of("..", "deploy", "demo").toString();

    @Test
    void importsIntoADatabaseAndServesFromThere(@TempDir Path temporary) throws IOException, InterruptedException {
        Map<String, String> environment = environment(PostgisCluster.shared().database());
        RunningProgram.Finished early = RunningProgram.run(environment, "serve", "--check");
        assertThat(early.code()).isEqualTo(1);
        assertThat(early.output()).contains("No edition is published in the database yet");

        RunningProgram.Finished imported = RunningProgram.run(environment, "import", DEMO);

        assertThat(imported.code()).as(imported.output()).isZero();
        assertThat(RunningProgram.run(environment, "serve", "--check").output()).contains("can be served");
        Map<String, String> apart = new HashMap<>(environment);
        apart.put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        try (RunningProgram service = RunningProgram.serve(apart)) {
            assertThat(temporary).as("what writes GeoPackages is there before the disk is full")
                    .isDirectoryContaining("glob:**libsqlitejdbc*");
            HttpResponse<String> items = service.get("/collections/angebote/items?f=geojson&limit=1");
            assertThat(items.body()).contains("\"numberMatched\":120");
            assertThat(service.get("/wfs?service=WFS&request=GetCapabilities").statusCode()).isEqualTo(200);
            Assumptions.assumeTrue(RunningProgram.installed("ogrinfo"), "ogrinfo is not installed");
            assertThat(RunningProgram.client("ogrinfo", "-ro", "-so", "-al", "OAPIF:" + service.base()).output())
                    .contains("Layer name: angebote", "Feature Count: 120", "Feature Count: 12443");
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsASentenceWithoutThePassword() throws IOException, InterruptedException {
        Map<String, String> environment = Map.of("OPENDATA_DATABASE", "jdbc:postgresql://127.0.0.1:1/nirgends",
                "OPENDATA_DATABASE_USER", "niemand", "OPENDATA_DATABASE_PASSWORD", "streng-geheim");

        for (RunningProgram.Finished refused : new RunningProgram.Finished[]{
                RunningProgram.run(environment, "serve", "--check"), RunningProgram.run(environment, "import", DEMO)}) {
            assertThat(refused.code()).as(refused.output()).isEqualTo(1);
            assertThat(refused.output()).contains("The database").contains("refused").doesNotContain("streng-geheim")
                    .doesNotContain("\tat ");
        }
        assertThat(RunningProgram.run("serve", "--database", "mysql://x").output())
                .contains("jdbc:postgresql://host/name");
    }

    /// What says where the editions lie.
    static Map<String, String> environment(DatabaseSettings database) {
        return Map.of("OPENDATA_DATABASE", database.url(), "OPENDATA_DATABASE_USER",
                Objects.requireNonNull(database.user()), "OPENDATA_DATABASE_PASSWORD",
                Objects.requireNonNull(database.password()));
    }
}
