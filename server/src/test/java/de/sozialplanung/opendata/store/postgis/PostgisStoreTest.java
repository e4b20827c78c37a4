package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.FeatureStoreContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

class PostgisStoreTest extends FeatureStoreContract {

    /// By what is in them: most tests ask the same features.
    private static final Map<Map<Collection, List<Feature>>, Loaded> LOADED = new HashMap<>();

    private record Loaded(Database database, FeatureStore store) {}

    @AfterAll
    static void closes() {
        LOADED.values().forEach(loaded -> loaded.database().close());
        LOADED.clear();
    }

    @Override
    protected FeatureStore store(String edition, Map<Collection, List<Feature>> features) {
        return LOADED.computeIfAbsent(features, _ -> load(edition, features)).store();
    }

    private static Loaded load(String edition, Map<Collection, List<Feature>> features) {
        DatabaseSettings settings = PostgisCluster.shared().database();
        try {
            Database database = Database.open(settings);
            return new Loaded(database, new PostgisStore(database,
                    new PostgisImport(settings, Clock.systemUTC()).publish(content(features), _ -> edition)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EditionContent content(Map<Collection, List<Feature>> features) {
        Agent nobody = new Agent("Niemand", null, null, null);
        Catalog catalog = new Catalog("probe", LocalizedText.same("Probe"), LocalizedText.same("Probe"), null, nobody,
                nobody, new Licence("http://dcat-ap.de/def/licenses/cc-zero", "CC0", null), null,
                new Region("05378", "Probekreis"), List.of(), List.copyOf(features.keySet()), List.of(), List.of());
        return new EditionContent(catalog, catalog.collections().stream()
                .map(collection -> new EditionContent.Table(collection, features.getOrDefault(collection, List.of())))
                .toList());
    }
}
