package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// JSON-FG 1.0 (OGC 21-045r1, classes Core and Feature Types and Schemas): GeoJSON that says of which type its features
/// are, in which reference system and time they lie, and which schema they follow.
///
/// A geometry in CRS84 stands in `geometry`, and `place` is null. One in another system stands in `place`; `geometry` is
/// null then, or the same in CRS84 where the profile is `JSONFG_PLUS`.
final class JsonFgEncoder implements FeatureEncoder {

    private static final List<String> CLASSES = List.of("http://www.opengis.net/spec/json-fg-1/1.0/conf/core",
            "http://www.opengis.net/spec/json-fg-1/1.0/conf/types-schemas");

    private final Cardinality cardinality;
    private final boolean fallback;
    private final String base;

    /// @param fallback whether geometries of other reference systems stand there in CRS84 too
    /// @param base     the public address of the service
    JsonFgEncoder(Cardinality cardinality, boolean fallback, String base) {
        this.cardinality = cardinality;
        this.fallback = fallback;
        this.base = base;
    }

    @Override
    public void write(FeatureStream features, Frame frame, OutputStream out) throws IOException {
        JsonBytes json = new JsonBytes();
        Writer writer = new Writer(json, features);
        switch (cardinality) {
            case MANY -> {
                json.raw("{\"type\":\"FeatureCollection\"");
                head(json, features);
                dimension(json, features.collection());
                GeoJsonEncoder.counts(json, features, frame);
                GeoJsonEncoder.links(json, frame);
                json.raw(",\"features\":[");
                String before = "\n";
                for (Feature feature = features.next(); feature != null; feature = features.next()) {
                    json.raw(before);
                    json.raw("{\"type\":\"Feature\"");
                    writer.write(feature);
                    json.raw('}');
                    json.writeWhenFull(out);
                    before = "\n,";
                }
                json.raw("]}\n");
            }
            case ONE -> {
                Feature feature = features.next();
                if (feature == null) {
                    throw new IllegalArgumentException("a document of one feature needs one");
                }
                json.raw("{\"type\":\"Feature\"");
                head(json, features);
                writer.write(feature);
                GeoJsonEncoder.links(json, frame);
                json.raw("}\n");
            }
        }
        json.writeTo(out);
    }

    /// What all features have in common.
    private void head(JsonBytes json, FeatureStream features) {
        json.raw(",\"conformsTo\":");
        json.texts(CLASSES);
        json.raw(",\"featureType\":");
        json.text(features.collection().id());
        json.raw(",\"featureSchema\":");
        json.text(base + "/collections/" + features.collection().id() + "/schema");
        if (features.collection().schema().geometry().isPresent()) {
            json.raw(",\"coordRefSys\":");
            json.text(features.crs().uri());
        }
    }

    private static void dimension(JsonBytes json, Collection collection) {
        collection.schema().geometry().map(Property::type).ifPresent(type -> {
            json.raw(",\"geometryDimension\":");
            json.raw(type == PropertyType.POINT ? '0' : '2');
        });
    }

    /// Writes the members of features, their type left out.
    private final class Writer {

        private final JsonBytes json;
        private final GeoJsonFeatures features;
        private final GeoJsonGeometry place;
        private final GeoJsonGeometry plain = new GeoJsonGeometry(Crs.CRS84);
        private final boolean elsewhere;
        private final @Nullable Reprojection reprojection;
        private final OptionalInt instant;
        private final OptionalInt start;
        private final OptionalInt end;

        Writer(JsonBytes json, FeatureStream stream) {
            this.json = json;
            Collection collection = stream.collection();
            features = new GeoJsonFeatures(collection, stream.crs());
            place = new GeoJsonGeometry(stream.crs());
            elsewhere = stream.crs() != Crs.CRS84;
            reprojection = elsewhere && fallback ? Reprojection.between(stream.crs(), Crs.CRS84) : null;
            instant = index(collection, Role.INSTANT);
            start = index(collection, Role.INTERVAL_START);
            end = index(collection, Role.INTERVAL_END);
        }

        private static OptionalInt index(Collection collection, Role role) {
            return collection.schema().inRole(role).map(p -> collection.schema().index(p.name()))
                    .orElse(OptionalInt.empty());
        }

        void write(Feature feature) throws IOException {
            json.raw(",\"id\":");
            json.text(feature.id());
            json.raw(",\"time\":");
            time(feature);
            Geometry shape = feature.geometry();
            json.raw(",\"place\":");
            geometry(place, elsewhere ? shape : null);
            json.raw(",\"geometry\":");
            geometry(plain, elsewhere ? inDegrees(shape) : shape);
            features.properties(json, feature);
        }

        /// Null where nobody wants it.
        private @Nullable Geometry inDegrees(@Nullable Geometry shape) {
            return shape == null || shape.isEmpty() || reprojection == null ? null : reprojection.apply(shape);
        }

        private void geometry(GeoJsonGeometry writer, @Nullable Geometry shape) throws IOException {
            if (shape == null || shape.isEmpty()) {
                json.raw("null");
            } else {
                writer.write(json, shape);
            }
        }

        private void time(Feature feature) {
            if (instant.isPresent() && feature.value(instant.getAsInt()) != null) {
                switch (feature.value(instant.getAsInt())) {
                    case LocalDate date -> {
                        json.raw("{\"date\":");
                        json.date(date);
                        json.raw('}');
                    }
                    case Instant moment -> {
                        json.raw("{\"timestamp\":");
                        json.instant(moment);
                        json.raw('}');
                    }
                    case null, default -> json.raw("null");
                }
            } else if (instant.isEmpty() && (start.isPresent() || end.isPresent())) {
                json.raw("{\"interval\":[");
                bound(feature, start);
                json.raw(',');
                bound(feature, end);
                json.raw("]}");
            } else {
                json.raw("null");
            }
        }

        private void bound(Feature feature, OptionalInt index) {
            switch (index.isEmpty() ? null : feature.value(index.getAsInt())) {
                case LocalDate date -> json.date(date);
                case Instant moment -> json.instant(moment);
                case null, default -> json.text("..");
            }
        }
    }
}
