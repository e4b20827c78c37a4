package de.sozialplanung.opendata.catalog;

/// The formats that every collection is offered in. Encoders, negotiation, links, bulk files and catalogue distributions
/// all read this one list.
///
/// Two formats may share a media type; what a client gets who asks for the type alone is the one that stands first. The
/// other has a profile (RFC 6906).
public enum FeatureFormat {
    GEOJSON("geojson", "application/geo+json", "", "geojson", "GEOJSON", "GeoJSON"),
    /// The profile is in lower case, as QGIS compares it; the standard's own text writes `OGC`.
    JSON_FG("jsonfg", "application/geo+json", "http://www.opengis.net/def/profile/ogc/0/jsonfg", "fg.json", "GEOJSON",
            "JSON-FG"),
    /// Level 2 of the simple features profile, since values can be nil, which level 0 does not know (OGC 10-100r3, 9.2.4).
    GML("gml", "application/gml+xml;version=3.2", "http://www.opengis.net/def/profile/ogc/2.0/gml-sf2", "gml", "GML",
            "GML 3.2"),
    CSV("csv", "text/csv;charset=utf-8", "", "csv", "CSV", "CSV"),
    CSV_EXCEL("csv-excel", "text/csv;charset=utf-8", "urn:sozialplanung:profile:csv-excel", "excel.csv", "CSV",
            "CSV (Excel)"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "", "xlsx", "XLSX",
            "Excel (XLSX)"),
    GEOPACKAGE("gpkg", "application/geopackage+sqlite3", "", "gpkg", "GPKG", "GeoPackage"),
    /// The authority table has no FlatGeobuf.
    FLATGEOBUF("fgb", "application/flatgeobuf", "", "fgb", "OCTET", "FlatGeobuf"),
    PARQUET("parquet", "application/vnd.apache.parquet", "", "parquet", "PARQUET", "GeoParquet"),
    TURTLE("ttl", "text/turtle;charset=utf-8", "", "ttl", "RDF_TURTLE", "Turtle"),
    JSON_LD("jsonld", "application/ld+json", "", "jsonld", "JSON_LD", "JSON-LD");

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

    /// Whether it says features as statements with addresses made of their properties, so that none may be left out.
    public boolean isGraph() {
        return this == TURTLE || this == JSON_LD;
    }

    /// The media type as links name it.
    public String mediaType() {
        return mediaType;
    }

    /// The URI of the profile that it follows beyond its media type; empty where it has none.
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
