package de.sozialplanung.opendata.geoserver;

import java.util.List;
import java.util.Random;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Filters of all kinds whose constants are values that occur, and some that do not; the same for the same seed.
final class RandomFilters {

    private final FilterFactory filters;
    private final Random random;

    RandomFilters(FilterFactory filters, long seed) {
        this.filters = filters;
        this.random = new Random(seed);
    }

    /// A filter on features like these.
    Filter next(List<SimpleFeature> features) {
        return next(features, 3);
    }

    private Filter next(List<SimpleFeature> features, int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 9)) {
            case 9 -> filters.and(next(features, depth - 1), next(features, depth - 1));
            case 10 -> filters.or(next(features, depth - 1), next(features, depth - 1));
            case 11 -> filters.not(next(features, depth - 1));
            default -> leaf(features);
        };
    }

    private Filter leaf(List<SimpleFeature> features) {
        SimpleFeature sample = any(features);
        List<AttributeDescriptor> attributes = sample.getFeatureType().getAttributeDescriptors();
        AttributeDescriptor attribute = any(attributes);
        String name = attribute.getLocalName();
        Object value = sample.getAttribute(name);
        if (random.nextInt(12) == 0) {
            return filters.id(filters.featureId(sample.getID()), filters.featureId(any(features).getID()));
        }
        if (Geometry.class.isAssignableFrom(attribute.getType().getBinding())) {
            return spatial(name, (Geometry) value);
        }
        // text with quotes and the like is a name for XPath, which GeoTools takes property names for
        Expression property = filters.property(name.matches("[a-z0-9_]+") ? name : "id");
        if (value == null || random.nextInt(10) == 0) {
            return random.nextBoolean() ? filters.isNull(property) : filters.not(filters.isNull(property));
        }
        Expression constant = filters.literal(random.nextInt(4) == 0 ? value.toString() : value);
        return switch (random.nextInt(8)) {
            case 0 -> filters.equals(property, constant);
            case 1 -> filters.notEqual(property, constant, true);
            case 2 -> filters.less(property, constant);
            case 3 -> filters.lessOrEqual(property, constant);
            case 4 -> filters.greater(constant, property);
            case 5 -> filters.greaterOrEqual(property, constant);
            case 6 -> filters.equal(property, constant, false);
            default -> filters.between(property, constant, filters.literal(any(features).getAttribute(name)));
        };
    }

    private Filter spatial(String name, Geometry value) {
        if (value == null) {
            return filters.isNull(filters.property(name));
        }
        Envelope box = new Envelope(value.getEnvelopeInternal());
        box.expandBy(random.nextInt(3) * 500.0, random.nextInt(3) * 500.0);
        return switch (random.nextInt(5)) {
            case 0 -> filters.intersects(filters.property(name), filters.literal(value));
            case 1 -> filters.within(filters.property(name), filters.literal(value.getFactory().toGeometry(box)));
            case 2 -> filters.disjoint(filters.property(name), filters.literal(value));
            default -> filters.bbox(name, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), null);
        };
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
