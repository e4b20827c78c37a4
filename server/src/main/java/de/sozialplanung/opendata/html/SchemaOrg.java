package de.sozialplanung.opendata.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.DatasetState;
import de.sozialplanung.opendata.html.page.Download;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.record.DatasetRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Describes a dataset in its page for search engines: schema.org/Dataset as JSON-LD. The policy for scripts does not
/// concern it, as a block of data is never run (HTML, 4.12.1); whatever could end the block is escaped.
///
/// @param shell the page
record SchemaOrg(Shell shell) {

    private static final String TYPE = "@type";

    /// JSON that may stand within a `script` element.
    String dataset(DatasetRecord record) {
        Dataset dataset = record.dataset();
        DatasetState state = record.edition().state(dataset);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@context", "https://schema.org/").put(TYPE, "Dataset").put("@id", record.iri())
                .put("name", record.title(shell.language())).put("description", record.description(shell.language()))
                .put("url", record.iri()).put("identifier", record.iri()).put("inLanguage", "de")
                .put("isAccessibleForFree", true).put("license", shell.catalog().licence().iri())
                .put("datePublished", state.issued().toString()).put("dateModified", state.modified().toString())
                .put("version", state.edition());
        ArrayNode keywords = json.putArray("keywords");
        dataset.keywords().forEach(keywords::add);
        json.set("publisher", organization(shell.catalog().publisher()));
        json.set("creator", organization(shell.catalog().publisher()));
        place(json, record.summary().bbox());
        period(json, record.begin(), record.end());
        json.putObject("includedInDataCatalog").put(TYPE, "DataCatalog")
                .put("name", shell.text(shell.catalog().title())).put("url", shell.absolute("/catalog"));
        shell.catalog().entries().seriesOf(dataset).ifPresent(series -> json.putObject("isPartOf").put(TYPE, "Dataset")
                .put("@id", new DatasetRecord(record.edition(), series.whole(), record.base()).iri())
                .put("name", series.whole().title().in(shell.language())));
        ArrayNode files = json.putArray("distribution");
        for (Download file : new Overview(shell).files(dataset)) {
            files.addObject().put(TYPE, "DataDownload").put("name", file.title()).put("encodingFormat", file.type())
                    .put("contentUrl", absolute(file.href()));
        }
        return text(json);
    }

    private String absolute(String path) {
        return shell.absolute(path.substring(shell.prefix().length()));
    }

    private static ObjectNode organization(Agent agent) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put(TYPE, "Organization").put("name", agent.name());
        if (agent.homepage() != null) {
            json.put("url", agent.homepage());
        }
        return json;
    }

    /// A box as schema.org has it: south, west, north, east.
    private void place(ObjectNode json, List<Double> bbox) {
        ObjectNode place = json.putObject("spatialCoverage").put(TYPE, "Place").put("name",
                shell.catalog().region().name());
        if (!bbox.isEmpty()) {
            place.putObject("geo").put(TYPE, "GeoShape").put("box",
                    bbox.get(1) + " " + bbox.get(0) + " " + bbox.get(3) + " " + bbox.get(2));
        }
    }

    private static void period(ObjectNode json, @Nullable LocalDate begin, @Nullable LocalDate end) {
        if (begin != null || end != null) {
            json.put("temporalCoverage", (begin == null ? ".." : begin) + "/" + (end == null ? ".." : end));
        }
    }

    /// JSON that may stand within a `script` element.
    static String text(ObjectNode json) {
        try {
            return JsonMapper.builder().build().writer(new Harmless()).writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Escapes what could end the element or begin a comment in it.
    private static final class Harmless extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            for (char c : new char[]{'<', '>', '&'}) {
                codes[c] = ESCAPE_STANDARD;
            }
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int ch) {
            return new SerializedString(String.format(Locale.ROOT, "\\u%04x", ch));
        }
    }
}
