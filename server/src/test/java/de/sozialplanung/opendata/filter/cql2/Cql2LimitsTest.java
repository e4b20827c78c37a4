package de.sozialplanung.opendata.filter.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterLimits;
import de.sozialplanung.opendata.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Cql2LimitsTest {

    /// As deep as the text may be long.
    private static final int MANY = 32_000;

    private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[1,2]}";

    @Test
    void aTextMayNotBeTooLong() {
        String longest = "a = '" + "x".repeat(FilterLimits.STANDARD.characters() - 6) + "'";
        assertThat(text(longest)).isInstanceOf(Filter.Compare.class);
        Problem problem = Cql2FaultsTest.fault(() -> text(longest + " "));
        assertThat(problem.detail())
                .isEqualTo("A filter may have up to 32768 characters; this one has more.");
        assertThat(problem.position()).isEqualTo(32_768);
        assertThat(Cql2FaultsTest.fault(() -> json(" ".repeat(40_000))).position()).isEqualTo(32_768);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "NOT ", "-", "- (", "f(", "CASEI(", "a IN (", "S_WITHIN(", "A_EQUALS((", "a = (",
            "a AND (", "a OR NOT (", "a LIKE (", "a BETWEEN (", "INTERVAL(", "a + (b - ", "GEOMETRYCOLLECTION("})
    void aTextMayNotBeTooDeep(String level) {
        Problem problem = Cql2FaultsTest.fault(() -> text(level.repeat(MANY / level.length())));
        assertThat(problem.detail()).contains("128 deep within each other");
        assertThat(problem.position()).isLessThan(128 * 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"op\":\"not\",\"args\":[", "{\"op\":\"+\",\"args\":[1,", "{\"a\":",
            "{\"type\":\"GeometryCollection\",\"geometries\":["})
    void jsonMayNotBeTooDeep(String level) {
        Problem problem = Cql2FaultsTest.fault(() -> json(level.repeat(MANY / level.length())));
        assertThat(problem.detail()).contains("too deep within each other");
    }

    @Test
    void allLevelsThatAreAllowedMayBeUsed() {
        int deepest = FilterLimits.STANDARD.depth();
        assertThat(text("(".repeat(deepest) + "a" + ")".repeat(deepest))).isInstanceOf(Filter.IsTrue.class);
        String negations = "{\"op\":\"not\",\"args\":[".repeat(deepest - 1);
        String inner = "{\"op\":\"s_within\",\"args\":[{\"property\":\"g\"},{\"type\":\"GeometryCollection\",\"geometries\":"
                + "[{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[1,0],[1,1],[0,0]]]]}]}]}";
        assertThat(json(negations + inner + "]}".repeat(deepest - 1))).isInstanceOf(Filter.Not.class);
        Problem problem = Cql2FaultsTest.fault(() -> json("{\"op\":\"not\",\"args\":[" + negations + inner
                + "]}".repeat(deepest)));
        assertThat(problem.detail()).contains("deep within each other");
    }

    @Test
    void aChainOfAThousandValuesIsTheLongest() {
        String most = "a OR ".repeat(FilterLimits.STANDARD.terms() - 1) + "a";
        assertThat(text(most)).isInstanceOf(Filter.Or.class);
        Problem problem = Cql2FaultsTest.fault(() -> text(most + " OR b"));
        assertThat(problem.detail()).isEqualTo("A filter may have up to 1000 values; here is one more.");
        assertThat(problem.position()).isEqualTo(most.length() + 4);
        assertThat(
                Cql2FaultsTest.fault(() -> json("{\"op\":\"in\",\"args\":[1,[" + "1,".repeat(1000) + "1]]}")).detail())
                .startsWith("A filter may have up to 1000 values");
    }

    @Test
    void geometriesMayNotHaveTooManyPositions() {
        FilterLimits few = new FilterLimits(1000, 10, 10, 3);
        String two = "S_WITHIN(g, LINESTRING(1 2, 3 4))";
        assertThat(Cql2Text.parse(two, Crs.CRS84, "filter", few)).isInstanceOf(Filter.Spatial.class);
        Problem problem = Cql2FaultsTest.fault(() -> Cql2Text.parse(two + " AND " + two, Crs.CRS84, "filter", few));
        assertThat(problem.detail())
                .isEqualTo("The geometries of a filter may have up to 3 positions together; here is one more.");
        assertThat(problem.position()).isEqualTo(two.length() + 5 + 28);
        String points = String.join(",", List.of(POINT, POINT, POINT, POINT));
        assertThat(Cql2FaultsTest.fault(() -> Cql2Json.parse("{\"op\":\"f\",\"args\":[" + points + "]}", Crs.CRS84,
                "filter", few)).position())
                .isEqualTo("{\"op\":\"f\",\"args\":[".length() + 3 * (POINT.length() + 1) + 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"", "''", "\"\"", "a", "1", ".", "1.", "1e", "\\", "a.", "😀", "'\\", " ", "((",
            "a=",
            "'a'=", "= ", "1 ", "a,", "POINT", "POINT(", "{", "{\"", "\"\\", "[1,", "9", "-9e"})
    void whateverIsRepeatedIsReadOrRefused(String piece) {
        String many = piece.repeat(MANY / piece.length());
        assertThat(Cql2MutationTest.isReadOrRefused(() -> text(many))).isTrue();
        assertThat(Cql2MutationTest.isReadOrRefused(() -> json(many))).isTrue();
    }

    private static Filter text(String text) {
        return Cql2Text.parse(text, Crs.CRS84, "filter");
    }

    private static Filter json(String json) {
        return Cql2Json.parse(json, Crs.CRS84, "filter");
    }
}
