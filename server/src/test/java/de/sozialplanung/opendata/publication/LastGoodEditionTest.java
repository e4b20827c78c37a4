package de.sozialplanung.opendata.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.edition.EditionBuilder;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.edition.EditionRelease;
import de.sozialplanung.opendata.edition.EditionWork;
import de.sozialplanung.opendata.edition.Editions;
import de.sozialplanung.opendata.folder.DataFolder;
import de.sozialplanung.opendata.folder.Findings;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service that starts over a damaged file shows the edition before and says so.
class LastGoodEditionTest {

    private static final Iris IRIS = new Iris("https://daten.example");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private static final String FIRST = "2026-11-23-1";
    private static final String SECOND = "2026-11-23-2";

    @TempDir
    private Path folder;

    private final List<String> damaged = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Editions editions;

    @BeforeEach
    void publishesTwo() throws IOException {
        Path demo = Path.of("..", "deploy", "demo");
        EditionContent content = EditionBuilder.build(
                DataFolder.read(demo, demo.resolve("katalog.yaml"), new Findings()).orElseThrow());
        editions = new Editions(folder, CLOCK);
        editions.publish(content);
        editions.publish(content);
    }

    private String shown() throws IOException {
        return new FolderSource(editions).lastGood(IRIS, (id, reason) -> damaged.add(id + ": " + reason.getMessage()))
                .orElseThrow().edition().id();
    }

    private void damage(String id) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(id).resolve("edition.gpkg").toFile(), "rw")) {
            file.seek(file.length() / 2);
            int old = file.read();
            file.seek(file.length() / 2);
            file.write(old ^ 1);
        }
    }

    @Test
    void aWholeEditionIsTheCurrentOne() throws IOException {
        assertThat(shown()).isEqualTo(SECOND);
        assertThat(damaged).isEmpty();
    }

    @Test
    void oneChangedBitShowsTheEditionBefore() throws IOException {
        damage(SECOND);
        assertThat(shown()).isEqualTo(FIRST);
        assertThat(damaged).singleElement().asString().startsWith(SECOND + ": ").contains("edition.gpkg");
    }

    @Test
    void anEditionThatWasTakenBackIsNeverShownInstead() throws IOException {
        try (EditionWork work = editions.begin()) {
            new EditionRelease(work, CLOCK).withdraw(FIRST, "Falsch.", false);
        }
        damage(SECOND);
        assertThatThrownBy(this::shown).isInstanceOf(IOException.class).hasMessageContaining(SECOND);
    }

    @Test
    void whereAllAreDamagedTheReasonIsThatOfTheCurrentOne() throws IOException {
        damage(FIRST);
        damage(SECOND);
        assertThatThrownBy(this::shown).isInstanceOf(IOException.class).hasMessageContaining(SECOND);
        assertThat(damaged).hasSize(2);
    }
}
