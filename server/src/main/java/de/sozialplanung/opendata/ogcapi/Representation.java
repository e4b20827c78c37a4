package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.encode.Cardinality;
import de.sozialplanung.opendata.encode.Manner;
import de.sozialplanung.opendata.http.MediaFormat;
import de.sozialplanung.opendata.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// How a request wants features to be written: the format, and what it asks of that format.
///
/// @param format the format
/// @param manner what is asked beyond
record Representation(FeatureFormat format, Manner manner) {

    /// Whether tables have a column with geometries: `wkt` for those of areas too. Points always have one.
    static final String GEOMETRY = "geometry";

    /// The values of `geometry`.
    static final List<String> GEOMETRIES = List.of("wkt");

    /// The parameters that this reads beside `f`.
    static final Set<String> NAMES = Set.of(GEOMETRY);

    static Representation of(ApiRequest asked, Cardinality cardinality) {
        MediaFormat chosen = asked.format(ApiLinks.itemFormats());
        FeatureFormat format = Arrays.stream(FeatureFormat.values()).filter(f -> f.key().equals(chosen.key()))
                .findFirst().orElse(FeatureFormat.GEOJSON);
        Manner manner = switch (cardinality) {
            case MANY -> Manner.MANY;
            case ONE -> Manner.ONE;
        };
        return new Representation(format, manner.withOutlines(outlines(asked)));
    }

    private static boolean outlines(ApiRequest asked) {
        List<String> given = asked.parameters().getOrDefault(GEOMETRY, List.of());
        if (!GEOMETRIES.containsAll(given)) {
            throw Problem.parameter(GEOMETRY, "Geometries of tables are on offer as wkt only.");
        }
        return !given.isEmpty();
    }
}
