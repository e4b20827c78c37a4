package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.GmlDialect;
import de.sozialplanung.opendata.encode.SrsNotation;
import de.sozialplanung.opendata.filter.fes.Srs;
import de.sozialplanung.opendata.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The formats of GetFeature with all the names that clients give them. Every version of WFS offers all of them.
enum OutputFormat {
    GML(FeatureFormat.GML, "application/gml+xml; version=3.2", List.of("GML32", "text/xml; subtype=gml/3.2",
            "text/xml; subtype=gml/3.2.1", "application/gml+xml", "gml3.2")),
    GML_3_1(FeatureFormat.GML, "text/xml; subtype=gml/3.1.1", List.of("GML3", "text/xml; subtype=gml/3.1",
            "application/gml+xml; version=3.1", "application/gml+xml; version=3.1.1", "gml31", "gml3.1.1")),
    GML_2(FeatureFormat.GML, "text/xml; subtype=gml/2.1.2", List.of("GML2", "XMLSCHEMA", "text/xml; subtype=gml/2.1",
            "application/gml+xml; version=2.1", "text/gml")),
    GEOJSON(FeatureFormat.GEOJSON, "application/geo+json", List.of("GEOJSON", "application/json", "json")),
    CSV(FeatureFormat.CSV, "text/csv", List.of("CSV")),
    FLATGEOBUF(FeatureFormat.FLATGEOBUF, FeatureFormat.FLATGEOBUF.mediaType(), List.of("FLATGEOBUF", "fgb")),
    GEOPACKAGE(FeatureFormat.GEOPACKAGE, FeatureFormat.GEOPACKAGE.mediaType(),
            List.of("GEOPACKAGE", "gpkg", "application/x-gpkg")),
    XLSX(FeatureFormat.XLSX, FeatureFormat.XLSX.mediaType(), List.of("XLSX", "excel2007"));

    private final FeatureFormat format;
    private final String mediaType;
    private final List<String> otherNames;

    OutputFormat(FeatureFormat format, String mediaType, List<String> otherNames) {
        this.format = format;
        this.mediaType = mediaType;
        this.otherNames = otherNames;
    }

    /// Finds a format by any of its names, whatever the case; a plus sign may have become a blank on its way.
    ///
    /// @param name null for the default, which is GML 3.2
    static OutputFormat of(@Nullable String name) {
        return name == null ? GML
                : Arrays.stream(values()).filter(f -> f.isNamed(key(name))).findFirst()
                        .orElseThrow(() -> Problem.parameter("outputFormat", "The format is not on offer; allowed are "
                                + Arrays.stream(values()).map(OutputFormat::mediaType).collect(Collectors.joining(", "))
                                + "."));
    }

    private boolean isNamed(String key) {
        return key(mediaType).equals(key) || otherNames.stream().anyMatch(other -> key(other).equals(key));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s+\"]", "");
    }

    /// The format as all faces know it; the same for every dialect of GML.
    FeatureFormat format() {
        return format;
    }

    /// The name in the capabilities.
    String mediaType() {
        return mediaType;
    }

    /// The value of the header: what stands unquoted in the old names is none by HTTP (RFC 9110, 5.6.6).
    String contentType() {
        return this == CSV ? mediaType + ";charset=utf-8" : mediaType.replaceFirst("subtype=(.*)", "subtype=\"$1\"");
    }

    /// The dialect of a format that is GML; empty for any other.
    Optional<GmlDialect> dialect() {
        return switch (this) {
            case GML -> Optional.of(GmlDialect.GML_3_2);
            case GML_3_1 -> Optional.of(GmlDialect.GML_3_1);
            case GML_2 -> Optional.of(GmlDialect.GML_2_1);
            case GEOJSON, CSV, FLATGEOBUF, GEOPACKAGE, XLSX -> Optional.empty();
        };
    }

    /// The names of those that types can be described for.
    static List<String> described() {
        return Arrays.stream(values()).filter(format -> format.dialect().isPresent()).map(OutputFormat::mediaType)
                .toList();
    }

    /// What a browser calls the answer when it saves it; empty where it shows it.
    Optional<String> fileName(Collection collection) {
        return switch (this) {
            case GML, GML_3_1, GML_2, GEOJSON -> Optional.empty();
            case CSV, FLATGEOBUF, GEOPACKAGE, XLSX -> Optional.of(collection.id() + "." + format.extension());
        };
    }

    /// The reference system that an answer in this format is delivered in. GeoJSON and tables have no axis order but
    /// east, north (RFC 7946, 4), and degrees where nobody asks for more. So has GML 2, where it is written (OGC 02-069).
    Srs srs(@Nullable Srs asked) {
        return switch (this) {
            case GML, GML_3_1, FLATGEOBUF, GEOPACKAGE -> asked == null ? Srs.DEFAULT : asked;
            case GML_2 -> new Srs((asked == null ? Srs.DEFAULT : asked).crs(), SrsNotation.LEGACY);
            case GEOJSON, CSV, XLSX ->
                    asked == null || asked.crs().geographic() ? new Srs(Crs.CRS84, Srs.DEFAULT.notation()) : asked;
        };
    }
}
