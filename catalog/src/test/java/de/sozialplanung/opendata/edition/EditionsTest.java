package de.sozialplanung.opendata.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

class EditionsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00.123Z"), ZoneOffset.UTC);
    private static final EditionContent CONTENT = EditionBuilder.build(EditionSamples.folder());

    @TempDir
    private Path root;

    /// What a test throws to end an import as the operating system would: nothing tidies up after it.
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    private Editions editions() {
        return new Editions(root.resolve("ausgaben"), CLOCK);
    }

    private Editions interruptedBy(Consumer<String> step) {
        return new Editions(root.resolve("ausgaben"), CLOCK, step);
    }

    private static List<Feature> read(EditionReader reader, String collection) throws IOException {
        List<Feature> features = new ArrayList<>();
        try (FeatureStream stream = reader.read(collection)) {
            for (Feature feature = stream.next(); feature != null; feature = stream.next()) {
                features.add(feature);
            }
            assertThat(stream.size()).isEqualTo(features.size());
        }
        return features;
    }

    @Test
    void whatIsWrittenIsReadAgainInTheSameOrder() throws IOException {
        Edition edition = editions().publish(CONTENT);
        assertThat(edition.catalog()).isEqualTo(CONTENT.catalog());
        try (EditionReader reader = edition.reader()) {
            for (Table table : CONTENT.tables()) {
                List<Feature> features = read(reader, table.collection().id());
                assertThat(features).extracting(Feature::values)
                        .containsExactlyElementsOf(
                                EditionSamples.features(table).stream().map(Feature::values).toList());
                for (int i = 0; i < features.size(); i++) {
                    assertThat((Object) features.get(i).geometry())
                            .isEqualTo(EditionSamples.features(table).get(i).geometry());
                }
            }
            assertThatIllegalArgumentException().isThrownBy(() -> reader.read("geheim"));
        }
    }

    @Test
    void polygonsAreOneObjectOverAllCollectionsAgain() throws IOException {
        try (EditionReader reader = editions().publish(CONTENT).reader()) {
            Geometry kreis = Objects.requireNonNull(read(reader, "kreis").getFirst().geometry());
            List<Feature> rows = read(reader, "demographie");
            assertThat((Object) rows.get(0).geometry()).isSameAs(kreis);
            assertThat((Object) rows.get(1).geometry()).isSameAs(kreis);
            assertThat((Object) rows.get(2).geometry()).isNotSameAs(kreis);
        }
    }

    @Test
    void summariesAreKnownWithoutReading() throws IOException {
        Edition edition = editions().publish(CONTENT);
        CollectionSummary wide = Objects.requireNonNull(edition.summaries().get("demographie"));
        assertThat(wide.count()).isEqualTo(10);
        assertThat(wide.begin()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(wide.end()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(wide.bbox().get(0)).isBetween(7.06, 7.08);
        assertThat(wide.bbox().get(1)).isBetween(50.98, 51.0);
        assertThat(wide.bbox().get(2)).isBetween(7.1, 7.13);
        CollectionSummary offers = Objects.requireNonNull(edition.summaries().get("angebote"));
        assertThat(offers.begin()).isEqualTo(LocalDate.of(2020, 2, 29));
        assertThat(offers.end()).isEqualTo(LocalDate.of(2030, 1, 1));
        assertThat(Objects.requireNonNull(edition.summaries().get("indikatorwerte")).bbox()).isEmpty();
    }

    @Test
    void idsCountUpAndTheLastOneIsCurrent() throws IOException {
        assertThat(editions().current()).isEmpty();
        assertThat(editions().ids()).isEmpty();
        for (int i = 0; i < 11; i++) {
            Files.createDirectories(root.resolve("ausgaben").resolve("2026-11-22-" + (i + 1)));
        }
        assertThat(editions().publish(CONTENT).id()).isEqualTo("2026-11-23-1");
        assertThat(editions().publish(CONTENT).id()).isEqualTo("2026-11-23-2");
        assertThat(editions().ids()).hasSize(13).startsWith("2026-11-22-1", "2026-11-22-2")
                .endsWith("2026-11-22-11", "2026-11-23-1", "2026-11-23-2");
        assertThat(editions().current().orElseThrow().id()).isEqualTo("2026-11-23-2");
        assertThat(editions().open("2026-11-23-1").created()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
    }

    @Test
    void killedAtAnyStepTheOldEditionStandsAndTheNextImportSucceeds() throws IOException {
        List<String> steps = new ArrayList<>();
        interruptedBy(steps::add).publish(CONTENT);
        assertThat(steps).hasSizeGreaterThan(5).endsWith("history named");
        for (String step : steps.subList(0, steps.size() - 1)) {
            String before = editions().currentId().orElseThrow();
            assertThatExceptionOfType(Killed.class).isThrownBy(() -> interruptedBy(reached -> {
                if (reached.equals(step)) {
                    throw new Killed();
                }
            }).publish(CONTENT));
            assertThat(editions().current().orElseThrow().id()).as(step).isEqualTo(before);
            assertThat(editions().publish(CONTENT).id()).as(step).isNotEqualTo(before);
            assertThat(leftovers()).as(step).isEmpty();
        }
    }

    private List<String> leftovers() throws IOException {
        try (Stream<Path> entries = Files.list(root.resolve("ausgaben"))) {
            return entries.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(".") && !name.equals(".lock")).toList();
        }
    }

    @Test
    void anImportThatFailsLeavesNothingBehind() throws IOException {
        editions().publish(CONTENT);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> interruptedBy(reached -> {
            if (reached.equals("manifest on disk")) {
                throw new IllegalStateException("disk full");
            }
        }).publish(CONTENT));
        assertThat(leftovers()).isEmpty();
        assertThat(editions().ids()).containsExactly("2026-11-23-1");
    }

    @Test
    void aSecondImportAtTheSameTimeIsTold() throws IOException {
        List<String> told = new ArrayList<>();
        interruptedBy(reached -> {
            try {
                editions().publish(CONTENT);
            } catch (IOException e) {
                told.add(Objects.requireNonNull(e.getMessage()));
            }
        }).publish(CONTENT);
        assertThat(told).isNotEmpty().containsOnly(
                "Ein anderer Import ist gerade im Gange; bitte warten, bis er fertig ist.");
        assertThat(editions().ids()).containsExactly("2026-11-23-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edition.gpkg", "edition.json"})
    void aChangedFileIsNoticed(String name) throws IOException {
        Path file = root.resolve("ausgaben").resolve(editions().publish(CONTENT).id()).resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> editions().current())
                .withMessage("Die Ausgabe „2026-11-23-1“ ist beschädigt: die Datei „" + name + "“ wurde verändert.");
    }

    @Test
    void damageIsWhatIsToldWhateverWasMadeOfTheEditionMeanwhile() throws IOException {
        Edition edition = editions().publish(CONTENT);
        assertThat(editions().current(Edition::id)).contains(edition.id());
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> editions().current(_ -> {
            throw new IllegalStateException("no room");
        }));
        Path file = edition.data().orElseThrow();
        Files.write(file, new byte[]{1}, StandardOpenOption.APPEND);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> editions().current(Edition::id))
                .withMessageContaining("wurde verändert");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> editions().current(_ -> {
            throw new IllegalStateException("no room");
        })).withMessageContaining("wurde verändert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edition.gpkg", "edition.json", "SHA256SUMS"})
    void aMissingFileIsNoticed(String name) throws IOException {
        Files.delete(root.resolve("ausgaben").resolve(editions().publish(CONTENT).id()).resolve(name));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> editions().open("2026-11-23-1"))
                .withMessageContaining("beschädigt").withMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23-9", "../ausgaben", "", ".neu-2026-11-23-1", "2026-11-23-1/.."})
    void anEditionThatIsNoneIsRefused(String id) throws IOException {
        editions().publish(CONTENT);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> editions().open(id))
                .withMessage("Die Ausgabe „" + id + "“ gibt es nicht.");
    }
}
