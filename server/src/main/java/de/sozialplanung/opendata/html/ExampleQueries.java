package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.html.page.SparqlPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Queries to start from, each a file beside the pages' other files.
///
/// A file begins with its titles in comments, `# de:` and `# en:`, and with how its result is best seen, `# view:`. In its
/// text `{base}` stands for the public address, `{lang}` for the language of the page, `{indikator}` and `{indikator2}`
/// for the addresses of two rates of the catalogue, and `{gebietsart}` for the class of its smallest areas.
final class ExampleQueries {

    private static final List<String> KEYS = List.of("datensaetze", "indikatoren", "karte", "zeitreihe", "mittel",
            "kreiswert", "vergleich", "geheim", "quellen", "angebotsarten", "beratung", "sprachen", "gemeinden",
            "entfernung", "bedarf", "luecken", "planung", "massnahmen", "akteure", "begriffe", "klassen",
            "beschreibung");

    private final Map<String, Example> examples = new LinkedHashMap<>();

    /// One file, taken apart.
    ///
    /// @param view `table`, `map` or `chart`
    private record Example(LocalizedText title, String view, String text) {}

    ExampleQueries() {
        KEYS.forEach(key -> examples.put(key, parse(read(key))));
    }

    List<SparqlPage.Example> list(Language language) {
        return examples.entrySet().stream()
                .map(e -> new SparqlPage.Example(e.getKey(), e.getValue().title().in(language))).toList();
    }

    /// The query of that key, its title as a first comment; the first one for an unknown key.
    ///
    /// @param base the public address of the service, whatever edition is shown
    String query(@Nullable String key, Catalog catalog, String base, Language language) {
        Example example = of(key);
        List<Indicator> rates = catalog.indicators().stream().filter(i -> !i.denominator().isEmpty())
                .filter(i -> i.finestLevel() == Level.WOHNPLATZ).toList();
        return "# " + example.title().in(language) + "\n"
                + example.text().replace("{base}", base).replace("{lang}", language.tag())
                        .replace("{indikator}", address(rates, 0, base))
                        .replace("{indikator2}", address(rates, 1, base)).replace("{gebietsart}",
                                catalog.collection(Level.WOHNPLATZ.collection()).isPresent() ? "Wohnplatz"
                                        : "Gemeinde");
    }

    /// How the result of that query is best seen.
    String view(@Nullable String key) {
        return key == null ? "table" : of(key).view();
    }

    private Example of(@Nullable String key) {
        Example example = key == null ? null : examples.get(key);
        return example != null ? example : examples.values().iterator().next();
    }

    private static String address(List<Indicator> rates, int index, String base) {
        String id = rates.isEmpty() ? "-" : rates.get(Math.min(index, rates.size() - 1)).id();
        return base + "/id/indikator/" + id;
    }

    private static Example parse(String file) {
        Map<String, String> head = new LinkedHashMap<>();
        List<String> lines = file.lines().toList();
        int line = 0;
        while (lines.get(line).startsWith("# ")) {
            String[] pair = lines.get(line++).substring(2).split(": ", 2);
            head.put(pair[0], pair[1]);
        }
        String text = String.join("\n", lines.subList(line, lines.size())) + "\n";
        return new Example(new LocalizedText(head.getOrDefault("de", ""), head.getOrDefault("en", "")),
                head.getOrDefault("view", "table"), text);
    }

    private static String read(String key) {
        try (InputStream in = ExampleQueries.class.getResourceAsStream("queries/" + key + ".rq")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its query " + key);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the query " + key, e);
        }
    }
}
