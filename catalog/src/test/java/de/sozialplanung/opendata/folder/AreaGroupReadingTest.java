package de.sozialplanung.opendata.folder;

import static de.sozialplanung.opendata.folder.InventedFolder.errors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.sozialplanung.opendata.edition.EditionBuilder;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.statistics.AreaGroup;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Areas put together as `raeume`, from the file to the collection of their figures.
class AreaGroupReadingTest {

    private static final String VALUES = """
            schluessel;jahr;einwohner;unter_18
            01;2023;1000;200
            02;2023;500;50
            03;2023;1500;450
            04;2023;800;100
            """;

    private final Findings findings = new Findings();

    private final InventedFolder folder;

    AreaGroupReadingTest(@TempDir Path root) {
        this.folder = new InventedFolder(root).values(VALUES);
    }

    private InventedFolder groups(String rows, String indicators) {
        return folder.file("raeume.csv", "id;titel;gebiete\n" + rows)
                .add("raeume:\n  kennzahlen: [" + indicators + "]\n  dateien:\n"
                        + "    - {datei: raeume.csv, spalten: {kennung: id, name: titel}}\n");
    }

    @Test
    void figuresOfAGroupAreThoseOfItsAreasTogether() {
        FolderContent content = groups("tal;Das Tal;01|3\nwest;Der Westen;05378004\n", "DEM-03").read(findings);

        assertThat(errors(findings)).isEmpty();
        assertThat(content.groups().groups()).extracting(AreaGroup::key, AreaGroup::members)
                .containsExactly(tuple("tal", List.of("01", "03")), tuple("west", List.of("05378004")));
        EditionContent edition = EditionBuilder.build(content);
        List<Feature> rows = new ArrayList<>();
        edition.tables().stream().filter(table -> table.collection().id().equals("raumwerte"))
                .forEach(table -> table.features().forEach(rows::add));
        assertThat(rows).extracting(Feature::values).containsExactly(
                List.of("DEM-03-tal-2023", "DEM-03", "demographie", "tal", "Das Tal", List.of("01", "03"), 2023L,
                        LocalDate.of(2023, 12, 31), 26.0, "normal", "%"),
                List.of("DEM-03-west-2023", "DEM-03", "demographie", "west", "Der Westen", List.of("05378004"), 2023L,
                        LocalDate.of(2023, 12, 31), 16.7, "normal", "%"));
    }

    @Test
    void whatIsNoGroupIsAnError() {
        groups("""
                01;Wie ein Gebiet;02
                doppelt;Stück im Stück;05378004|01
                neu;Unbekannt;99
                zwei;Zwei;01|02
                zwei;Zwei noch einmal;03
                """, "DEM-03, DEM-99").read(findings);

        assertThat(errors(findings)).extracting(Finding::kind, Finding::line, Finding::column).containsExactly(
                tuple(FindingKind.DUPLICATE_KEY, 2, "id"), tuple(FindingKind.VALUE, 3, "gebiete"),
                tuple(FindingKind.UNKNOWN_AREA, 4, "gebiete"), tuple(FindingKind.DUPLICATE_KEY, 6, "id"),
                tuple(FindingKind.CATALOG_KEY, 17, "raeume"));
    }

    @Test
    void anIndicatorThatIsNotPublishedForTheAreasIsNotForGroupsEither() {
        groups("tal;Das Tal;01|03\n", "DEM-03").file("indikatoren.csv", """
                kennung;thema;name_de;zaehler;nenner;faktor;einheit;ebene
                DEM-03;demographie;Anteil unter 18;unter_18;einwohner;100;%;gemeinde
                """).read(findings);

        assertThat(errors(findings)).extracting(Finding::kind, Finding::value)
                .containsExactly(tuple(FindingKind.CATALOG_KEY, "DEM-03"));
    }

    @Test
    void groupsNeedFilesAndIndicators() {
        folder.add("raeume: {}\n").read(findings);

        assertThat(errors(findings)).extracting(Finding::kind, Finding::column).containsExactlyInAnyOrder(
                tuple(FindingKind.CATALOG_KEY, "dateien"), tuple(FindingKind.CATALOG_KEY, "kennzahlen"));
    }
}
