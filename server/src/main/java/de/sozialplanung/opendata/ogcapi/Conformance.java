package de.sozialplanung.opendata.ogcapi;

import java.util.List;
import java.util.stream.Stream;

/// The conformance classes that hold. A class stands here only when `ConformanceTest` has a test that would fail without it.
/// Drafts are marked `0.0`, as other servers mark them.
final class Conformance {

    /// Two names stand here for clients only: `ogcapi-features-5` is what QGIS looks for, where the standard was approved as
    /// Common Part 3; `basic-spatial-operators` is what QGIS before 3.44 takes for `basic-spatial-functions`.
    static final List<String> CLASSES = Stream.of("ogcapi-common-1/1.0/conf/core",
            "ogcapi-common-1/1.0/conf/landing-page", "ogcapi-common-1/1.0/conf/json",
            "ogcapi-common-1/1.0/conf/html", "ogcapi-features-1/1.0/conf/html",
            "ogcapi-common-1/1.0/conf/oas30", "ogcapi-common-2/1.0/conf/collections",
            "ogcapi-features-1/1.0/conf/core", "ogcapi-features-1/1.0/conf/geojson",
            "ogcapi-features-1/1.0/conf/gmlsf2",
            "ogcapi-features-1/1.0/conf/oas30", "ogcapi-features-2/1.0/conf/crs",
            "ogcapi-common-3/1.0/conf/schemas", "ogcapi-features-5/1.0/conf/schemas",
            "ogcapi-common-3/1.0/conf/advanced-property-roles",
            "ogcapi-common-3/1.0/conf/returnables-and-receivables", "ogcapi-common-3/1.0/conf/queryables",
            "ogcapi-common-3/1.0/conf/sortables", "ogcapi-common-3/1.0/conf/profile-parameter",
            "ogcapi-common-3/1.0/conf/profile-codelists", "ogcapi-common-3/1.0/conf/profile-domains",
            "ogcapi-features-6/0.0/conf/properties", "ogcapi-features-6/0.0/conf/properties-features",
            "ogcapi-features-8/0.0/conf/sorting", "ogcapi-features-8/0.0/conf/features-sorting",
            "ogcapi-features-9/0.0/conf/text-search", "ogcapi-features-9/0.0/conf/features-text-search",
            "ogcapi-features-3/1.0/conf/queryables", "ogcapi-features-3/1.0/conf/queryables-query-parameters",
            "ogcapi-features-7/0.0/conf/zoom-level", "ogcapi-features-7/0.0/conf/zoom-level-features",
            "ogcapi-features-3/1.0/conf/filter", "ogcapi-features-3/1.0/conf/features-filter",
            "cql2/1.0/conf/cql2-text", "cql2/1.0/conf/cql2-json", "cql2/1.0/conf/basic-cql2",
            "cql2/1.0/conf/advanced-comparison-operators", "cql2/1.0/conf/case-insensitive-comparison",
            "cql2/1.0/conf/accent-insensitive-comparison", "cql2/1.0/conf/basic-spatial-functions",
            "cql2/1.0/conf/basic-spatial-functions-plus", "cql2/1.0/conf/spatial-functions",
            "cql2/1.0/conf/temporal-functions", "cql2/1.0/conf/array-functions", "cql2/1.0/conf/property-property",
            "cql2/1.0/conf/functions", "cql2/1.0/conf/arithmetic", "cql2/1.0/conf/basic-spatial-operators",
            "json-fg-1/1.0/conf/core", "json-fg-1/1.0/conf/types-schemas", "json-fg-1/1.0/conf/profiles",
            "json-fg-1/1.0/conf/api")
            .map(part -> "http://www.opengis.net/spec/" + part).toList();

    private Conformance() {}

    /// Those of the features and of the other building blocks.
    static List<String> with(List<ApiPart> parts) {
        return Stream.concat(CLASSES.stream(), parts.stream().flatMap(part -> part.conformance().stream())).toList();
    }
}
