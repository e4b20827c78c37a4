package de.sozialplanung.opendata.filter.fes;

import static de.sozialplanung.opendata.filter.fes.FesSample.AT;
import static de.sozialplanung.opendata.filter.fes.FesSample.problemOf;
import static de.sozialplanung.opendata.filter.fes.FesSample.property;
import static de.sozialplanung.opendata.filter.fes.FesSample.read;
import static de.sozialplanung.opendata.filter.fes.FesSample.read1;
import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.TemporalRelation;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FesTimeTest {

    private static final Expression DAY = new Expression.Date(LocalDate.of(2024, 2, 29), AT);
    private static final Expression MIDDAY = new Expression.Timestamp(Instant.parse("2024-02-29T12:00:00Z"), AT);

    private static String during(String time) {
        return "<During><ValueReference>stand</ValueReference>" + time + "</During>";
    }

    private static Filter isDuring(Expression time) {
        return new Filter.Temporal(TemporalRelation.DURING, property("stand"), time);
    }

    @ParameterizedTest
    @CsvSource({"After, AFTER", "Before, BEFORE", "Begins, STARTS", "BegunBy, STARTED_BY", "TContains, CONTAINS",
            "During, DURING", "TEquals, EQUALS", "TOverlaps, OVERLAPS", "Meets, MEETS", "OverlappedBy, OVERLAPPED_BY",
            "MetBy, MET_BY", "Ends, FINISHES", "EndedBy, FINISHED_BY", "AnyInteracts, INTERSECTS"})
    void everyRelationIsRead(String element, TemporalRelation relation) {
        assertThat(read(
                "<%1$s><ValueReference>stand</ValueReference><Literal>2024-02-29</Literal></%1$s>".formatted(element)))
                .isEqualTo(new Filter.Temporal(relation, property("stand"), DAY));
    }

    @Test
    void instantsAreReadFromGmlAndFromPlainLiterals() {
        String instant = "<gml:TimeInstant gml:id='t'><gml:timePosition>%s</gml:timePosition></gml:TimeInstant>";

        assertThat(read(during(instant.formatted("2024-02-29")))).isEqualTo(isDuring(DAY))
                .isEqualTo(read(during("<Literal>2024-02-29+01:00</Literal>")))
                .isEqualTo(read(during("<Literal type='xs:date'>2024-02-29</Literal>")))
                .isEqualTo(read(during("<Literal>" + instant.formatted("2024-02-29") + "</Literal>")))
                .isEqualTo(read1("<ogc:During xmlns='http://www.opengis.net/ogc'><PropertyName>stand</PropertyName>"
                        + instant.formatted("2024-02-29") + "</ogc:During>"));
        assertThat(read(during(instant.formatted("2024-02-29T13:00:00+01:00")))).isEqualTo(isDuring(MIDDAY))
                .isEqualTo(read(during(instant.formatted("2024-02-29T12:00:00"))))
                .isEqualTo(read(during("<Literal>2024-02-29T12:00:00.000Z</Literal>")));
    }

    @Test
    void periodsAreReadWithPositionsOrInstantsAndOpenSides() {
        String begin = "<gml:beginPosition frame='#ISO-8601'>2024-02-29</gml:beginPosition>";
        String end = "<gml:end><gml:TimeInstant><gml:timePosition>2024-02-29T12:00:00Z</gml:timePosition></gml:TimeInstant>"
                + "</gml:end>";
        String open = "<gml:%sPosition indeterminatePosition='unknown'/>";
        Expression nothing = new Expression.Open(AT);

        assertThat(read(during("<gml:TimePeriod>" + begin + end + "</gml:TimePeriod>")))
                .isEqualTo(isDuring(new Expression.Interval(DAY, MIDDAY, AT)));
        assertThat(read(during("<gml:TimePeriod>" + open.formatted("begin") + end + "</gml:TimePeriod>")))
                .isEqualTo(isDuring(new Expression.Interval(nothing, MIDDAY, AT)));
        assertThat(read(during("<gml:TimePeriod>" + begin + open.formatted("end") + "</gml:TimePeriod>")))
                .isEqualTo(isDuring(new Expression.Interval(DAY, nothing, AT)));
        assertThat(
                read(during("<Function name='interval'><ValueReference>geaendert</ValueReference><Literal>..</Literal>"
                        + "</Function>")))
                .isEqualTo(isDuring(new Expression.Interval(property("geaendert"), nothing, AT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Literal>gestern</Literal>", "<Literal/>", "<gml:TimeInstant/>", "<gml:TimePeriod/>",
            "<gml:TimeInstant><gml:timePosition>2024</gml:timePosition></gml:TimeInstant>",
            "<gml:TimeInstant><gml:timePosition>2023-02-29</gml:timePosition></gml:TimeInstant>",
            "<gml:TimeInstant><gml:timePosition>2024-02-29T25:00:00Z</gml:timePosition></gml:TimeInstant>",
            "<gml:TimeInstant><gml:timePosition>2024-02-29T1:1</gml:timePosition></gml:TimeInstant>",
            "<gml:TimeInstant><gml:timePosition indeterminatePosition='now'/></gml:TimeInstant>",
            "<gml:TimeInstant><gml:timePosition indeterminatePosition='unknown'/></gml:TimeInstant>",
            "<gml:TimeInstant><gml:timePosition frame='#julian'>2024-02-29</gml:timePosition></gml:TimeInstant>",
            "<gml:TimePeriod><gml:beginPosition>2024-02-29</gml:beginPosition></gml:TimePeriod>",
            "<gml:TimePeriod><gml:beginPosition indeterminatePosition='after'>2024-02-29</gml:beginPosition>"
                    + "<gml:endPosition>2024-02-29</gml:endPosition></gml:TimePeriod>"})
    void whatIsNoTimeIsRefused(String time) {
        assertThat(problemOf(during(time))).isNotNull();
    }
}
