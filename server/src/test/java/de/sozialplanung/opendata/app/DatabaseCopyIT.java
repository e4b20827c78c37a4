package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.store.postgis.DatabaseSettings;
import de.sozialplanung.opendata.store.postgis.PostgisCluster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scripts that copy the editions of a database and bring them back, with PostgreSQL's own programs.
class DatabaseCopyIT {

    private static final Path DEPLOY = Path.of("..", "deploy").toAbsolutePath().normalize();

    @TempDir
    private Path work;

    private static Map<String, String> environment(DatabaseSettings database) {
        Map<String, String> environment = new HashMap<>(DatabaseProgramIT.environment(database));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("OPENDATA_HEAP", "256m");
        environment.put("JDK_JAVA_OPTIONS", String.join(" ", RunningProgram.SHORT_LIVED));
        return environment;
    }

    private static RunningProgram.Finished script(DatabaseSettings database, String script, Path file)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", DEPLOY.resolve(script).toString(), file.toString())
                .redirectErrorStream(true);
        builder.environment().putAll(environment(database));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new RunningProgram.Finished(process.waitFor(), output);
    }

    private static List<String> answers(DatabaseSettings database) throws IOException, InterruptedException {
        try (RunningProgram service = RunningProgram.serve(DatabaseProgramIT.environment(database))) {
            return answers(service);
        }
    }

    private static List<String> answers(RunningProgram service) throws IOException, InterruptedException {
        return List.of(service.get("/collections/wohnplaetze/items?f=geojson&limit=100").body(),
                service.get("/collections/indikatorwerte/items?f=csv&limit=5000").body(),
                service.get("/editions?f=json").body()).stream()
                .map(body -> body.replaceAll("localhost:\\d+|\"timeStamp\":\"[^\"]*\"", "")).toList();
    }

    @Test
    void whatIsCopiedWhileItIsServedIsTheSameWhenItIsBroughtBack() throws IOException, InterruptedException {
        for (String program : List.of("bash", "pg_dump", "pg_restore", "psql")) {
            Assumptions.assumeTrue(RunningProgram.installed(program), program + " is not installed");
        }
        DatabaseSettings database = PostgisCluster.shared().database();
        DatabaseSettings other = PostgisCluster.shared().bareDatabase();
        Path copy = work.resolve("copy");
        Path dump = work.resolve("copy.dump");
        RunningProgram.Finished imported = RunningProgram.run(DatabaseProgramIT.environment(database), "import",
                DEPLOY.resolve("demo").toString());
        assertThat(imported.code()).as(imported.output()).isZero();

        List<String> before;
        try (RunningProgram service = RunningProgram.serve(DatabaseProgramIT.environment(database))) {
            before = answers(service);
            RunningProgram.Finished copied = script(database, "backup.sh", copy);
            assertThat(copied.code()).as(copied.output()).isZero();
            assertThat(copied.output()).contains("copy.dump").doesNotContain("geheim");
            assertThat(answers(service)).isEqualTo(before);
        }
        assertThat(work.toFile().list()).containsExactly("copy.dump");

        RunningProgram.Finished back = script(other, "restore.sh", dump);
        assertThat(back.code()).as(back.output()).isZero();
        assertThat(back.output()).contains("can be served").doesNotContain("geheim");
        assertThat(answers(other)).isEqualTo(before);

        RunningProgram.Finished twice = script(other, "restore.sh", dump);
        assertThat(twice.code()).isEqualTo(1);
        assertThat(twice.output()).contains("There are editions in", "already");

        byte[] bytes = Files.readAllBytes(dump);
        Path half = Files.write(work.resolve("half.dump"), Arrays.copyOf(bytes, bytes.length / 2));
        DatabaseSettings third = PostgisCluster.shared().bareDatabase();
        assertThat(script(third, "restore.sh", half).code()).as("a copy that is damaged").isNotZero();
        assertThat(PostgisCluster.ask(third, "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'opendata%'"))
                .isEmpty();
    }
}
