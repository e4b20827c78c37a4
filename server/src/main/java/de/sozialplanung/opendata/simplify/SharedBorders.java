package de.sozialplanung.opendata.simplify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/// Simplifies polygons together: what two of them share, point by point, they share afterwards, so that no gaps open
/// between neighbours, nor between an area and those that it consists of. Polygons may overlap, as areas of several
/// levels do; JTS' own simplifier of coverages would want each level, and each change of the areas, apart.
final class SharedBorders {

    private static final GeometryFactory PACKED = new GeometryFactory(
            new PackedCoordinateSequenceFactory(PackedCoordinateSequenceFactory.DOUBLE));

    private final Vertices vertices;
    private final Arcs arcs;
    private final List<int[]> simplified;

    private SharedBorders(List<Geometry> shapes, double area) {
        vertices = new Vertices(shapes.stream().mapToInt(Geometry::getNumPoints).sum());
        arcs = new Arcs(vertices);
        List<int[]> rings = new ArrayList<>();
        shapes.forEach(shape -> rings(shape).forEach(ring -> rings.add(numbers(ring))));
        rings.forEach(vertices::ring);
        rings.forEach(arcs::along);
        ArcSimplifier simplifier = new ArcSimplifier(new VertexGrid(vertices), area);
        arcs.all().forEach(simplifier::keep);
        simplified = arcs.all().stream().map(simplifier::simplify).toList();
    }

    /// The shapes with fewer points, in the same order.
    ///
    /// @param shapes polygons and multipolygons in metres; others stay as they are
    /// @param area   in square metres, of corners that are too small to be kept
    static List<Geometry> simplify(List<Geometry> shapes, double area) {
        SharedBorders borders = new SharedBorders(shapes, area);
        return shapes.stream().map(borders::shape).toList();
    }

    private static List<LinearRing> rings(Geometry shape) {
        List<LinearRing> rings = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                rings.add(polygon.getExteriorRing());
                IntStream.range(0, polygon.getNumInteriorRing()).mapToObj(polygon::getInteriorRingN)
                        .forEach(rings::add);
            }
        }
        return rings;
    }

    /// The points of a ring but for repeated ones.
    private int[] numbers(LinearRing ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        int[] numbers = new int[points.size() - 1];
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            int number = vertices.number(points.getX(i), points.getY(i));
            if (count == 0 || numbers[count - 1] != number) {
                numbers[count++] = number;
            }
        }
        while (count > 1 && numbers[count - 1] == numbers[0]) {
            count--;
        }
        return Arrays.copyOf(numbers, count);
    }

    private Geometry shape(Geometry original) {
        return switch (original) {
            case Polygon polygon -> polygon(polygon);
            case MultiPolygon parts -> PACKED.createMultiPolygon(IntStream.range(0, parts.getNumGeometries())
                    .mapToObj(i -> polygon((Polygon) parts.getGeometryN(i))).toArray(Polygon[]::new));
            default -> original;
        };
    }

    private Polygon polygon(Polygon original) {
        if (original.isEmpty()) {
            return original;
        }
        List<LinearRing> rings = rings(original).stream().map(this::ring).toList();
        return PACKED.createPolygon(rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(LinearRing original) {
        List<int[]> parts = new ArrayList<>();
        for (int number : arcs.along(numbers(original))) {
            parts.add(number < 0 ? Arcs.reversed(simplified.get(~number)) : simplified.get(number));
        }
        int points = parts.stream().mapToInt(part -> part.length - 1).sum();
        if (points < 3 || points == original.getNumPoints() - 1) {
            return original;
        }
        double[] coordinates = new double[2 * (points + 1)];
        int at = 0;
        for (int[] part : parts) {
            for (int i = 0; i < part.length - 1; i++) {
                coordinates[at++] = vertices.x(part[i]);
                coordinates[at++] = vertices.y(part[i]);
            }
        }
        coordinates[at] = coordinates[0];
        coordinates[at + 1] = coordinates[1];
        return PACKED.createLinearRing(new PackedCoordinateSequence.Double(coordinates, 2, 0));
    }
}
