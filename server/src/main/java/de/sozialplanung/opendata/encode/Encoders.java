package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.encode.flatgeobuf.FlatGeobufEncoder;
import de.sozialplanung.opendata.encode.xlsx.XlsxEncoder;

/// The encoder of each format, as OGC API Features answers with it.
public final class Encoders {

    private final GmlNames names;

    /// @param base the public address of the service
    public Encoders(String base) {
        names = GmlNames.at(base);
    }

    /// The encoder for documents written in that manner; for `ONE` the stream must hold exactly one feature.
    public FeatureEncoder of(FeatureFormat format, Manner manner) {
        return switch (format) {
            case GEOJSON -> new GeoJsonEncoder(manner.cardinality());
            case GML -> new GmlEncoder(switch (manner.cardinality()) {
                case MANY -> GmlEnvelope.SIMPLE_FEATURES;
                case ONE -> GmlEnvelope.NONE;
            }, SrsNotation.URI, names);
            case CSV -> new CsvEncoder(CsvDialect.PLAIN, manner.outlines());
            case CSV_EXCEL -> new CsvEncoder(CsvDialect.EXCEL, manner.outlines());
            case XLSX -> new XlsxEncoder();
            case FLATGEOBUF -> new FlatGeobufEncoder(manner.purpose());
        };
    }
}
