package de.sozialplanung.opendata.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import de.sozialplanung.opendata.catalog.AgeGroup;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.html.page.AgeStructure;
import de.sozialplanung.opendata.html.page.Bars;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.ValueView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgeStructureViewTest {

    private static final List<AgeGroup> GROUPS = List.of(new AgeGroup(0, 5, "U06", List.of()),
            new AgeGroup(6, 17, "U18", List.of("U06")), new AgeGroup(18, 64, null, List.of("U18", "A65")),
            new AgeGroup(65, null, "A65", List.of()));

    private static Shell shell(Language language, List<AgeGroup> groups) {
        Edition sample = SampleSite.publication().edition();
        Edition edition = new Edition(sample.id(), sample.created(), sample.catalog().withAgeGroups(groups),
                sample.summaries(), sample.data());
        return new Shell(language, true, "https://example.org", "", "", "/", "", edition, "/assets", null);
    }

    private static Figure figure(String indicator, int year, @Nullable Double value, ObservationStatus status) {
        return new Figure(indicator, "1", "Ort", Level.WOHNPLATZ, null, year, value, status, null, null);
    }

    private static AgeStructureView.Of area(String name, Figure... figures) {
        Map<String, SortedMap<Integer, Figure>> map = new TreeMap<>();
        for (Figure figure : figures) {
            map.computeIfAbsent(figure.indicator(), _ -> new TreeMap<>()).put(figure.year(), figure);
        }
        return new AgeStructureView.Of(name, map);
    }

    private static AgeStructureView.Of area(String name, int year, double under6, double under18, double from65) {
        return area(name, figure("U06", year, under6, ObservationStatus.NORMAL),
                figure("U18", year, under18, ObservationStatus.NORMAL),
                figure("A65", year, from65, ObservationStatus.NORMAL));
    }

    private static AgeStructure page(Language language, AgeStructureView.Of... areas) {
        return Objects.requireNonNull(new AgeStructureView(shell(language, GROUPS), List.of(areas)).page());
    }

    private static List<String> shares(AgeStructure page, int area) {
        return page.rows().stream().map(row -> row.shares().get(area)).map(ValueView::text).toList();
    }

    @Test
    void eachGroupIsWhatRemainsAndAllTogetherAreEverybody() {
        AgeStructure page = page(Language.DE, area("Ort", 2023, 5.2, 17.1, 24.6), area("Kreis", 2023, 6, 18, 25));
        assertThat(page.year()).isEqualTo("2023");
        assertThat(page.areas()).containsExactly("Ort", "Kreis");
        assertThat(page.rows()).extracting(AgeStructure.Row::ages).containsExactly("unter 6", "6 bis 17", "18 bis 64",
                "65 und älter");
        assertThat(shares(page, 0)).containsExactly("5,2", "11,9", "58,3", "24,6");
        assertThat(shares(page, 1)).containsExactly("6,0", "12,0", "57,0", "25,0");
        assertThat(shares(page(Language.EN, area("Ort", 2023, 5.2, 17.1, 24.6)), 0)).first().isEqualTo("5.2");
    }

    @Test
    void theBarsAreAsLongAsTheSharesAreLarge() {
        Bars bars = page(Language.DE, area("Ort", 2023, 5, 15, 25), area("Kreis", 2023, 5, 20, 20)).bars();
        double[] widths = bars.bars().stream().mapToDouble(Bars.Bar::width).toArray();
        assertThat(bars.labels()).hasSize(4);
        assertThat(widths).hasSize(8);
        assertThat(widths[2]).isCloseTo(2 * widths[0], within(0.2));
        assertThat(widths[3]).isCloseTo(3 * widths[1], within(0.2));
        assertThat(bars.bars()).allMatch(bar -> bars.left() + bar.width() < bars.width()
                && bar.y() + bar.height() < bars.height());
        assertThat(bars.bars()).extracting(Bars.Bar::series).containsExactly(0, 1, 0, 1, 0, 1, 0, 1);
    }

    @Test
    void ofAWithheldShareAllGroupsThatFollowFromItAreWithheldInWords() {
        AgeStructure page = page(Language.DE, area("Ort", figure("U06", 2023, null, ObservationStatus.SUPPRESSED),
                figure("U18", 2023, 17.1, ObservationStatus.PROVISIONAL),
                figure("A65", 2023, 24.6, ObservationStatus.NORMAL)));
        assertThat(page.rows()).extracting(row -> row.shares().getFirst().text(),
                row -> row.shares().getFirst().note()).containsExactly(tuple("", "geheim zu halten"),
                        tuple("", "geheim zu halten"), tuple("58,3", "vorläufig"), tuple("24,6", ""));
        assertThat(page.bars().bars().getFirst())
                .satisfies(bar -> assertThat(bar.width()).isZero(),
                        bar -> assertThat(bar.note()).isEqualTo("unter 6, Ort: geheim zu halten"));
    }

    @Test
    void whatRoundingMakesNegativeIsNil() {
        assertThat(shares(page(Language.DE, area("Ort", 2023, 17.1, 17.0, 24.6)), 0)).contains("0,0");
    }

    @Test
    void theLatestYearInWhichSomethingIsKnownIsShown() {
        assertThat(page(Language.DE, area("Ort", figure("U06", 2022, 5.0, ObservationStatus.NORMAL),
                figure("U06", 2023, null, ObservationStatus.MISSING))).year()).isEqualTo("2022");
        assertThat(page(Language.DE, area("Ort", figure("U06", 2022, null, ObservationStatus.SUPPRESSED),
                figure("U06", 2023, null, ObservationStatus.SUPPRESSED))).year()).isEqualTo("2023");
    }

    @Test
    void withoutGroupsOrFiguresThereIsNothingToShow() {
        assertThat(new AgeStructureView(shell(Language.DE, List.of()), List.of(area("Ort", 2023, 5, 15, 25))).page())
                .isNull();
        assertThat(new AgeStructureView(shell(Language.DE, GROUPS), List.of(area("Ort"))).page()).isNull();
    }
}
