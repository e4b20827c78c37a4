package de.sozialplanung.opendata.geoserver;

import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.edition.EditionData;
import de.sozialplanung.opendata.edition.Editions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// A folder of editions, mounted.
class FolderDataStoreTest extends DataStoreContract {

    @TempDir
    static Path folder;

    /// A folder of editions.
    record Folder(Path root) implements Place {

        private Editions editions() {
            return new Editions(root, Clock.systemUTC());
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("editions", root.toString());
        }

        @Override
        public void publish(EditionContent content) throws IOException {
            editions().publish(content);
        }

        @Override
        public EditionData edition() throws IOException {
            return editions().read(editions().currentId().orElseThrow());
        }
    }

    @BeforeAll
    static void importDemo() throws IOException {
        new Folder(folder).publish(DemoEdition.content(ROWS));
    }

    @Override
    Place demo() {
        return new Folder(folder);
    }

    @Override
    Place empty() throws IOException {
        return new Folder(Files.createDirectory(folder.resolve("leer")));
    }
}
