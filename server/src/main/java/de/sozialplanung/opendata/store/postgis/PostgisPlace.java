package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.EditionData;
import de.sozialplanung.opendata.edition.EditionHistory;
import de.sozialplanung.opendata.edition.EditionPlace;
import de.sozialplanung.opendata.edition.EditionWork;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.store.Query;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/// A database as a place of editions, for the commands that change it.
///
/// @param settings the database
/// @param clock    names the date of new editions, in its zone
public record PostgisPlace(DatabaseSettings settings, Clock clock) implements EditionPlace {

    @Override
    public EditionHistory history() throws IOException {
        try (Database database = Database.open(settings)) {
            return new PostgisEditions(database).history();
        } catch (Problem e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public List<String> ids() throws IOException {
        try (Database database = Database.open(settings)) {
            return new PostgisEditions(database).ids();
        } catch (Problem e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public EditionData read(String id) throws IOException {
        Database database = Database.open(settings);
        try {
            PostgisEditions editions = new PostgisEditions(database);
            Edition edition = editions.edition(id)
                    .orElseThrow(() -> new IOException("Die Ausgabe „" + id + "“ gibt es nicht."));
            return new Data(database, edition, editions.store(edition));
        } catch (Problem e) {
            database.close();
            throw new IOException(e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public EditionWork begin() throws IOException {
        return new PostgisImport(settings, clock).begin();
    }

    private record Data(Database database, Edition edition, PostgisStore store) implements EditionData {

        @Override
        public FeatureStream read(String collection) {
            return store.open(Query.all(edition.catalog().collection(collection)
                    .orElseThrow(() -> new IllegalArgumentException("no collection " + collection)),
                    Crs.EPSG_25832));
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
