package de.sozialplanung.opendata.folder;

import static de.sozialplanung.opendata.folder.InventedFolder.complaints;
import static de.sozialplanung.opendata.folder.InventedFolder.ofKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.sozialplanung.opendata.statistics.Cell.Known;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measures of several years at a time, as `katalog.yaml` names them and files deliver them.
class YearPoolReadingTest {

    private static final String RELATION = "schutz: {beziehungen: [krank_3j = krank + krank@-1 + krank@-2]}\n";

    private final Findings findings = new Findings();

    private final InventedFolder folder;

    YearPoolReadingTest(@TempDir Path root) {
        this.folder = new InventedFolder(root).add(RELATION);
    }

    private FolderContent read(String values) {
        return folder.values(values).file("indikatoren.csv", """
                kennung;thema;name_de;zaehler;nenner;faktor;einheit
                GES-01;gesundheit;Kranke;krank_3j;;1;Personen
                """).read(findings);
    }

    @Test
    void sumsThatNobodyDeliversAreWorkedOutFromTheSingleYears() {
        FolderContent content = read("""
                schluessel;jahr;krank
                01;2021;4
                01;2022;5
                01;2023;6
                01;2024;.
                02;2023;7
                """);

        assertThat(content.measurements().get("krank_3j", "01", 2023).map(Known.class::cast).map(Known::value))
                .contains(15.0);
        assertThat(content.measurements().get("krank_3j", "01", 2024).map(Known.class::isInstance)).contains(false);
        assertThat(content.measurements().get("krank_3j", "02", 2023)).isEqualTo(Optional.empty());
        assertThat(ofKind(findings, FindingKind.UNKNOWN_MEASURE)).isEmpty();
    }

    @Test
    void sumsThatAreNotThoseOfTheirYearsAreDoubtful() {
        read("""
                schluessel;jahr;krank;krank_3j
                01;2021;4;
                01;2022;5;
                01;2023;6;16
                """);

        assertThat(ofKind(findings, FindingKind.BREAKDOWN)).extracting(Finding::file, Finding::column, Finding::message)
                .containsExactly(tuple("werte.csv", "krank_3j",
                        "01, 2023: geliefert sind 16, die einzelnen Jahre ergeben 15."));
    }

    @Test
    void sumsThatNoSingleYearsMakeUpAreDoubtful() {
        read("""
                schluessel;jahr;krank_3j
                01;2021;10
                01;2022;30
                01;2023;10
                02;2021;10
                02;2022;12
                02;2023;10
                """);

        assertThat(ofKind(findings, FindingKind.BREAKDOWN)).extracting(Finding::message).containsExactly(
                "01: keine Zahlen einzelner Jahre ergeben die Summen von [10, 30, 10] über je 3 Jahre; eines wäre "
                        + "kleiner als null.");
    }

    @Test
    void aRelationOfMeasuresThatNobodyDeliversIsDoubtful() {
        folder.katalog(InventedFolder.HEAD + InventedFolder.AREAS
                + "schutz: {beziehungen: [krank_3j >= kranke_kinder, kranc_3j = krank + krank@-1]}\n");
        read("schluessel;jahr;krank_3j\n01;2021;10\n02;2021;10\n03;2021;10\n04;2021;10\n");

        assertThat(complaints(findings)).extracting(Finding::kind, Finding::column, Finding::value).containsExactly(
                tuple(FindingKind.UNKNOWN_MEASURE, "beziehungen", "kranc_3j"),
                tuple(FindingKind.UNKNOWN_MEASURE, "beziehungen", "kranke_kinder"));
    }
}
