package de.sozialplanung.opendata.encode;

/// What stands around features in GML.
public enum GmlEnvelope {
    /// `wfs:FeatureCollection` of the WFS of the dialect; in 2.0 (OGC 09-025, 11.3) with counts and paging links.
    WFS,
    /// The same around nothing, to say how many features match: WFS 1.1 has one number for that and for those that follow.
    WFS_HITS,
    /// `sf:FeatureCollection` of OGC API Features Part 1 (8.4), whose counts and links stand in HTTP headers.
    SIMPLE_FEATURES,
    /// Nothing: the document is one feature. The stream must deliver exactly one.
    NONE
}
