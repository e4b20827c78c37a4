package de.sozialplanung.opendata.folder;

import static de.sozialplanung.opendata.folder.InventedFolder.errors;
import static de.sozialplanung.opendata.folder.InventedFolder.ofKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Disclosure;
import de.sozialplanung.opendata.catalog.DisclosureMethod;
import de.sozialplanung.opendata.catalog.HighValue;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.LegalBasis;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Statements;
import de.sozialplanung.opendata.catalog.NeedIndexMethod;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Component;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Dynamics;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Mean;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Spread;
import de.sozialplanung.opendata.statistics.MeasureRelation;
import de.sozialplanung.opendata.statistics.PooledYears;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KatalogReadingTest {

    private static final String NEED = """
            kennung;thema;name_de;zaehler;nenner;faktor;einheit;polung
            DEM-01;demographie;Einwohner;einwohner;;1;Personen;0
            GRU-06;grundsicherung;Quote;arme;einwohner;100;%;+
            GRU-16;grundsicherung;Beschäftigte;beschaeftigte;einwohner;100;%;-
            """;

    private final Findings findings = new Findings();
    private final InventedFolder folder;

    KatalogReadingTest(@TempDir Path root) {
        this.folder = new InventedFolder(root);
    }

    @Test
    void everyWrongKeyAndTypeIsReportedWithItsLine() {
        folder.katalog("""
                katalog:
                  kennung: Groß Geschrieben
                  titel: [eins, zwei]
                  beschreibung: {de: Nur deutsch.}
                  herausgeber: {name: Testkreis, webseite: testkreis, fax: "1"}
                  lizenz: {iri: "https://example.org/lizenz"}
                  region: {schluessel: 05378, name: Testkreis}
                schutz: {mindestfall: viele}
                gebite: []
                gebiete:
                  - {datei: kreis.geojson, ebene: stadt, crs: EPSG:31467}
                  - {datei: kreis.geojson, ebene: kreis}
                werte:
                  - {datei: werte.csv, form: quer}
                  - einfach so
                personen_veroeffentlichen: vielleicht
                """);
        folder.readQuietly(findings);

        assertThat(errors(findings)).filteredOn(f -> f.kind() == FindingKind.CATALOG_KEY)
                .extracting(Finding::line, Finding::column).containsExactlyInAnyOrder(tuple(2, "kennung"),
                        tuple(3, "titel"), tuple(5, "webseite"), tuple(5, "fax"), tuple(6, "iri"),
                        tuple(8, "mindestfall"), tuple(9, "gebite"), tuple(11, "ebene"), tuple(11, "crs"),
                        tuple(14, "form"), tuple(15, "werte"), tuple(16, "personen_veroeffentlichen"));
    }

    @Test
    void aTextInOneLanguageStandsForBothAndKeysKeepTheirZeros() {
        folder.katalog(InventedFolder.HEAD.replace("\"05378\"", "05378").replace("{de: Erfunden, en: Invented}",
                "Erfunden") + InventedFolder.AREAS);
        Catalog catalog = folder.read(findings).catalog();

        assertThat(errors(findings)).isEmpty();
        assertThat(catalog.title().en()).isEqualTo("Erfunden");
        assertThat(catalog.region().key()).isEqualTo("05378");
        assertThat(catalog.datasets()).isEmpty();
    }

    @Test
    void brokenYamlIsAFindingWithALine() {
        folder.katalog("katalog:\n  titel: {de: offen\nx: [1\n");

        assertThat(folder.readQuietly(findings)).isEmpty();
        assertThat(errors(findings)).isNotEmpty().allMatch(f -> f.file().equals("katalog.yaml"));
    }

    @Test
    void howManyATargetGroupAreIsSaidByAnIndicator() {
        folder.indicators().add("versorgung: {zielgruppen: {jugendliche: DEM-03}}\n");
        assertThat(folder.read(findings).supplyGroups()).isEqualTo(Map.of("jugendliche", "DEM-03"));
        assertThat(ofKind(findings, FindingKind.CATALOG_KEY)).isEmpty();
    }

    @Test
    void whatTheOperatorHasToSayOnItsPagesIsKeptWithItsParagraphs() {
        folder.indicators().katalog(InventedFolder.HEAD
                + "  seiten: {impressum: {de: \"Straße 1\\n\\nhttps://example.org\", en: Street 1}, datenschutz: Gilt.}\n"
                + InventedFolder.AREAS);
        Statements statements = folder.read(findings).catalog().statements();
        assertThat(statements.imprint())
                .isEqualTo(new LocalizedText("Straße 1\n\nhttps://example.org", "Street 1"));
        assertThat(statements.privacy()).isEqualTo(LocalizedText.same("Gilt."));
        assertThat(statements.accessibility()).isNull();
    }

    @Test
    void aPageThatThereIsNotIsAFinding() {
        folder.indicators().katalog(
                InventedFolder.HEAD + "  seiten: {impressun: Straße 1}\n" + InventedFolder.AREAS);
        folder.readQuietly(findings);
        assertThat(ofKind(findings, FindingKind.CATALOG_KEY))
                .anyMatch(finding -> finding.message().contains("impressun"));
    }

    @Test
    void whichDatasetsAreOfHighValueAndWhichLawAsksForThemIsASetting() {
        folder.indicators().add("""
                hochwertig: {statistik: [demographie, wohnplaetze], geodaten: alle}
                rechtsakte: {"https://example.org/gesetz": angebote}
                """);
        LegalBasis law = folder.read(findings).catalog().legalBasis();
        assertThat(errors(findings)).noneMatch(error -> error.file().equals("katalog.yaml"));
        assertThat(law.highValue()).containsExactly(
                new HighValue(HighValue.Category.STATISTICS,
                        List.of("indikator-dem-01", "indikator-dem-03", "wohnplaetze")),
                new HighValue(HighValue.Category.GEODATA, List.of()));
        assertThat(law.acts())
                .containsExactly(new LegalBasis.Act("https://example.org/gesetz", List.of("angebote")));
    }

    @Test
    void whatIsNoCategoryNoDatasetAndNoAddressIsReportedWithItsLineAndWhatIsPossible() {
        folder.indicators().katalog(InventedFolder.HEAD + InventedFolder.AREAS + """
                hochwertig:
                  soziales: alle
                  statistik: [indikator-xyz-99]
                  mobilitaet: []
                rechtsakte:
                  Gesetz: [angebote]
                """).readQuietly(findings);
        int first = (int) (InventedFolder.HEAD + InventedFolder.AREAS).lines().count() + 1;
        assertThat(errors(findings)).filteredOn(error -> error.file().equals("katalog.yaml"))
                .extracting(Finding::kind, Finding::line, Finding::column).containsExactlyInAnyOrder(
                        tuple(FindingKind.UNKNOWN_CODE, first + 1, "soziales"),
                        tuple(FindingKind.UNKNOWN_CODE, first + 2, "statistik"),
                        tuple(FindingKind.CATALOG_KEY, first + 3, "mobilitaet"),
                        tuple(FindingKind.CATALOG_KEY, first + 5, "Gesetz"));
        assertThat(errors(findings)).anySatisfy(error -> assertThat(error.message())
                .contains("geodaten, erdbeobachtung, meteorologie, statistik, unternehmen, mobilitaet"));
    }

    @Test
    void aTargetGroupThatNoIndicatorCountsIsAnError() {
        folder.indicators().add("versorgung: {zielgruppen: {riesen: DEM-03, frauen: DEM-99}}\n")
                .readQuietly(findings);
        assertThat(ofKind(findings, FindingKind.UNKNOWN_CODE)).extracting(Finding::value).containsExactly("riesen");
        assertThat(ofKind(findings, FindingKind.CATALOG_KEY)).extracting(Finding::value).containsExactly("DEM-99");
    }

    @Test
    void howCountsAreKeptSecretIsSaidForAllAndForEach() {
        folder.add(
                "schutz: {mindestfall: 5, verfahren: runden-5, gruppenschutz: ja, zellschluessel: erfunden-und-geheim}\n")
                .file("indikatoren.csv", """
                        kennung;thema;name_de;zaehler;nenner;verfahren;gruppenschutz;groesster_traeger;hoechstanteil
                        DEM-01;demographie;Einwohner;einwohner;;;;;
                        DEM-03;demographie;Anteil unter 18;unter_18;einwohner;zellschluessel;nein;groesster;75
                        """);
        FolderContent content = folder.read(findings);

        assertThat(content.indicators()).extracting(Indicator::disclosure).containsExactly(
                new Disclosure(DisclosureMethod.ROUNDING_5, 5, 30, true, null),
                new Disclosure(DisclosureMethod.CELL_KEY, 5, 30, false, new Disclosure.Dominance("groesster", 75)));
        assertThat(content.cellKey()).isEqualTo("erfunden-und-geheim");
        assertThat(content.toString()).doesNotContain("geheim");
    }

    @Test
    void aMethodThatIsNotThereOrLacksItsKeyIsAnErrorThatKeepsSecrets() {
        folder.add("schutz: {verfahren: raten, zellschluessel: zu-kurz}\n").file("indikatoren.csv", """
                kennung;thema;name_de;zaehler;nenner;verfahren
                DEM-01;demographie;Einwohner;einwohner;;zufall
                """);
        folder.readQuietly(findings);

        assertThat(errors(findings)).extracting(Finding::column).contains("verfahren", "zellschluessel");
        assertThat(errors(findings)).extracting(Finding::toString).noneMatch(text -> text.contains("zu-kurz"));
    }

    @Test
    void whatEverybodyKnowsOfMeasuresIsNamed() {
        folder.indicators().add("schutz: {beziehungen: [einwohner = deutsche + auslaender, einwohner >= unter_18]}\n");

        assertThat(folder.readQuietly(findings).orElseThrow().relations().ofOneYear()).containsExactly(
                new MeasureRelation("einwohner", List.of("deutsche", "auslaender"), true),
                new MeasureRelation("einwohner", List.of("unter_18"), false));
        assertThat(ofKind(findings, FindingKind.CATALOG_KEY)).isEmpty();
    }

    @Test
    void measuresOfSeveralYearsAreNamed() {
        folder.indicators().add("schutz: {beziehungen: [krank_3j = krank@-1 + krank + krank@-2]}\n");

        assertThat(folder.readQuietly(findings).orElseThrow().relations().pooled())
                .containsExactly(new PooledYears("krank_3j", "krank", 3));
        assertThat(ofKind(findings, FindingKind.CATALOG_KEY)).isEmpty();
    }

    @Test
    void aRelationThatCannotBeOneIsAnError() {
        for (String wrong : List.of("einwohner", "a = a + b", "a - b = c", "a = b@-1", "a >= b - c",
                "a = b + b@-2", "a = a + a@-1", "a = b + c@-1", "a = b - b@-1", "a >= b + b@-1")) {
            Findings ofOne = new Findings();
            folder.katalog(InventedFolder.HEAD + InventedFolder.AREAS + "schutz: {beziehungen: ['" + wrong + "']}\n")
                    .readQuietly(ofOne);
            assertThat(errors(ofOne)).as(wrong).extracting(Finding::column).contains("beziehungen");
        }
    }

    @Test
    void aMeasureThatRemainsTwiceOrOfItselfIsAnError() {
        for (String wrong : List.of("'a = b + c', 'd = e + c'", "'a = b + c', 'c = d + a'",
                "'a = b + c', 'c = d + d@-1'", "'a = b + b@-1', 'a = c + c@-1'", "'a = b + b@-1', 'b = a + a@-1'")) {
            Findings ofOne = new Findings();
            folder.katalog(InventedFolder.HEAD + InventedFolder.AREAS + "schutz: {beziehungen: [" + wrong + "]}\n")
                    .readQuietly(ofOne);
            assertThat(errors(ofOne)).as(wrong).extracting(Finding::column).contains("beziehungen");
        }
    }

    @Test
    void cellKeysWithoutASecretAreAnError() {
        folder.file("indikatoren.csv", """
                kennung;thema;name_de;zaehler;nenner;verfahren
                DEM-01;demographie;Einwohner;einwohner;;zellschluessel
                """).readQuietly(findings);

        assertThat(errors(findings)).extracting(Finding::column).contains("verfahren");
    }

    @Test
    void aKeyThatStandsTwiceIsReported() {
        folder.add("indikatoren: indikatoren.csv\nindikatoren: andere.csv\n").readQuietly(findings);

        assertThat(errors(findings)).anyMatch(f -> f.message().contains("zum zweiten Mal"));
    }

    @Test
    void noFileNameLeadsOutOfTheFolder() {
        folder.add("werte:\n  - {datei: ../geheim.csv}\n  - {datei: /etc/hosts}\n  - {datei: fehlt.csv}\n")
                .readQuietly(findings);

        assertThat(errors(findings)).extracting(Finding::kind, Finding::value).contains(
                tuple(FindingKind.CATALOG_KEY, "../geheim.csv"), tuple(FindingKind.CATALOG_KEY, "/etc/hosts"),
                tuple(FindingKind.FILE_MISSING, "fehlt.csv"));
    }

    @Test
    void aFolderWithoutKatalogIsOneFinding() {
        assertThat(DataFolder.read(folder.path(), folder.path().resolve("katalog.yaml"), findings)).isEmpty();
        assertThat(errors(findings)).extracting(Finding::kind).containsExactly(FindingKind.FILE_MISSING);
    }

    @Test
    void aliasesShareWhatTheyName() {
        folder.file("eins.csv", "ort;jahr;einwohner\n01;2023;5\n").file("zwei.csv", "ort;jahr;unter_18\n01;2023;1\n")
                .indicators().add("""
                        werte:
                          - &tabelle
                            datei: eins.csv
                            spalten: {gebiet: ort}
                          - <<: *tabelle
                            datei: zwei.csv
                        """);
        FolderContent content = folder.read(findings);

        assertThat(errors(findings)).isEmpty();
        assertThat(content.measurements().measures()).containsExactly("einwohner", "unter_18");
    }

    @Test
    void theMethodOfTheNeedIndexIsReadAsWritten() {
        folder.add("""
                bedarfsindex:
                  kennzahlen: {GRU-06: 2, GRU-16: 0.5}
                  mittelwert: kreis
                  streuung: n-1
                  klassen: [-0.5, 0.5, 2]
                  dynamik: {jahre: 3, klassen: [-2, 2]}
                  mindesteinwohner: 500
                """).file("indikatoren.csv", NEED);
        NeedIndexMethod method = folder.read(findings).catalog().needIndex();

        assertThat(errors(findings)).extracting(Finding::kind).doesNotContain(FindingKind.CATALOG_KEY);
        assertThat(method).isEqualTo(new NeedIndexMethod(
                List.of(new Component("GRU-06", 2), new Component("GRU-16", 0.5)), Mean.KREIS, Spread.SAMPLE,
                List.of(-0.5, 0.5, 2.0), new Dynamics(3, List.of(-2.0, 2.0)), 500, List.of()));
    }

    @Test
    void whereNothingIsSaidTheUsualNeedIndexHolds() {
        assertThat(folder.read(findings).catalog().needIndex()).isEqualTo(NeedIndexMethod.usual());
    }

    @Test
    void whatANeedIndexCannotBeMadeOfIsAnError() {
        folder.add("""
                bedarfsindex:
                  kennzahlen: {DEM-01: 1, GRU-99: 1, GRU-06: 0}
                  mittelwert: median
                  streuung: n-2
                  klassen: [1, -1, 2]
                  dynamik: {klassen: [0]}
                  ausgeschlossen: ["99"]
                  rang: ja
                """).file("indikatoren.csv", NEED);
        folder.readQuietly(findings);

        assertThat(errors(findings)).filteredOn(f -> f.kind() == FindingKind.CATALOG_KEY)
                .extracting(Finding::column, Finding::value)
                .contains(tuple("kennzahlen", "DEM-01"), tuple("kennzahlen", "GRU-99"), tuple("kennzahlen", "0"),
                        tuple("mittelwert", "median"), tuple("streuung", "n-2"), tuple("klassen", "1, -1, 2"),
                        tuple("jahre", null), tuple("klassen", "0"), tuple("rang", null));
        assertThat(errors(findings)).filteredOn(f -> f.kind() == FindingKind.UNKNOWN_AREA).extracting(Finding::value)
                .contains("99");
    }

    @Test
    void aLeastNumberOfInhabitantsThatNothingPublishedDecidesIsAnError() {
        folder.add("bedarfsindex: {mindesteinwohner: 300}\n").file("indikatoren.csv",
                NEED.replace("einwohner;;1;", "einwohner;arme;1;")).readQuietly(findings);

        assertThat(errors(findings)).extracting(Finding::column).contains("mindesteinwohner");
    }
}
