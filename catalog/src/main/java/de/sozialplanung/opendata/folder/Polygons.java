package de.sozialplanung.opendata.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/// Polygons as the rest of the house wants them: valid, two-dimensional, outer rings anticlockwise, EPSG:25832.
final class Polygons {

    static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 25832);

    /// A repair that changes more of an area than this share is no repair.
    private static final double HARMLESS = 1e-4;

    private Polygons() {}

    /// What came of an attempt to use a geometry.
    ///
    /// @param polygon the usable polygon; empty where there is none
    /// @param fault   what was wrong, in German; empty where nothing was
    record Checked(Optional<MultiPolygon> polygon, Optional<String> fault) {}

    /// Checks a geometry and repairs what can be repaired without changing the area.
    static Checked check(Geometry geometry) {
        if (geometry.isEmpty() || geometry.getDimension() != 2) {
            return new Checked(Optional.empty(), Optional.of("Die Form ist leer oder keine Fläche"));
        }
        IsValidOp validity = new IsValidOp(geometry);
        TopologyValidationError error = validity.getValidationError();
        if (error == null) {
            return new Checked(Optional.of(of(geometry)), Optional.empty());
        }
        Coordinate at = error.getCoordinate();
        String fault = describe(error) + (at == null ? "" : " bei " + Math.round(at.x) + " " + Math.round(at.y));
        Geometry repaired = GeometryFixer.fix(geometry);
        double before = Math.abs(geometry.getArea());
        boolean harmless = repaired.getDimension() == 2
                && Math.abs(repaired.getArea() - before) <= HARMLESS * before;
        return new Checked(harmless ? Optional.of(of(repaired)) : Optional.empty(), Optional.of(fault));
    }

    private static String describe(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION -> "Das Polygon schneidet sich selbst";
            case TopologyValidationError.RING_SELF_INTERSECTION -> "Ein Ring berührt sich selbst";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "Ein Loch liegt außerhalb der Fläche";
            case TopologyValidationError.NESTED_HOLES -> "Löcher liegen ineinander";
            case TopologyValidationError.NESTED_SHELLS -> "Teilflächen liegen ineinander";
            case TopologyValidationError.DISCONNECTED_INTERIOR -> "Das Innere der Fläche hängt nicht zusammen";
            case TopologyValidationError.TOO_FEW_POINTS -> "Ein Ring hat zu wenige Punkte";
            default -> "Die Fläche ist ungültig";
        };
    }

    /// The union, without slivers of lines and points.
    static MultiPolygon union(List<? extends Geometry> parts) {
        return of(UnaryUnionOp.union(parts));
    }

    /// All polygons within a geometry, outer rings anticlockwise, holes clockwise, without heights.
    static MultiPolygon of(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        collect(geometry, polygons);
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static void collect(Geometry geometry, List<Polygon> polygons) {
        switch (geometry) {
            case Polygon polygon when !polygon.isEmpty() -> polygons.add(oriented(polygon));
            case GeometryCollection collection -> {
                for (int i = 0; i < collection.getNumGeometries(); i++) {
                    collect(collection.getGeometryN(i), polygons);
                }
            }
            default -> {
                // points and lines, which an overlay may leave, are no part of an area
            }
        }
    }

    private static Polygon oriented(Polygon polygon) {
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(polygon.getInteriorRingN(i), false);
        }
        return FACTORY.createPolygon(ring(polygon.getExteriorRing(), true), holes);
    }

    private static LinearRing ring(LinearRing ring, boolean anticlockwise) {
        Coordinate[] source = ring.getCoordinates();
        Coordinate[] target = new Coordinate[source.length];
        boolean turn = Orientation.isCCW(source) != anticlockwise;
        for (int i = 0; i < source.length; i++) {
            Coordinate c = source[turn ? source.length - 1 - i : i];
            target[i] = new CoordinateXY(c.x, c.y);
        }
        return FACTORY.createLinearRing(target);
    }
}
