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

    private final double scale;
    private final Envelope extent;

    private OutlineDrawing(Envelope extent) {
        this.extent = extent;
        scale = (WIDTH - 2 * MARGIN) / Math.max(1, extent.getWidth());
    }

    /// The drawing; null where no feature has a shape.
    public static @Nullable Outline of(FeatureStore store, Collection collection) {
        Query all = Query.all(collection, Crs.EPSG_25832);
        List<Feature> features = new ArrayList<>();
        Envelope extent = new Envelope();
        try (Page page = store.open(all)) {
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
        OutlineDrawing drawing = new OutlineDrawing(extent);
        int title = collection.schema().inRole(Role.TITLE)
                .map(p -> collection.schema().index(p.name()).orElse(0)).orElse(0);
        List<Outline.Shape> shapes = features.stream()
                .map(feature -> new Outline.Shape(feature.id(), drawing.path(feature),
                        String.valueOf(feature.value(title)), "/gebiete/" + feature.id()))
                .toList();
        return new Outline(WIDTH, (int) Math.ceil(extent.getHeight() * drawing.scale) + 2 * MARGIN, shapes);
    }

    private String path(Feature feature) {
        Geometry geometry = feature.geometry();
        if (geometry == null) {
            return "";
        }
        Geometry simple = TopologyPreservingSimplifier.simplify(geometry, 0.7 / scale);
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
            path.append(i == 0 ? 'M' : 'L').append(tenths((ring[i].x - extent.getMinX()) * scale + MARGIN))
                    .append(' ').append(tenths((extent.getMaxY() - ring[i].y) * scale + MARGIN));
        }
        path.append('Z');
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
