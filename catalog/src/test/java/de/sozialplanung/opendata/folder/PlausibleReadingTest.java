package de.sozialplanung.opendata.folder;

import static de.sozialplanung.opendata.folder.InventedFolder.complaints;
import static de.sozialplanung.opendata.folder.InventedFolder.errors;
import static de.sozialplanung.opendata.folder.InventedFolder.ofKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where doubts about counts are told, and what `katalog.yaml` and `indikatoren.csv` say against them.
class PlausibleReadingTest {

    private static final String ALL = "01;2023;100;20\n02;2023;100;20\n03;2023;100;20\n";

    private final Findings findings = new Findings();

    private final InventedFolder folder;

    PlausibleReadingTest(@TempDir Path root) {
        this.folder = new InventedFolder(root);
    }

    @Test
    void anAreaWithoutARowIsToldAtTheColumnThatLacksIt() {
        folder.values("schluessel;jahr;einwohner;unter_18\n" + ALL).read(findings);

        assertThat(complaints(findings)).extracting(Finding::kind, Finding::file, Finding::column, Finding::value)
                .containsExactly(tuple(FindingKind.NOT_DELIVERED, "werte.csv", "einwohner", null));
        assertThat(complaints(findings).getFirst().message()).contains("1 (04)", "`einwohner`, `unter_18`");
    }

    @Test
    void anEmptyCellLacksAsWellUnlessItHasAMeaning() {
        folder.values("schluessel;jahr;einwohner;unter_18\n" + ALL + "04;2023;100;\n").read(findings);
        assertThat(ofKind(findings, FindingKind.NOT_DELIVERED)).extracting(Finding::column)
                .containsExactly("unter_18");

        Findings others = new Findings();
        folder.katalog(InventedFolder.HEAD + InventedFolder.AREAS)
                .values("schluessel;jahr;einwohner;unter_18\n" + ALL + "04;2023;100;\n", "leer: geheim").read(others);
        assertThat(complaints(others)).isEmpty();
    }

    @Test
    void aShareAboveHundredPercentMayBeMeant() {
        folder.values("schluessel;jahr;einwohner;unter_18\n01;2023;50;51\n").file("indikatoren.csv", """
                kennung;thema;name_de;zaehler;nenner;faktor;einheit;ueber_100
                DEM-03;demographie;Anteil unter 18;unter_18;einwohner;100;%;ja
                """).read(findings);

        assertThat(complaints(findings)).isEmpty();
    }

    @Test
    void aBreakdownIsNamedInTheCatalogueAndItsPartsAreReadThoughNoIndicatorAsksForThem() {
        folder.values("schluessel;jahr;einwohner;unter_18;jung;alt\n01;2023;100;20;40;61\n")
                .add("gliederungen:\n  - {ganzes: einwohner, teile: [jung, alt]}\n").read(findings);

        assertThat(complaints(findings)).extracting(Finding::kind, Finding::file, Finding::column)
                .containsExactly(tuple(FindingKind.BREAKDOWN, "werte.csv", "jung"));
        assertThat(complaints(findings).getFirst().message()).contains("01 2023: 100 gegen 101");
    }

    @Test
    void aBreakdownOfWhatNobodyDeliversIsAnError() {
        folder.values("schluessel;jahr;einwohner;unter_18\n01;2023;100;20\n")
                .add("gliederungen:\n  - {ganzes: einwohner, teile: [jung, unter_18]}\n  - {ganzes: x, teile: [y]}\n")
                .read(findings);

        assertThat(errors(findings)).extracting(Finding::kind, Finding::file, Finding::value).containsExactly(
                tuple(FindingKind.CATALOG_KEY, "katalog.yaml", "y"),
                tuple(FindingKind.UNKNOWN_MEASURE, "katalog.yaml", "jung"));
    }

    @Test
    void whatEverybodyKnowsToMakeUpAWholeIsCheckedWithoutBeingNamedTwice() {
        folder.values("schluessel;jahr;einwohner;unter_18;jung;alt\n01;2023;100;20;40;61\n")
                .add("schutz: {beziehungen: [einwohner = jung + alt]}\n").read(findings);

        assertThat(complaints(findings)).extracting(Finding::kind, Finding::file, Finding::column)
                .containsExactly(tuple(FindingKind.BREAKDOWN, "werte.csv", "jung"));
    }
}
