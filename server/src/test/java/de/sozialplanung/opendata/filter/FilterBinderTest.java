package de.sozialplanung.opendata.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.store.SampleFeatures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class FilterBinderTest {

    private static final Collection POINTS = SampleFeatures.points();
    private static final Origin AT = Origin.of("filter");
    private static final Instant MIDDAY = Instant.parse("2024-02-29T12:00:00Z");

    @Test
    void aLiteralGetsTheTypeOfItsProperty() {
        assertThat(value("titel", "12")).isEqualTo("12");
        assertThat(value("gruppen", "kinder")).isEqualTo("kinder");
        assertThat(value("plaetze", "+012")).isEqualTo(12L);
        assertThat(value("quote", "-.5e1")).isEqualTo(-5.0);
        assertThat(value("quote", "-0")).isEqualTo(0.0);
        assertThat(value("offen", "true")).isEqualTo(true);
        assertThat(value("offen", "0")).isEqualTo(false);
        assertThat(value("stand", "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(value("geaendert", "2024-02-29T13:00:00+01:00")).isEqualTo(MIDDAY);
    }

    @ParameterizedTest
    @CsvSource({"plaetze, 12.5", "plaetze, ''", "plaetze, 9999999999999999999", "plaetze, 0x1F", "plaetze, ١٢",
            "quote, NaN", "quote, Infinity", "quote, 1e999", "quote, 1d", "quote, '1,5'", "quote, ' 1'", "offen, ja",
            "offen, TRUE", "stand, 2023-02-29", "stand, 2024", "stand, 31.12.2024", "geaendert, 2024-02-29",
            "geaendert, 2024-02-29T13:00:00"})
    void aLiteralOfAnotherTypeIsRefusedAndTheProblemSaysWhatIsExpected(String property, String literal) {
        Problem problem = problemOf(Filter.equal(property, literal));

        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_PARAMETER);
        assertThat(problem.parameter()).isEqualTo(property);
        assertThat(problem.detail()).contains("'" + property + "' must be ");
    }

    @Test
    void anUnknownPropertyIsNamedTogetherWithTheKnownOnes() {
        Problem problem = problemOf(Filter.equal("farbe", "rot"));

        assertThat(problem.kind()).isEqualTo(ProblemKind.UNKNOWN_PARAMETER);
        assertThat(problem.parameter()).isEqualTo("farbe");
        assertThat(problem.detail()).isEqualTo("There is no property 'farbe' to compare here; allowed are id, titel, "
                + "art, gruppen, plaetze, quote, offen, stand, geaendert, geometrie.");
    }

    @Test
    void whatAClientMadeUpIsNotRepeatedAsMarkup() {
        assertThat(problemOf(Filter.equal("<script>\n" + "x".repeat(5000), "")).detail())
                .doesNotContain("<", ">", "\n").hasSizeLessThan(250);
    }

    @Test
    void theGeometryIsNotComparedByValue() {
        assertThat(problemOf(Filter.equal("geometrie", "POINT (0 0)")).detail())
                .isEqualTo("The value of 'geometrie' must be compared by place, not by value.");
    }

    @Test
    void conjunctionsAreFlat() {
        Filter everything = new Filter.Everything();
        Filter ids = new Filter.Ids(List.of("a", "b", "a"));
        Filter nested = new Filter.And(
                List.of(everything, new Filter.And(List.of(ids, everything)), Filter.equal("plaetze", "1")));

        assertThat(bind(nested)).isEqualTo(new BoundFilter.And(List.of(new BoundFilter.Ids(Set.of("a", "b"), false),
                new BoundFilter.Compare(Comparison.EQUAL, new BoundValue.Attribute(4, ValueKind.INTEGER),
                        new BoundValue.Literal(1L, ValueKind.INTEGER)))));
        assertThat(bind(new Filter.And(List.of()))).isEqualTo(new BoundFilter.Everything());
        assertThat(bind(new Filter.Or(List.of()))).isEqualTo(new BoundFilter.Nothing());
        assertThat(bind(new Filter.And(List.of(everything, ids))))
                .isEqualTo(new BoundFilter.Ids(Set.of("a", "b"), false));
        assertThat(bind(new Filter.And(List.of(new Filter.Not(everything), ids))))
                .isEqualTo(new BoundFilter.Nothing());
    }

    @Test
    void aNegationGoesDownToTheLeaves() {
        Filter ids = new Filter.Ids(List.of("a"));
        Filter isNull = new Filter.IsNull(new Expression.Property("art", AT));

        assertThat(bind(new Filter.Not(new Filter.And(List.of(ids, new Filter.Not(isNull))))))
                .isEqualTo(new BoundFilter.Or(List.of(new BoundFilter.Ids(Set.of("a"), true),
                        new BoundFilter.IsNull(new BoundValue.Attribute(2, ValueKind.TEXT), false))));
    }

    @Test
    void aPeriodLooksAtTheInstantElseAtTheInterval() {
        Filter during = new Filter.During(MIDDAY, null);

        assertThat(bind(during)).isEqualTo(endsFrom(7, ValueKind.DATE));
        assertThat(FilterBinder.bind(during, SampleFeatures.areas())).isEqualTo(endsFrom(3, ValueKind.INSTANT));
        assertThat(FilterBinder.bind(during, SampleFeatures.without(SampleFeatures.areas(), "bis")))
                .isEqualTo(endsFrom(2, ValueKind.DATE));
        assertThat(FilterBinder.bind(during, SampleFeatures.without(SampleFeatures.areas(), "von")))
                .isEqualTo(endsFrom(2, ValueKind.INSTANT));
    }

    private static BoundFilter endsFrom(int attribute, ValueKind kind) {
        boolean day = kind == ValueKind.DATE;
        return new BoundFilter.Compare(Comparison.GREATER_OR_EQUAL,
                new BoundValue.Bound(new BoundValue.Attribute(attribute, kind),
                        new BoundValue.Literal(day ? LocalDate.MAX : Instant.MAX, kind)),
                new BoundValue.Literal(day ? LocalDate.of(2024, 2, 29) : MIDDAY, kind));
    }

    @Test
    void aPeriodSelectsAllWhereThereIsNoTimeOrNoBound() {
        assertThat(FilterBinder.bind(new Filter.During(MIDDAY, MIDDAY), SampleFeatures.table()))
                .isEqualTo(new BoundFilter.Everything());
        assertThat(bind(new Filter.During(null, null))).isEqualTo(new BoundFilter.Everything());
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        assertThat(problemOf(new Filter.During(MIDDAY, MIDDAY.minusNanos(1))).kind())
                .isEqualTo(ProblemKind.INVALID_QUERY);
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedAtItsPlace() {
        Expression titel = new Expression.Property("titel", at(3));
        Expression five = new Expression.Number(BigDecimal.valueOf(5), at(9));

        assertFault(new Filter.Compare(Comparison.EQUAL, titel, five), 9, "a text stands beside a number");
        assertFault(new Filter.Like(five, titel), 9, "Only a text can be compared with a pattern");
        assertFault(new Filter.Like(titel, titel), 3, "A pattern must be a text in quotes");
        assertFault(new Filter.IsTrue(titel), 3, "A condition must be true or false");
        assertFault(new Filter.Compare(Comparison.EQUAL, new Expression.Property("nix", at(7)), five), 7,
                "There is no property 'nix'");
        assertFault(new Filter.Compare(Comparison.EQUAL, new Expression.Call("nix", List.of(), at(8)), five), 8,
                "There is no function 'nix' here; there are abs");
        assertFault(new Filter.IsTrue(new Expression.Call("abs", List.of(five, five), at(8))), 8,
                "takes 1 argument");
        assertFault(new Filter.Spatial(SpatialRelation.INTERSECTS, titel, titel), 3,
                "the property 'geometrie' or a geometry");
        assertFault(new Filter.Array(ArrayRelation.EQUALS, titel, titel), 3, "Array functions compare lists");
        assertFault(new Filter.Compare(Comparison.EQUAL, titel, new Expression.Text("a\0", at(11))), 11, "U+0000");
    }

    @Test
    void aGeometryMustBeValidAndIsCutToWhereThingsCanLie() throws ParseException {
        assertFault(intersects("POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))"), 5,
                "The geometry is not valid: Self-intersection");
        assertFault(new Filter.Spatial(SpatialRelation.TOUCHES, new Expression.OwnGeometry(AT),
                shape("GEOMETRYCOLLECTION (POINT (7 51), LINESTRING (7 51, 8 52))")), 5, "A collection of points");
        assertThat(bind(intersects("POINT (-70 20)"))).isEqualTo(new BoundFilter.Nothing());
        assertThat(bind(new Filter.Not(intersects("POINT (-70 20)"))))
                .isEqualTo(new BoundFilter.IsNull(new BoundValue.OwnGeometry(), true));
        assertThat(bind(intersects("POLYGON ((-170 -80, 170 -80, 170 80, -170 80, -170 -80))")))
                .isInstanceOfSatisfying(BoundFilter.Spatial.class, s -> assertThat(s.shape().getArea())
                        .isGreaterThan(1e12));
    }

    private static Filter intersects(String wkt) throws ParseException {
        return new Filter.Spatial(SpatialRelation.INTERSECTS, new Expression.OwnGeometry(AT), shape(wkt));
    }

    private static Expression shape(String wkt) throws ParseException {
        return new Expression.Shape(new WKTReader().read(wkt), Crs.CRS84, at(5));
    }

    private static void assertFault(Filter filter, int position, String detail) {
        Problem problem = problemOf(filter);
        assertThat(problem.detail()).contains(detail);
        assertThat(problem.position()).isEqualTo(position);
        assertThat(problem.parameter()).isEqualTo("filter");
    }

    private static Origin at(int position) {
        return new Origin("filter", position);
    }

    private static Object value(String property, String literal) {
        return switch (bind(Filter.equal(property, literal))) {
            case BoundFilter.Compare(Comparison _, BoundValue _, BoundValue.Literal(Object value, ValueKind _)) ->
                    value;
            case BoundFilter.Array(ArrayRelation _, BoundValue _, BoundValue.Literal(List<?> items, ValueKind _), boolean _) ->
                    items.getFirst();
            default -> throw new AssertionError("no comparison");
        };
    }

    private static BoundFilter bind(Filter filter) {
        return FilterBinder.bind(filter, POINTS);
    }

    private static Problem problemOf(Filter filter) {
        Problem[] caught = new Problem[1];
        assertThatThrownBy(() -> bind(filter)).isInstanceOfSatisfying(Problem.class, p -> caught[0] = p);
        return caught[0];
    }
}
