package de.sozialplanung.opendata.geoserver;

import de.sozialplanung.opendata.edition.EditionData;
import de.sozialplanung.opendata.edition.Editions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// A folder of editions, mounted.
class FolderDataStoreTest extends DataStoreContract {

    @TempDir
    static Path folder;

    private static Editions editions() {
        return new Editions(folder, Clock.systemUTC());
    }

    @BeforeAll
    static void importDemo() throws IOException {
        editions().publish(DemoEdition.content(ROWS));
    }

    @Override
    Map<String, Object> parameters() {
        return Map.of("editions", folder.toString());
    }

    @Override
    EditionData edition() throws IOException {
        return editions().read(editions().currentId().orElseThrow());
    }

    @Override
    void publish(int rows) throws IOException {
        editions().publish(DemoEdition.content(rows));
    }
}
