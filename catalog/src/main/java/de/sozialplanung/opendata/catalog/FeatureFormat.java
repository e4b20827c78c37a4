package de.sozialplanung.opendata.catalog;

/// The formats that every collection is offered in. Encoders, negotiation, links, bulk files and catalogue distributions
/// all read this one list.
///
/// Two formats may share a media type; what a client gets who asks for the type alone is the one that stands first. The
/// other has a profile (RFC 6906).
public enum FeatureFormat {
    GEOJSON("geojson", "application/geo+json", "", "geojson", "GEOJSON", "GeoJSON"),
    GML("gml", "application/gml+xml;version=3.2", "", "gml", "GML", "GML 3.2"),
    CSV("csv", "text/csv;charset=utf-8", "", "csv", "CSV", "CSV"),
    CSV_EXCEL("csv-excel", "text/csv;charset=utf-8", "urn:sozialplanung:profile:csv-excel", "excel.csv", "CSV",
            "CSV (Excel)"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "", "xlsx", "XLSX",
            "Excel (XLSX)"),
    /// The authority table has no FlatGeobuf.
    FLATGEOBUF("fgb", "application/flatgeobuf", "", "fgb", "OCTET", "FlatGeobuf");

    private final String key;
    private final String mediaType;
    private final String profile;
    private final String extension;
    private final String euFileType;
    private final String title;

    FeatureFormat(String key, String mediaType, String profile, String extension, String euFileType, String title) {
        this.key = key;
        this.mediaType = mediaType;
        this.profile = profile;
        this.extension = extension;
        this.euFileType = euFileType;
        this.title = title;
    }

    /// The value of the `f` parameter.
    public String key() {
        return key;
    }

    /// The media type as links name it.
    public String mediaType() {
        return mediaType;
    }

    /// The URI of the profile that tells it from another format of the same media type; empty where it has none.
    public String profile() {
        return profile;
    }

    /// The media type as answers carry it: with its profile, where it has one.
    public String contentType() {
        return profile.isEmpty() ? mediaType : mediaType + ";profile=\"" + profile + "\"";
    }

    /// The ending of a file name, without the dot; no two formats have the same.
    public String extension() {
        return extension;
    }

    /// The code in the EU authority table file-type.
    public String euFileType() {
        return euFileType;
    }

    public String title() {
        return title;
    }
}
