package de.sozialplanung.opendata.folder;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.folder.Finding.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleCheckTest {

    private static final String HEAD = "kennung;thema;name_de;name_en;zaehler\n";

    private final Findings findings = new Findings();
    private final InventedFolder folder;

    TitleCheckTest(@TempDir Path root) {
        this.folder = new InventedFolder(root);
    }

    private List<Finding> found(String german, String english) {
        folder.file("indikatoren.csv", HEAD + "DEM-01;demographie;" + german + ";" + english + ";einwohner\n")
                .readQuietly(findings);
        return InventedFolder.ofKind(findings, FindingKind.DATASET_TITLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bevölkerung 2024", "Bevölkerung (Stand 2021)", "Zuzüge 2019-2023",
            "Einwohner am 31.12.2023",
            "Arbeitslose, 1998", "Einwohner im Testkreis", "Einwohner des Testkreises", "Einwohner von Westen",
            "Westens Einwohner"})
    void aYearOrThePlaceInATitleIsAWarningWithItsPlace(String title) {
        assertThat(found(title, "Inhabitants")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.file()).isEqualTo("indikatoren.csv");
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.column()).isEqualTo("name_de");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Personen unter 18 Jahre", "Ältere ab 65 Jahre", "Fälle je 1.000 Einwohner",
            "Plätze je 2000 Kinder", "Einkommen unter 2000 Euro", "Geburtsgewicht unter 2000 g",
            "Wohnungen bis 1950 m²",
            "Personen in 12000 Haushalten", "Testkreisel", "Westenderinnen", "Anteil 0,2024"})
    void otherNumbersAndWordsPass(String title) {
        assertThat(found(title, "Inhabitants")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Einwohner,Inhabitants in 2024,name_en", "Einwohner 2024,Einwohner 2024,name_de"})
    void theColumnIsNamedAndATitleThatIsTheSameInBothLanguagesIsReportedOnce(String german, String english,
            String column) {
        assertThat(found(german, english)).singleElement()
                .satisfies(finding -> assertThat(finding.column()).isEqualTo(column));
    }
}
