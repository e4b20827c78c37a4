package de.sozialplanung.opendata.tile;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/// Geometries on the grid of a tile as commands of a cursor (Mapbox Vector Tile 2.1, 4.3).
final class TileGeometry {

    static final int POINT = 1;
    static final int POLYGON = 3;

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    private final Protobuf commands = new Protobuf();
    private long x;
    private long y;

    private TileGeometry() {}

    /// The commands, without any where nothing is left to draw.
    static Protobuf commands(Geometry geometry) {
        TileGeometry drawing = new TileGeometry();
        if (geometry.getDimension() == 0) {
            drawing.points(geometry);
        } else {
            drawing.polygons(geometry);
        }
        return drawing.commands;
    }

    private void points(Geometry geometry) {
        if (geometry.isEmpty()) {
            return;
        }
        command(MOVE_TO, geometry.getNumGeometries());
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Point point = (Point) geometry.getGeometryN(i);
            cursor(point.getX(), point.getY());
        }
    }

    private void polygons(Geometry geometry) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                ring(polygon.getExteriorRing(), true);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(polygon.getInteriorRingN(hole), false);
                }
            }
        }
    }

    /// An outer ring has a positive area by the surveyor's formula on the grid, a hole a negative one. With y to the north
    /// that would be counterclockwise, which is what JTS answers.
    private void ring(LineString ring, boolean outer) {
        CoordinateSequence points = ring.getCoordinateSequence();
        boolean forward = Orientation.isCCW(points) == outer;
        int count = points.size() - 1;
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                command(MOVE_TO, 1);
            } else if (i == 1) {
                command(LINE_TO, count - 1);
            }
            int at = forward ? i : count - i;
            cursor(points.getX(at), points.getY(at));
        }
        command(CLOSE_PATH, 1);
    }

    private void command(int command, int times) {
        commands.packed(((long) times << 3) | command);
    }

    private void cursor(double toX, double toY) {
        long nextX = Math.round(toX);
        long nextY = Math.round(toY);
        commands.packed(Protobuf.zigzag(nextX - x)).packed(Protobuf.zigzag(nextY - y));
        x = nextX;
        y = nextY;
    }
}
