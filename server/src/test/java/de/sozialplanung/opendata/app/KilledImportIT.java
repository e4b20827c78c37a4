package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.edition.EditionData;
import de.sozialplanung.opendata.edition.EditionPlace;
import de.sozialplanung.opendata.edition.EditionWork;
import de.sozialplanung.opendata.edition.Editions;
import de.sozialplanung.opendata.store.postgis.DatabaseSettings;
import de.sozialplanung.opendata.store.postgis.PostgisCluster;
import de.sozialplanung.opendata.store.postgis.PostgisPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program, killed with signal 9 in the middle of an import, at whatever it has just done; out of room on the
/// disk; and twice at the same time. No hooks: what it does is seen from outside.
class KilledImportIT {

    private static final String DEMO = Path.of("..", "deploy", "demo").toAbsolutePath().toString();

    @TempDir
    private Path work;

    private Path editions() {
        return work.resolve("editions");
    }

    private Map<String, String> folder() {
        return Map.of("OPENDATA_EDITIONS", editions().toString());
    }

    private static Map<String, String> environment(DatabaseSettings database) {
        return Map.of("OPENDATA_DATABASE", database.url(), "OPENDATA_DATABASE_USER",
                Objects.requireNonNull(database.user()), "OPENDATA_DATABASE_PASSWORD",
                Objects.requireNonNull(database.password()));
    }

    /// Starts an import and kills it as soon as that is to be seen. Looks again and again, but leaves it the processor.
    ///
    /// @return whether it was still at work
    private static boolean killedWhen(BooleanSupplier seen, Map<String, String> environment)
            throws IOException, InterruptedException {
        Process process = RunningProgram.start(environment, "import", DEMO);
        while (!seen.getAsBoolean() && !process.waitFor(1, TimeUnit.MILLISECONDS)) {
            // not yet
        }
        boolean atWork = process.isAlive();
        process.destroyForcibly().waitFor();
        return atWork;
    }

    /// Each edition in the list is whole, and the current one is one of them.
    private static String wholeAndCurrent(EditionPlace place) throws IOException {
        for (String id : place.ids()) {
            try (EditionData data = place.read(id)) {
                int[] figures = new int[1];
                data.figures(_ -> figures[0]++);
                assertThat(figures[0]).as(id).isEqualTo(12_443);
            }
        }
        String current = place.history().currentId().orElseThrow();
        assertThat(place.ids()).contains(current);
        return current;
    }

    private static void imports(Map<String, String> environment) throws IOException, InterruptedException {
        RunningProgram.Finished finished = RunningProgram.run(environment, "import", DEMO);
        for (int again = 0; again < 20 && finished.output().contains("Another import"); again++) {
            finished = RunningProgram.run(environment, "import", DEMO); // the database has not noticed yet
        }
        assertThat(finished.code()).as(finished.output()).isZero();
    }

    private List<String> hidden() {
        try (Stream<Path> files = Files.walk(editions())) {
            return files.map(editions()::relativize).map(Path::toString).filter(name -> name.startsWith(".neu"))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of(); // something went while it was looked at
        }
    }

    private boolean sees(String ending) {
        return hidden().stream().anyMatch(name -> name.endsWith(ending));
    }

    private boolean holds(long bytes) {
        return hidden().stream().filter(name -> name.endsWith(".gpkg"))
                .anyMatch(name -> editions().resolve(name).toFile().length() >= bytes);
    }

    private long folders() {
        return Objects.requireNonNull(editions().toFile().list((_, name) -> name.startsWith("2"))).length;
    }

    @Test
    void anImportIntoAFolderThatIsKilledLosesNothingAndLeavesNothingHalfVisible()
            throws IOException, InterruptedException {
        imports(folder());
        Editions place = new Editions(editions(), Clock.systemUTC());
        int killed = 0;
        for (BooleanSupplier mark : List.<BooleanSupplier>of(() -> !hidden().isEmpty(), () -> sees(".gpkg"),
                () -> holds(1_000_000), () -> holds(2_400_000), () -> sees("edition.json"),
                () -> sees("SHA256SUMS"), () -> folders() > 1, () -> sees("history.json"))) {
            String before = wholeAndCurrent(place);
            long known = place.history().events().size();

            killed += killedWhen(mark, folder()) ? 1 : 0;

            String now = wholeAndCurrent(place);
            assertThat(now.equals(before)).as("the new one only where it is published")
                    .isEqualTo(place.history().events().size() == known);
            imports(folder());
            assertThat(wholeAndCurrent(place)).isNotEqualTo(now);
            assertThat(hidden()).as("nothing is left over").isEmpty();
            removeAllButTheCurrent(place);
        }
        assertThat(killed).as("imports that were killed at work").isGreaterThan(4);
    }

    private static void removeAllButTheCurrent(Editions place) throws IOException {
        String current = place.currentId().orElseThrow();
        try (EditionWork work = place.begin()) {
            for (String id : place.ids()) {
                if (!id.equals(current)) {
                    work.erase(id);
                }
            }
        }
    }

    @Test
    void anImportIntoADatabaseThatIsKilledLosesNothingAndLeavesNothingHalfVisible()
            throws IOException, InterruptedException, SQLException {
        DatabaseSettings settings = PostgisCluster.shared().database();
        Map<String, String> environment = environment(settings);
        imports(environment);
        PostgisPlace place = new PostgisPlace(settings, Clock.systemUTC());
        int killed = 0;
        for (String mark : List.of("SELECT 1 FROM opendata.edition WHERE manifest IS NULL",
                "SELECT 1 FROM pg_class c JOIN opendata.edition e ON e.manifest IS NULL AND c.relnamespace = "
                        + "to_regnamespace('\"opendata_' || e.id || '\"') WHERE c.relname = 't3'",
                "SELECT 1 FROM pg_class c JOIN opendata.edition e ON e.manifest IS NULL AND c.relnamespace = "
                        + "to_regnamespace('\"opendata_' || e.id || '\"') WHERE c.relname = 't9'",
                "SELECT 1 FROM opendata.edition e, opendata.history h WHERE e.manifest IS NOT NULL AND "
                        + "position(e.id IN h.document) = 0")) {
            String before = wholeAndCurrent(place);

            try (Connection watching = PostgisCluster.connection(settings)) {
                killed += killedWhen(() -> !PostgisCluster.ask(watching, mark).isEmpty(), environment) ? 1 : 0;
            }

            String now = wholeAndCurrent(place);
            assertThat(now).isIn(before, place.ids().getLast());
            imports(environment);
            assertThat(wholeAndCurrent(place)).isNotEqualTo(now);
            assertThat(
                    PostgisCluster.ask(settings, "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'opendata_2%'"))
                    .as("nothing is left over").hasSameSizeAs(place.ids());
        }
        assertThat(killed).as("imports that were killed at work").isGreaterThan(2);
    }

    @Test
    void aFullDiskIsOneSentenceAndNoHarm() throws IOException, InterruptedException {
        Assumptions.assumeTrue(RunningProgram.installed("bash"), "bash limits the size of files");
        imports(folder());
        String before = new Editions(editions(), Clock.systemUTC()).currentId().orElseThrow();

        RunningProgram.Finished refused = RunningProgram.client("bash", "-c", "ulimit -f 2000; exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                RunningProgram.JAR.toString(), "import", DEMO, "--editions", editions().toString());

        assertThat(refused.code()).as(refused.output()).isEqualTo(1);
        assertThat(refused.output()).contains("The edition could not be written, the old one stands: Das GeoPackage "
                + "lässt sich nicht schreiben: der Datenträger ist voll oder nimmt nichts mehr an.")
                .doesNotContain("\tat ");
        Editions place = new Editions(editions(), Clock.systemUTC());
        assertThat(wholeAndCurrent(place)).isEqualTo(before);
        assertThat(place.ids()).containsExactly(before);
        assertThat(hidden()).isEmpty();
    }

    @Test
    void theSecondOfTwoImportsIsTold() throws IOException, InterruptedException {
        imports(folder());
        try (EditionWork _ = new Editions(editions(), Clock.systemUTC()).begin()) {
            RunningProgram.Finished second = RunningProgram.run(folder(), "import", DEMO);
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.output()).contains(
                    "Ein anderer Import ist gerade im Gange; bitte warten, bis er fertig ist.").doesNotContain("\tat ");
        }
        imports(folder());
    }
}
