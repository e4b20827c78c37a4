package de.sozialplanung.opendata.geoserver;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;
import org.geotools.api.geometry.BoundingBox;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// The box that a geometry must touch for a spatial filter to hold.
final class SpatialBox {

    private SpatialBox() {}

    /// The box; null where the filter says none, as where features beyond a distance are wanted. Coordinates are those of the
    /// storage: GeoTools programs transform filters before they ask.
    static @Nullable Envelope of(BinarySpatialOperator filter, Layer layer) {
        boolean touching = filter instanceof BBOX || filter instanceof Intersects || filter instanceof Within
                || filter instanceof Contains || filter instanceof Crosses || filter instanceof Equals
                || filter instanceof Overlaps || filter instanceof Touches;
        if (!touching) {
            return null;
        }
        Envelope first = box(filter.getExpression1(), filter.getExpression2(), layer);
        return first == null ? box(filter.getExpression2(), filter.getExpression1(), layer) : first;
    }

    private static @Nullable Envelope box(Expression property, Expression value, Layer layer) {
        LayerProperty geometry = layer.geometry();
        if (geometry == null || !(property instanceof PropertyName name) || !(value instanceof Literal literal)) {
            return null;
        }
        // an empty name means the default geometry
        boolean ours = name.getPropertyName().isEmpty() || name.getPropertyName().equals(geometry.name());
        if (ours && literal.getValue() instanceof BoundingBox box) {
            return new Envelope(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
        }
        return ours && literal.getValue() instanceof Geometry shape ? shape.getEnvelopeInternal() : null;
    }
}
