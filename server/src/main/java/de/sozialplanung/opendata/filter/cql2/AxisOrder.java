package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Expression;
import java.util.stream.DoubleStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/// Puts coordinates in the order in which the authority of a reference system writes them.
///
/// @param crs the one that all geometries of a filter must be in, as it is told once for all of them
record AxisOrder(Crs crs) {

    DoubleStream of(Coordinate coordinate) {
        return crs.northFirst() ? DoubleStream.of(coordinate.y, coordinate.x)
                : DoubleStream.of(coordinate.x, coordinate.y);
    }

    DoubleStream of(Expression.Box box) {
        require(box.crs());
        return crs.northFirst() ? DoubleStream.of(box.minY(), box.minX(), box.maxY(), box.maxX())
                : DoubleStream.of(box.minX(), box.minY(), box.maxX(), box.maxY());
    }

    Geometry of(Expression.Shape shape) {
        require(shape.crs());
        return shape.geometry();
    }

    private void require(Crs other) {
        if (other != crs) {
            throw new IllegalArgumentException("a filter is written in one reference system");
        }
    }
}
