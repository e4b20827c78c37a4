package de.sozialplanung.opendata.encode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.EncodedFeatures;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// GeoJSON (RFC 7946) with the additions of OGC API Features: counts, time stamp, links, and coordinates in the reference
/// system and axis order that was asked for.
///
/// Every property stands in every feature, nulls included, so that a reader who looks at the first features only knows
/// them all. A `NUMBER` always has a decimal point, so that no reader takes a column for whole numbers.
public final class GeoJsonEncoder implements FeatureEncoder {

    private static final JsonFactory JSON = JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final Cardinality cardinality;

    public GeoJsonEncoder(Cardinality cardinality) {
        this.cardinality = cardinality;
    }

    @Override
    public void write(FeatureStream features, Frame frame, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            GeoJsonGeometry geometry = new GeoJsonGeometry(features.crs());
            List<Property> properties = features.collection().schema().attributes();
            // Not closed where writing fails: half a document must not get the brackets of a whole one.
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            switch (cardinality) {
                case MANY -> collection(json, features, frame, properties, geometry, out);
                case ONE -> single(json, features, frame, properties, geometry);
            }
        }
    }

    /// One feature as it stands in a document of many, in the reference system of its coordinates.
    public static byte[] feature(Collection collection, Feature feature, Crs crs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            members(json, feature, collection.schema().attributes(), new GeoJsonGeometry(crs));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is nothing to fail at
        }
        return bytes.toByteArray();
    }

    private static void collection(JsonGenerator json, FeatureStream features, Frame frame, List<Property> properties,
            GeoJsonGeometry geometry, OutputStream out) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        if (frame.numberMatched().isPresent()) {
            json.writeNumberField("numberMatched", frame.numberMatched().getAsLong());
        }
        json.writeNumberField("numberReturned", features.size());
        json.writeStringField("timeStamp", frame.timestamp().toString());
        links(json, frame);
        json.writeArrayFieldStart("features");
        Optional<EncodedFeatures> ahead = features.size() == 0 ? Optional.empty() : features.encoded();
        if (ahead.isPresent()) {
            json.writeRaw('\n');
            json.flush();
            ahead.get().writeTo(out);
        } else {
            for (Feature feature = features.next(); feature != null; feature = features.next()) {
                json.writeRaw('\n');
                json.writeStartObject();
                members(json, feature, properties, geometry);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void single(JsonGenerator json, FeatureStream features, Frame frame, List<Property> properties,
            GeoJsonGeometry geometry) throws IOException {
        Feature feature = features.next();
        if (feature == null) {
            throw new IllegalArgumentException("a document of one feature needs one");
        }
        json.writeStartObject();
        members(json, feature, properties, geometry);
        links(json, frame);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void links(JsonGenerator json, Frame frame) throws IOException {
        json.writeArrayFieldStart("links");
        for (Link link : frame.links()) {
            json.writeStartObject();
            json.writeStringField("rel", link.rel());
            json.writeStringField("href", link.href());
            if (link.type() != null) {
                json.writeStringField("type", link.type());
            }
            if (link.title() != null) {
                json.writeStringField("title", link.title());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void members(JsonGenerator json, Feature feature, List<Property> properties,
            GeoJsonGeometry geometry) throws IOException {
        json.writeStringField("type", "Feature");
        json.writeStringField("id", feature.id());
        json.writeFieldName("geometry");
        Geometry shape = feature.geometry();
        if (shape == null || shape.isEmpty()) {
            json.writeNull();
        } else {
            geometry.write(json, shape);
        }
        json.writeObjectFieldStart("properties");
        for (int i = 1; i < properties.size(); i++) { // the first is the identifier, which stands above
            json.writeFieldName(properties.get(i).name());
            value(json, feature.value(i));
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(plain(number));
            case Boolean truth -> json.writeBoolean(truth);
            case List<?> items -> {
                json.writeStartArray();
                for (Object item : items) {
                    json.writeString(String.valueOf(item));
                }
                json.writeEndArray();
            }
            case LocalDate date -> json.writeString(date.toString());
            default -> json.writeString(value.toString()); // String and Instant
        }
    }

    /// The shortest decimal that reads back as the same number, with a decimal point and without an exponent.
    static String plain(double number) {
        String text = Double.toString(number);
        if (text.indexOf('E') < 0) {
            return text;
        }
        String decimal = new BigDecimal(text).toPlainString();
        return decimal.indexOf('.') < 0 ? decimal + ".0" : decimal;
    }
}
