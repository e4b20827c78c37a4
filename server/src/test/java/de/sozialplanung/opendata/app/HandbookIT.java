package de.sozialplanung.opendata.app;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The handbooks do what they say; that of the operator makes a package, at which `DeploymentIT` looks.
class HandbookIT {

    @TempDir
    private Path work;

    @ParameterizedTest
    @ValueSource(strings = {"publishing.md", "veroeffentlichen.md", "api.md"})
    void everyCommandWorks(String handbook) throws IOException, InterruptedException {
        Handbook.follow(handbook, work);
    }
}
