package de.sozialplanung.opendata.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.store.SampleFeatures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterBinderTest {

    private static final Collection POINTS = SampleFeatures.points();
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
        Problem problem = problemOf(new Filter.Equal(property, literal));

        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_PARAMETER);
        assertThat(problem.parameter()).isEqualTo(property);
        assertThat(problem.detail()).contains("'" + property + "' must be ");
    }

    @Test
    void anUnknownPropertyIsNamedTogetherWithTheKnownOnes() {
        Problem problem = problemOf(new Filter.Equal("farbe", "rot"));

        assertThat(problem.kind()).isEqualTo(ProblemKind.UNKNOWN_PARAMETER);
        assertThat(problem.parameter()).isEqualTo("farbe");
        assertThat(problem.detail()).isEqualTo("There is no property 'farbe' to compare here; allowed are id, titel, "
                + "art, gruppen, plaetze, quote, offen, stand, geaendert.");
    }

    @Test
    void whatAClientMadeUpIsNotRepeatedAsMarkup() {
        assertThat(problemOf(new Filter.Equal("<script>\n" + "x".repeat(5000), "")).detail())
                .doesNotContain("<", ">", "\n").hasSizeLessThan(250);
    }

    @Test
    void theGeometryIsNotComparedByValue() {
        assertThat(problemOf(new Filter.Equal("geometrie", "POINT (0 0)")).kind())
                .isEqualTo(ProblemKind.UNKNOWN_PARAMETER);
    }

    @Test
    void conjunctionsAreFlat() {
        Filter everything = new Filter.Everything();
        Filter ids = new Filter.Ids(List.of("a", "b", "a"));
        Filter nested = new Filter.And(
                List.of(everything, new Filter.And(List.of(ids, everything)), new Filter.Equal("plaetze", "1")));

        assertThat(bind(nested)).isEqualTo(new BoundFilter.And(
                List.of(new BoundFilter.Ids(Set.of("a", "b")), new BoundFilter.Equal(4, 1L))));
        assertThat(bind(new Filter.And(List.of()))).isEqualTo(new BoundFilter.Everything());
        assertThat(bind(new Filter.And(List.of(everything, ids)))).isEqualTo(new BoundFilter.Ids(Set.of("a", "b")));
    }

    @Test
    void aPeriodLooksAtTheInstantElseAtTheInterval() {
        Filter during = new Filter.During(MIDDAY, null);

        assertThat(bind(during)).isEqualTo(new BoundFilter.During(7, 7, MIDDAY, null));
        assertThat(FilterBinder.bind(during, SampleFeatures.areas()))
                .isEqualTo(new BoundFilter.During(2, 3, MIDDAY, null));
        assertThat(FilterBinder.bind(during, SampleFeatures.without(SampleFeatures.areas(), "bis")))
                .isEqualTo(new BoundFilter.During(2, 2, MIDDAY, null));
        assertThat(FilterBinder.bind(during, SampleFeatures.without(SampleFeatures.areas(), "von")))
                .isEqualTo(new BoundFilter.During(2, 2, MIDDAY, null));
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

    private static Object value(String property, String literal) {
        return ((BoundFilter.Equal) bind(new Filter.Equal(property, literal))).value();
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
