package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.crs.Crs;
import java.util.Locale;

/// How a reference system is named in XML, and with the name the order of its axes.
///
/// URN and URI mean the order of the authority (latitude first for EPSG:4326 and 4258). The two old notations mean
/// east, north for every system: so WFS 1.0 wrote them, and so GeoServer and QGIS read them to this day.
public enum SrsNotation {
    /// `urn:ogc:def:crs:EPSG::4326`
    URN,
    /// `http://www.opengis.net/def/crs/EPSG/0/4326`
    URI,
    /// `EPSG:4326`
    SHORT,
    /// `http://www.opengis.net/gml/srs/epsg.xml#4326`
    LEGACY;

    /// The notation that a name is written in.
    public static SrsNotation of(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("urn:")) {
            return URN;
        }
        if (lower.startsWith("http:") || lower.startsWith("https:")) {
            return lower.contains("/gml/srs/") ? LEGACY : URI;
        }
        return SHORT;
    }

    /// The name of a reference system in this notation. CRS84 has no legacy name and is given its URN there.
    public String name(Crs crs) {
        boolean epsg = crs != Crs.CRS84;
        return switch (this) {
            case URN -> crs.urn();
            case URI -> crs.uri();
            case SHORT -> (epsg ? "EPSG:" : "OGC:") + crs.code();
            case LEGACY -> epsg ? "http://www.opengis.net/gml/srs/epsg.xml#" + crs.code() : crs.urn();
        };
    }

    /// Whether north (latitude) stands before east in coordinates under this name.
    public boolean northFirst(Crs crs) {
        return switch (this) {
            case URN, URI -> crs.northFirst();
            case SHORT, LEGACY -> false;
        };
    }
}
