package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `check` and `import` say of small counts, over an invented Kreis of one municipality with three Wohnplätze.
class ProtectionCommandsTest {

    private static final String KATALOG = """
            katalog:
              kennung: test
              titel: Erfunden
              beschreibung: Erfundene Zahlen.
              herausgeber: {name: Testkreis}
              lizenz: {iri: "http://dcat-ap.de/def/licenses/dl-zero-de/2.0"}
              region: {schluessel: "05378", name: Testkreis}
            gebiete:
              - {datei: kreis.geojson, ebene: kreis, gebietsstand: kreis}
              - {datei: gemeinden.geojson, ebene: gemeinde, gebietsstand: gemeinden}
              - datei: wohnplaetze.geojson
                ebene: wohnplatz
                gebietsstand: wps
                spalten: {schluessel: schluessel, name: name, uebergeordnet: gemeinde}
            indikatoren: indikatoren.csv
            werte:
              - {datei: werte.csv, spalten: {gebiet: gebiet, jahr: jahr}}
            """;

    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void folder() throws IOException {
        write("katalog.yaml", KATALOG);
        write("kreis.geojson", collection(square("05378", "", 360_000, 9_000)));
        write("gemeinden.geojson", collection(square("05378004", "05378", 360_000, 9_000)));
        write("wohnplaetze.geojson", collection(square("01", "05378004", 360_000, 3_000),
                square("02", "05378004", 363_000, 3_000), square("03", "05378004", 366_000, 3_000)));
        write("indikatoren.csv", """
                kennung;thema;name_de;zaehler;nenner;faktor;einheit
                GRU-08;grundsicherung;Kinderarmut;arme;kinder;100;%
                """);
        werte("kinder;arme", "100;2", "100;10", "100;20");
    }

    private void werte(String measures, String... ofAreas) throws IOException {
        StringBuilder lines = new StringBuilder("gebiet;jahr;" + measures + "\n");
        for (int i = 0; i < ofAreas.length; i++) {
            lines.append("0" + (i + 1)).append(";2023;").append(ofAreas[i]).append('\n');
        }
        write("werte.csv", lines.toString());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String square(String key, String parent, int x, int width) {
        String ring = "[[%1$d,5650000],[%2$d,5650000],[%2$d,5659000],[%1$d,5659000],[%1$d,5650000]]".formatted(x,
                x + width);
        return "{\"type\":\"Feature\",\"properties\":{\"schluessel\":\"" + key + "\",\"name\":\"Ort " + key
                + "\",\"gemeinde\":\"" + parent + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + ring
                + "]}}";
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        PrintWriter writer = new PrintWriter(out, true);
        return Main.execute(writer, writer, arguments);
    }

    private int run(String command) {
        return run(command, root.toString(), "--editions", root.resolve("editions").toString());
    }

    @Test
    void checkTellsTheOperatorWhatWouldBeWithheldAndWhyAndPublishesNothing() throws IOException {
        Path file = root.resolve("geheim.csv");
        assertThat(run("check", root.toString(), "--editions", root.resolve("editions").toString(), "--withheld",
                file.toString())).as(out.toString()).isZero();
        assertThat(out.toString()).contains("2 von 5 Werten bleiben geheim").contains("Fallzahl zu klein")
                .contains("damit andere nicht zurückgerechnet werden können");
        assertThat(Files.readAllLines(file)).containsExactly("kennung;gebiet;jahr;grund",
                "GRU-08;01;2023;Fallzahl zu klein",
                "GRU-08;02;2023;damit andere nicht zurückgerechnet werden können");
        assertThat(root.resolve("editions")).doesNotExist();
    }

    @Test
    void checkNeverWritesOverAFile() throws IOException {
        write("geheim.csv", "schon da");
        assertThat(run("check", root.toString(), "--editions", root.resolve("editions").toString(), "--withheld",
                root.resolve("geheim.csv").toString())).isOne();
        assertThat(root.resolve("geheim.csv")).hasContent("schon da");
    }

    @Test
    void theNextEditionTakesTheLastForKnown() throws IOException {
        assertThat(run("import")).as(out.toString()).isZero();
        assertThat(out.toString()).doesNotContain("WARNUNG ");
        write("katalog.yaml", KATALOG + "schutz: {mindestfall: 25}\n");
        assertThat(run("import")).as(out.toString()).isZero();
        assertThat(out.toString()).contains("WARNUNG 1 Werte werden geheim gehalten, die eine frühere Ausgabe zeigt");
    }

    @Test
    void whatCannotBeKeptIsNotPublishedAndTheEditionOfBeforeStands() throws IOException {
        assertThat(run("import")).as(out.toString()).isZero();
        assertThat(run("editions", "--editions", root.resolve("editions").toString())).isZero();
        String before = out.toString();
        // nil whatever the counts are, so that no other world has another value of it
        write("indikatoren.csv", """
                kennung;thema;name_de;zaehler;nenner;faktor;einheit
                GRU-08;grundsicherung;Nichts;arme - arme;kinder;100;je 100
                """);
        werte("kinder;arme", "17;13", "100;10", "100;20");

        assertThat(run("check")).isOne();
        assertThat(out.toString()).contains("FEHLER  Die Prüfung der Geheimhaltung ist nicht bestanden")
                .contains(" 1 geheim zu haltende Angaben").doesNotContain("17").doesNotContain("13");
        assertThat(run("import")).isOne();
        assertThat(out.toString()).contains("Nothing was published, what stood before still stands: Die Prüfung")
                .doesNotContain("17").doesNotContain("13").doesNotContain("\tat ");
        assertThat(run("editions", "--editions", root.resolve("editions").toString())).isZero();
        assertThat(out).hasToString(before);
    }

    @Test
    void theNextEditionTakesFiguresOfGroupsForKnownAsWell() throws IOException {
        String groups = "raeume: {kennzahlen: [GRU-08], dateien: [{datei: raeume.csv}]}\n";
        write("raeume.csv", "kennung;name;gebiete\ntal;Das Tal;02|03\n");
        werte("kinder;arme", "100;12", "100;10", "100;20");
        write("katalog.yaml", KATALOG + groups);
        assertThat(run("import")).as(out.toString()).isZero();
        assertThat(out.toString()).containsPattern("raumwerte +1\\R").doesNotContain("WARNUNG ");
        write("katalog.yaml", KATALOG + groups + "schutz: {mindestfall: 35}\n");
        assertThat(run("check")).as(out.toString()).isZero();
        assertThat(out.toString()).contains("4 von 6 Werten bleiben geheim")
                .contains("WARNUNG 4 Werte werden geheim gehalten, die eine frühere Ausgabe zeigt");
    }
}
