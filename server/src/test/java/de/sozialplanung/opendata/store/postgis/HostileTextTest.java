package de.sozialplanung.opendata.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.ArrayRelation;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.filter.Folding;
import de.sozialplanung.opendata.filter.LikePattern;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.store.FeatureStore;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Names and texts that would be SQL if they could be.
class HostileTextTest {

    private static final Origin AT = Origin.of("filter");
    private static final List<String> TEXTS = List.of("'; DROP SCHEMA opendata CASCADE; --", "\"; SELECT 1; --", "\\",
            "\\'", "' OR '1'='1", "$$ $folding$ $1", "?", "? ::text", "%", "_", "{a,b}", "{\"a\"}", "NULL", "a\\\nb",
            "U&'\\0041'", "😀'", "ẞ'\u0308", "x".repeat(3000), "/* */", "\u202E\uFEFF");
    private static final String COLLECTION = "t\"0'; DROP TABLE x; --";
    private static final Collection HOSTILE = new Collection(COLLECTION, LocalizedText.same("t"),
            LocalizedText.same("t"), new Schema(List.of(property("id", PropertyType.STRING, Role.ID),
                    property("na\"me'; --", PropertyType.STRING, Role.TITLE),
                    property("y".repeat(100), PropertyType.STRING_LIST, Role.NONE),
                    property("y".repeat(100) + "z", PropertyType.STRING, Role.NONE))));

    @SuppressWarnings("NullAway.Init")
    private static Database database;

    @SuppressWarnings("NullAway.Init")
    private static FeatureStore store;

    private static Property property(String name, PropertyType type, Role role) {
        return Property.of(name, type, role, LocalizedText.same(name), LocalizedText.same(name));
    }

    @BeforeAll
    static void imports() throws IOException {
        DatabaseSettings settings = PostgisCluster.shared().database();
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            String text = TEXTS.get(i % TEXTS.size());
            features.add(new Feature(Arrays.asList(i + text, text, List.of(text, "b"), null), null));
        }
        Edition edition = new PostgisImport(settings, Clock.systemUTC())
                .publish(PostgisStoreTest.content(Map.of(HOSTILE, features)));
        database = Database.open(settings);
        store = new PostgisStore(database, edition);
    }

    @AfterAll
    static void closes() {
        database.close();
    }

    static List<String> texts() {
        return TEXTS;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsATextWhereverItStands(String text) {
        Expression literal = new Expression.Text(text, AT);
        Expression name = new Expression.Property("na\"me'; --", AT);
        Expression list = new Expression.Property("y".repeat(100), AT);

        assertFound(new Filter.Compare(Comparison.EQUAL, name, literal));
        assertFound(new Filter.In(name, List.of(literal, new Expression.Text("anderes", AT))));
        assertFound(new Filter.Like(name, new Expression.Text(LikePattern.quote(text), AT)));
        assertFound(new Filter.Compare(Comparison.EQUAL, new Expression.Folded(Folding.CASE, name, AT),
                new Expression.Folded(Folding.CASE, literal, AT)));
        assertFound(new Filter.Compare(Comparison.EQUAL, new Expression.Folded(Folding.ACCENT, name, AT),
                new Expression.Folded(Folding.ACCENT, literal, AT)));
        assertFound(new Filter.Array(ArrayRelation.EQUALS, list,
                new Expression.Items(List.of(literal, new Expression.Text("b", AT)), AT)));
        assertFound(new Filter.Compare(Comparison.EQUAL, list, literal));
        assertThat(store.get(COLLECTION, TEXTS.indexOf(text) + text, Crs.CRS84).orElseThrow().value(1))
                .isEqualTo(text);
    }

    private static void assertFound(Filter filter) {
        assertThat(store.count(COLLECTION, FilterBinder.bind(filter, HOSTILE))).as("%s", filter)
                .isEqualTo(1500 / TEXTS.size());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anIdentifierThatIsNotThereIsNotFound(String text) {
        assertThat(store.get(COLLECTION, text, Crs.CRS84)).isEmpty();
        assertThat(store.get(COLLECTION, text + "\0", Crs.CRS84)).isEmpty();
        assertThat(store.count(COLLECTION, FilterBinder.bind(new Filter.Ids(List.of(text, "\0", "\uD800")), HOSTILE)))
                .isZero();
    }
}
