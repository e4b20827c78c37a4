package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Expression;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/// Makes geometries of what a filter says: east before north, heights left out.
final class ShapeBuilder {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int LEAST_OF_A_RING = 4;

    private final Reading reading;
    private final Crs crs;

    /// @param crs the reference system, in whose axis order coordinates stand
    ShapeBuilder(Reading reading, Crs crs) {
        this.reading = reading;
        this.crs = crs;
    }

    /// A position.
    ///
    /// @param first  its coordinate on the first axis
    /// @param second its coordinate on the second axis
    Coordinate coordinate(double first, double second, int position) {
        reading.vertex(position);
        return crs.northFirst() ? new Coordinate(second, first) : new Coordinate(first, second);
    }

    Point point(Coordinate coordinate) {
        return FACTORY.createPoint(coordinate);
    }

    LineString line(List<Coordinate> coordinates, int position) {
        if (coordinates.size() < 2) {
            throw reading.fault(position, "A line must have two positions or more.");
        }
        return FACTORY.createLineString(coordinates.toArray(Coordinate[]::new));
    }

    LinearRing ring(List<Coordinate> coordinates, int position) {
        if (coordinates.size() < LEAST_OF_A_RING || !coordinates.getFirst().equals2D(coordinates.getLast())) {
            throw reading.fault(position,
                    "The ring of a polygon must have four positions or more, and end where it begins.");
        }
        return FACTORY.createLinearRing(coordinates.toArray(Coordinate[]::new));
    }

    Polygon polygon(List<LinearRing> rings, int position) {
        if (rings.isEmpty()) {
            throw reading.fault(position, "A geometry must not be empty.");
        }
        return FACTORY.createPolygon(rings.getFirst(), rings.stream().skip(1).toArray(LinearRing[]::new));
    }

    /// Several geometries as one of that type.
    Geometry several(ShapeType type, List<? extends Geometry> members, int position) {
        if (members.isEmpty()) {
            throw reading.fault(position, "A geometry must not be empty.");
        }
        return switch (type) {
            case MULTI_POINT -> FACTORY.createMultiPoint(members.toArray(Point[]::new));
            case MULTI_LINE_STRING -> FACTORY.createMultiLineString(members.toArray(LineString[]::new));
            case MULTI_POLYGON -> FACTORY.createMultiPolygon(members.toArray(Polygon[]::new));
            case POINT, LINE_STRING, POLYGON, GEOMETRY_COLLECTION ->
                    FACTORY.createGeometryCollection(members.toArray(Geometry[]::new));
        };
    }

    Expression shape(Geometry geometry, int position) {
        return new Expression.Shape(geometry, crs, reading.value(position));
    }

    /// A box.
    ///
    /// @param numbers its lower, then its upper corner, each with or without a height
    Expression box(List<Double> numbers, int position) {
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw reading.fault(position,
                    "A box has four numbers, or six with heights: the lower corner, then the upper.");
        }
        int upper = numbers.size() / 2;
        int east = crs.northFirst() ? 1 : 0;
        int north = 1 - east;
        return new Expression.Box(numbers.get(east), numbers.get(north), numbers.get(upper + east),
                numbers.get(upper + north), crs, reading.value(position));
    }
}
