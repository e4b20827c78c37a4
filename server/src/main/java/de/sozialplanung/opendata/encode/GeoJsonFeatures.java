package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.GeoJsonParts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// Writes the features of a collection as GeoJSON objects.
///
/// Every property stands in every feature, nulls included, so that a reader who looks at the first features only knows
/// them all. A `NUMBER` always has a decimal point, so that no reader takes a column for whole numbers.
public final class GeoJsonFeatures implements GeoJsonParts {

    private static final byte[] BEGIN = ascii("{\"type\":\"Feature\",\"id\":");
    private static final byte[] GEOMETRY = ascii(",\"geometry\":");
    private static final byte[] PROPERTIES = ascii(",\"properties\":{");
    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");

    private final GeoJsonGeometry geometry;
    /// Each property's name in quotes.
    private final List<byte[]> names;
    private final JsonBytes parts = new JsonBytes();

    public GeoJsonFeatures(Collection collection, Crs crs) {
        geometry = new GeoJsonGeometry(crs);
        names = collection.schema().attributes().stream().map(property -> JsonBytes.quote(property.name())).toList();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Writes a feature but for its closing brace.
    void write(JsonBytes json, Feature feature) throws IOException {
        begin(json, feature);
        geometry(json, feature.geometry());
        properties(json, feature);
    }

    private static void begin(JsonBytes json, Feature feature) {
        json.raw(BEGIN);
        json.text(feature.id());
        json.raw(GEOMETRY);
    }

    private void geometry(JsonBytes json, @Nullable Geometry shape) throws IOException {
        if (shape == null || shape.isEmpty()) {
            json.raw(NULL);
        } else {
            geometry.write(json, shape);
        }
    }

    /// Writes the member with the properties.
    void properties(JsonBytes json, Feature feature) throws IOException {
        json.raw(PROPERTIES);
        for (int i = 1; i < names.size(); i++) { // the first is the identifier, which stands above
            if (i > 1) {
                json.raw(',');
            }
            json.raw(names.get(i));
            json.raw(':');
            value(json, feature.value(i));
        }
        json.raw('}');
    }

    private static void value(JsonBytes json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.raw(NULL);
            case String text -> json.text(text);
            case Long number -> json.integer(number);
            case Double number -> json.number(number);
            case Boolean truth -> json.raw(truth ? TRUE : FALSE);
            case LocalDate date -> json.date(date);
            case Instant instant -> json.instant(instant);
            case List<?> items -> json.texts(items);
            default -> throw new IllegalArgumentException("a feature has no values of this type");
        }
    }

    @Override
    public void begin(Feature feature, OutputStream out) throws IOException {
        begin(parts, feature);
        parts.writeTo(out);
    }

    @Override
    public void geometry(@Nullable Geometry shape, OutputStream out) throws IOException {
        geometry(parts, shape);
        parts.writeTo(out);
    }

    @Override
    public void end(Feature feature, OutputStream out) throws IOException {
        properties(parts, feature);
        parts.raw('}');
        parts.writeTo(out);
    }
}
