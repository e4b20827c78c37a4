package de.sozialplanung.opendata.ogcapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.encode.CsvDialect;
import de.sozialplanung.opendata.encode.CsvEncoder;
import de.sozialplanung.opendata.publication.Publication;
import java.util.List;
import java.util.stream.Stream;

/// The description of a CSV file that stands beside it (W3C, Metadata Vocabulary for Tabular Data): how it is written, and
/// what its columns are called in both languages, hold and mean.
///
/// @param publication whose data it is of
/// @param links       the addresses of the service
record CsvwDocument(Publication publication, Links links) {

    static final String MEDIA_TYPE = "application/csvm+json";

    /// What stands behind the name of the file; the standard's own convention.
    static final String SUFFIX = "-metadata.json";

    static Stream<FeatureFormat> formats() {
        return Stream.of(FeatureFormat.CSV, FeatureFormat.CSV_EXCEL);
    }

    /// @param url of the file, as seen from the description
    ObjectNode json(Collection collection, FeatureFormat format, String url) {
        CsvDialect dialect = format == FeatureFormat.CSV_EXCEL ? CsvDialect.EXCEL : CsvDialect.PLAIN;
        ObjectNode json = Json.object();
        json.putArray("@context").add("http://www.w3.org/ns/csvw").addObject().put("@language", "de");
        json.put("url", url);
        text(json, "dc:title", collection.title());
        text(json, "dc:description", collection.description());
        LocalizedText notice = publication.catalog().notice();
        if (notice != null) {
            text(json, "rdfs:comment", notice);
        }
        Licence licence = publication.catalog().licence();
        json.putObject("dc:license").put("@id", licence.iri());
        json.put("dc:publisher", publication.catalog().publisher().name());
        json.put("dc:identifier", publication.edition().id());
        json.putObject("dialect").put("encoding", "utf-8").put("delimiter", String.valueOf(dialect.separator()))
                .put("quoteChar", "\"").put("doubleQuote", true).put("header", true)
                .putArray("lineTerminators").add("\r\n");
        ObjectNode schema = json.putObject("tableSchema");
        ArrayNode columns = schema.putArray("columns");
        Definitions meaning = Definitions.of(links, publication.catalog().indicators());
        List<Property> attributes = collection.schema().attributes();
        for (int i = 0; i < attributes.size(); i++) {
            ObjectNode column = columns.addObject();
            column(column, attributes.get(i), dialect, meaning);
            if (dialect == CsvDialect.EXCEL && i + 1 < attributes.size()
                    && attributes.get(i + 1).role() == Role.STATUS) {
                ArrayNode nulls = column.putArray("null").add("");
                CsvDialect.signs().forEach(nulls::add);
            }
        }
        CsvEncoder.geometry(collection, false)
                .ifPresent(property -> column(columns.addObject(), property, dialect, meaning));
        schema.put("primaryKey", collection.schema().properties().getFirst().name());
        return json;
    }

    private static void text(ObjectNode json, String member, LocalizedText text) {
        ArrayNode array = json.putArray(member);
        array.addObject().put("@value", text.de()).put("@language", "de");
        array.addObject().put("@value", text.en()).put("@language", "en");
    }

    /// The head of the column is its name: it stands among its titles, in no language.
    private static void column(ObjectNode column, Property property, CsvDialect dialect, Definitions meaning) {
        column.put("name", property.name());
        column.putObject("titles").put("und", property.name()).put("de", property.title().de())
                .put("en", property.title().en());
        text(column, "dc:description", property.description());
        if (property.unit() != null) {
            column.put("schema:unitText", property.unit());
        }
        type(column, property, dialect);
        column.put("null", "").put("required", property.role() == Role.ID)
                .put("propertyUrl", meaning.of(property));
    }

    private static void type(ObjectNode column, Property property, CsvDialect dialect) {
        boolean excel = dialect == CsvDialect.EXCEL;
        switch (property.type()) {
            case STRING, POINT, MULTI_POLYGON -> column.put("datatype", "string");
            case STRING_LIST -> column.put("datatype", "string").put("separator", "|");
            case INTEGER -> column.put("datatype", "integer");
            case DATE -> column.put("datatype", "date");
            case NUMBER -> {
                ObjectNode number = column.putObject("datatype").put("base", "double");
                if (excel) {
                    number.putObject("format").put("decimalChar", ",");
                }
            }
            case BOOLEAN -> {
                ObjectNode truth = column.putObject("datatype").put("base", "boolean");
                if (excel) {
                    truth.put("format", "WAHR|FALSCH");
                }
            }
            case DATE_TIME -> {
                ObjectNode instant = column.putObject("datatype").put("base", "dateTime");
                if (excel) {
                    instant.put("format", "yyyy-MM-dd HH:mm:ss");
                }
            }
        }
    }
}
