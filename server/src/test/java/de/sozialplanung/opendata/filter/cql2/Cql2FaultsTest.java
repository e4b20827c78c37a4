package de.sozialplanung.opendata.filter.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Cql2FaultsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "``|0|Expected a condition or a value here, but found the end.",
            "a =|3|Expected a condition or a value here, but found the end.",
            "a = b c|6|Expected an operator or the end here, but found 'c'.",
            "a == 1|3|Expected a condition or a value here, but found '='.",
            "a ! 1|2|This character has no meaning here",
            "a = 'x|4|This text has no end",
            "\"a = 1|0|This name has no end",
            "\"\" = 1|0|A name must not be empty",
            "(a = 1|6|Expected ')' here, but found the end.",
            "a = 1)|5|Expected an operator or the end here, but found ')'.",
            "a AND|5|Expected a condition or a value here, but found the end.",
            "a = AND|4|Expected a condition or a value here, but found 'AND'.",
            "a NOT = 1|6|Expected LIKE, BETWEEN or IN here, but found '='.",
            "a IS 5|5|Expected NULL here, but found a number.",
            "a = NULL|4|NULL is no value; IS NULL and IS NOT NULL ask for it.",
            "a BETWEEN 1 OR 2|12|Expected AND here, but found 'OR'.",
            "a IN 1|5|Expected '(' here, but found a number.",
            "a IN (1,)|8|Expected a condition or a value here, but found ')'.",
            "(a = 1) = 2|1|Expected a value here: a literal, a property, a function or arithmetic; this is a condition.",
            "f(a = 1)|2|Expected a value here",
            "a + (b OR c) > 1|5|Expected a value here",
            "(a = 1) IS NULL|1|Expected a value here",
            "a ^ b ^ c > 1|6|Where there is more than one ^, parentheses must say which comes first.",
            "DATE(2024) = a|5|Expected a date in single quotes here, but found a number.",
            "DATE('2024') = a|5|Expected a date such as '2024-12-31' here.",
            "DATE('2023-02-29') = a|5|There is no such day.",
            "TIMESTAMP('2023-02-28') = a|10|Expected an instant with its zone",
            "TIMESTAMP('2023-02-28T25:00:00Z') = a|10|There is no such day or time.",
            "T_AFTER(a, INTERVAL('x', '..'))|20|Expected a date, an instant with its zone, or '..'",
            "T_AFTER(a)|9|Expected ',' here, but found ')'.",
            "CASEI(a, b) = c|7|Expected ')' here, but found ','.",
            "S_WITHIN(g, POINT(1))|19|Expected a number here, but found ')'.",
            "S_WITHIN(g, POINT(1 2 3 4))|24|Expected ')' here, but found a number.",
            "S_WITHIN(g, POINT EMPTY)|18|Expected '(' here, but found 'EMPTY'.",
            "S_WITHIN(g, POINT(1e999 2))|18|The number is too large for a coordinate.",
            "S_WITHIN(g, LINESTRING(1 2))|22|A line must have two positions or more.",
            "S_WITHIN(g, POLYGON((0 0, 1 1, 0 0)))|20|The ring of a polygon must have four positions or more",
            "S_WITHIN(g, POLYGON((0 0, 1 1, 1 0, 0 1)))|20|The ring of a polygon must have four positions or more",
            "S_WITHIN(g, GEOMETRYCOLLECTION(a))|31|Expected a geometry such as POINT(7 51) here, but found 'a'.",
            "S_WITHIN(g, BBOX(1, 2, 3))|12|A box has four numbers, or six with heights",
            "a = 1e1234|4|A number may have up to 64 characters, its exponent up to 3.",
            "a = <script>alert(1)</script>|4|Expected a condition or a value here, but found '<'.",
            "a = 1 Donaudampfschifffahrtsgesellschaft|6|but found 'Donaudampfschifffahrtsgesellsc…'."})
    void aFaultInTextIsToldWithItsPlaceAndWhatWasExpected(String text, int position, String detail) {
        Problem problem = fault(() -> Cql2Text.parse(text, Crs.CRS84, "filter"));
        assertThat(problem.detail()).contains(detail).endsWith(".");
        assertThat(problem.position()).isEqualTo(position);
        assertThat(problem.parameter()).isEqualTo("filter");
        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_QUERY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "``|0|Expected a JSON object here, but found nothing.",
            "{'op':'='|9|This is not valid JSON up to here.",
            "{'op':'=' 'args'}|11|This is not valid JSON up to here.",
            "true true|5|Expected the end here",
            "{'op':'=','op':'<'}|10|This member stands here for the second time.",
            "{'op':5,'args':[]}|6|Expected the name of an operator or a function here.",
            "{'op':'='}|6|has its arguments in a list named 'args'",
            "{'op':'=','args':{}}|6|has its arguments in a list named 'args'",
            "{'op':'=','args':[1]}|0|Expected 2 arguments here, but found 1.",
            "{'op':'and','args':[]}|0|Expected 1 or more arguments here, but found 0.",
            "{'op':'not','args':[true,true]}|0|Expected 1 argument here, but found 2.",
            "{'op':'between','args':[1,2]}|0|'between' takes a value and two bounds.",
            "{'op':'<i>','args':[{'op':'=','args':[]}]}|20|Expected 2 arguments here, but found 0.",
            "{'op':'in','args':[{'property':'a'},5]}|36|Expected a list of values here.",
            "{'op':'=','args':[{'property':5},1]}|30|Expected a text here.",
            "{'op':'=','args':[{'prop':'a'},1]}|18|Expected an object with 'op' and 'args'",
            "{'op':'=','args':[null,1]}|18|null is no value; the operator 'isNull' asks for it.",
            "{'op':'=','args':[{'op':'=','args':[1,1]},1]}|18|Expected a value here",
            "{'op':'=','args':[{'date':'2023-02-29'},1]}|26|There is no such day.",
            "{'op':'t_after','args':[{'interval':['x','..']},1]}|37|Expected a date, an instant with its zone, or '..'",
            "{'op':'t_after','args':[{'interval':['..']},1]}|36|Expected a list of two here",
            "{'op':'s_within','args':[1,{'type':'Circle'}]}|35|Expected the type of a GeoJSON geometry here",
            "{'op':'s_within','args':[1,{'type':'Point'}]}|27|a list named 'coordinates'",
            "{'op':'s_within','args':[1,{'type':'Point','coordinates':[1]}]}|57|A position has two numbers",
            "{'op':'s_within','args':[1,{'type':'Point','coordinates':['1',2]}]}|58|Expected a number here.",
            "{'op':'s_within','args':[1,{'type':'MultiPoint','coordinates':[]}]}|62|A geometry must not be empty.",
            "{'op':'s_within','args':[1,{'type':'Polygon','coordinates':[]}]}|59|A geometry must not be empty.",
            "{'op':'s_within','args':[1,{'type':'GeometryCollection','geometries':[5]}]}|70|Expected a GeoJSON geometry here.",
            "{'op':'s_within','args':[1,{'bbox':[1,2,3,4,5]}]}|35|A box has four numbers"})
    void aFaultInJsonIsToldWithItsPlaceAndWhatWasExpected(String json, int position, String detail) {
        Problem problem = fault(() -> Cql2Json.parse(json.replace('\'', '"'), Crs.CRS84, "filter"));
        assertThat(problem.detail()).contains(detail).endsWith(".");
        assertThat(problem.position()).isEqualTo(position);
        assertThat(problem.parameter()).isEqualTo("filter");
    }

    @Test
    void whatIsSaidOfAValueCanBeSaidWithItsPlace() {
        Filter.Compare text = (Filter.Compare) Cql2Text.parse("  plaetze > -5", Crs.CRS84, "filter");
        assertThat(text.operator()).isEqualTo(Comparison.GREATER);
        assertPlace(text.left(), 2);
        assertPlace(text.right(), 12);
        Filter.Compare json = (Filter.Compare) Cql2Json.parse(
                "{\"args\":[{\"property\":\"plaetze\"}, -5],\"op\":\">\"}",
                Crs.CRS84, "filter");
        assertPlace(json.left(), 9);
        assertPlace(json.right(), 33);
    }

    private static void assertPlace(Expression expression, int position) {
        Origin at = expression.at();
        assertThat(at.parameter()).isEqualTo("filter");
        assertThat(at.position()).isEqualTo(position);
    }

    static Problem fault(Runnable reading) {
        Problem problem = catchThrowableOfType(Problem.class, reading::run);
        assertThat(problem).as("a problem").isNotNull();
        return problem;
    }
}
