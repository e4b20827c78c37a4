package de.sozialplanung.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares bytes with a committed file below `src/test/resources/golden`. `-Dbless` writes the file instead; whoever
/// blesses reads the difference before committing it.
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    public static void check(String name, byte[] actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (System.getProperty("bless") != null) {
            Files.createDirectories(file.getParent());
            Files.write(file, actual);
        }
        assertThat(new String(actual, StandardCharsets.UTF_8)).as("golden file %s; -Dbless accepts", name)
                .isEqualTo(Files.readString(file));
    }
}
