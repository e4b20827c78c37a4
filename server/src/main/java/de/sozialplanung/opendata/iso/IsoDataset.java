package de.sozialplanung.opendata.iso;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.record.DatasetRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/// Writes the metadata of one dataset (ISO 19139; INSPIRE technical guidance for metadata 2.0, 3.1). A dataset without
/// geometry is one all the same, at the level `nonGeographicDataset`.
///
/// @param record   what is known of it
/// @param base     the public address of the service
public record IsoDataset(DatasetRecord record, String base) {

    /// The address of the document.
    ///
    /// @param base    the public address of the service
    /// @param dataset the id of the dataset
    public static String address(String base, String dataset) {
        return base + "/metadata/datasets/" + dataset + ".xml";
    }

    public void write(OutputStream out) throws IOException {
        IsoXml iso = IsoXml.document(out);
        IsoParts parts = new IsoParts(iso, record.edition(), record.modified());
        boolean series = record.dataset().standsForSeries();
        String level = series ? "series" : isSpatial() ? "dataset" : "nonGeographicDataset";
        LocalizedText levelName = series ? new LocalizedText("Datensatzreihe", "Dataset series")
                : new LocalizedText("Datensatz", "Dataset");
        parts.head(record.iri(), level, levelName);
        if (isSpatial()) {
            for (Crs crs : Crs.values()) {
                iso.open("gmd:referenceSystemInfo", "gmd:MD_ReferenceSystem", "gmd:referenceSystemIdentifier",
                        "gmd:RS_Identifier").anchor("gmd:code", crs.uri(), crs.urn()).close(4);
            }
        }
        iso.open("gmd:identificationInfo", "gmd:MD_DataIdentification");
        identification(iso, parts);
        iso.close(2);
        distribution(iso);
        parts.quality(level, levelName,
                "VERORDNUNG (EG) Nr. 1089/2010 DER KOMMISSION vom 23. November 2010 zur Durchführung der Richtlinie "
                        + "2007/2/EG des Europäischen Parlaments und des Rates hinsichtlich der Interoperabilität von "
                        + "Geodatensätzen und -diensten",
                "2010-12-08");
        iso.finish();
    }

    private boolean isSpatial() {
        return record.edition().catalog().collection(record.dataset().collection()).map(Collection::schema)
                .filter(schema -> schema.geometry().isPresent()).isPresent();
    }

    private void identification(IsoXml iso, IsoParts parts) throws IOException {
        parts.citation(record.dataset().title(), record.iri());
        parts.description(record.dataset().description());
        iso.party("gmd:pointOfContact", record.edition().catalog().publisher(), record.edition().catalog().contact(),
                "pointOfContact");
        iso.open("gmd:resourceMaintenance", "gmd:MD_MaintenanceInformation")
                .code("gmd:maintenanceAndUpdateFrequency", "MD_MaintenanceFrequencyCode",
                        frequency(record.dataset().frequency()))
                .close(2);
        parts.theme(InspireTheme.of(record.dataset().collection()));
        parts.keywords(record.dataset().keywords());
        parts.constraints();
        iso.code("gmd:spatialRepresentationType", "MD_SpatialRepresentationTypeCode",
                isSpatial() ? "vector" : "textTable");
        iso.language("gmd:language", "ger").code("gmd:characterSet", "MD_CharacterSetCode", "utf8");
        for (String topic : topics(record.dataset().euThemes())) {
            iso.xml().start("gmd:topicCategory").element("gmd:MD_TopicCategoryCode", topic).end();
        }
        iso.open("gmd:extent", "gmd:EX_Extent");
        CollectionSummary summary = record.summary();
        parts.place(summary.bbox());
        if (summary.begin() != null && summary.end() != null) {
            iso.open("gmd:temporalElement", "gmd:EX_TemporalExtent", "gmd:extent");
            iso.xml().start("gml:TimePeriod").attribute("gml:id", "extent")
                    .element("gml:beginPosition", summary.begin().toString())
                    .element("gml:endPosition", summary.end().toString()).end();
            iso.close(3);
        }
        iso.close(2);
    }

    private void distribution(IsoXml iso) throws IOException {
        iso.open("gmd:distributionInfo", "gmd:MD_Distribution");
        for (DatasetRecord.Format format : record.formats()) {
            iso.open("gmd:distributionFormat", "gmd:MD_Format").text("gmd:name", format.name());
            iso.xml().start("gmd:version").attribute("gco:nilReason", "unknown").end();
            iso.close(2);
        }
        iso.open("gmd:transferOptions", "gmd:MD_DigitalTransferOptions")
                .online("gmd:onLine", base + "/wfs?service=WFS&request=GetCapabilities", "WFS", "download")
                .online("gmd:onLine", base + "/collections/" + record.dataset().collection(), "OGC API Features",
                        "download")
                .online("gmd:onLine", record.iri(), "Datensatz", "information").close(4);
    }

    /// By the EU's table of frequencies; a rarer one is as needed.
    private static String frequency(String eu) {
        return switch (eu.toUpperCase(Locale.ROOT)) {
            case "CONT", "UPDATE_CONT" -> "continual";
            case "DAILY" -> "daily";
            case "WEEKLY" -> "weekly";
            case "MONTHLY" -> "monthly";
            case "QUARTERLY" -> "quarterly";
            case "ANNUAL_2" -> "biannually";
            case "ANNUAL" -> "annually";
            case "IRREG" -> "irregular";
            case "NEVER" -> "notPlanned";
            case "UNKNOWN" -> "unknown";
            default -> "asNeeded";
        };
    }

    /// By the EU's table of themes; of what is neither it is society, the subject of the catalogue.
    private static List<String> topics(List<String> euThemes) {
        List<String> topics = euThemes.stream().map(theme -> switch (theme) {
            case "HEAL" -> "health";
            case "ECON" -> "economy";
            case "TRAN" -> "transportation";
            case "REGI" -> "boundaries";
            case "ENVI" -> "environment";
            case "AGRI" -> "farming";
            default -> "society";
        }).distinct().toList();
        return topics.isEmpty() ? List.of("society") : topics;
    }
}
