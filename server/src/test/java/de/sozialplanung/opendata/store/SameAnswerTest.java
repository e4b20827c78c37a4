package de.sozialplanung.opendata.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.EditionBuilder;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.ListStream;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.folder.DataFolder;
import de.sozialplanung.opendata.folder.Findings;
import de.sozialplanung.opendata.store.memory.MemoryStore;
import de.sozialplanung.opendata.store.postgis.Database;
import de.sozialplanung.opendata.store.postgis.DatabaseSettings;
import de.sozialplanung.opendata.store.postgis.PostgisCluster;
import de.sozialplanung.opendata.store.postgis.PostgisEditions;
import de.sozialplanung.opendata.store.postgis.PostgisImport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The demo edition in memory and in a database: whatever is asked of any collection, both say the same.
class SameAnswerTest {

    private static final int ROUNDS = 130;
    private static final int MOST_PAGES = 3;

    @SuppressWarnings("NullAway.Init")
    private static EditionContent content;

    @SuppressWarnings("NullAway.Init")
    private static FeatureStore memory;

    @SuppressWarnings("NullAway.Init")
    private static FeatureStore postgis;

    private static @Nullable Database database;

    @BeforeAll
    static void loadsTheDemoTwice() throws IOException {
        DatabaseSettings settings = PostgisCluster.shared().database();
        Path demo = Path.of("..", "deploy", "demo");
        content = EditionBuilder.build(
                DataFolder.read(demo, demo.resolve("katalog.yaml"), new Findings()).orElseThrow());
        Edition edition = new PostgisImport(settings, Clock.systemUTC()).publish(content);
        database = Database.open(settings);
        postgis = new PostgisEditions(database).store(edition);
        memory = MemoryStore.load(edition.id(), content.tables().stream().<Supplier<ListStream>>map(
                table -> () -> new ListStream(table.collection(), Crs.EPSG_25832, features(table))).toList());
    }

    @AfterAll
    static void closes() {
        if (database != null) {
            database.close();
        }
    }

    private static List<Feature> features(EditionContent.Table table) {
        return StreamSupport.stream(table.features().spliterator(), false).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyCollectionIsAnsweredAlike() {
        return content.tables().stream()
                .map(table -> DynamicTest.dynamicTest(table.collection().id(), () -> asksAtRandom(table)));
    }

    private static void asksAtRandom(EditionContent.Table table) {
        Collection collection = table.collection();
        SchemaFilters filters = new SchemaFilters(collection.id().hashCode(), collection, features(table));
        Random random = new Random(7);
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Query query = new Query(collection.id(), FilterBinder.bind(filters.next(), collection),
                    sort(random, collection), fields(random, collection),
                    List.of(Crs.values()).get(random.nextInt(Crs.values().length)),
                    new Slice(random.nextInt(20, 400), (long) random.nextInt(4) * random.nextInt(10), null));
            List<String> expected = pages(memory, query);
            assertThat(pages(postgis, query)).as("%s", query).isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).as("the filters hit something").isGreaterThan(ROUNDS);
    }

    private static List<SortKey> sort(Random random, Collection collection) {
        List<Property> attributes = collection.schema().attributes();
        return Stream.generate(() -> new SortKey(random.nextInt(attributes.size()), random.nextBoolean()))
                .filter(key -> attributes.get(key.attribute()).type() != PropertyType.STRING_LIST)
                .limit(random.nextInt(3)).toList();
    }

    private static Fields fields(Random random, Collection collection) {
        return random.nextInt(3) > 0 ? Fields.all(collection)
                : Fields.of(collection, collection.schema().properties().stream().map(Property::name)
                        .filter(_ -> random.nextBoolean()).collect(Collectors.toSet()));
    }

    /// The first pages, with a mark at each seam.
    private static List<String> pages(FeatureStore store, Query first) {
        List<String> found = new ArrayList<>();
        Query query = first;
        for (int i = 0; i < MOST_PAGES && query != null; i++) {
            try (Page page = store.open(query)) {
                for (Feature feature = page.next(); feature != null; feature = page.next()) {
                    found.add(feature.values() + " " + FeatureStoreContract.places(feature.geometry()));
                }
                PageToken next = page.nextPage().orElse(null);
                found.add(page.size() + " of " + page.matched() + (next == null ? "" : ", behind row " + next.row()));
                query = next == null ? null : first.with(new Slice(first.slice().limit(), 0, next));
            }
        }
        return found;
    }

    @Test
    void everyFeatureIsTheSameInEveryReferenceSystem() {
        for (EditionContent.Table table : content.tables()) {
            for (Crs crs : Crs.values()) {
                Query all = Query.all(table.collection(), crs);
                assertThat(pages(postgis, all)).as(table.collection().id()).isEqualTo(pages(memory, all));
                Feature last = features(table).getLast();
                assertThat(String.valueOf(postgis.get(table.collection().id(), last.id(), crs)))
                        .isEqualTo(String.valueOf(memory.get(table.collection().id(), last.id(), crs)));
            }
        }
    }
}
