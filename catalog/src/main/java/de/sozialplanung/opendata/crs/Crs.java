package de.sozialplanung.opendata.crs;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A coordinate reference system that the service speaks: the closed list.
///
/// Coordinates inside the system are always east, north (x, y), whatever the authority says; `northFirst` tells
/// what the authority says, for those who read or write outer formats.
public enum Crs {
    /// WGS 84 longitude, latitude in degrees: the default of GeoJSON and OGC API Features.
    CRS84("OGC", "1.3", "CRS84", false, true),
    /// WGS 84 latitude, longitude in degrees.
    EPSG_4326("EPSG", "0", "4326", true, true),
    /// ETRS89 latitude, longitude in degrees.
    EPSG_4258("EPSG", "0", "4258", true, true),
    /// WGS 84 / Pseudo-Mercator, easting, northing in metres.
    EPSG_3857("EPSG", "0", "3857", false, false),
    /// ETRS89 / UTM zone 32N, easting, northing in metres: the storage system.
    EPSG_25832("EPSG", "0", "25832", false, false);

    private static final int LONGEST_NAME = 100;

    private static final Pattern EPSG_NAME = Pattern.compile("""
            (?: https?://(?:www\\.)?opengis\\.net/def/crs/EPSG/[0-9.]+/
              | https?://(?:www\\.)?opengis\\.net/gml/srs/epsg\\.xml\\#
              | urn:(?:ogc|x-ogc):def:crs:EPSG:(?:[0-9.]*:)?
              | EPSG::?
            )?(?<code>[0-9]{4,5})""", Pattern.CASE_INSENSITIVE | Pattern.COMMENTS);

    private static final Pattern OGC_NAME = Pattern.compile("""
            (?: https?://(?:www\\.)?opengis\\.net/def/crs/OGC/[0-9.]+/ CRS84
              | urn:(?:ogc|x-ogc):def:crs:OGC:[0-9.]*: (?:CRS)?84
              | (?:OGC:|CRS:)? CRS84
              | CRS:84
            )""", Pattern.CASE_INSENSITIVE | Pattern.COMMENTS);

    private final String authority;
    private final String version;
    private final String code;
    private final boolean northFirst;
    private final boolean geographic;

    Crs(String authority, String version, String code, boolean northFirst, boolean geographic) {
        this.authority = authority;
        this.version = version;
        this.code = code;
        this.northFirst = northFirst;
        this.geographic = geographic;
    }

    /// Whether the authority writes latitude before longitude.
    public boolean northFirst() {
        return northFirst;
    }

    /// Whether the unit is degrees; otherwise metres.
    public boolean geographic() {
        return geographic;
    }

    /// The code within its authority, such as `25832`.
    public String code() {
        return code;
    }

    /// Decimals that keep a centimetre: eight in degrees, three in metres.
    public int decimals() {
        return geographic ? 8 : 3;
    }

    /// The OGC URI, such as `http://www.opengis.net/def/crs/EPSG/0/25832`.
    public String uri() {
        return "http://www.opengis.net/def/crs/" + authority + "/" + version + "/" + code;
    }

    /// The OGC URN, such as `urn:ogc:def:crs:EPSG::25832`.
    public String urn() {
        return "urn:ogc:def:crs:" + authority + ":" + ("0".equals(version) ? "" : version) + ":" + code;
    }

    /// The reference system of that exact OGC URI, as OGC API Features Part 2 spells it.
    public static Optional<Crs> byUri(String uri) {
        return Arrays.stream(values()).filter(crs -> crs.uri().equals(uri)).findFirst();
    }

    /// The reference system named in any notation that the standards know: URI, URN, `EPSG:25832`, bare code,
    /// `http://www.opengis.net/gml/srs/epsg.xml#25832`, CURIE in brackets.
    ///
    /// The result does not tell the axis order that the notation implies: `EPSG:4326` in WFS 1.x means longitude
    /// first, `urn:ogc:def:crs:EPSG::4326` latitude first. Callers who read coordinates decide that.
    public static Optional<Crs> parse(String name) {
        String text = name.strip();
        if (text.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        if (text.startsWith("[") && text.endsWith("]")) {
            text = text.substring(1, text.length() - 1);
        }
        if (OGC_NAME.matcher(text).matches()) {
            return Optional.of(CRS84);
        }
        Matcher matcher = EPSG_NAME.matcher(text);
        return matcher.matches()
                ? Arrays.stream(values()).filter(crs -> crs.code.equals(matcher.group("code"))).findFirst()
                : Optional.empty();
    }
}
