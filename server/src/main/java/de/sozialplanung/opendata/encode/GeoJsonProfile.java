package de.sozialplanung.opendata.encode;

import java.util.Arrays;
import java.util.Optional;

/// The profiles of GeoJSON (OGC 21-045r1, class GeoJSON Profiles).
public enum GeoJsonProfile {
    /// Plain GeoJSON.
    RFC7946("rfc7946"),
    /// JSON-FG.
    JSONFG("jsonfg"),
    /// JSON-FG with a geometry in CRS84 for every place.
    JSONFG_PLUS("jsonfg-plus");

    private static final String PREFIX = "http://www.opengis.net/def/profile/OGC/0/";

    private final String code;

    GeoJsonProfile(String code) {
        this.code = code;
    }

    /// The value of the `profile` parameter.
    public String code() {
        return code;
    }

    /// The URI as the standard spells it, by which a document says that it follows the profile.
    public String uri() {
        return PREFIX + code;
    }

    /// The profile of that code or URI, whose spelling varies.
    public static Optional<GeoJsonProfile> of(String codeOrUri) {
        return Arrays.stream(values())
                .filter(p -> p.code.equals(codeOrUri) || p.uri().equalsIgnoreCase(codeOrUri)).findFirst();
    }
}
