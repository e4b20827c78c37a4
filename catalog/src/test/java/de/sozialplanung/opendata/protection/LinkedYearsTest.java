package de.sozialplanung.opendata.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.MeasureRelation;
import de.sozialplanung.opendata.statistics.MeasureRelations;
import de.sozialplanung.opendata.statistics.PooledYears;
import de.sozialplanung.opendata.statistics.RawObservation;
import de.sozialplanung.opendata.statistics.Samples;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Which years are protected together.
class LinkedYearsTest {

    private static final MeasureRelations POOL = new MeasureRelations(List.of(),
            List.of(PooledYears.parse("arme_2j = arme + arme@-1").orElseThrow()));

    /// Figures of 2019 to 2023, and how they are split.
    private static List<List<Integer>> split(String numerator, MeasureRelations relations) {
        Indicator indicator = Samples.indicator("GRU-01", numerator, "kinder");
        List<RawObservation> figures = IntStream.rangeClosed(2019, 2023)
                .mapToObj(year -> new RawObservation(indicator, "a", year, List.of(5.0), 100.0, null,
                        ObservationStatus.NORMAL))
                .toList();
        return List.copyOf(new LinkedYears(relations).split(figures));
    }

    @Test
    void yearsThatNothingLinksHaveNothingToDoWithEachOther() {
        assertThat(split("arme", MeasureRelations.none())).hasSize(5);
        assertThat(split("arme", POOL)).hasSize(5);
    }

    @Test
    void aLookBackLinksTheYearsThatItReaches() {
        assertThat(split("arme - arme@-3", MeasureRelations.none())).containsExactly(List.of(0, 3), List.of(1, 4),
                List.of(2));
        assertThat(split("arme - arme@-1", MeasureRelations.none())).containsExactly(List.of(0, 1, 2, 3, 4));
    }

    @Test
    void sumsOfSeveralYearsLinkThem() {
        assertThat(split("arme_2j", POOL)).containsExactly(List.of(0, 1, 2, 3, 4));
    }

    @Test
    void relationsOfSuchSumsLinkAllYears() {
        MeasureRelations relations = new MeasureRelations(List.of(MeasureRelation.parse("alle >= arme_2j")),
                POOL.pooled());
        assertThat(split("arme", relations)).containsExactly(List.of(0, 1, 2, 3, 4));
    }
}
