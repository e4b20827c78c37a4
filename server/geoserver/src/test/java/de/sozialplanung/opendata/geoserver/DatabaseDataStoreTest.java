package de.sozialplanung.opendata.geoserver;

import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.edition.EditionData;
import de.sozialplanung.opendata.store.postgis.DatabaseSettings;
import de.sozialplanung.opendata.store.postgis.PostgisCluster;
import de.sozialplanung.opendata.store.postgis.PostgisImport;
import de.sozialplanung.opendata.store.postgis.PostgisPlace;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;

/// A database of editions, mounted; skipped where there is no PostGIS.
class DatabaseDataStoreTest extends DataStoreContract {

    private static Database database;

    /// A database of editions.
    record Database(DatabaseSettings settings) implements Place {

        @Override
        public Map<String, Object> parameters() {
            return Map.of("editions database", settings.url(), "user", Objects.requireNonNull(settings.user()),
                    "passwd", Objects.requireNonNull(settings.password()));
        }

        @Override
        public void publish(EditionContent content) throws IOException {
            new PostgisImport(settings, Clock.systemUTC()).publish(content);
        }

        @Override
        public EditionData edition() throws IOException {
            PostgisPlace place = new PostgisPlace(settings, Clock.systemUTC());
            return place.read(place.history().currentId().orElseThrow());
        }
    }

    @BeforeAll
    static void importDemo() throws IOException {
        database = new Database(PostgisCluster.shared().database());
        database.publish(DemoEdition.content(ROWS));
    }

    @Override
    Place demo() {
        return database;
    }

    @Override
    Place empty() {
        return new Database(PostgisCluster.shared().database());
    }
}
