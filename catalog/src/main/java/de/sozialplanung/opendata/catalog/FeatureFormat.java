package de.sozialplanung.opendata.catalog;

/// The formats that every collection is offered in. Encoders, negotiation, links and catalogue distributions all read
/// this one list.
public enum FeatureFormat {
    GEOJSON("geojson", "application/geo+json", "geojson", "GEOJSON", "GeoJSON"),
    GML("gml", "application/gml+xml;version=3.2", "gml", "GML", "GML 3.2"),
    CSV("csv", "text/csv;charset=utf-8", "csv", "CSV", "CSV");

    private final String key;
    private final String mediaType;
    private final String extension;
    private final String euFileType;
    private final String title;

    FeatureFormat(String key, String mediaType, String extension, String euFileType, String title) {
        this.key = key;
        this.mediaType = mediaType;
        this.extension = extension;
        this.euFileType = euFileType;
        this.title = title;
    }

    /// The value of the `f` parameter.
    public String key() {
        return key;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The ending of a file name, without the dot.
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
