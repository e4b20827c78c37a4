package de.sozialplanung.opendata.rdf;

import java.util.Locale;

import de.sozialplanung.opendata.vocab.Geo;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.WKTWriter;

/// Geometries as literals: WKT in CRS84.
final class Shapes {

    /// A millimetre in degrees has eight decimals; seven keep a centimetre.
    private static final double DEGREE_SCALE = 1e7;

    private Shapes() {}

    /// @param geometry in CRS84
    static Node wkt(Geometry geometry) {
        WKTWriter writer = new WKTWriter();
        writer.setPrecisionModel(new PrecisionModel(DEGREE_SCALE));
        String wkt = writer.write(geometry).replace(", ", ",").replace(" (", "(").toUpperCase(Locale.ROOT);
        return NodeFactory.createLiteralDT(wkt, Geo.WKT);
    }
}
