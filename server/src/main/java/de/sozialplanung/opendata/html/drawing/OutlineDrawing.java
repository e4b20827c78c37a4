package de.sozialplanung.opendata.html.drawing;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.html.page.Outline;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/// Draws the areas of a collection as paths of a small picture, simplified to about a pixel.
public final class OutlineDrawing {

    private static final int WIDTH = 720;
    private static final int MARGIN = 6;

    /// A part that is much higher than wide is drawn narrower instead of out of the window.
    private static final double HIGHEST = 1.2;

    /// More areas than these are so small that coarser borders do, and would weigh too much otherwise.
    private static final int FINE_SHAPES = 500;
    private static final double FINE = 0.7;
    private static final double COARSE = 2.5;

    private final Outline.Frame frame;
    private final double tolerance;

    private OutlineDrawing(Outline.Frame frame, double tolerance) {
        this.frame = frame;
        this.tolerance = tolerance;
    }

    /// The drawing; null where no feature has a shape.
    public static @Nullable Outline of(FeatureStore store, Collection collection) {
        return of(store, collection, Query.all(collection, Crs.EPSG_25832));
    }

    /// The drawing of the features that a query in EPSG:25832 finds; null where none of them has a shape.
    public static @Nullable Outline of(FeatureStore store, Collection collection, Query wanted) {
        List<Feature> features = new ArrayList<>();
        Envelope extent = new Envelope();
        try (Page page = store.open(wanted)) {
            for (Feature feature = page.next(); feature != null; feature = page.next()) {
                Geometry geometry = feature.geometry();
                if (geometry != null && !geometry.isEmpty()) {
                    features.add(feature);
                    extent.expandToInclude(geometry.getEnvelopeInternal());
                }
            }
        }
        if (features.isEmpty() || extent.getWidth() <= 0) {
            return null;
        }
        double scale = Math.min((WIDTH - 2 * MARGIN) / Math.max(1, extent.getWidth()),
                (WIDTH * HIGHEST - 2 * MARGIN) / Math.max(1, extent.getHeight()));
        double border = MARGIN / scale;
        OutlineDrawing drawing = new OutlineDrawing(
                new Outline.Frame(extent.getMinX() - border, extent.getMaxY() + border, scale),
                features.size() > FINE_SHAPES ? COARSE : FINE);
        int title = collection.schema().inRole(Role.TITLE)
                .map(p -> collection.schema().index(p.name()).orElse(0)).orElse(0);
        List<Outline.Shape> shapes = features.stream()
                .map(feature -> new Outline.Shape(feature.id(), drawing.path(feature),
                        String.valueOf(feature.value(title)), "/gebiete/" + feature.id()))
                .toList();
        return new Outline((int) Math.ceil(extent.getWidth() * scale) + 2 * MARGIN,
                (int) Math.ceil(extent.getHeight() * scale) + 2 * MARGIN, drawing.frame, shapes);
    }

    private String path(Feature feature) {
        Geometry geometry = feature.geometry();
        if (geometry == null) {
            return "";
        }
        Geometry simple = TopologyPreservingSimplifier.simplify(geometry, tolerance / frame.scale());
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < simple.getNumGeometries(); i++) {
            if (simple.getGeometryN(i) instanceof Polygon polygon) {
                ring(path, polygon.getExteriorRing().getCoordinates());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(path, polygon.getInteriorRingN(hole).getCoordinates());
                }
            }
        }
        return path.toString();
    }

    private void ring(StringBuilder path, Coordinate[] ring) {
        for (int i = 0; i < ring.length - 1; i++) {
            path.append(i == 0 ? 'M' : 'L').append(frame.x(ring[i].x)).append(' ')
                    .append(frame.y(ring[i].y));
        }
        path.append('Z');
    }
}
