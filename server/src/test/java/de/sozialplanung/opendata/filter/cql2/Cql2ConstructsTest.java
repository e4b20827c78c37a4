package de.sozialplanung.opendata.filter.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.ArithmeticOperator;
import de.sozialplanung.opendata.filter.ArrayRelation;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.Folding;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.filter.TemporalRelation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/// Every construct of the standard, in both encodings, with what it means.
class Cql2ConstructsTest {

    private static final Origin AT = Origin.of("filter");
    private static final Filter KITA = new Filter.Compare(Comparison.EQUAL, property("art"), text("kita"));
    private static final Filter FULL = new Filter.Compare(Comparison.GREATER_OR_EQUAL, property("quote"),
            number("0.9"));

    static Stream<Arguments> conditions() {
        return Stream.of(
                of("art = 'kita'", "{'op':'=','args':[{'property':'art'},'kita']}", KITA),
                of("quote >= 0.9", "{'args':[{'property':'quote'},0.9],'op':'>='}", FULL),
                of("art<>'kita'", "{'op':'<>','args':[{'property':'art'},'kita']}",
                        new Filter.Compare(Comparison.NOT_EQUAL, property("art"), text("kita"))),
                of("10<plaetze", "{'op':'<','args':[10,{'property':'plaetze'}]}",
                        new Filter.Compare(Comparison.LESS, number("10"), property("plaetze"))),
                of("stand > date('2023-12-31')", "{'op':'>','args':[{'property':'stand'},{'date':'2023-12-31'}]}",
                        new Filter.Compare(Comparison.GREATER, property("stand"), day("2023-12-31"))),
                of("geprueft <= TIMESTAMP('2026-01-02T03:04:05Z')",
                        "{'op':'<=','args':[{'property':'geprueft'},{'timestamp':'2026-01-02T03:04:05Z'}]}",
                        new Filter.Compare(Comparison.LESS_OR_EQUAL, property("geprueft"),
                                time("2026-01-02T03:04:05Z"))),
                of("a = b AND c", "{'op':'and','args':[{'op':'=','args':[{'property':'a'},{'property':'b'}]},"
                        + "{'property':'c'}]}",
                        new Filter.And(List.of(
                                new Filter.Compare(Comparison.EQUAL, property("a"), property("b")), isTrue("c")))),
                of("a OR b AND NOT c", "{'op':'or','args':[{'property':'a'},{'op':'and','args':[{'property':'b'},"
                        + "{'op':'not','args':[{'property':'c'}]}]}]}",
                        new Filter.Or(List.of(isTrue("a"),
                                new Filter.And(List.of(isTrue("b"), new Filter.Not(isTrue("c"))))))),
                of("(a or b) and not (c and d)", "{'op':'and','args':[{'op':'or','args':[{'property':'a'},"
                        + "{'property':'b'}]},{'op':'not','args':[{'op':'and','args':[{'property':'c'},"
                        + "{'property':'d'}]}]}]}",
                        new Filter.And(List.of(new Filter.Or(List.of(isTrue("a"), isTrue("b"))),
                                new Filter.Not(new Filter.And(List.of(isTrue("c"), isTrue("d"))))))),
                of("a AND (b AND c)", "{'op':'and','args':[{'property':'a'},{'op':'and','args':[{'property':'b'},"
                        + "{'property':'c'}]}]}",
                        new Filter.And(List.of(isTrue("a"), new Filter.And(List.of(isTrue("b"), isTrue("c")))))),
                of("NOT NOT a", "{'op':'not','args':[{'op':'not','args':[{'property':'a'}]}]}",
                        new Filter.Not(new Filter.Not(isTrue("a")))),
                of("TRUE", "true", new Filter.IsTrue(new Expression.Truth(true, AT))),
                of("not false", "{'op':'not','args':[false]}",
                        new Filter.Not(new Filter.IsTrue(new Expression.Truth(false, AT)))),
                of("offen = TRUE", "{'op':'=','args':[{'property':'offen'},true]}",
                        new Filter.Compare(Comparison.EQUAL, property("offen"), new Expression.Truth(true, AT))),
                of("quote IS NULL", "{'op':'isNull','args':[{'property':'quote'}]}",
                        new Filter.IsNull(property("quote"))),
                of("quote is not null", "{'op':'not','args':[{'op':'isNull','args':[{'property':'quote'}]}]}",
                        new Filter.Not(new Filter.IsNull(property("quote")))));
    }

    static Stream<Arguments> advancedComparisons() {
        return Stream.of(
                of("titel LIKE 'K_ta\\%%'", "{'op':'like','args':[{'property':'titel'},'K_ta\\\\%%']}",
                        new Filter.Like(property("titel"), text("K_ta\\%%"))),
                of("titel NOT LIKE '%'", "{'op':'not','args':[{'op':'like','args':[{'property':'titel'},'%']}]}",
                        new Filter.Not(new Filter.Like(property("titel"), text("%")))),
                of("plaetze BETWEEN 5 AND 10 AND a",
                        "{'op':'and','args':[{'op':'between','args':[{'property':'plaetze'},5,10]},{'property':'a'}]}",
                        new Filter.And(List.of(new Filter.Between(property("plaetze"), number("5"), number("10")),
                                isTrue("a")))),
                of("NOT plaetze BETWEEN 5 AND 10",
                        "{'op':'not','args':[{'op':'between','args':[{'property':'plaetze'},5,10]}]}",
                        new Filter.Not(new Filter.Between(property("plaetze"), number("5"), number("10")))),
                of("plaetze NOT BETWEEN a AND b",
                        "{'op':'not','args':[{'op':'between','args':[{'property':'plaetze'},{'property':'a'},"
                                + "{'property':'b'}]}]}",
                        new Filter.Not(new Filter.Between(property("plaetze"), property("a"), property("b")))),
                of("art IN ('kita')", "{'op':'in','args':[{'property':'art'},['kita']]}",
                        new Filter.In(property("art"), List.of(text("kita")))),
                of("plaetze not in (1,2.5,-3)", "{'op':'not','args':[{'op':'in','args':[{'property':'plaetze'},"
                        + "[1,2.5,-3]]}]}",
                        new Filter.Not(
                                new Filter.In(property("plaetze"), List.of(number("1"), number("2.5"), number("-3"))))),
                of("CASEI(titel) LIKE casei('KITA%')",
                        "{'op':'like','args':[{'op':'casei','args':[{'property':'titel'}]},"
                                + "{'op':'casei','args':['KITA%']}]}",
                        new Filter.Like(folded(Folding.CASE, property("titel")), folded(Folding.CASE, text("KITA%")))),
                of("ACCENTI(CASEI(name)) = ACCENTI(CASEI('Köln'))",
                        "{'op':'=','args':[{'op':'accenti','args':[{'op':'casei','args':[{'property':'name'}]}]},"
                                + "{'op':'accenti','args':[{'op':'casei','args':['Köln']}]}]}",
                        new Filter.Compare(Comparison.EQUAL,
                                folded(Folding.ACCENT, folded(Folding.CASE, property("name"))),
                                folded(Folding.ACCENT, folded(Folding.CASE, text("Köln"))))),
                of("name ilike 'k%'", "{'op':'like','args':[{'op':'casei','args':[{'property':'name'}]},"
                        + "{'op':'casei','args':['k%']}]}",
                        new Filter.Like(folded(Folding.CASE, property("name")), folded(Folding.CASE, text("k%")))));
    }

    static Stream<Arguments> arithmetic() {
        return Stream.of(
                of("a + b * c ^ 2 > 0", "{'op':'>','args':[{'op':'+','args':[{'property':'a'},{'op':'*','args':["
                        + "{'property':'b'},{'op':'^','args':[{'property':'c'},2]}]}]},0]}",
                        positive(calculated(ArithmeticOperator.ADD, property("a"),
                                calculated(ArithmeticOperator.MULTIPLY, property("b"),
                                        calculated(ArithmeticOperator.POWER, property("c"), number("2")))))),
                of("a - b - c > 0", "{'op':'>','args':[{'op':'-','args':[{'op':'-','args':[{'property':'a'},"
                        + "{'property':'b'}]},{'property':'c'}]},0]}",
                        positive(calculated(ArithmeticOperator.SUBTRACT,
                                calculated(ArithmeticOperator.SUBTRACT, property("a"), property("b")),
                                property("c")))),
                of("a - (b - c) > 0", "{'op':'>','args':[{'op':'-','args':[{'property':'a'},{'op':'-','args':["
                        + "{'property':'b'},{'property':'c'}]}]},0]}",
                        positive(calculated(ArithmeticOperator.SUBTRACT, property("a"),
                                calculated(ArithmeticOperator.SUBTRACT, property("b"), property("c"))))),
                of("((a+b)) / 2 div 3 % 4 > 0", "{'op':'>','args':[{'op':'%','args':[{'op':'div','args':[{'op':'/',"
                        + "'args':[{'op':'+','args':[{'property':'a'},{'property':'b'}]},2]},3]},4]},0]}",
                        positive(calculated(ArithmeticOperator.REMAINDER, calculated(ArithmeticOperator.WHOLE_DIVIDE,
                                calculated(ArithmeticOperator.DIVIDE,
                                        calculated(ArithmeticOperator.ADD, property("a"), property("b")), number("2")),
                                number("3")), number("4")))),
                of("a-1>0", "{'op':'>','args':[{'op':'-','args':[{'property':'a'},1]},0]}",
                        positive(calculated(ArithmeticOperator.SUBTRACT, property("a"), number("1")))),
                of("-a > 0", "{'op':'>','args':[{'op':'*','args':[-1,{'property':'a'}]},0]}",
                        positive(calculated(ArithmeticOperator.MULTIPLY, number("-1"), property("a")))),
                of("( - (5)) ^ -2 > +0", "{'op':'>','args':[{'op':'^','args':[-5,-2]},0]}",
                        positive(calculated(ArithmeticOperator.POWER, number("-5"), number("-2")))),
                of("- -1.50e+2 * .5 > 0.", "{'op':'>','args':[{'op':'*','args':[150,0.5]},0]}",
                        positive(calculated(ArithmeticOperator.MULTIPLY, number("150"), number("0.5")))));
    }

    static Stream<Arguments> places() {
        return Stream.of(
                of("S_INTERSECTS(geometrie, POINT(7.1 51))",
                        "{'op':'s_intersects','args':[{'property':'geometrie'},{'type':'Point','coordinates':"
                                + "[7.1,51]}]}",
                        place(SpatialRelation.INTERSECTS, "POINT (7.1 51)")),
                of("s_within(geometrie,BBOX(7,50.9,7.2,51))",
                        "{'op':'s_within','args':[{'property':'geometrie'},{'bbox':[7,50.9,7.2,51]}]}",
                        new Filter.Spatial(SpatialRelation.WITHIN, property("geometrie"),
                                new Expression.Box(7, 50.9, 7.2, 51, Crs.CRS84, AT))),
                of("S_DISJOINT(geometrie,BBOX(170,-10,-5,-170,10,1e3))",
                        "{'op':'s_disjoint','args':[{'property':'geometrie'},{'bbox':[170,-10,-5,-170,10,1000]}]}",
                        new Filter.Spatial(SpatialRelation.DISJOINT, property("geometrie"),
                                new Expression.Box(170, -10, -170, 10, Crs.CRS84, AT))),
                of("S_TOUCHES(geometrie, LINESTRING(7 51, 7.1 51, 7.1 +51.1))",
                        "{'op':'s_touches','args':[{'property':'geometrie'},{'type':'LineString','coordinates':"
                                + "[[7,51],[7.1,51],[7.1,51.1]]}]}",
                        place(SpatialRelation.TOUCHES, "LINESTRING (7 51, 7.1 51, 7.1 51.1)")),
                of("S_EQUALS(geometrie, POLYGON Z((0 0 1, 9 0 1, 9 9 1, 0 0 1), (1 0.5 1, 2 0.5 1, 2 1 1, 1 0.5 1)))",
                        "{'op':'s_equals','args':[{'property':'geometrie'},{'type':'Polygon','coordinates':"
                                + "[[[0,0,1],[9,0,1],[9,9,1],[0,0,1]],[[1,0.5],[2,0.5],[2,1],[1,0.5]]]}]}",
                        place(SpatialRelation.EQUALS, "POLYGON ((0 0, 9 0, 9 9, 0 0), (1 0.5, 2 0.5, 2 1, 1 0.5))")),
                of("S_CONTAINS(geometrie, MULTIPOINT((7 51), (8 52)))",
                        "{'op':'s_contains','args':[{'property':'geometrie'},{'type':'MultiPoint','coordinates':"
                                + "[[7,51],[8,52]]}]}",
                        place(SpatialRelation.CONTAINS, "MULTIPOINT ((7 51), (8 52))")),
                of("S_CONTAINS(geometrie, MULTIPOINT(7 51 3, 8 52 3))",
                        "{'op':'s_contains','args':[{'property':'geometrie'},{'type':'MultiPoint','coordinates':"
                                + "[[7,51,3],[8,52,3]]}]}",
                        place(SpatialRelation.CONTAINS, "MULTIPOINT ((7 51), (8 52))")),
                of("S_CROSSES(geometrie, MULTILINESTRING((7 51, 8 52), (7 52, 8 51)))",
                        "{'op':'s_crosses','args':[{'property':'geometrie'},{'type':'MultiLineString','coordinates':"
                                + "[[[7,51],[8,52]],[[7,52],[8,51]]]}]}",
                        place(SpatialRelation.CROSSES, "MULTILINESTRING ((7 51, 8 52), (7 52, 8 51))")),
                of("S_OVERLAPS(geometrie, multipolygon(((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5))))",
                        "{'op':'s_overlaps','args':[{'property':'geometrie'},{'type':'MultiPolygon','coordinates':"
                                + "[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}]}",
                        place(SpatialRelation.OVERLAPS,
                                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))")),
                of("S_INTERSECTS(geometrie, GEOMETRYCOLLECTION(POINT(7 51), LINESTRING(7 51, 8 52)))",
                        "{'op':'s_intersects','args':[{'property':'geometrie'},{'type':'GeometryCollection',"
                                + "'geometries':[{'type':'Point','coordinates':[7,51]},{'type':'LineString',"
                                + "'coordinates':[[7,51],[8,52]]}]}]}",
                        place(SpatialRelation.INTERSECTS,
                                "GEOMETRYCOLLECTION (POINT (7 51), LINESTRING (7 51, 8 52))")),
                of("S_INTERSECTS(a, b)", "{'op':'s_intersects','args':[{'property':'a'},{'property':'b'}]}",
                        new Filter.Spatial(SpatialRelation.INTERSECTS, property("a"), property("b"))));
    }

    static Stream<Arguments> timesAndLists() {
        return Stream.of(
                of("T_AFTER(stand, DATE('2023-12-31'))",
                        "{'op':'t_after','args':[{'property':'stand'},{'date':'2023-12-31'}]}",
                        new Filter.Temporal(TemporalRelation.AFTER, property("stand"), day("2023-12-31"))),
                of("T_DURING(INTERVAL(von, bis), INTERVAL('2023-01-01', '..'))",
                        "{'op':'t_during','args':[{'interval':[{'property':'von'},{'property':'bis'}]},"
                                + "{'interval':['2023-01-01','..']}]}",
                        new Filter.Temporal(TemporalRelation.DURING, interval(property("von"), property("bis")),
                                interval(day("2023-01-01"), new Expression.Open(AT)))),
                of("t_finishedby(INTERVAL('..', '2026-01-02T03:04:05.5Z'), INTERVAL(von, f(bis)))",
                        "{'op':'t_finishedBy','args':[{'interval':['..','2026-01-02T03:04:05.5Z']},"
                                + "{'interval':[{'property':'von'},{'op':'f','args':[{'property':'bis'}]}]}]}",
                        new Filter.Temporal(TemporalRelation.FINISHED_BY,
                                interval(new Expression.Open(AT), time("2026-01-02T03:04:05.5Z")),
                                interval(property("von"),
                                        new Expression.Call("f", List.of(property("bis")), AT)))),
                of("T_EQUALS(INTERVAL(DATE('2023-01-01'), TIMESTAMP('2026-01-02T04:04:05+01:00')), a)",
                        "{'op':'t_equals','args':[{'interval':[{'date':'2023-01-01'},"
                                + "{'timestamp':'2026-01-02T03:04:05Z'}]},{'property':'a'}]}",
                        new Filter.Temporal(TemporalRelation.EQUALS,
                                interval(day("2023-01-01"), time("2026-01-02T03:04:05Z")), property("a"))),
                of("A_CONTAINS(arten, ('kita', 'schule'))",
                        "{'op':'a_contains','args':[{'property':'arten'},['kita','schule']]}",
                        new Filter.Array(ArrayRelation.CONTAINS, property("arten"),
                                items(text("kita"), text("schule")))),
                of("A_CONTAINEDBY(('kita'), arten)", "{'op':'a_containedBy','args':[['kita'],{'property':'arten'}]}",
                        new Filter.Array(ArrayRelation.CONTAINED_BY, items(text("kita")), property("arten"))),
                of("A_EQUALS(arten, ())", "{'op':'a_equals','args':[{'property':'arten'},[]]}",
                        new Filter.Array(ArrayRelation.EQUALS, property("arten"), items())),
                of("A_OVERLAPS(a, (1, TRUE, DATE('2023-12-31'), b, ('x', 'y'), 2 * 3))",
                        "{'op':'a_overlaps','args':[{'property':'a'},[1,true,{'date':'2023-12-31'},{'property':'b'},"
                                + "['x','y'],{'op':'*','args':[2,3]}]]}",
                        new Filter.Array(ArrayRelation.OVERLAPS, property("a"),
                                items(number("1"), new Expression.Truth(true, AT), day("2023-12-31"), property("b"),
                                        items(text("x"), text("y")),
                                        calculated(ArithmeticOperator.MULTIPLY, number("2"), number("3"))))),
                of("distance(geometrie, POINT(7 51)) < 500 AND jetzt() = f(1, ('a', 'b'), TRUE)",
                        "{'op':'and','args':[{'op':'<','args':[{'op':'distance','args':[{'property':'geometrie'},"
                                + "{'type':'Point','coordinates':[7,51]}]},500]},{'op':'=','args':[{'op':'jetzt',"
                                + "'args':[]},{'op':'f','args':[1,['a','b'],true]}]}]}",
                        new Filter.And(List.of(
                                new Filter.Compare(Comparison.LESS,
                                        new Expression.Call("distance",
                                                List.of(property("geometrie"), shape("POINT (7 51)")), AT),
                                        number("500")),
                                new Filter.Compare(Comparison.EQUAL, new Expression.Call("jetzt", List.of(), AT),
                                        new Expression.Call("f", List.of(number("1"), items(text("a"), text("b")),
                                                new Expression.Truth(true, AT)), AT))))),
                of("istOffen(stand)", "{'op':'istOffen','args':[{'property':'stand'}]}",
                        new Filter.IsTrue(new Expression.Call("istOffen", List.of(property("stand")), AT))));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                of("\"art der stelle\" = 'x'", "{'op':'=','args':[{'property':'art der stelle'},'x']}",
                        equal(property("art der stelle"), text("x"))),
                of("\"sagt \"\"ja\"\"\" = 'x'", "{'op':'=','args':[{'property':'sagt \\u0022ja\\u0022'},'x']}",
                        equal(property("sagt \"ja\""), text("x"))),
                of("träger.name:kurz_2 = 'x'", "{'op':'=','args':[{'property':'träger.name:kurz_2'},'x']}",
                        equal(property("träger.name:kurz_2"), text("x"))),
                of("\"and\" = \"TRUE\"", "{'op':'=','args':[{'property':'and'},{'property':'TRUE'}]}",
                        equal(property("and"), property("TRUE"))),
                of("date = point", "{'op':'=','args':[{'property':'date'},{'property':'point'}]}",
                        equal(property("date"), property("point"))));
    }

    @ParameterizedTest
    @MethodSource({"conditions", "advancedComparisons", "arithmetic", "places", "timesAndLists", "names"})
    void bothEncodingsSayTheSame(String text, String json, Filter meant) {
        assertThat(Cql2Text.parse(text, Crs.CRS84, "filter")).isEqualTo(meant);
        assertThat(Cql2Json.parse(json, Crs.CRS84, "filter")).isEqualTo(meant);
        assertThat(Cql2Text.parse(Cql2Text.write(meant, Crs.CRS84), Crs.CRS84, "filter")).isEqualTo(meant);
        assertThat(Cql2Json.parse(Cql2Json.write(meant, Crs.CRS84), Crs.CRS84, "filter")).isEqualTo(meant);
    }

    private static Arguments of(String text, String json, Filter meant) {
        return Arguments.of(text, json.replace('\'', '"'), meant);
    }

    private static Expression property(String name) {
        return new Expression.Property(name, AT);
    }

    private static Filter isTrue(String name) {
        return new Filter.IsTrue(property(name));
    }

    private static Filter equal(Expression left, Expression right) {
        return new Filter.Compare(Comparison.EQUAL, left, right);
    }

    private static Filter positive(Expression value) {
        return new Filter.Compare(Comparison.GREATER, value, number("0"));
    }

    private static Expression text(String text) {
        return new Expression.Text(text, AT);
    }

    private static Expression number(String number) {
        return new Expression.Number(new BigDecimal(number), AT);
    }

    private static Expression day(String day) {
        return new Expression.Date(LocalDate.parse(day), AT);
    }

    private static Expression time(String time) {
        return new Expression.Timestamp(Instant.parse(time), AT);
    }

    private static Expression interval(Expression begin, Expression end) {
        return new Expression.Interval(begin, end, AT);
    }

    private static Expression items(Expression... items) {
        return new Expression.Items(List.of(items), AT);
    }

    private static Expression folded(Folding folding, Expression text) {
        return new Expression.Folded(folding, text, AT);
    }

    private static Expression calculated(ArithmeticOperator operator, Expression left, Expression right) {
        return new Expression.Arithmetic(operator, left, right, AT);
    }

    private static Filter place(SpatialRelation relation, String wkt) {
        return new Filter.Spatial(relation, property("geometrie"), shape(wkt));
    }

    private static Expression shape(String wkt) {
        try {
            return new Expression.Shape(new WKTReader().read(wkt), Crs.CRS84, AT);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
