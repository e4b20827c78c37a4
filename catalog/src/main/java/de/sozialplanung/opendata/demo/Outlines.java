package de.sozialplanung.opendata.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/// The invented outlines of all three levels in EPSG:25832, outer rings anticlockwise. They tile without gap or overlap.
///
/// @param kreis          the whole
/// @param municipalities in the order of `Municipality.all`
/// @param areas          the Wohnplätze in the order of the layout
/// @param warp           how the layout was bent
record Outlines(Geometry kreis, List<Geometry> municipalities, List<Geometry> areas, Warp warp) {

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 25832);
    private static final int ATTEMPTS = 12;

    /// Bends the borders, and bends them less where they would cross.
    static Outlines of(Layout layout, int vertices, long seed) {
        double side = Math.sqrt(437_320_000.0 / layout.places().size());
        double slope = 0.21;
        for (int attempt = 1;; attempt++) {
            Warp warp = new Warp(seed, 3_600, Math.max(8, 6 * side / vertices), slope);
            try {
                return bent(layout, warp, vertices);
            } catch (CrossedBorders e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                slope *= 0.85;
            }
        }
    }

    private static Outlines bent(Layout layout, Warp warp, int vertices) {
        Mesh mesh = new Mesh(layout, warp, vertices);
        List<Geometry> areas = new ArrayList<>();
        int count = layout.places().size();
        for (int i = 0; i < count; i++) {
            int own = i;
            areas.add(outline(mesh, List.of(i), n -> n == own));
        }
        if (!CoverageValidator.isValid(areas.toArray(Geometry[]::new))) {
            throw new CrossedBorders("the outlines overlap");
        }
        int last = layout.places().getLast().municipality();
        List<Geometry> municipalities = new ArrayList<>();
        for (int m = 0; m <= last; m++) {
            int municipality = m;
            IntPredicate in = i -> i < count && layout.places().get(i).municipality() == municipality;
            municipalities.add(outline(mesh, IntStream.range(0, count).filter(in).boxed().toList(), in));
        }
        IntPredicate inside = i -> i < count;
        Geometry kreis = outline(mesh, IntStream.range(0, count).boxed().toList(), inside);
        return new Outlines(kreis, municipalities, areas, warp);
    }

    private static Geometry outline(Mesh mesh, List<Integer> group, IntPredicate inGroup) {
        List<LinearRing> outer = new ArrayList<>();
        List<LinearRing> inner = new ArrayList<>();
        for (List<Coordinate> ring : mesh.rings(group, inGroup)) {
            if (ring.size() < 4 || !ring.getFirst().equals2D(ring.getLast())) {
                throw new CrossedBorders("an outline is not closed");
            }
            LinearRing closed = FACTORY.createLinearRing(ring.toArray(Coordinate[]::new));
            (Orientation.isCCW(closed.getCoordinateSequence()) ? outer : inner).add(closed);
        }
        List<Polygon> polygons = outer.stream().map(shell -> FACTORY.createPolygon(shell, holes(shell, inner)))
                .toList();
        Geometry geometry = polygons.size() == 1
                ? polygons.getFirst()
                : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        if (geometry.isEmpty() || !geometry.isValid()) {
            throw new CrossedBorders("an outline crosses itself");
        }
        return geometry;
    }

    /// An inner ring belongs to the outer ring that holds it: rings of one level never lie in each other twice.
    private static LinearRing[] holes(LinearRing shell, List<LinearRing> inner) {
        Polygon filled = FACTORY.createPolygon(shell);
        return inner.stream().filter(ring -> filled.covers(ring)).toArray(LinearRing[]::new);
    }
}
