package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.encode.flatgeobuf.FlatGeobufEncoder;
import de.sozialplanung.opendata.encode.parquet.ParquetEncoder;
import de.sozialplanung.opendata.encode.xlsx.XlsxEncoder;
import de.sozialplanung.opendata.geopackage.GeoPackage;
import java.io.IOException;

/// The encoder of each format, as OGC API Features answers with it.
public final class Encoders {

    private final String base;
    private final GmlNames names;
    private final FeatureGraphs graphs;

    /// Those of the service, of whatever edition is current.
    ///
    /// @param base   the public address of the service
    /// @param graphs says the features of the publication in question as statements
    public Encoders(String base, FeatureGraphs graphs) {
        this(base, base, graphs);
    }

    /// Those of an edition.
    ///
    /// @param base   the public address of the faces
    /// @param root   the public address of the service, which names begin with
    /// @param graphs says the features of the publication in question as statements
    public Encoders(String base, String root, FeatureGraphs graphs) {
        this.base = base;
        this.graphs = graphs;
        names = GmlNames.at(root, base);
    }

    /// Makes ready what a format needs beside this program, before the disk may be full.
    ///
    /// @throws IOException where there is no room for it now
    public static void prepare() throws IOException {
        GeoPackage.prepare();
    }

    /// The encoder for documents written in that manner; for `ONE` the stream must hold exactly one feature.
    public FeatureEncoder of(FeatureFormat format, Manner manner) {
        return switch (format) {
            case GEOJSON -> new GeoJsonEncoder(manner.cardinality());
            case JSON_FG -> new JsonFgEncoder(manner.cardinality(), manner.fallback(), base);
            case GML -> new GmlEncoder(switch (manner.cardinality()) {
                case MANY -> GmlEnvelope.SIMPLE_FEATURES;
                case ONE -> GmlEnvelope.NONE;
            }, SrsNotation.URI, names);
            case CSV -> new CsvEncoder(CsvDialect.PLAIN, manner.outlines());
            case CSV_EXCEL -> new CsvEncoder(CsvDialect.EXCEL, manner.outlines());
            case XLSX -> new XlsxEncoder();
            case GEOPACKAGE -> new GeoPackageEncoder();
            case FLATGEOBUF -> new FlatGeobufEncoder(manner.purpose());
            case PARQUET -> new ParquetEncoder();
            case TURTLE, JSON_LD -> (features, _, out) -> graphs.write(features, format, out);
        };
    }
}
