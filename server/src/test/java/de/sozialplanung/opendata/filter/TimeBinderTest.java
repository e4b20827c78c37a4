package de.sozialplanung.opendata.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.store.SampleFeatures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two literals are settled at once, so that each relation can be looked up here: `a..b` is an interval, a number a day of
/// January, a number and an hour an instant.
class TimeBinderTest {

    private static final Origin AT = Origin.of("filter");

    @ParameterizedTest
    @CsvSource({"1..3, 5..7, BEFORE DISJOINT", "5..7, 1..3, AFTER DISJOINT", "1..3, 3..7, INTERSECTS MEETS",
            "3..7, 1..3, INTERSECTS MET_BY", "1..5, 3..7, INTERSECTS OVERLAPS", "3..7, 1..5, INTERSECTS OVERLAPPED_BY",
            "1..3, 1..7, INTERSECTS STARTS", "1..7, 1..3, INTERSECTS STARTED_BY", "5..7, 1..7, FINISHES INTERSECTS",
            "1..7, 5..7, FINISHED_BY INTERSECTS", "3..5, 1..7, DURING INTERSECTS", "1..7, 3..5, CONTAINS INTERSECTS",
            "1..7, 1..7, EQUALS INTERSECTS", "4, 1..7, DURING INTERSECTS", "1, 2, BEFORE DISJOINT",
            "1..*, 5..*, FINISHED_BY INTERSECTS", "*..3, 1..7, INTERSECTS OVERLAPS", "*..*, 3, CONTAINS INTERSECTS",
            "*..3, 5, BEFORE DISJOINT", "5, *..3, AFTER DISJOINT", "*..*, *..*, EQUALS INTERSECTS",
            "4:12, 4:13, BEFORE DISJOINT", "4:12, 4:12, EQUALS INTERSECTS MEETS MET_BY",
            "4:12, 4, EQUALS INTERSECTS MEETS MET_BY", "4:23, 5, BEFORE DISJOINT",
            "4:12..6:12, 4..6, EQUALS INTERSECTS"})
    void everyRelationOfTwoPeriodsIsToldApart(String left, String right, String expected) {
        String holding = Arrays.stream(TemporalRelation.values()).filter(relation -> holds(relation, left, right))
                .map(Enum::name).sorted().collect(Collectors.joining(" "));

        assertThat(holding).isEqualTo(expected);
    }

    @Test
    void anIntervalThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> holds(TemporalRelation.EQUALS, "3..1", "1")).isInstanceOf(Problem.class)
                .hasMessageContaining("must not begin after its end");
    }

    private static boolean holds(TemporalRelation relation, String left, String right) {
        BoundFilter bound = FilterBinder.bind(new Filter.Temporal(relation, period(left), period(right)),
                SampleFeatures.points());
        assertThat(bound).isIn(List.of(new BoundFilter.Everything(), new BoundFilter.Nothing()));
        return bound instanceof BoundFilter.Everything;
    }

    private static Expression period(String text) {
        String[] ends = text.split("\\.\\.", -1);
        return ends.length == 1 ? time(text) : new Expression.Interval(time(ends[0]), time(ends[1]), AT);
    }

    private static Expression time(String text) {
        if (text.equals("*")) {
            return new Expression.Open(AT);
        }
        String[] parts = text.split(":", -1);
        LocalDate day = LocalDate.of(2024, 1, Integer.parseInt(parts[0]));
        return parts.length == 1 ? new Expression.Date(day, AT)
                : new Expression.Timestamp(Instant.parse(day + "T" + parts[1] + ":00:00Z"), AT);
    }
}
