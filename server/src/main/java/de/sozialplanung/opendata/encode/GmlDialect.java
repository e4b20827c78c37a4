package de.sozialplanung.opendata.encode;

/// A version of GML, and the collection that the WFS of its time puts around features.
public enum GmlDialect {
    /// OGC 07-036, in WFS 2.0 (OGC 09-025).
    GML_3_2("http://www.opengis.net/gml/3.2", "http://www.opengis.net/wfs/2.0",
            "http://schemas.opengis.net/wfs/2.0/wfs.xsd"),
    /// GML 3.1.1 (OGC 03-105r1), in WFS 1.1.0 (OGC 04-094).
    GML_3_1("http://www.opengis.net/gml", "http://www.opengis.net/wfs",
            "http://schemas.opengis.net/wfs/1.1.0/wfs.xsd"),
    /// GML 2.1.2 (OGC 02-069), in WFS 1.0.0 (OGC 02-058). It has no nil: a missing value is left out.
    GML_2_1("http://www.opengis.net/gml", "http://www.opengis.net/wfs",
            "http://schemas.opengis.net/wfs/1.0.0/WFS-basic.xsd");

    private final String namespace;
    private final String wfs;
    private final String wfsSchema;

    GmlDialect(String namespace, String wfs, String wfsSchema) {
        this.namespace = namespace;
        this.wfs = wfs;
        this.wfsSchema = wfsSchema;
    }

    /// The namespace of GML.
    public String namespace() {
        return namespace;
    }

    /// The namespace of the feature collection.
    String wfs() {
        return wfs;
    }

    /// Where the schema of the feature collection lies.
    String wfsSchema() {
        return wfsSchema;
    }
}
