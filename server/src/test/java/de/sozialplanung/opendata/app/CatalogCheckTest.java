package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `import` says of a catalogue that portals could not take in, over the demo with one thing spoilt.
class CatalogCheckTest {

    private static final Path DEMO = Path.of("..", "deploy", "demo");

    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();

    private int imports(String file, String good, String bad) throws IOException {
        Path folder = root.resolve("data");
        try (Stream<Path> files = Files.walk(DEMO)) {
            for (Path from : files.toList()) {
                Path to = folder.resolve(DEMO.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(good);
        Files.writeString(folder.resolve(file), text.replace(good, bad));
        PrintWriter writer = new PrintWriter(out, true);
        return Main.execute(writer, writer, "import", folder.toString(), "--editions",
                root.resolve("editions").toString());
    }

    @ParameterizedTest
    @CsvSource({
            "katalog.yaml, licenses/dl-by-de/2.0, licenses/other-closed, other-closed at /catalog: This value is not in the authority tables",
            "indikatoren.csv, ;Child poverty;, ;Child poverty;<b>Arm</b> , /id/datensatz/indikator-gru-08: a description is plain text"})
    void aCatalogueThatBreaksARuleIsNotPublished(String file, String good, String bad, String sentence)
            throws IOException {
        assertThat(imports(file, good, bad)).isOne();
        assertThat(out.toString()).contains("Nothing was published").contains(sentence);
        try (Stream<Path> left = Files.list(root.resolve("editions"))) {
            assertThat(left.filter(Files::isDirectory)).as("nothing of it stays").isEmpty();
        }
    }
}
