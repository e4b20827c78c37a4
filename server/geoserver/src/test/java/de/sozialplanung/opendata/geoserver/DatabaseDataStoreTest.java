package de.sozialplanung.opendata.geoserver;

import de.sozialplanung.opendata.edition.EditionData;
import de.sozialplanung.opendata.store.postgis.DatabaseSettings;
import de.sozialplanung.opendata.store.postgis.PostgisCluster;
import de.sozialplanung.opendata.store.postgis.PostgisImport;
import de.sozialplanung.opendata.store.postgis.PostgisPlace;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;

/// A database of editions, mounted; skipped where there is no PostGIS.
class DatabaseDataStoreTest extends DataStoreContract {

    private static DatabaseSettings database;

    @BeforeAll
    static void importDemo() throws IOException {
        database = PostgisCluster.shared().database();
        new PostgisImport(database, Clock.systemUTC()).publish(DemoEdition.content(ROWS));
    }

    @Override
    Map<String, Object> parameters() {
        return Map.of("editions database", database.url(), "user", database.user(), "passwd", database.password());
    }

    @Override
    EditionData edition() throws IOException {
        PostgisPlace place = new PostgisPlace(database, Clock.systemUTC());
        return place.read(place.history().currentId().orElseThrow());
    }

    @Override
    void publish(int rows) throws IOException {
        new PostgisImport(database, Clock.systemUTC()).publish(DemoEdition.content(rows));
    }
}
