package de.sozialplanung.opendata.folder;

import static de.sozialplanung.opendata.folder.InventedFolder.complaints;
import static de.sozialplanung.opendata.folder.InventedFolder.errors;
import static de.sozialplanung.opendata.folder.InventedFolder.ofKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.catalog.ServiceSchemas;
import de.sozialplanung.opendata.feature.Feature;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfferReadingTest {

    private static final Schema SCHEMA = ServiceSchemas.offers().schema();

    private final Findings findings = new Findings();
    private final InventedFolder folder;

    OfferReadingTest(@TempDir Path root) {
        this.folder = new InventedFolder(root);
    }

    private List<Feature> offers() {
        return folder.read(findings).tables().getFirst().features();
    }

    private static @Nullable Object value(Feature offer, String property) {
        return offer.value(SCHEMA.index(property).orElseThrow());
    }

    @Test
    void anOfferIsReadWithItsTypesCodesAndPlace() {
        folder.offers("""
                id;titel;arten;lebenslagen;alter_von;gueltig_von;web;x;y;status
                a1;Erfundene Beratung;Beratung|begegnung;Schulden;18;01.02.2023;www.example.org;362000,5;5652000;Aktiv
                """);
        Feature offer = offers().getFirst();

        assertThat(complaints(findings)).isEmpty();
        assertThat(offer.id()).isEqualTo("a1");
        assertThat(String.valueOf(value(offer, "arten"))).isEqualTo("[beratung, begegnung]");
        assertThat(String.valueOf(value(offer, "lebenslagen"))).isEqualTo("[schulden]");
        assertThat(value(offer, "alter_von")).isEqualTo(18L);
        assertThat(value(offer, "gueltig_von")).isEqualTo(LocalDate.of(2023, 2, 1));
        assertThat(value(offer, "web")).isEqualTo("http://www.example.org");
        assertThat(value(offer, "gemeinde")).isEqualTo("05378004");
        assertThat(value(offer, "wohnplatz")).isEqualTo("01");
        assertThat(value(offer, "status")).isEqualTo("aktiv");
        assertThat(String.valueOf(offer.geometry())).isEqualTo("POINT (362000.5 5652000)");
    }

    @Test
    void whatIsNotPublicNeverEnters() {
        folder.offers("""
                id;titel;sichtbarkeit
                a1;Offen;oeffentlich
                a2;Geschlossen;intern
                a3;Vergessen;
                a4;Vertippt;offentlich
                """);

        assertThat(offers()).extracting(Feature::id).containsExactly("a1");
        assertThat(complaints(findings)).extracting(Finding::severity, Finding::kind, Finding::line).containsExactly(
                tuple(Finding.Severity.WARNING, FindingKind.NOT_PUBLIC, 4),
                tuple(Finding.Severity.ERROR, FindingKind.UNKNOWN_CODE, 5));
        assertThat(findings.all()).noneMatch(f -> f.toString().contains("Geschlossen"));
    }

    @Test
    void nothingThatLocatesASecretAddressIsLeft() {
        folder.offers("""
                titel;adresse_geheim;strasse;hausnummer;plz;ort;gemeinde;wohnplatz;x;y;telefon;oeffnungszeiten
                Erfundene Zuflucht;ja;Geheimweg;17;51999;Verborgen;05378004;01;362000;5652000;0800 111222;immer
                """);
        Feature offer = offers().getFirst();

        assertThat(errors(findings)).isEmpty();
        assertThat(offer.geometry() == null).isTrue();
        for (String property : List.of("strasse", "hausnummer", "plz", "ort", "gemeinde", "wohnplatz")) {
            assertThat(value(offer, property)).as(property).isNull();
        }
        assertThat(value(offer, "telefon")).isEqualTo("0800 111222");
        assertThat(value(offer, "oeffnungszeiten")).isEqualTo("immer");
        assertThat(findings.all()).noneMatch(f -> f.toString().contains("Geheimweg")
                || f.toString().contains("51999") || f.toString().contains("362000"));
    }

    @Test
    void aSecretAddressKeepsNoNumberWhoseAreaCodeTellsThePlace() {
        folder.offers("""
                id;titel;adresse_geheim;telefon
                a1;Erfundene Zuflucht;ja;02202 123
                a2;Erfundene Auskunft;nein;02202 124
                """);
        List<Feature> offers = offers();

        assertThat(value(offers.getFirst(), "telefon")).isNull();
        assertThat(value(offers.getLast(), "telefon")).isEqualTo("02202 124");
    }

    @Test
    void theIdentifierOfASecretOfferDoesNotDependOnItsAddress() {
        String header = "titel;traeger;adresse_geheim;strasse;plz\n";
        folder.offers(header + "Erfundene Zuflucht;Verein;ja;Geheimweg 17;51999\n");
        String first = offers().getFirst().id();
        folder.file("angebote.csv", header + "Erfundene Zuflucht;Verein;ja;Anderer Weg 2;51000\n");

        assertThat(offers().getFirst().id()).isEqualTo(first).startsWith("erfundene-zuflucht-");
    }

    @Test
    void aTextThatBetraysASecretAddressIsAnErrorThatDoesNotRepeatIt() {
        folder.offers("""
                id;titel;adresse_geheim;strasse;beschreibung;telefon
                a1;Zuflucht;ja;Geheimweg;Sie finden uns am Geheimweg.;02202 123
                a2;Zuflucht Westen;ja;;;0160 123
                a3;Zuflucht;ja;;In 51465 gelegen;+49 2202 123
                a4;Zuflucht;vielleicht;;;
                """);
        offers();

        assertThat(errors(findings)).extracting(Finding::kind, Finding::line, Finding::column, Finding::value)
                .containsExactly(tuple(FindingKind.SECRET_ADDRESS, 2, "beschreibung", null),
                        tuple(FindingKind.SECRET_ADDRESS, 3, "titel", null),
                        tuple(FindingKind.SECRET_ADDRESS, 4, "beschreibung", null),
                        tuple(FindingKind.UNKNOWN_CODE, 5, "adresse_geheim", "vielleicht"));
        assertThat(complaints(findings)).filteredOn(f -> f.severity() == Finding.Severity.WARNING)
                .extracting(Finding::line, Finding::column).containsExactly(tuple(2, "telefon"), tuple(4, "telefon"));
    }

    @Test
    void namesOfPersonsAreDroppedUnlessTheyArePublic() {
        folder.offers("""
                id;titel;ansprechperson;email
                a1;Rat;Erika Erfunden;erika.erfunden@example.org
                a2;Tat;Max Muster;info@example.org
                """);
        List<Feature> offers = offers();

        assertThat(offers).allMatch(o -> value(o, "ansprechperson") == null);
        assertThat(value(offers.getFirst(), "email")).isNull();
        assertThat(value(offers.getLast(), "email")).isEqualTo("info@example.org");
        assertThat(findings.all()).noneMatch(f -> f.toString().contains("Erfunden"));

        folder.add("personen_veroeffentlichen: true\n");
        assertThat(value(offers().getFirst(), "ansprechperson")).isEqualTo("Erika Erfunden");
    }

    @Test
    void everyFaultOfAnOfferIsReported() {
        folder.offers("""
                id;titel;arten;alter_von;gueltig_von;web;email;gemeinde;x;y
                a1;Eins;zauberei;alt;31.31.2023;javascript:alert(1);nein;05378099;hier;5652000
                a1;Zwei;;;;;;;;
                a b;Drei;;;;;;;;
                a4;;;;;;;;;
                a5;Fünf;;;;;;05378008;5652000;362000
                a6;Sechs;;;;;;;300000;5652000
                """);
        offers();

        assertThat(complaints(findings)).extracting(Finding::kind, Finding::line, Finding::column)
                .containsExactlyInAnyOrder(tuple(FindingKind.UNKNOWN_CODE, 2, "arten"),
                        tuple(FindingKind.VALUE, 2, "alter_von"), tuple(FindingKind.VALUE, 2, "gueltig_von"),
                        tuple(FindingKind.VALUE, 2, "web"), tuple(FindingKind.VALUE, 2, "email"),
                        tuple(FindingKind.VALUE, 2, "x"), tuple(FindingKind.UNKNOWN_AREA, 2, "gemeinde"),
                        tuple(FindingKind.DUPLICATE_KEY, 3, "id"), tuple(FindingKind.KEY_SYNTAX, 4, "id"),
                        tuple(FindingKind.VALUE, 5, "titel"), tuple(FindingKind.SWAPPED_AXES, 6, "x"),
                        tuple(FindingKind.OUTSIDE, 6, "gemeinde"), tuple(FindingKind.OUTSIDE, 7, "x"));
    }

    @Test
    void columnsValuesAndConstantsAreMapped() {
        folder.offers("""
                Nr,Name 1,Name 2,Form,Stand,Kreis
                7,Schule,am Berg,02,null,05378
                8,Schule,anderswo,02,null,05374
                """, "spalten: {id: Nr, titel: [Name 1, Name 2], zielgruppen: Form, beschreibung: Stand}",
                "werte: {zielgruppen: {\"02\": kinder-6-10|jugendliche}}", "konstanten: {arten: einrichtung}",
                "fehlt: [\"null\"]", "filter: {Kreis: \"05378\"}");
        List<Feature> offers = offers();

        assertThat(complaints(findings)).isEmpty();
        assertThat(offers).extracting(Feature::id).containsExactly("7");
        assertThat(value(offers.getFirst(), "titel")).isEqualTo("Schule am Berg");
        assertThat(String.valueOf(value(offers.getFirst(), "zielgruppen"))).isEqualTo("[kinder-6-10, jugendliche]");
        assertThat(String.valueOf(value(offers.getFirst(), "arten"))).isEqualTo("[einrichtung]");
        assertThat(value(offers.getFirst(), "beschreibung")).isNull();
    }

    @Test
    void offersMayComeAsGeoJsonInDegrees() {
        folder.file("angebote.geojson", """
                {"type":"FeatureCollection","features":[{"type":"Feature","id":"g1",
                "properties":{"titel":"Punkt","arten":["beratung"],"adresse_geheim":false},
                "geometry":{"type":"Point","coordinates":[7.05,51.02]}}]}
                """).add("angebote:\n  - {datei: angebote.geojson}\n");
        List<Feature> offers = offers();

        assertThat(complaints(findings)).isEmpty();
        assertThat(value(offers.getFirst(), "gemeinde")).isEqualTo("05378004");
    }

    @Test
    void planningProcessesCoverTheirAreasAndMeasuresBelongToThem() {
        folder.file("prozesse.csv", "id;titel;gebiete;status\np1;Westen;01|02;umsetzung\np2;Nichts;77;umsetzung\n")
                .file("massnahmen.csv", "titel;prozess;x;y\nBüdchen;p1;361000;5651000\nWaise;p9;;\n")
                .file("akteure.csv", "name;art\nErfundener Verband;Erfindung\n")
                .add("""
                        akteure: {datei: akteure.csv}
                        planung:
                          prozesse: {datei: prozesse.csv}
                          massnahmen: {datei: massnahmen.csv}
                        """);
        FolderContent content = folder.read(findings);

        assertThat(errors(findings)).extracting(Finding::kind, Finding::file, Finding::line, Finding::value)
                .containsExactlyInAnyOrder(tuple(FindingKind.UNKNOWN_AREA, "prozesse.csv", 3, "77"),
                        tuple(FindingKind.ORPHANED_PARENT, "massnahmen.csv", 3, "p9"),
                        tuple(FindingKind.UNKNOWN_CODE, "akteure.csv", 2, "Erfindung"));
        Feature process = content.tables().get(1).features().getFirst();
        Schema schema = ServiceSchemas.planningProcesses().schema();
        assertThat(process.value(schema.index("gemeinde").orElseThrow())).isEqualTo("05378004");
        assertThat(Objects.requireNonNull(process.geometry()).getArea()).isEqualTo(5e7);
        assertThat(ofKind(findings, FindingKind.KEY_SYNTAX)).isEmpty();
    }
}
