package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.edition.Editions;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Option;

/// Where the editions lie, as the option or the environment says it.
final class EditionsOption {

    @Option(names = "--editions", paramLabel = "FOLDER", defaultValue = "${env:OPENDATA_EDITIONS:-editions}", description = "the folder that holds the editions (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of("editions");

    Path folder() {
        return folder;
    }

    Editions open() {
        return new Editions(folder, Clock.systemUTC());
    }
}
