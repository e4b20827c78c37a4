package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.catalog.FeatureFormat;

/// The encoder of each format, as OGC API Features answers with it.
public final class Encoders {

    private final GmlNames names;

    /// @param names the namespace of features in GML
    public Encoders(GmlNames names) {
        this.names = names;
    }

    /// The encoder for documents of that kind; for `ONE` the stream must hold exactly one feature.
    public FeatureEncoder of(FeatureFormat format, Cardinality cardinality) {
        return switch (format) {
            case GEOJSON -> new GeoJsonEncoder(cardinality);
            case GML -> new GmlEncoder(switch (cardinality) {
                case MANY -> GmlEnvelope.SIMPLE_FEATURES;
                case ONE -> GmlEnvelope.NONE;
            }, SrsNotation.URI, names);
            case CSV -> new CsvEncoder();
        };
    }
}
