package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.store.postgis.DatabaseSettings;
import de.sozialplanung.opendata.store.postgis.PostgisCluster;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Two packaged servers behind a balancer, one over the database, one over a standby that follows it: an import, and the end
/// of the standby.
class ReplicatedDatabaseIT {

    private static final String DEMO = Path.of("..", "deploy", "demo").toString();
    private static final String ITEMS = "/collections/indikatorwerte/items?f=geojson&limit=10";
    private static final long PAUSE = 50_000_000;
    private static final int MOST_PAUSES = 1200;

    @Test
    void aServerOverAStandbyFollowsTheImportAndGoesOnWithoutTheStandby() throws IOException, InterruptedException {
        Optional<PostgisCluster> started = PostgisCluster.start();
        Assumptions.assumeTrue(started.isPresent(), "PostgreSQL with PostGIS is not installed");
        PostgisCluster primary = started.orElseThrow();
        DatabaseSettings database = primary.database();
        Map<String, String> written = DatabaseProgramIT.environment(database);
        String first = imports(written);
        PostgisCluster standby = primary.replica();
        DatabaseSettings copy = standby.same(database);
        assertThat(PostgisCluster.ask(copy, "SELECT pg_is_in_recovery()")).containsExactly("t");
        Map<String, String> read = new HashMap<>(written);
        read.put("OPENDATA_DATABASE", database.url().replace(primary.host(), standby.host() + "," + primary.host())
                + "?targetServerType=preferSecondary");

        try (RunningProgram one = RunningProgram.serve(written); RunningProgram other = RunningProgram.serve(read)) {
            assertThat(PostgisCluster.ask(copy,
                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                            + "AND pid <> pg_backend_pid()"))
                    .as("the other server reads from the standby").isNotEqualTo("0");
            String link = next(other.get(ITEMS));

            String second = imports(written);
            awaits(one, second);
            awaits(other, second);

            for (RunningProgram server : new RunningProgram[]{one, other}) {
                HttpResponse<String> page = server.get(link.replaceFirst("^https?://[^/]+", server.base()));
                assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
                assertThat(page.body()).contains("\"numberReturned\":10", first + "%7E").doesNotContain(second);
                assertThat(server.get(ITEMS).body()).contains(second + "%7E");
            }
            standby.down();
            for (int pause = 0; other.get("/collections/angebote/items?f=geojson&limit=" + (pause + 1))
                    .statusCode() != 200; pause++) {
                assertThat(pause).as("the other server has found the database").isLessThan(MOST_PAUSES);
                LockSupport.parkNanos(PAUSE);
            }
            assertThat(other.get("/health/ready").statusCode()).isEqualTo(200);
        } finally {
            primary.down();
        }
    }

    private static String imports(Map<String, String> environment) throws IOException, InterruptedException {
        RunningProgram.Finished imported = RunningProgram.run(environment, "import", DEMO);
        assertThat(imported.code()).as(imported.output()).isZero();
        Matcher id = Pattern.compile("Edition (\\S+) is current").matcher(imported.output());
        assertThat(id.find()).as(imported.output()).isTrue();
        return id.group(1);
    }

    private static void awaits(RunningProgram server, String edition) throws IOException, InterruptedException {
        for (int pause = 0; !server.get("/health/ready").body().contains(edition); pause++) {
            assertThat(pause).as("the server has seen the edition").isLessThan(MOST_PAUSES);
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static String next(HttpResponse<String> page) {
        Matcher link = Pattern.compile("<([^>]+)>; *rel=\"?next").matcher(page.headers().firstValue("Link").orElse(""));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
