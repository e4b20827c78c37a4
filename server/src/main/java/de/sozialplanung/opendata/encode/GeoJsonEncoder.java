package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.feature.EncodedFeatures;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;

/// GeoJSON (RFC 7946) with the additions of OGC API Features: counts, time stamp, links, and coordinates in the reference
/// system and axis order that was asked for.
///
/// Where writing fails, the document ends in the middle: half a document must not get the brackets of a whole one.
public final class GeoJsonEncoder implements FeatureEncoder {

    private final Cardinality cardinality;

    public GeoJsonEncoder(Cardinality cardinality) {
        this.cardinality = cardinality;
    }

    @Override
    public void write(FeatureStream features, Frame frame, OutputStream out) throws IOException {
        JsonBytes json = new JsonBytes();
        switch (cardinality) {
            case MANY -> collection(json, features, frame, out);
            case ONE -> single(json, features, frame);
        }
        json.writeTo(out);
    }

    private static void collection(JsonBytes json, FeatureStream features, Frame frame, OutputStream out)
            throws IOException {
        json.raw("{\"type\":\"FeatureCollection\"");
        counts(json, features, frame);
        links(json, frame);
        json.raw(",\"features\":[");
        EncodedFeatures encoded = features.encoded().orElse(null);
        if (encoded == null) {
            encode(json, features, out);
        } else if (features.size() > 0) {
            json.raw('\n');
            json.writeTo(out);
            encoded.writeTo(out);
        }
        json.raw("]}\n");
    }

    private static void encode(JsonBytes json, FeatureStream features, OutputStream out) throws IOException {
        GeoJsonFeatures writer = new GeoJsonFeatures(features.collection(), features.crs());
        String before = "\n";
        for (Feature feature = features.next(); feature != null; feature = features.next()) {
            json.raw(before);
            writer.write(json, feature);
            json.raw('}');
            json.writeWhenFull(out);
            before = "\n,";
        }
    }

    private static void single(JsonBytes json, FeatureStream features, Frame frame) throws IOException {
        Feature feature = features.next();
        if (feature == null) {
            throw new IllegalArgumentException("a document of one feature needs one");
        }
        new GeoJsonFeatures(features.collection(), features.crs()).write(json, feature);
        links(json, frame);
        json.raw("}\n");
    }

    static void counts(JsonBytes json, FeatureStream features, Frame frame) throws IOException {
        if (frame.numberMatched().isPresent()) {
            json.raw(",\"numberMatched\":");
            json.integer(frame.numberMatched().getAsLong());
        }
        json.raw(",\"numberReturned\":");
        json.integer(features.size());
        json.raw(",\"timeStamp\":");
        json.text(frame.timestamp().toString());
    }

    static void links(JsonBytes json, Frame frame) {
        json.raw(",\"links\":[");
        String before = "";
        for (Link link : frame.links()) {
            json.raw(before);
            json.raw("{\"rel\":");
            json.text(link.rel());
            json.raw(",\"href\":");
            json.text(link.href());
            if (link.type() != null) {
                json.raw(",\"type\":");
                json.text(link.type());
            }
            if (link.title() != null) {
                json.raw(",\"title\":");
                json.text(link.title());
            }
            if (link.profile() != null) {
                json.raw(",\"profile\":[");
                json.text(link.profile());
                json.raw(']');
            }
            json.raw('}');
            before = ",";
        }
        json.raw(']');
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
