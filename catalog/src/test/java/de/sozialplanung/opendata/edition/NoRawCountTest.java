package de.sozialplanung.opendata.edition;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.statistics.Measurements;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looks for counts in the bytes of an edition, in every form that a file could hold them in.
class NoRawCountTest {

    private static final int POOR = 1_234_567_891;
    private static final int CHILDREN = 2_087_654_321;
    private static final int RESIDENTS = 1_987_651_237;

    @TempDir
    private Path root;

    @Test
    void noNumeratorAndNoDenominatorIsInAnyFileOfAnEdition() throws IOException {
        Measurements measurements = EditionSamples.measurements();
        EditionSamples.put(measurements, 2023, "arme", POOR, 500_000_000, 100);
        EditionSamples.put(measurements, 2023, "kinder", CHILDREN, 500_000_100, 1000);
        EditionSamples.put(measurements, 2023, "einwohner", RESIDENTS, 1000, 1000);
        Edition edition = new Editions(root, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .publish(EditionBuilder.build(EditionSamples.folder(measurements, null)));
        List<String> leaks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve(edition.id()))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (int count : List.of(POOR, CHILDREN, POOR + 500_000_000)) {
                    if (holds(bytes, count)) {
                        leaks.add(file.getFileName() + " " + count);
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(holds(Files.readAllBytes(edition.data().orElseThrow()), RESIDENTS))
                .as("the search finds what is published as a count").isTrue();
    }

    private static boolean holds(byte[] bytes, int count) {
        return Stream.of(Integer.toString(count).getBytes(StandardCharsets.US_ASCII),
                ByteBuffer.allocate(4).putInt(count).array(),
                ByteBuffer.allocate(8).putDouble(count).array())
                .anyMatch(form -> new String(bytes, StandardCharsets.ISO_8859_1)
                        .contains(new String(form, StandardCharsets.ISO_8859_1)));
    }
}
