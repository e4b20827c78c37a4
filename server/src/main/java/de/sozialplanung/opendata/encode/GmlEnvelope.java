package de.sozialplanung.opendata.encode;

/// What stands around features in GML.
public enum GmlEnvelope {
    /// `wfs:FeatureCollection` of WFS 2.0 (OGC 09-025, 11.3) with counts and paging links.
    WFS,
    /// `sf:FeatureCollection` of OGC API Features Part 1 (8.4), whose counts and links stand in HTTP headers.
    SIMPLE_FEATURES,
    /// Nothing: the document is one feature. The stream must deliver exactly one.
    NONE
}
