package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.http.MediaFormat;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/// The formats of SELECT and ASK results (SPARQL 1.1 Query Results JSON, XML, CSV and TSV).
enum ResultFormat {
    JSON("json", "application/sparql-results+json", ResultSetLang.RS_JSON),
    XML("xml", "application/sparql-results+xml", ResultSetLang.RS_XML),
    CSV("csv", "text/csv;charset=utf-8", ResultSetLang.RS_CSV),
    TSV("tsv", "text/tab-separated-values;charset=utf-8", ResultSetLang.RS_TSV);

    private final MediaFormat media;
    private final Lang lang;

    ResultFormat(String key, String mediaType, Lang lang) {
        this.media = new MediaFormat(key, mediaType);
        this.lang = lang;
    }

    MediaFormat media() {
        return media;
    }

    Lang lang() {
        return lang;
    }

    static List<MediaFormat> offered() {
        return Arrays.stream(values()).map(ResultFormat::media).toList();
    }

    static ResultFormat of(String key) {
        return Arrays.stream(values()).filter(format -> format.media.key().equals(key)).findFirst().orElseThrow();
    }
}
