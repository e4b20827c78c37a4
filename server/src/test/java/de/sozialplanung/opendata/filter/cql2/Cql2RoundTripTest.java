package de.sozialplanung.opendata.filter.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.store.RandomFilters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Cql2RoundTripTest {

    private static final int ROUNDS = 1000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsWrittenIsReadAsTheSame(long seed) {
        RandomFilters random = new RandomFilters(seed);
        int written = 0;
        for (Filter filter : Stream.generate(() -> Stream.of(random.points(), random.areas())).limit(ROUNDS)
                .flatMap(pair -> pair).toList()) {
            Optional<Crs> crs = Arrays.stream(Crs.values()).filter(candidate -> canBeWritten(filter, candidate))
                    .findFirst();
            if (crs.isPresent()) {
                assertRoundTrip(filter, crs.get());
                written++;
            }
        }
        assertThat(written).as("filters that CQL2 has words for, with geometries in one system").isGreaterThan(ROUNDS);
    }

    private static boolean canBeWritten(Filter filter, Crs crs) {
        try {
            Cql2Text.write(filter, crs);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void assertRoundTrip(Filter filter, Crs crs) {
        String text = Cql2Text.write(filter, crs);
        String json = Cql2Json.write(filter, crs);
        assertThat(Cql2Text.parse(text, crs, "filter")).as(text).isEqualTo(filter);
        assertThat(Cql2Json.parse(json, crs, "filter")).as(json).isEqualTo(filter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "( ( a = 1 ) ); a = 1",
            "(a = 1 AND b = 2) OR (c = 3); a = 1 AND b = 2 OR c = 3",
            "a = 1 AND (b = 2 OR c = 3); a = 1 AND (b = 2 OR c = 3)",
            "(NOT (a = 1)); NOT a = 1",
            "NOT (a = 1 OR b = 2); NOT (a = 1 OR b = 2)",
            "NOT (NOT a); NOT (NOT a)",
            "not (a like 'x'); a NOT LIKE 'x'",
            "NOT (a BETWEEN 1 AND 2) AND NOT (a IN (1,2)); a NOT BETWEEN 1 AND 2 AND a NOT IN (1, 2)",
            "NOT(a IS NULL); a IS NOT NULL",
            "(a + b) * c = a + (b * c); (a + b) * c = a + b * c",
            "(a - b) - (c - d) > 0; a - b - (c - d) > 0",
            "a / (b * c) > (a * b) % c; a / (b * c) > a * b % c",
            "(a ^ b) ^ c > (-2) ^ d; (a ^ b) ^ c > (-2) ^ d",
            "1.50 < 1e3 and 1E-30 < 0.000001; 1.5 < 1000 AND 1E-30 < 0.000001",
            "\"name\" = \"Name 2\" AND \"in\" = \"date\"; name = \"Name 2\" AND \"in\" = \"date\"",
            "s_intersects(geometrie,point( 7 51 )); S_INTERSECTS(geometrie, POINT (7 51))",
            "t_metby(a,interval('..','2023-01-01')); T_METBY(a, INTERVAL('..', '2023-01-01'))",
            "a_containedby(a,('x')); A_CONTAINEDBY(a, ('x'))"})
    void parenthesesStandOnlyWhereTheyAreNeeded(String text, String canonical) {
        assertThat(Cql2Text.write(Cql2Text.parse(text, Crs.CRS84, "filter"), Crs.CRS84)).isEqualTo(canonical);
    }

    @Test
    void junctionsOfOneOrNothingAreWrittenAsWhatTheyMean() {
        Filter a = Cql2Text.parse("a", Crs.CRS84, "filter");
        assertThat(Cql2Text.write(new Filter.And(List.of()), Crs.CRS84)).isEqualTo("TRUE");
        assertThat(Cql2Text.write(new Filter.Or(List.of()), Crs.CRS84)).isEqualTo("FALSE");
        assertThat(Cql2Text.write(new Filter.Everything(), Crs.CRS84)).isEqualTo("TRUE");
        assertThat(Cql2Text.write(new Filter.And(List.of(new Filter.Or(List.of(a, a)))), Crs.CRS84))
                .isEqualTo("a OR a");
        assertThat(Cql2Json.write(new Filter.Or(List.of()), Crs.CRS84)).isEqualTo("false");
        assertThat(Cql2Json.write(new Filter.And(List.of(a)), Crs.CRS84)).isEqualTo("{\"property\":\"a\"}");
    }

    @Test
    void whatHasNoWordsIsNotWritten() {
        Filter box = Filter.Spatial.box(7, 51, 8, 52, Crs.CRS84, "bbox");
        Filter untyped = Filter.equal("art", "kita");
        Filter utm = Cql2Text.parse("S_INTERSECTS(g, POINT(360000 5650000))", Crs.EPSG_25832, "filter");
        for (Filter filter : List.of(box, untyped, utm, new Filter.Ids(List.of("a")), new Filter.During(null, null))) {
            assertThatThrownBy(() -> Cql2Text.write(filter, Crs.CRS84)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Cql2Json.write(filter, Crs.CRS84)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void coordinatesStandInTheAxisOrderOfTheReferenceSystem() {
        String text = "S_INTERSECTS(g, POINT (51 7)) AND S_WITHIN(g, BBOX(50, 6, 52, 8))";
        String json = """
                {"op":"and","args":[{"op":"s_intersects","args":[{"property":"g"},{"type":"Point","coordinates":[51,7]}]},\
                {"op":"s_within","args":[{"property":"g"},{"bbox":[50,6,52,8]}]}]}""";
        Filter northFirst = Cql2Text.parse(text, Crs.EPSG_4326, "filter");
        Filter eastFirst = Cql2Text.parse(text, Crs.CRS84, "filter");

        assertThat(northFirst).isEqualTo(Cql2Json.parse(json, Crs.EPSG_4326, "filter"))
                .isNotEqualTo(eastFirst);
        assertThat(Cql2Text.write(northFirst, Crs.EPSG_4326)).isEqualTo(text);
        assertThat(Cql2Json.write(northFirst, Crs.EPSG_4326)).isEqualTo(json);
        assertThat(northFirst).isInstanceOfSatisfying(Filter.And.class, and -> assertThat(and.operands()).last()
                .isEqualTo(new Filter.Spatial(SpatialRelation.WITHIN,
                        new Expression.Property("g", Origin.of("filter")),
                        new Expression.Box(6, 50, 8, 52, Crs.EPSG_4326, Origin.of("filter")))));
    }

    @Test
    void everyCharacterOfATextComesThrough() {
        StringBuilder all = new StringBuilder("'\\\"%_ä😀\u2028");
        for (char c = 1; c < 32; c++) {
            all.append(c).append('\\').append(c);
        }
        for (String text : List.of(all.toString(), "\\", "\\\\", "'", "''", "\\'", "", "abtnvfr", "\\a\\b\\t\\n\\v")) {
            assertRoundTrip(new Filter.IsNull(new Expression.Text(text, Origin.of("filter"))), Crs.CRS84);
            assertRoundTrip(
                    new Filter.IsNull(new Expression.Property(text + "x", Origin.of("filter"))), Crs.CRS84);
        }
    }
}
