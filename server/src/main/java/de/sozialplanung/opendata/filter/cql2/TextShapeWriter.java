package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Expression;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/// Writes geometries as Well-Known Text, in the axis order of their reference system.
final class TextShapeWriter {

    private final AxisOrder axes;

    TextShapeWriter(Crs crs) {
        axes = new AxisOrder(crs);
    }

    String write(Expression.Box box) {
        return axes.of(box).mapToObj(Numerals::write).collect(Collectors.joining(", ", "BBOX(", ")"));
    }

    String write(Expression.Shape shape) {
        return tagged(axes.of(shape));
    }

    private String tagged(Geometry geometry) {
        return ShapeType.of(geometry).text() + " " + coordinates(geometry);
    }

    private String coordinates(Geometry geometry) {
        return switch (ShapeType.of(geometry)) {
            case POINT, LINE_STRING -> line(geometry);
            case POLYGON -> {
                Polygon polygon = (Polygon) geometry;
                yield listed(Stream.concat(Stream.of(polygon.getExteriorRing()),
                        IntStream.range(0, polygon.getNumInteriorRing()).mapToObj(polygon::getInteriorRingN))
                        .map(this::line));
            }
            case MULTI_POINT, MULTI_LINE_STRING, MULTI_POLYGON -> members(geometry, this::coordinates);
            case GEOMETRY_COLLECTION -> members(geometry, this::tagged);
        };
    }

    private static String members(Geometry geometry, Function<Geometry, String> member) {
        return listed(IntStream.range(0, geometry.getNumGeometries()).mapToObj(geometry::getGeometryN).map(member));
    }

    private String line(Geometry geometry) {
        return listed(Arrays.stream(geometry.getCoordinates()).map(this::position));
    }

    private String position(Coordinate coordinate) {
        return axes.of(coordinate).mapToObj(Numerals::write).collect(Collectors.joining(" "));
    }

    private static String listed(Stream<String> parts) {
        return parts.collect(Collectors.joining(", ", "(", ")"));
    }
}
