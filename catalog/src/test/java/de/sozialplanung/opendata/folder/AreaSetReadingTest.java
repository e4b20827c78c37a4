package de.sozialplanung.opendata.folder;

import static de.sozialplanung.opendata.folder.InventedFolder.complaints;
import static de.sozialplanung.opendata.folder.InventedFolder.errors;
import static de.sozialplanung.opendata.folder.InventedFolder.square;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.sozialplanung.opendata.catalog.AreaCorrespondence;
import de.sozialplanung.opendata.catalog.AreaSet;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.Cell.Known;
import de.sozialplanung.opendata.statistics.Measurements;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Until 2020 the west was one area, `01`, and the east another, `A2`; now there are four, one of them `01` again.
class AreaSetReadingTest {

    private static final String EARLIER = """
              - datei: frueher.geojson
                ebene: wohnplatz
                gebietsstand: wps-alt
                gueltig_bis: 2020-12-31
                spalten: {schluessel: schluessel, name: name, uebergeordnet: gemeinde}
            """;
    private static final String CROSSWALK = """
            uebergaenge:
              - {datei: uebergang.csv, von: wps-alt, nach: wps}
            """;
    private static final String NOW = """
            schluessel;jahr;einwohner;unter_18
            01;2021;61;10
            02;2021;40;10
            03;2021;52;10
            04;2021;50;10
            """;
    private static final String THEN = """
            schluessel;jahr;einwohner;unter_18
            01;2020;100;20
            A2;2020;99;20
            """;

    private final Findings findings = new Findings();
    private final InventedFolder folder;

    AreaSetReadingTest(@TempDir Path root) {
        this.folder = new InventedFolder(root).katalog(InventedFolder.HEAD + InventedFolder.AREAS + EARLIER);
        folder.file("frueher.geojson",
                InventedFolder.collection(square("01", "Westen", "05378004", 360_000, 5_650_000, 5_000, 10_000),
                        square("A2", "Osten", "05378008", 365_000, 5_650_000, 5_000, 10_000)));
        folder.file("uebergang.csv", "von;nach;gewicht\n01;01;0,6\n01;02;0,4\nA2;03;0,5\nA2;04;0,5\n");
    }

    private InventedFolder values(String then, String... mapping) {
        folder.values(NOW).file("frueher.csv", then).add("  - datei: frueher.csv\n");
        for (String line : mapping) {
            folder.add("    " + line + "\n");
        }
        return folder;
    }

    private static Known estimated(double value) {
        return new Known(value, ObservationStatus.ESTIMATED);
    }

    @Test
    void onlyTheSetInForceMakesTheTree() {
        FolderContent content = folder.read(findings);

        assertThat(complaints(findings)).isEmpty();
        assertThat(content.areas()).extracting(Area::areaSet).doesNotContain("wps-alt");
        assertThat(content.areas()).hasSize(7);
        assertThat(content.areaSets()).extracting(AreaSet::id).contains("wps", "wps-alt");
    }

    @Test
    void whatBecameOfEarlierAreasIsPublished() {
        Catalog catalog = values(THEN, "gebietsstand: wps-alt").add(CROSSWALK).read(findings).catalog();

        assertThat(catalog.correspondences()).containsExactly(new AreaCorrespondence("wps-alt", "wps",
                List.of(new AreaCorrespondence.Part("01", "01", 0.6), new AreaCorrespondence.Part("01", "02", 0.4),
                        new AreaCorrespondence.Part("A2", "03", 0.5), new AreaCorrespondence.Part("A2", "04", 0.5))));
    }

    @Test
    void countsOfAnEarlierSetGoThroughTheCrosswalk() {
        Measurements counts = values(THEN, "gebietsstand: wps-alt").add(CROSSWALK).read(findings).measurements();

        assertThat(complaints(findings)).isEmpty();
        // The key 01 is in both sets and means 100 people in the earlier one.
        assertThat(counts.get("einwohner", "01", 2020)).contains(estimated(60));
        assertThat(counts.get("einwohner", "02", 2020)).contains(estimated(40));
        assertThat(counts.get("einwohner", "03", 2020)).contains(estimated(50));
        assertThat(counts.get("einwohner", "04", 2020)).contains(estimated(49));
        assertThat(counts.get("einwohner", "01", 2021)).contains(new Known(61, ObservationStatus.NORMAL));
        assertThat(counts.get("einwohner", "A2", 2020)).isEmpty();
    }

    @Test
    void whatIsToldOfTheWholeStaysAsItIs() {
        Measurements counts = values(THEN + "05378;2020;205;40\nohne;2020;6;0\n", "gebietsstand: wps-alt",
                "nicht_zuordenbar: [ohne]").add(CROSSWALK).read(findings).measurements();

        assertThat(complaints(findings)).isEmpty();
        assertThat(counts.get("einwohner", "05378", 2020)).contains(new Known(205, ObservationStatus.NORMAL));
        assertThat(counts.get("einwohner", Measurements.unattributed("05378"), 2020))
                .contains(new Known(6, ObservationStatus.NORMAL));
    }

    @Test
    void keysOfAnEarlierSetAreNotMixedWithOthers() {
        values(THEN).add(CROSSWALK).read(findings);

        assertThat(errors(findings)).extracting(Finding::kind, Finding::file, Finding::line, Finding::value)
                .containsExactly(
                        tuple(FindingKind.AREA_SET, "frueher.csv", 2, "01"),
                        tuple(FindingKind.AREA_SET, "frueher.csv", 3, "A2"));
    }

    @Test
    void aSeriesThatItsOfficeWorkedBackSaysSo() {
        Measurements counts = values(NOW.replace("2021", "2020"), "gebietsstand: wps").read(findings).measurements();

        assertThat(complaints(findings)).isEmpty();
        assertThat(counts.get("einwohner", "01", 2020)).contains(new Known(61, ObservationStatus.NORMAL));
    }

    @Test
    void withoutACrosswalkTheCountsAreRefused() {
        Measurements counts = values(THEN, "gebietsstand: wps-alt").read(findings).measurements();

        assertThat(errors(findings)).extracting(Finding::kind, Finding::column, Finding::value)
                .containsExactly(tuple(FindingKind.AREA_SET, "gebietsstand", "wps-alt"));
        assertThat(counts.years()).containsExactly(2021);
    }

    @Test
    void aYearThatIsDeliveredByBothSetsIsAnError() {
        values("schluessel;jahr;einwohner;unter_18\n01;2021;100;20\nA2;2021;99;20\n", "gebietsstand: wps-alt")
                .add(CROSSWALK).read(findings);

        assertThat(errors(findings)).extracting(Finding::kind, Finding::column).containsExactlyInAnyOrder(
                tuple(FindingKind.AREA_SET, "einwohner"), tuple(FindingKind.AREA_SET, "unter_18"));
    }

    @Test
    void aCrosswalkWhoseWeightsAreNotOneOrWhoseKeysAreUnknownIsAnError() {
        folder.file("uebergang.csv", "von;nach;gewicht\n01;01;0,6\n01;02;0,3\nA2;99;1\n").add(CROSSWALK).read(findings);

        assertThat(errors(findings)).extracting(Finding::kind, Finding::value).containsExactlyInAnyOrder(
                tuple(FindingKind.UNKNOWN_AREA, "99"), tuple(FindingKind.AREA_SET, "01"),
                tuple(FindingKind.AREA_SET, "A2"));
    }

    @Test
    void anAreaOfTheEarlierSetThatTheCrosswalkForgetsIsAnError() {
        folder.file("uebergang.csv", "von;nach;gewicht\n01;01;0,6\n01;02;0,4\n");
        values(THEN, "gebietsstand: wps-alt").add(CROSSWALK).read(findings);

        assertThat(errors(findings)).extracting(Finding::kind, Finding::value)
                .contains(tuple(FindingKind.AREA_SET, "A2"));
    }

    @Test
    void twoSetsOfOneLevelThatHoldAtTheSameTimeAreAnError() {
        folder.katalog(
                InventedFolder.HEAD + InventedFolder.AREAS + EARLIER.replace("    gueltig_bis: 2020-12-31\n", ""))
                .read(findings);

        assertThat(errors(findings)).extracting(Finding::kind, Finding::value)
                .containsExactly(tuple(FindingKind.AREA_SET, "wps-alt"));
    }
}
