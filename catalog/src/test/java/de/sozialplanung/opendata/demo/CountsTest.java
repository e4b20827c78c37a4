package de.sozialplanung.opendata.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CountsTest {

    private static final List<Municipality> MUNICIPALITIES = Municipality.all();
    private static final List<Place> PLACES = new Places(1, MUNICIPALITIES).named(88);

    private static Counts counts(Place place, int year) {
        return ValueFiles.counts(new Latent(1, place), year);
    }

    private static Stream<Counts> all() {
        return PLACES.stream().flatMap(place -> Stream.of(2015, 2020, 2024).map(year -> counts(place, year)));
    }

    private static void assertAscending(Counts counts, String... measures) {
        List<Integer> values = new ArrayList<>();
        for (String measure : measures) {
            values.add(counts.get(measure));
        }
        assertThat(values).as(String.join(" <= ", measures)).isSorted();
        assertThat(values.getFirst()).isNotNegative();
    }

    @Test
    void youngerAgesAreContainedInOlderOnes() {
        assertThat(all()).allSatisfy(c -> {
            assertAscending(c, "unter_3", "unter_6", "unter_15", "unter_18", "unter_20", "unter_21",
                    "unter_altersgrenze", "einwohner");
            assertAscending(c, "ab_80", "ab_65", "einwohner");
            assertAscending(c, "alter_55_64", "alter_45_64", "alter_20_64", "alter_15_64", "alter_15_altersgrenze");
            assertThat(c.get("unter_15") + c.get("alter_15_64") + c.get("ab_65")).isEqualTo(c.get("einwohner"));
            assertThat(c.get("unter_20") + c.get("alter_20_64") + c.get("ab_65")).isEqualTo(c.get("einwohner"));
        });
    }

    @Test
    void aPartIsNeverLargerThanItsWhole() {
        assertThat(all()).allSatisfy(c -> {
            assertAscending(c, "alleinerziehende_haushalte", "haushalte_mit_kindern", "haushalte", "einwohner");
            assertAscending(c, "sozialwohnungen", "wohnungen");
            assertThat(c.get("einpersonenhaushalte") + c.get("haushalte_mit_kindern"))
                    .isLessThanOrEqualTo(c.get("haushalte"));
            assertAscending(c, "alleinlebende_ab_80", "ab_80");
            assertAscending(c, "asylblg_empfaenger", "gefluechtete", "auslaender", "migrationshintergrund",
                    "einwohner");
            assertAscending(c, "gefluechtete_kinder", "kinder_migrationshintergrund", "unter_18");
            assertAscending(c, "zuzuege_ausland", "zuzuege");
            assertAscending(c, "betreut_unter_3", "unter_3");
            assertAscending(c, "but_empfaenger", "but_berechtigte", "unter_18");
            assertAscending(c, "uebergang_gymnasium", "abgaenge_klasse_4");
            assertAscending(c, "seu_masern_3j", "seu_impfheft_3j", "seu_untersucht_3j");
        });
    }

    @Test
    void unemploymentAndBenefitsFitTogether() {
        assertThat(all()).allSatisfy(c -> {
            assertAscending(c, "arbeitslose_sgb2", "arbeitslose", "alter_15_64");
            assertAscending(c, "langzeitarbeitslose", "arbeitslose");
            assertThat(c.get("arbeitslose_15_24") + c.get("arbeitslose_55_64"))
                    .isLessThanOrEqualTo(c.get("arbeitslose"));
            assertThat(c.get("beschaeftigte") + c.get("arbeitslose")).isLessThanOrEqualTo(c.get("alter_15_64"));
            assertAscending(c, "nef_unter_15", "nef");
            assertAscending(c, "nef_unter_15", "unter_15");
            assertAscending(c, "bg_alleinerziehend", "bedarfsgemeinschaften", "elb", "alter_15_altersgrenze");
            assertThat(c.get("elb") + c.get("nef")).isLessThanOrEqualTo(c.get("unter_altersgrenze"));
            assertThat(c.get("hze_ambulant") + c.get("hze_stationaer")).isLessThanOrEqualTo(c.get("hze_faelle"));
        });
    }

    @Test
    void municipalitiesHaveNearlyTheirRealInhabitants() {
        for (int m = 0; m < MUNICIPALITIES.size(); m++) {
            int municipality = m;
            double people = PLACES.stream().filter(p -> p.municipality() == municipality)
                    .mapToInt(p -> counts(p, 2023).get("einwohner")).sum();
            double real = MUNICIPALITIES.get(m).inhabitants();
            assertThat(people).isCloseTo(real, within(0.01 * real));
        }
    }

    @Test
    void whereBurdenIsHighAllItsFiguresAreHigh() {
        List<Place> ordered = PLACES.stream()
                .sorted((a, b) -> Double.compare(a.burden(), b.burden())).toList();
        for (String measure : List.of("elb", "arbeitslose", "auslaender", "hze_faelle", "nef_unter_15")) {
            double light = share(ordered.subList(0, 22), measure);
            double heavy = share(ordered.subList(66, 88), measure);
            assertThat(heavy).as(measure).isGreaterThan(1.4 * light);
        }
    }

    private static double share(List<Place> places, String measure) {
        double part = places.stream().mapToInt(p -> counts(p, 2024).get(measure)).sum();
        return part / places.stream().mapToInt(p -> counts(p, 2024).get("einwohner")).sum();
    }

    @Test
    void someCountsAreSmallEnoughToBeWithheld() {
        assertThat(all().filter(c -> c.get("arbeitslose_15_24") > 0 && c.get("arbeitslose_15_24") < 3)).isNotEmpty();
    }

    @Test
    void figuresChangeSlowly() {
        for (Place place : PLACES) {
            double before = counts(place, 2023).get("einwohner");
            assertThat((double) counts(place, 2024).get("einwohner")).isCloseTo(before, within(0.05 * before));
        }
    }
}
