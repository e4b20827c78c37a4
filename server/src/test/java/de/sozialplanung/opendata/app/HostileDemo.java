package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.demo.DemoFolder;
import de.sozialplanung.opendata.demo.DemoSize;
import de.sozialplanung.opendata.edition.EditionBuilder;
import de.sozialplanung.opendata.folder.DataFolder;
import de.sozialplanung.opendata.folder.Findings;
import de.sozialplanung.opendata.folder.FolderContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A data folder as the demo's, in which every text that people type in is an attack on whoever shows it.
///
/// Each attack holds `zq` before a sign that must not stand there as it is; a page that has it has a hole.
final class HostileDemo {

    /// Breaks out of whatever it is put into, if it can.
    static final String TEXT = "zq<script>alert(1)</script> zq\" onload=\"x zq' onload='x zq]]>--></title></textarea>"
            + "</script><img src=x onerror=alert(1)>${7*7}#{7*7}\u2028\u202E&lt;zq&#60;\\u003czq\u0001 Ende";

    /// The same without the signs that no name may have.
    static final String NAME = "zq<blink>zq\" x=\"zq' & ]]> \\ Ende";

    private static final Map<String, String> OFFER = Map.ofEntries(Map.entry("titel", TEXT),
            Map.entry("traeger", "=HYPERLINK(\"http://evil.example\")" + TEXT),
            Map.entry("oeffnungszeiten", "+1+1" + TEXT),
            Map.entry("telefon", "+49 1\"><script>alert(1)</script>"), Map.entry("email", "a@b\"><script>.example"),
            Map.entry("web", "javascript:alert(1)"), Map.entry("beschreibung", "@SUM(A1)" + TEXT),
            Map.entry("leichte_sprache", "-2+3" + TEXT), Map.entry("strasse", "\t=1+1" + TEXT),
            Map.entry("hausnummer", "=1\r+1"), Map.entry("ort", TEXT));

    private static final List<String> ADDRESSES = List.of("javascript:alert(1)", " JaVaScRiPt:alert(1)",
            "data:text/html,<script>alert(1)</script>", "vbscript:x", "java\tscript:alert(1)", "//evil.example",
            "https://user:pass@evil.example/", "http://x\"onmouseover=\"alert(1)", "http://[x",
            "https://evil.example/zq'\"<",
            "file:///etc/passwd", "blob:x", "\u0001javascript:alert(1)", "https:alert(1)", "http://a/\\\">zq<");

    private HostileDemo() {}

    static DemoService serve(Path data, Path folder) throws IOException {
        DemoFolder.write(data, DemoSize.of(16, 60, 3), 1, _ -> {});
        rewrite(data.resolve("angebote/angebote.csv"), OFFER, true);
        rewrite(data.resolve("akteure.csv"),
                Map.of("name", NAME, "webseite", "javascript:alert(1)", "beschreibung", TEXT,
                        "telefon", "\"><b>", "email", "\"><b>@x.example"),
                false);
        rewrite(data.resolve("planung/prozesse.csv"), Map.of("titel", TEXT, "federfuehrung", TEXT, "anlass", TEXT,
                "beschreibung", TEXT), false);
        rewrite(data.resolve("planung/massnahmen.csv"), Map.of("titel", TEXT, "traeger", NAME, "ort", TEXT,
                "beschreibung", TEXT), false);
        rewrite(data.resolve("indikatoren.csv"), Map.of("name_de", NAME, "name_en", NAME, "definition_de", TEXT,
                "definition_en", TEXT, "quelle", TEXT), false);
        Path yaml = data.resolve("katalog.yaml");
        String quoted = "'" + NAME.replace("'", "''") + "'";
        Files.writeString(yaml, Files.readString(yaml).replaceAll("(?m)^(    (?:de|en): )(?!>)\\S.*$", "$1"
                + java.util.regex.Matcher.quoteReplacement(quoted))
                .replaceAll("(?m)^(    (?:name|titel|namensnennung): )\\S.*$", "$1"
                        + java.util.regex.Matcher.quoteReplacement(quoted))
                .replace("webseite: https://example.org/sozialplanung", "webseite: 'javascript:alert(1)//zq'"));
        for (String areas : List.of("kreis", "gemeinden", "wohnplaetze")) {
            Path file = data.resolve("gebiete/" + areas + ".geojson");
            Files.writeString(file, Files.readString(file).replaceAll("\"name\":\"(?!urn|" + areas + ")[^\"]*\"",
                    java.util.regex.Matcher
                            .quoteReplacement("\"name\":\"" + NAME.replace("\\", "\\\\").replace("\"", "\\\"")
                                    + "\"")));
        }
        Findings findings = new Findings();
        FolderContent content = DataFolder.read(data, data.resolve("katalog.yaml"), findings)
                .orElseThrow(() -> new IllegalStateException("the hostile folder is refused: " + findings.all()));
        return new DemoService(folder, EditionBuilder.build(content), Clock.systemUTC());
    }

    /// Puts other values into the columns of those names, in every row.
    private static void rewrite(Path file, Map<String, String> values, boolean addresses) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.getFirst().split(";", -1));
        List<String> hostile = new ArrayList<>(List.of(lines.getFirst()));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = new ArrayList<>(Arrays.asList(line.split(";", -1)));
            values.forEach((name, value) -> cells.set(header.indexOf(name), "\"" + value.replace("\"", "\"\"") + "\""));
            if (addresses) {
                String address = ADDRESSES.get(hostile.size() % ADDRESSES.size());
                cells.set(header.indexOf("web"), "\"" + address.replace("\"", "\"\"") + "\"");
            }
            hostile.add(String.join(";", cells));
        }
        Files.write(file, hostile);
    }
}
