package de.sozialplanung.opendata.ogcapi;

import java.util.List;
import java.util.stream.Stream;

/// The conformance classes that hold. A class stands here only when the tests of this face would fail without it; `html` is
/// not among them while `/conformance` and the schemas have no page of their own.
final class Conformance {

    /// `ogcapi-features-5` is the name that QGIS looks for; the standard was approved as Common Part 3.
    static final List<String> CLASSES = Stream.of("ogcapi-common-1/1.0/conf/core",
            "ogcapi-common-1/1.0/conf/landing-page", "ogcapi-common-1/1.0/conf/json",
            "ogcapi-common-1/1.0/conf/oas30", "ogcapi-common-2/1.0/conf/collections",
            "ogcapi-features-1/1.0/conf/core", "ogcapi-features-1/1.0/conf/geojson",
            "ogcapi-features-1/1.0/conf/oas30", "ogcapi-features-2/1.0/conf/crs",
            "ogcapi-common-3/1.0/conf/schemas", "ogcapi-features-5/1.0/conf/schemas")
            .map(part -> "http://www.opengis.net/spec/" + part).toList();

    private Conformance() {}
}
