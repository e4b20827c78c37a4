package de.sozialplanung.opendata.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageCountsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T03:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private void count(String... paths) {
        try (UsageCounts counts = new UsageCounts(folder.resolve("usage"), () -> Set.of("angebote"), CLOCK)) {
            for (String path : paths) {
                counts.finished(RequestKindTest.request(path, "q=geheim", 200, "text/csv"));
            }
            counts.finished(RequestKindTest.request("/collections/angebote/items", null, 404, "text/csv"));
        }
    }

    @Test
    void usesAreAddedUpOverRestartsAndNothingElseIsKept() throws IOException {
        count("/collections/angebote/items", "/download/e/angebote.csv", "/nirgends", "/assets/x");
        count("/collections/angebote/items", "/catalog");
        assertThat(folder.resolve("usage").resolve("usage-2026-11.csv")).hasContent("""
                day,what,format,requests
                2026-11-23,angebote,csv,3
                2026-11-23,catalog,csv,1
                """);
        assertThat(new UsageFile(folder.resolve("usage")).read()).hasSize(2);
    }

    @Test
    void whatSomebodyElseWroteIsPassedOver() throws IOException {
        Path usage = Files.createDirectories(folder.resolve("usage"));
        Files.writeString(usage.resolve("usage-2026-11.csv"), "day\n2026-11-99,a,b,1\nx\n2026-11-01,a,csv,5\n");
        Files.writeString(usage.resolve("notes.csv"), "2026-11-01,a,csv,5\n");
        assertThat(UsageFile.lines(new UsageFile(usage).read())).containsExactly("day,what,format,requests",
                "2026-11-01,a,csv,5");
    }

    @Test
    void aFolderThatCannotBeWrittenDoesNotDisturb() throws IOException {
        Files.writeString(folder.resolve("usage"), "a file");
        count("/collections/angebote/items");
        assertThat(folder.resolve("usage")).hasContent("a file");
    }

    @Test
    void aDiskThatIsFullLeavesWhatWasCountedBeforeAndTheRestIsWrittenLater() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "there is no /dev/full");
        count("/catalog");
        Path usage = folder.resolve("usage");
        try (UsageCounts counts = new UsageCounts(usage, () -> Set.of("angebote"), new Minutes())) {
            Files.createSymbolicLink(usage.resolve("usage-2026-11.csv.new"), full);
            counts.finished(RequestKindTest.request("/collections/angebote/items", null, 200, "text/csv"));
            assertThat(usage.resolve("usage-2026-11.csv")).content().contains("catalog,csv,1")
                    .doesNotContain("angebote");
            assertThat(usage).isDirectoryNotContaining("glob:**.new");
            counts.finished(RequestKindTest.request("/collections/angebote/items", null, 200, "text/csv"));
        }
        assertThat(usage.resolve("usage-2026-11.csv")).content().contains("catalog,csv,1", "angebote,csv,2");
    }

    /// A minute passes between any two looks.
    private static final class Minutes extends Clock {

        private Instant now = CLOCK.instant();

        @Override
        public Instant instant() {
            now = now.plusSeconds(60);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
