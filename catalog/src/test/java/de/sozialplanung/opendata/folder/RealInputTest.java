package de.sozialplanung.opendata.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.catalog.ServiceSchemas;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.Cell;
import de.sozialplanung.opendata.statistics.MeasureSum;
import de.sozialplanung.opendata.statistics.Measurements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The two real inputs are read by mappings alone. The data are not part of the project; where they are missing the
/// tests are skipped.
class RealInputTest {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Path DATA = TOP.resolve("../shared/data").normalize();
    private static final Path EXAMPLES = TOP.resolve("deploy/examples");

    private static FolderContent read(Path folder, String example, Findings findings) {
        Assumptions.assumeTrue(Files.isDirectory(folder), "the real data are not beside this repository");
        return DataFolder.read(folder, EXAMPLES.resolve(example).resolve("katalog.yaml"), findings).orElseThrow();
    }

    private static List<Finding> worthAWord(Findings findings) {
        return findings.all().stream().filter(f -> f.severity() != Finding.Severity.NOTE).toList();
    }

    @Test
    void theSchoolsOfTheKreisAreReadAsOffers() {
        Findings findings = new Findings();
        FolderContent content = read(DATA, "rbk-schulen", findings);

        assertThat(worthAWord(findings)).isEmpty();
        assertThat(content.areas()).hasSize(9);
        assertThat(content.areas().getFirst().key()).isEqualTo("05378");
        Schema schema = ServiceSchemas.offers().schema();
        List<Feature> schools = content.tables().getFirst().features();
        assertThat(schools).hasSize(89);
        int municipality = schema.index("gemeinde").orElseThrow();
        Map<Object, Long> perMunicipality = schools.stream()
                .collect(Collectors.groupingBy(s -> String.valueOf(s.value(municipality)), Collectors.counting()));
        assertThat(perMunicipality).containsEntry("05378004", 39L).containsEntry("05378028", 9L)
                .containsEntry("05378008", 4L).hasSize(8);
        Feature first = schools.getFirst();
        assertThat(first.id()).isEqualTo("100096");
        assertThat(first.value(schema.index("titel").orElseThrow())).isEqualTo("Städtische Gesamtschule Rösrath");
        assertThat(first.value(schema.index("telefon").orElseThrow())).isEqualTo("02205 1236");
        assertThat(String.valueOf(first.value(schema.index("zielgruppen").orElseThrow()))).isEqualTo("[jugendliche]");
        assertThat(schools).noneMatch(school -> school.geometry() == null);
        assertThat(String.valueOf(first.geometry())).isEqualTo("POINT (371870 5640707)");
    }

    @Test
    void theWholeSocialAtlasOfFlensburgIsRead() {
        Findings findings = new Findings();
        FolderContent content = read(DATA.resolve("flensburg"), "flensburg", findings);

        // Two of the real polygons cross themselves by millimetres; births of 2011, Wohngeld of 2018 and sums of
        // those under 18 are what an editor would ask the office about.
        assertThat(worthAWord(findings)).extracting(Finding::kind).containsExactlyInAnyOrder(
                FindingKind.INVALID_POLYGON, FindingKind.INVALID_POLYGON, FindingKind.JUMP, FindingKind.JUMP,
                FindingKind.SUM);
        assertThat(findings.hasErrors()).isFalse();
        Map<Level, Long> levels = content.areas().stream()
                .collect(Collectors.groupingBy(Area::level, Collectors.counting()));
        assertThat(levels).isEqualTo(Map.of(Level.KREIS, 1L, Level.WOHNPLATZ, 13L));
        Area town = content.areas().getFirst();
        assertThat(town.geometry().getArea() / 1e6).isBetween(48.5, 49.5);
        assertThat(content.areas()).filteredOn(a -> a.key().equals("STGT03")).extracting(Area::name, Area::parent)
                .containsExactly(tuple("Nordstadt", "01001"));

        Measurements counts = content.measurements();
        assertThat(counts.years()).containsExactly(2011, 2012, 2016, 2017, 2018, 2019, 2020, 2021, 2022);
        assertThat(counts.get("einwohner", "STGT13", 2022)).contains(new Cell.Known(5675, ObservationStatus.NORMAL));
        assertThat(counts.get("grundsicherung_ab_65", Measurements.unattributed("01001"), 2021))
                .contains(new Cell.Known(66, ObservationStatus.NORMAL));
        assertThat(counts.get("raeumung_vollzogen", "STGT01", 2022))
                .contains(new Cell.Absent(ObservationStatus.SUPPRESSED));
        assertThat(counts.get("schuldnerberatung_vaeter_allein", "01001", 2021))
                .contains(new Cell.Absent(ObservationStatus.SUPPRESSED));
    }

    @Test
    void theIndicatorsOfFlensburgRestOnManyTables() {
        FolderContent content = read(DATA.resolve("flensburg"), "flensburg", new Findings());

        assertThat(content.indicators()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(content.indicators().stream().filter(i -> !i.denominator().isEmpty()).count())
                .isGreaterThanOrEqualTo(20);
        TreeSet<String> asked = content.indicators().stream()
                .flatMap(i -> MeasureSum.parse(i.numerator()).measures().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(content.measurements().measures()).containsAll(asked);
    }

    @Test
    void theBreakdownsOfOneTotalAgree() {
        Measurements counts = read(DATA.resolve("flensburg"), "flensburg", new Findings()).measurements();
        Function<String, Double> sum = measure -> IntStream.rangeClosed(1, 13)
                .mapToObj(i -> counts.get(measure, "STGT%02d".formatted(i), 2021).orElseThrow())
                .mapToDouble(c -> c instanceof Cell.Known(double value, ObservationStatus q) ? value : Double.NaN)
                .sum();
        assertThat(counts.get("ab_80", "01001", 2021))
                .contains(new Cell.Known(sum.apply("ab_80"), ObservationStatus.NORMAL));
    }
}
