package de.sozialplanung.opendata.folder;

import static de.sozialplanung.opendata.folder.InventedFolder.errors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.sozialplanung.opendata.catalog.AgeGroup;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list `altersaufbau`, from shares of ages to groups of which none contains another.
class AgeStructureReadingTest {

    private static final String INDICATORS = """
            kennung;thema;name_de;zaehler;nenner;faktor;einheit
            ALL;demographie;Einwohner;einwohner;;1;Personen
            U06;demographie;unter 6;unter_6;einwohner;100;%
            U18;demographie;unter 18;unter_18;einwohner;100;%
            A65;demographie;ab 65;ab_65;einwohner;100;%
            A80;demographie;ab 80;ab_80;einwohner;100;%
            M18;demographie;18 bis 64;alter_18_64;einwohner;100;%
            KIN;demographie;unter 6 an den Kindern;unter_6;unter_18;100;%
            TSD;demographie;je 1.000;unter_6;einwohner;1000;je 1.000
            """;

    private final Findings findings = new Findings();
    private final InventedFolder folder;

    AgeStructureReadingTest(@TempDir Path root) {
        folder = new InventedFolder(root).file("indikatoren.csv", INDICATORS);
    }

    private List<AgeGroup> groups(String... shares) {
        return folder.add("altersaufbau:\n  - {" + String.join("}\n  - {", shares) + "}\n").read(findings).catalog()
                .ageGroups();
    }

    private int line(int share) {
        return (int) (InventedFolder.HEAD + InventedFolder.AREAS).lines().count() + 1 + share;
    }

    @Test
    void ofSharesWithinEachOtherTheGroupsAreWhatRemainsOfEach() {
        assertThat(groups("kennzahl: A80, von: 80", "kennzahl: U18, bis: 17", "kennzahl: U06, bis: 5",
                "kennzahl: A65, von: 65"))
                .containsExactly(new AgeGroup(0, 5, "U06", List.of()),
                        new AgeGroup(6, 17, "U18", List.of("U06")),
                        new AgeGroup(18, 64, null, List.of("U18", "A65")),
                        new AgeGroup(65, 79, "A65", List.of("A80")), new AgeGroup(80, null, "A80", List.of()));
        assertThat(errors(findings)).extracting(Finding::kind).doesNotContain(FindingKind.CATALOG_KEY);
    }

    @Test
    void sharesBesideEachOtherAreGroupsAsTheyAre() {
        assertThat(groups("kennzahl: U18, bis: 17", "kennzahl: M18, von: 18, bis: 64", "kennzahl: A65, von: 65"))
                .containsExactly(new AgeGroup(0, 17, "U18", List.of()), new AgeGroup(18, 64, "M18", List.of()),
                        new AgeGroup(65, null, "A65", List.of()));
    }

    @Test
    void whereNothingIsSaidThereAreNoGroups() {
        assertThat(folder.read(findings).catalog().ageGroups()).isEmpty();
    }

    @Test
    void whatIsNoShareOfThoseAgesIsAnErrorWithItsLine() {
        assertThat(groups("kennzahl: GIBT-ES-NICHT, bis: 5", "kennzahl: ALL, bis: 17",
                "kennzahl: TSD, von: 18, bis: 20",
                "kennzahl: A65, von: 65", "kennzahl: KIN, von: 80", "kennzahl: U18", "kennzahl: U06, von: 9, bis: 8",
                "bis: 12", "kennzahl: U06, bis: 131", "kennzahl: U06, bis: 3, alter: 3")).isEmpty();
        assertThat(errors(findings)).filteredOn(f -> f.kind() == FindingKind.CATALOG_KEY)
                .extracting(Finding::line, Finding::column, Finding::value).containsExactlyInAnyOrder(
                        tuple(line(1), "kennzahl", "GIBT-ES-NICHT"), tuple(line(2), "kennzahl", "ALL"),
                        tuple(line(3), "kennzahl", "TSD"), tuple(line(5), "kennzahl", "KIN"),
                        tuple(line(6), "bis", null), tuple(line(7), "bis", "8"), tuple(line(8), "kennzahl", null),
                        tuple(line(9), "bis", "131"), tuple(line(10), "alter", null));
    }

    @Test
    void agesThatOverlapOrStandTwiceAreAnError() {
        assertThat(groups("kennzahl: U18, bis: 17", "kennzahl: M18, von: 15, bis: 64", "kennzahl: A65, von: 65",
                "kennzahl: A80, von: 65")).isEmpty();
        assertThat(errors(findings)).filteredOn(f -> f.kind() == FindingKind.CATALOG_KEY)
                .extracting(Finding::line, Finding::value)
                .containsExactly(tuple(line(2), "M18"), tuple(line(4), "A80"));
        assertThat(errors(findings)).anySatisfy(f -> assertThat(f.message()).contains("15 bis 64", "0 bis 17"));
    }

    @Test
    void agesThatNoShareTellsApartAreAnError() {
        assertThat(groups("kennzahl: U18, von: 6, bis: 17", "kennzahl: A65, von: 65")).isEmpty();
        assertThat(errors(findings)).filteredOn(f -> f.kind() == FindingKind.CATALOG_KEY).singleElement()
                .satisfies(f -> assertThat(f.message()).contains("0 bis 5 und 18 bis 64"));
    }
}
