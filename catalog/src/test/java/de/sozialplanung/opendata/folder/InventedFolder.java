package de.sozialplanung.opendata.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// An invented Kreis of ten by ten kilometres with two municipalities, west and east, and four small areas, to which a
/// test adds its dirt.
final class InventedFolder {

    static final String HEAD = """
            katalog:
              kennung: test
              titel: {de: Erfunden, en: Invented}
              beschreibung: {de: Erfundene Zahlen., en: Invented figures.}
              herausgeber: {name: Testkreis}
              lizenz: {iri: "http://dcat-ap.de/def/licenses/dl-zero-de/2.0"}
              region: {schluessel: "05378", name: Testkreis}
            """;

    static final String AREAS = """
            gebiete:
              - {datei: kreis.geojson, ebene: kreis, gebietsstand: kreis}
              - {datei: gemeinden.geojson, ebene: gemeinde, gebietsstand: gemeinden}
              - datei: wohnplaetze.geojson
                ebene: wohnplatz
                gebietsstand: wps
                spalten: {schluessel: schluessel, name: name, uebergeordnet: gemeinde}
            """;

    private static final String INDICATORS = """
            kennung;thema;name_de;zaehler;nenner;faktor;einheit
            DEM-01;demographie;Einwohner;einwohner;;1;Personen
            DEM-03;demographie;Anteil unter 18;unter_18;einwohner;100;%
            """;

    private final Path root;
    private String katalog = HEAD + AREAS;

    InventedFolder(Path root) {
        this.root = root;
        file("kreis.geojson", collection(square("05378", "Testkreis", "", 360_000, 5_650_000, 10_000, 10_000)));
        file("gemeinden.geojson",
                collection(square("05378004", "Westen", "05378", 360_000, 5_650_000, 5_000, 10_000),
                        square("05378008", "Osten", "05378", 365_000, 5_650_000, 5_000, 10_000)));
        file("wohnplaetze.geojson",
                collection(square("01", "Unterwesten", "05378004", 360_000, 5_650_000, 5_000, 5_000),
                        square("02", "Oberwesten", "05378004", 360_000, 5_655_000, 5_000, 5_000),
                        square("03", "Mitte", "05378008", 365_000, 5_650_000, 5_000, 5_000),
                        square("04", "Oberosten", "05378008", 365_000, 5_655_000, 5_000, 5_000)));
    }

    /// Two indicators that ask for the measures `einwohner` and `unter_18`.
    InventedFolder indicators() {
        return file("indikatoren.csv", INDICATORS);
    }

    static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",\n", features) + "]}";
    }

    static String square(String key, String name, String parent, int x, int y, int width, int height) {
        return feature(key, name, parent, List.of(new int[]{x, y}, new int[]{x + width, y},
                new int[]{x + width, y + height}, new int[]{x, y + height}, new int[]{x, y}));
    }

    static String feature(String key, String name, String parent, List<int[]> ring) {
        List<String> positions = ring.stream().map(p -> "[" + p[0] + "," + p[1] + "]").toList();
        return "{\"type\":\"Feature\",\"properties\":{\"schluessel\":\"" + key + "\",\"name\":\"" + name
                + "\",\"gemeinde\":\"" + parent + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
                + String.join(",", positions) + "]]}}";
    }

    InventedFolder file(String name, String content) {
        return file(name, content, StandardCharsets.UTF_8);
    }

    InventedFolder file(String name, String content, Charset charset) {
        try {
            Files.write(root.resolve(name), content.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    InventedFolder katalog(String whole) {
        katalog = whole;
        return this;
    }

    /// A file of counts with a mapping below `werte:`, lines without their indentation.
    InventedFolder values(String content, String... mapping) {
        indicators().file("werte.csv", content);
        katalog += "werte:\n  - datei: werte.csv\n" + lines(mapping);
        return this;
    }

    InventedFolder offers(String content, String... mapping) {
        file("angebote.csv", content);
        katalog += "angebote:\n  - datei: angebote.csv\n" + lines(mapping);
        return this;
    }

    InventedFolder add(String yaml) {
        katalog += yaml;
        return this;
    }

    private static String lines(String... mapping) {
        StringBuilder text = new StringBuilder();
        for (String line : mapping) {
            text.append("    ").append(line).append('\n');
        }
        return text.toString();
    }

    Path path() {
        return root;
    }

    Optional<FolderContent> readQuietly(Findings findings) {
        file("katalog.yaml", katalog);
        return DataFolder.read(root, root.resolve("katalog.yaml"), findings);
    }

    FolderContent read(Findings findings) {
        return readQuietly(findings).orElseThrow();
    }

    static List<Finding> ofKind(Findings findings, FindingKind kind) {
        return findings.all().stream().filter(f -> f.kind() == kind).toList();
    }

    static List<Finding> errors(Findings findings) {
        return findings.all().stream().filter(f -> f.severity() == Finding.Severity.ERROR).toList();
    }

    static List<Finding> complaints(Findings findings) {
        return findings.all().stream().filter(f -> f.severity() != Finding.Severity.NOTE).toList();
    }
}
