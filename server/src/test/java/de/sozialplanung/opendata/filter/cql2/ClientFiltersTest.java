package de.sozialplanung.opendata.filter.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.crs.Crs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The exact forms in which clients write filters, each with the same in our own words.
class ClientFiltersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "(\"wert_status\" = 'normal')|wert_status = 'normal'",
            "(titel = 'O''Neill')|titel = 'O''Neill'",
            "(titel LIKE 'a\\\\%b\\\\\\\\c')|titel LIKE 'a\\\\%b\\\\\\\\c'",
            "(NOT (offen))|NOT offen",
            "((NOT (\"a_b\" = 1)) AND (\"a_b\" <> 2))|NOT a_b = 1 AND a_b <> 2",
            "((a = 1 OR b = 2) OR c = 3)|(a = 1 OR b = 2) OR c = 3",
            "(\"geprueft_am\" >= TIMESTAMP('2024-01-01T00:00:00.000Z'))|geprueft_am >= TIMESTAMP('2024-01-01T00:00:00Z')",
            "(stand < DATE('2024-01-01'))|stand < DATE('2024-01-01')",
            "art NOT IN ('x','y')|art NOT IN ('x', 'y')",
            "(titel NOT LIKE '%x%')|titel NOT LIKE '%x%'",
            "jahr NOT BETWEEN 2014 AND 2016|jahr NOT BETWEEN 2014 AND 2016",
            "(quote IS NOT NULL)|quote IS NOT NULL",
            "(CASEI(titel) LIKE CASEI('kita%'))|CASEI(titel) LIKE CASEI('kita%')",
            "(CASEI(titel) NOT LIKE CASEI('kita%'))|CASEI(titel) NOT LIKE CASEI('kita%')",
            "((((a + 2) - 3) * 4) > ((a / 2) % (3 ^ 2)))|(a + 2 - 3) * 4 > a / 2 % 3 ^ 2",
            "(( - (a)) > 1e+20)|-1 * a > 100000000000000000000",
            "(( - (5)) < a)|-5 < a",
            "(offen = TRUE)|offen = TRUE",
            "S_INTERSECTS(geometrie,BBOX(7,50.9,7.2,51))|S_INTERSECTS(geometrie, BBOX(7, 50.9, 7.2, 51))",
            "(S_INTERSECTS(geometrie,POINT(7.1 51)) AND (a = 1))|S_INTERSECTS(geometrie, POINT (7.1 51)) AND a = 1"})
    void qgisIsUnderstood(String sent, String meant) {
        assertThat(Cql2Text.write(Cql2Text.parse(sent, Crs.CRS84, "filter"), Crs.CRS84)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "(NOT ((art IS NULL))) AND (plaetze >= 5)|NOT art IS NULL AND plaetze >= 5",
            "titel ILIKE 'kita%'|CASEI(titel) LIKE CASEI('kita%')",
            "geprueft_am > '2024-01-01T00:00:00Z'|geprueft_am > '2024-01-01T00:00:00Z'"})
    void gdalIsUnderstood(String sent, String meant) {
        assertThat(Cql2Text.parse(sent, Crs.CRS84, "filter")).isEqualTo(Cql2Text.parse(meant, Crs.CRS84, "filter"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'op':'between','args':[{'property':'a'},[1,2]]}|a BETWEEN 1 AND 2",
            "{'op':'=','args':[{'function':'year','args':[{'property':'a'}]},2024]}|year(a) = 2024",
            "{'op':'T_DURING','args':[{'property':'a'},{'interval':[{'timestamp':'2024-01-01T00:00:00+00:00'},'..']}]}"
                    + "|T_DURING(a, INTERVAL('2024-01-01T00:00:00Z', '..'))",
            "{'op':'=','args':[{'property':'a','title':'x'},1],'comment':null}|a = 1"})
    void pygeofilterIsUnderstood(String sent, String meant) {
        assertThat(Cql2Json.parse(sent.replace('\'', '"'), Crs.CRS84, "filter"))
                .isEqualTo(Cql2Text.parse(meant, Crs.CRS84, "filter"));
    }
}
