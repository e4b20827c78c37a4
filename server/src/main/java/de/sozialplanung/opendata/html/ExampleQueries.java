package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.SparqlPage;
import de.sozialplanung.opendata.html.page.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Queries to start from, each a file beside the pages' other files. In them `{base}` stands for the public address and
/// `{lang}` for the language of the page.
final class ExampleQueries {

    private final Map<String, Text> titles = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    ExampleQueries() {
        add("datensaetze", Text.QUERY_DATASETS);
        add("indikator", Text.QUERY_INDICATOR);
        add("angebote", Text.QUERY_OFFERS);
        add("geheim", Text.QUERY_WITHHELD);
        add("begriffe", Text.QUERY_CONCEPTS);
        add("klassen", Text.QUERY_CLASSES);
    }

    List<SparqlPage.Example> list(Shell shell) {
        return titles.entrySet().stream().map(e -> new SparqlPage.Example(e.getKey(), shell.text(e.getValue())))
                .toList();
    }

    /// The query of that key; the first for an unknown one.
    String query(@Nullable String key, Shell shell) {
        String text = key == null ? null : texts.get(key);
        return (text != null ? text : texts.values().iterator().next()).replace("{base}", shell.base())
                .replace("{lang}", shell.language().tag());
    }

    private void add(String key, Text title) {
        titles.put(key, title);
        try (InputStream in = ExampleQueries.class.getResourceAsStream("queries/" + key + ".rq")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its query " + key);
            }
            texts.put(key, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the query " + key, e);
        }
    }
}
