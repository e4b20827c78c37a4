package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.Cardinality;
import de.sozialplanung.opendata.encode.CsvDialect;
import de.sozialplanung.opendata.encode.CsvEncoder;
import de.sozialplanung.opendata.encode.FeatureEncoder;
import de.sozialplanung.opendata.encode.GeoJsonEncoder;
import de.sozialplanung.opendata.encode.GmlEncoder;
import de.sozialplanung.opendata.encode.GmlEnvelope;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.filter.fes.Srs;
import de.sozialplanung.opendata.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The formats of GetFeature with all the names that clients give them.
enum OutputFormat {
    GML("application/gml+xml; version=3.2", List.of("text/xml; subtype=gml/3.2", "text/xml; subtype=gml/3.2.1",
            "application/gml+xml", "gml32", "gml3.2")),
    GEOJSON("application/geo+json", List.of("application/json", "geojson", "json")),
    CSV("text/csv", List.of("csv"));

    private final String mediaType;
    private final List<String> otherNames;

    OutputFormat(String mediaType, List<String> otherNames) {
        this.mediaType = mediaType;
        this.otherNames = otherNames;
    }

    /// Finds a format by any of its names, whatever the case; a plus sign may have become a blank on its way.
    ///
    /// @param name null for the default, which is GML
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

    /// The name in the capabilities and, with its character set where it has one, in the header of an answer.
    String mediaType() {
        return mediaType;
    }

    String contentType() {
        return this == CSV ? mediaType + ";charset=utf-8" : mediaType;
    }

    /// The reference system that an answer in this format is delivered in. GeoJSON and CSV have no axis order but east,
    /// north (RFC 7946, 4), and degrees where nobody asks for more.
    Srs srs(@Nullable Srs asked) {
        return switch (this) {
            case GML -> asked == null ? Srs.DEFAULT : asked;
            case GEOJSON, CSV -> asked == null || asked.crs().geographic() ? new Srs(Crs.CRS84, Srs.DEFAULT.notation())
                    : asked;
        };
    }

    FeatureEncoder encoder(Cardinality cardinality, Srs srs, GmlNames names) {
        return switch (this) {
            case GML -> new GmlEncoder(cardinality == Cardinality.ONE ? GmlEnvelope.NONE : GmlEnvelope.WFS,
                    srs.notation(), names);
            case GEOJSON -> new GeoJsonEncoder(cardinality);
            case CSV -> new CsvEncoder(CsvDialect.PLAIN, false);
        };
    }
}
