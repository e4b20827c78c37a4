package de.sozialplanung.opendata.tile;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.PrecisionReducer;

/// Cuts geometries to a tile and moves them onto its grid of whole numbers, x to the east and y to the south.
final class TileShape {

    /// The side of a tile on the grid.
    static final int EXTENT = 4096;

    /// What is drawn beyond the edge, so that no line is seen along it.
    static final int BUFFER = 64;

    private static final PrecisionModel GRID = new PrecisionModel(1);

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private static final Envelope WINDOW = new Envelope(-BUFFER, EXTENT + BUFFER, -BUFFER, EXTENT + BUFFER);

    private static final Geometry WINDOW_SHAPE = SHAPES.toGeometry(WINDOW);

    private final double west;
    private final double north;
    private final double scale;

    /// @param box of the tile
    TileShape(Envelope box) {
        west = box.getMinX();
        north = box.getMaxY();
        scale = EXTENT / box.getWidth();
    }

    /// The part of the geometry that the tile shows; empty where nothing of it can be seen.
    Geometry of(Geometry geometry) {
        Geometry moved = SHAPES.createGeometry(geometry);
        moved.apply(new Mover());
        moved.geometryChanged();
        if (!WINDOW.intersects(moved.getEnvelopeInternal())) {
            return SHAPES.createEmpty(geometry.getDimension());
        }
        if (moved.getDimension() == 0) {
            return moved;
        }
        try {
            return onGrid(moved);
        } catch (TopologyException | IllegalArgumentException e) {
            return onGrid(GeometryFixer.fix(moved));
        }
    }

    private static Geometry onGrid(Geometry moved) {
        Geometry cut = WINDOW.contains(moved.getEnvelopeInternal())
                ? moved
                : OverlayNGRobust.overlay(moved, WINDOW_SHAPE, OverlayNG.INTERSECTION);
        return PrecisionReducer.reducePrecision(cut, GRID);
    }

    private final class Mover implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence points, int i) {
            points.setOrdinate(i, CoordinateSequence.X, (points.getX(i) - west) * scale);
            points.setOrdinate(i, CoordinateSequence.Y, (north - points.getY(i)) * scale);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
