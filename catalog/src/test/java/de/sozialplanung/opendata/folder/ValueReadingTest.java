package de.sozialplanung.opendata.folder;

import static de.sozialplanung.opendata.folder.InventedFolder.complaints;
import static de.sozialplanung.opendata.folder.InventedFolder.errors;
import static de.sozialplanung.opendata.folder.InventedFolder.ofKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.Cell;
import de.sozialplanung.opendata.statistics.Measurements;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValueReadingTest {

    private final Findings findings = new Findings();
    private final InventedFolder folder;

    ValueReadingTest(@TempDir Path root) {
        this.folder = new InventedFolder(root);
    }

    private static Cell known(double value) {
        return new Cell.Known(value, ObservationStatus.NORMAL);
    }

    private static Cell absent(ObservationStatus reason) {
        return new Cell.Absent(reason);
    }

    private Measurements read() {
        return folder.read(findings).measurements();
    }

    @Test
    void aWideTableGivesAMeasurePerColumn() {
        Measurements counts = folder.values("""
                schluessel;name;jahr;einwohner;unter_18
                01;Unterwesten;2023;1.234;200
                02;Oberwesten;2023;2.000;-
                """).read(findings).measurements();

        assertThat(complaints(findings)).isEmpty();
        assertThat(counts.get("einwohner", "01", 2023)).contains(known(1234));
        assertThat(counts.get("unter_18", "02", 2023)).contains(known(0));
        assertThat(ofKind(findings, FindingKind.SEPARATOR)).extracting(Finding::message)
                .contains("Trennzeichen Semikolon erkannt.");
    }

    @Test
    void aLongTableNamesItsMeasures() {
        Measurements counts = folder.values("""
                Gebiet,Datum,Merkmal,Anzahl,Geschlecht
                01,31.12.2023,Einwohner gesamt,500,insgesamt
                01,31.12.2023,Einwohner gesamt,240,weiblich
                01,31.12.2023,unter_18,90,insgesamt
                """, "form: lang", "spalten: {gebiet: Gebiet, jahr: Datum, merkmal: Merkmal, wert: Anzahl}",
                "merkmale: {Einwohner gesamt: einwohner}", "filter: {Geschlecht: insgesamt}").read(findings)
                .measurements();

        assertThat(complaints(findings)).isEmpty();
        assertThat(counts.get("einwohner", "01", 2023)).contains(known(500));
        assertThat(counts.get("unter_18", "01", 2023)).contains(known(90));
    }

    @Test
    void aTableMayHaveAColumnPerYear() {
        Measurements counts = folder.file("kinder.csv", "schluessel;jahr;unter_18\n01;2023;5\n").values("""
                schluessel;2022;2023
                01;480;500
                """, "form: jahre", "merkmal: einwohner").add("  - datei: kinder.csv\n").read(findings).measurements();

        assertThat(complaints(findings)).isEmpty();
        assertThat(counts.get("einwohner", "01", 2022)).contains(known(480));
        assertThat(counts.years()).containsExactly(2022, 2023);
    }

    @Test
    void aByteOrderMarkAndALineWithTheSeparatorAreNoHeader() {
        folder.values("").file("werte.csv", "\ufeffsep=|\nschluessel|jahr|einwohner|unter_18\n01|2023|5|1\n");

        assertThat(read().get("einwohner", "01", 2023)).contains(known(5));
        assertThat(complaints(findings)).isEmpty();
    }

    @Test
    void windows1252IsDetectedAndNoted() {
        folder.values("", "gebiete: {Südstadt: \"01\"}").file("werte.csv",
                "schluessel;jahr;einwohner;unter_18\nSüdstadt;2023;5;1\n", Charset.forName("windows-1252"));

        assertThat(read().get("einwohner", "01", 2023)).contains(known(5));
        assertThat(ofKind(findings, FindingKind.ENCODING)).extracting(Finding::message)
                .anyMatch(m -> m.contains("Windows-1252 angenommen"));
    }

    @Test
    void utf16FromASpreadsheetIsRead() {
        folder.values("").file("werte.csv", "\ufeffschluessel\tjahr\teinwohner\tunter_18\n01\t2023\t5\t1\n",
                StandardCharsets.UTF_16LE);

        assertThat(read().get("einwohner", "01", 2023)).contains(known(5));
    }

    @Test
    void everySignOfOfficialTablesIsUnderstood() {
        Measurements counts = folder.values("""
                schluessel;jahr;einwohner;unter_18
                01;2016;.;–
                01;2017;…;x
                01;2018;/;(12)
                01;2019;12p;12r
                01;2020;12s;
                01;2021;k.A.;<5
                01;2022;1 234;1.234.567,5
                """, "fehlt: [k.A.]").read(findings).measurements();

        assertThat(errors(findings)).isEmpty();
        assertThat(counts.get("einwohner", "01", 2016)).contains(absent(ObservationStatus.SUPPRESSED));
        assertThat(counts.get("unter_18", "01", 2016)).contains(known(0));
        assertThat(counts.get("einwohner", "01", 2017)).contains(absent(ObservationStatus.MISSING));
        assertThat(counts.get("unter_18", "01", 2017)).contains(absent(ObservationStatus.NOT_COLLECTED));
        assertThat(counts.get("einwohner", "01", 2018)).contains(absent(ObservationStatus.MISSING));
        assertThat(counts.get("unter_18", "01", 2018)).contains(new Cell.Known(12, ObservationStatus.ESTIMATED));
        assertThat(counts.get("einwohner", "01", 2019)).contains(new Cell.Known(12, ObservationStatus.PROVISIONAL));
        assertThat(counts.get("unter_18", "01", 2019)).contains(new Cell.Known(12, ObservationStatus.REVISED));
        assertThat(counts.get("einwohner", "01", 2020)).contains(new Cell.Known(12, ObservationStatus.ESTIMATED));
        assertThat(counts.get("unter_18", "01", 2020)).contains(absent(ObservationStatus.MISSING));
        assertThat(counts.get("einwohner", "01", 2021)).contains(absent(ObservationStatus.MISSING));
        assertThat(counts.get("unter_18", "01", 2021)).contains(absent(ObservationStatus.SUPPRESSED));
        assertThat(counts.get("einwohner", "01", 2022)).contains(known(1234));
        assertThat(counts.get("unter_18", "01", 2022)).contains(known(1_234_567.5));
    }

    @Test
    void anEmptyCellMeansWhatTheMappingSays() {
        Measurements counts = folder.values("schluessel;jahr;einwohner;unter_18\n01;2023;50;\n", "leer: geheim")
                .read(findings).measurements();

        assertThat(counts.get("unter_18", "01", 2023)).contains(absent(ObservationStatus.SUPPRESSED));
    }

    @Test
    void aStatusColumnQualifiesTheValues() {
        Measurements counts = folder.values("""
                schluessel;jahr;einwohner;unter_18;stand
                01;2022;50;10;vorlaeufig
                01;2023;50;10;geheim
                """, "spalten: {status: stand}").read(findings).measurements();

        assertThat(counts.get("einwohner", "01", 2022)).contains(new Cell.Known(50, ObservationStatus.PROVISIONAL));
        assertThat(counts.get("einwohner", "01", 2023)).contains(absent(ObservationStatus.SUPPRESSED));
    }

    @Test
    void decimalSignsThatContradictEachOtherAreAnError() {
        folder.values("schluessel;jahr;einwohner;unter_18\n01;2022;10,5;1\n02;2022;10.5;1\n").read(findings);

        assertThat(errors(findings)).extracting(Finding::kind).contains(FindingKind.DECIMAL_SIGN);
    }

    @Test
    void aKeyThatLostItsZerosIsRecognisedAndNoted() {
        Measurements counts = folder.values("""
                schluessel;jahr;einwohner;unter_18
                1;2023;5;1
                5378004.0;2023;9;2
                """).read(findings).measurements();

        assertThat(counts.get("einwohner", "01", 2023)).contains(known(5));
        assertThat(counts.get("einwohner", "05378004", 2023)).contains(known(9));
        assertThat(ofKind(findings, FindingKind.KEY_SYNTAX)).hasSize(2)
                .allMatch(f -> f.severity() == Finding.Severity.NOTE);
    }

    @Test
    void aNameInsteadOfAKeyIsAWarningWhereItIsUnique() {
        Measurements counts = folder.values("schluessel;jahr;einwohner;unter_18\nUnter-Westen;2023;5;1\n")
                .read(findings).measurements();

        assertThat(counts.get("einwohner", "01", 2023)).contains(known(5));
        assertThat(complaints(findings)).extracting(Finding::severity, Finding::kind, Finding::line, Finding::value)
                .containsExactly(tuple(Finding.Severity.WARNING, FindingKind.KEY_SYNTAX, 2, "Unter-Westen"));
    }

    @Test
    void totalsAreLeftOutAndRowsWithoutAPlaceAreKeptForTheWhole() {
        Measurements counts = folder.values("""
                schluessel;jahr;einwohner;unter_18
                01;2023;50;10
                ohne Angabe;2023;7;4
                unbekannt;2023;3;1
                Gesamt;2023;60;15
                Insgesamt;2022;55;15
                """, "nicht_zuordenbar: [ohne Angabe, unbekannt]", "auslassen: [Gesamt]").read(findings)
                .measurements();

        assertThat(counts.get("einwohner", Measurements.unattributed("05378"), 2023)).contains(known(10));
        assertThat(counts.years()).containsExactly(2023);
        assertThat(complaints(findings)).extracting(Finding::kind, Finding::value)
                .containsExactly(tuple(FindingKind.TOTAL_ROW, "Insgesamt"));
        assertThat(ofKind(findings, FindingKind.NOT_ATTRIBUTABLE)).extracting(Finding::message)
                .allMatch(m -> m.startsWith("2 Zeilen"));
    }

    @Test
    void everyFaultIsReportedWithLineAndColumnAndNoCount() {
        folder.values("""
                schluessel;jahr;einwohner;unter_18
                99;2023;50;3
                01;MMXXIII;50;3
                01;2023;3 Pers.;keine
                02;2023;50;3;4
                03;2023;50
                04;2023;50;3
                04;2023;51;3
                """).read(findings);

        assertThat(complaints(findings))
                .extracting(Finding::severity, Finding::kind, Finding::line, Finding::column, Finding::value)
                .containsExactly(tuple(Finding.Severity.ERROR, FindingKind.UNKNOWN_AREA, 2, "schluessel", "99"),
                        tuple(Finding.Severity.ERROR, FindingKind.VALUE, 3, "jahr", "MMXXIII"),
                        tuple(Finding.Severity.ERROR, FindingKind.VALUE, 4, "einwohner", null),
                        tuple(Finding.Severity.ERROR, FindingKind.VALUE, 4, "unter_18", "keine"),
                        tuple(Finding.Severity.ERROR, FindingKind.ROW_LENGTH, 5, null, null),
                        tuple(Finding.Severity.ERROR, FindingKind.ROW_LENGTH, 6, null, null),
                        tuple(Finding.Severity.ERROR, FindingKind.DUPLICATE_VALUE, 8, "einwohner", null),
                        tuple(Finding.Severity.WARNING, FindingKind.DUPLICATE_VALUE, 8, "unter_18", null));
    }

    @Test
    void linesAreCountedThroughQuotedLineBreaks() {
        folder.values("schluessel;jahr;einwohner;unter_18;bemerkung\n01;2023;50;3;\"zwei\nZeilen\"\n99;2023;1;1;\n")
                .read(findings);

        assertThat(errors(findings)).extracting(Finding::kind, Finding::line)
                .containsExactly(tuple(FindingKind.UNKNOWN_AREA, 4));
    }

    @Test
    void aNumeratorAboveItsDenominatorIsOneWarningWithItsFigures() {
        folder.values("schluessel;jahr;einwohner;unter_18\n01;2022;50;52\n01;2023;50;51\n").read(findings);

        assertThat(complaints(findings)).extracting(Finding::kind, Finding::file, Finding::line, Finding::value)
                .containsExactly(tuple(FindingKind.NUMERATOR_ABOVE_DENOMINATOR, "indikatoren.csv", 3, null));
        assertThat(complaints(findings).getFirst().message()).contains("01 2022: 52 von 50; 01 2023: 51 von 50");
    }

    @Test
    void anIndicatorThatNobodyDeliversForIsAnError() {
        folder.values("schluessel;jahr;einwohner\n01;2023;50\n").read(findings);

        assertThat(errors(findings)).extracting(Finding::kind, Finding::line, Finding::column, Finding::value)
                .containsExactly(tuple(FindingKind.UNKNOWN_MEASURE, 3, "zaehler", "unter_18"));
    }

    @Test
    void everyWrongIndicatorIsReported() {
        folder.file("indikatoren.csv", """
                kennung;thema;name_de;zaehler;nenner;faktor;polung;ebene;kern
                DEM 01;demographie;A;einwohner;;1;0;kreis;ja
                DEM-02;wetter;B;einwohner +;;1;?;dorf;vielleicht
                DEM-03;demographie;C;einwohner;;viel;0;kreis;ja
                dem-03;demographie;D;einwohner;;1;0;kreis;ja
                """).read(findings);

        assertThat(errors(findings)).filteredOn(f -> f.kind() != FindingKind.UNKNOWN_MEASURE)
                .extracting(Finding::line, Finding::column).containsExactlyInAnyOrder(
                        tuple(2, "kennung"), tuple(3, "thema"), tuple(3, "zaehler"), tuple(3, "polung"),
                        tuple(3, "ebene"),
                        tuple(3, "kern"), tuple(4, "faktor"), tuple(5, "kennung"));
    }

    @Test
    void aSheetIsReadWithItsNumbersAsTheyAre() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.path().resolve("werte.xlsx"));
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            workbook.newWorksheet("Deckblatt").value(0, 0, "Erfunden");
            Worksheet sheet = workbook.newWorksheet("Zahlen");
            sheet.value(0, 0, "Erfundene Zahlen");
            String[] header = {"schluessel", "jahr", "einwohner", "unter_18"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(2, i, header[i]);
            }
            sheet.value(3, 0, 1);
            sheet.value(3, 1, 2023);
            sheet.value(3, 2, 1234.5);
            sheet.value(3, 3, ".");
        }
        folder.indicators().add("werte:\n  - {datei: werte.xlsx, blatt: Zahlen, kopfzeile: 3}\n");
        Measurements counts = read();

        assertThat(complaints(findings)).isEmpty();
        assertThat(counts.get("einwohner", "01", 2023)).contains(known(1234.5));
        assertThat(counts.get("unter_18", "01", 2023)).contains(absent(ObservationStatus.SUPPRESSED));
    }

    @Test
    void aSheetThatIsNoneIsAPlainFinding() {
        folder.file("werte.xlsx", "das ist keine Arbeitsmappe").add("werte:\n  - {datei: werte.xlsx}\n").read(findings);

        assertThat(errors(findings)).extracting(Finding::kind, Finding::file)
                .contains(tuple(FindingKind.FILE_UNREADABLE, "werte.xlsx"));
    }
}
