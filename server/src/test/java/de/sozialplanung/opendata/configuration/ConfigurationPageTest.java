package de.sozialplanung.opendata.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationPageTest {

    private static final Path PAGE = Path.of("..", "deploy", "configuration.md");

    @TempDir
    private Path folder;

    @Test
    void theCommittedPageIsWhatTheKeysSay() throws IOException {
        if (System.getProperty("bless") != null) {
            Files.writeString(PAGE, ConfigurationPage.markdown());
        }
        assertThat(ConfigurationPage.markdown()).as("-Dbless accepts").isEqualTo(Files.readString(PAGE));
    }

    @Test
    void theFileToBeginWithIsValidAndSoIsEachDefaultInIt() throws IOException {
        Path file = folder.resolve("opendata.yaml");
        Files.writeString(file, ConfigurationPage.yaml());
        assertThat(Configuration.read(Optional.of(file), Map.of(), Map.of()).faults()).isEmpty();
        Files.writeString(file, ConfigurationPage.yaml().replaceAll("(?m)^#([a-z-]+: \\S)", "$1"));
        Configuration.Checked all = Configuration.read(Optional.of(file), Map.of(), Map.of());
        assertThat(all.faults()).isEmpty();
        assertThat(Keys.all()).allSatisfy(key -> assertThat(all.configuration().place(key).isPresent())
                .as(key.name()).isEqualTo(key.standard().isPresent()));
    }
}
