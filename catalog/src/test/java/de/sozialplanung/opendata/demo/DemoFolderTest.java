package de.sozialplanung.opendata.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

    /// What `deploy/demo` was written with; `-Dbless` writes it anew.
    private static final DemoSize SHIPPED = new DemoSize(24, 120, 6, 90);
    private static final Path SHIPPED_FOLDER = Path.of("..", "deploy", "demo");

    @TempDir
    Path folder;

    /// The digest of every file, by its path.
    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), digest(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Path target, DemoSize size, long seed) throws IOException {
        DemoFolder.write(target, size, seed, done -> {});
    }

    @Test
    void theShippedFolderIsReproducedByteForByte() throws IOException {
        if (Boolean.getBoolean("bless")) {
            write(SHIPPED_FOLDER, SHIPPED, 1);
        }
        write(folder, SHIPPED, 1);
        assertThat(files(SHIPPED_FOLDER)).isEqualTo(files(folder));
    }

    @Test
    void theSameSeedGivesTheSameFolderAndAnotherSeedAnother() throws IOException {
        DemoSize size = new DemoSize(30, 50, 2, 20);
        write(folder.resolve("a"), size, 5);
        write(folder.resolve("b"), size, 5);
        write(folder.resolve("c"), size, 6);
        assertThat(files(folder.resolve("a"))).isEqualTo(files(folder.resolve("b")));
        assertThat(files(folder.resolve("c"))).isNotEqualTo(files(folder.resolve("a")));
    }

    @Test
    void aFolderWithSomethingElseIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("wichtig.txt"), "bleibt");
        assertThatThrownBy(() -> write(folder, SHIPPED, 1)).isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("left alone");
        assertThat(files(folder)).containsOnlyKeys("wichtig.txt");
    }

    @Test
    void aDemoFolderIsOverwritten() throws IOException {
        Path again = folder.resolve("again");
        write(again, new DemoSize(8, 5, 1, 8), 1);
        write(again, new DemoSize(9, 5, 1, 8), 1);
        write(folder.resolve("fresh"), new DemoSize(9, 5, 1, 8), 1);
        assertThat(files(again)).isEqualTo(files(folder.resolve("fresh")));
    }

    @Test
    void everyIndicatorIsMadeOfMeasuresThatAreDelivered() throws IOException {
        write(folder, SHIPPED, 1);
        Set<String> measures = new HashSet<>(Set.of("flaeche_km2"));
        for (List<String> list : List.of(Measures.DEMOGRAPHY, Measures.MIGRATION, Measures.INCOME, Measures.YOUTH,
                Measures.CARE, Measures.MUNICIPAL, Measures.CARE_STATISTICS)) {
            measures.addAll(list);
        }
        measures.addAll(Measures.HEALTH.values());
        List<Table.Row> indicators = Table.rows("indikatoren.csv");
        assertThat(indicators).hasSize(71).extracting(row -> row.get("kennung")).doesNotHaveDuplicates();
        for (Table.Row row : indicators) {
            Matcher names = Pattern.compile("[a-z][a-z0-9_]*").matcher(row.get("zaehler") + " " + row.get("nenner"));
            assertThat(names.results().map(r -> r.group()).toList()).as(row.get("kennung")).isSubsetOf(measures);
        }
        assertThat(Files.readString(folder.resolve("katalog.yaml"))).contains(mapping());
    }

    private static String[] mapping() {
        return Measures.HEALTH.entrySet().stream().map(e -> "      " + e.getKey() + ": " + e.getValue() + "\n")
                .toArray(String[]::new);
    }

    @Test
    void everyOfferSaysThatItIsInventedAndNamesNobody() throws IOException {
        write(folder, new DemoSize(88, 2_500, 1, 8), 1);
        List<String> lines = Files.readAllLines(folder.resolve("angebote/angebote.csv"));
        assertThat(lines).hasSize(2_501);
        int columns = lines.getFirst().split(";", -1).length;
        List<String> odd = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            if (cells.length != columns || !cells[1].endsWith("(Beispiel)")
                    || !line.contains("@example.org;https://example.org/")
                    || !line.contains("Dieses Angebot ist erfunden.")) {
                odd.add(line);
            }
        }
        assertThat(odd).isEmpty();
        assertThat(lines.getFirst()).doesNotContain("ansprechperson");
        assertThat(lines.stream().filter(line -> line.endsWith(";ja"))).hasSize(3);
        assertThat(lines.stream().filter(line -> line.contains(";intern;"))).hasSizeBetween(5, 60);
        assertThat(lines.stream().filter(line -> line.contains(";eingestellt;"))).hasSizeBetween(20, 100);
    }
}
