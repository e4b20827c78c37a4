package de.sozialplanung.opendata.encode.parquet;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.FeatureEncoder;
import de.sozialplanung.opendata.encode.Frame;
import de.sozialplanung.opendata.encode.Imprint;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/// GeoParquet 1.1: geometries as WKB, east before north in every reference system, described under the key `geo`. A table
/// without geometry is plain Parquet. A row group is what fits in some megabytes, so that memory is bounded.
public final class ParquetEncoder implements FeatureEncoder {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_ROWS = 50_000;
    private static final int MOST_BYTES = 16 << 20;

    @Override
    public void write(FeatureStream features, Frame frame, OutputStream out) throws IOException {
        new Run(features, out).write(frame);
    }

    /// One file on its way out.
    private static final class Run {

        private final FeatureStream features;
        private final OutputStream out;
        private final List<Property> properties;
        private final List<ColumnWriter> columns;
        private final boolean located;
        private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
        private final Envelope extent = new Envelope();
        private final List<RowGroup> groups = new ArrayList<>();
        private long position = MAGIC.length;
        private int rows;

        Run(FeatureStream features, OutputStream out) {
            this.features = features;
            this.out = out;
            Collection collection = features.collection();
            located = collection.schema().geometry().isPresent();
            properties = collection.schema().properties();
            columns = properties.stream().map(ColumnWriter::new).toList();
        }

        void write(Frame frame) throws IOException {
            out.write(MAGIC);
            for (Feature feature = features.next(); feature != null; feature = features.next()) {
                int attributes = columns.size() - (located ? 1 : 0);
                for (int i = 0; i < attributes; i++) {
                    columns.get(i).add(feature.value(i));
                }
                if (located) {
                    columns.getLast().add(binary(feature.geometry()));
                }
                rows++;
                if (rows == MOST_ROWS || columns.stream().mapToInt(ColumnWriter::waiting).sum() >= MOST_BYTES) {
                    group();
                }
            }
            if (rows > 0) {
                group();
            }
            byte[] footer = new Footer(properties, groups, texts(frame)).bytes();
            out.write(footer);
            out.write(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array());
            out.write(MAGIC);
            out.flush();
        }

        private byte @Nullable [] binary(@Nullable Geometry geometry) {
            if (geometry == null || geometry.isEmpty()) {
                return null;
            }
            extent.expandToInclude(geometry.getEnvelopeInternal());
            return wkb.write(geometry instanceof Polygon polygon
                    ? polygon.getFactory().createMultiPolygon(new Polygon[]{polygon})
                    : geometry);
        }

        private void group() throws IOException {
            List<Chunk> chunks = new ArrayList<>();
            for (ColumnWriter column : columns) {
                Chunk chunk = column.writeTo(out, position);
                position += chunk.packed();
                chunks.add(chunk);
            }
            groups.add(new RowGroup(rows, chunks));
            rows = 0;
        }

        private Map<String, String> texts(Frame frame) {
            Map<String, String> texts = new LinkedHashMap<>();
            if (located) {
                texts.put("geo", geo());
            }
            texts.put("title", features.collection().title().in(frame.language()));
            texts.put("description", features.collection().description().in(frame.language()));
            Imprint imprint = frame.imprint();
            if (imprint != null) {
                Catalog catalog = imprint.catalog();
                texts.put("publisher", catalog.publisher().name());
                texts.put("license", catalog.licence().iri());
                texts.put("edition", imprint.edition());
                if (catalog.notice() != null) {
                    texts.put("notice", catalog.notice().in(frame.language()));
                }
            }
            return texts;
        }

        /// Names of properties are plain ASCII, so that they need no escaping. No reference system means CRS84.
        private String geo() {
            Property shape = properties.getLast();
            Crs crs = features.crs();
            String type = shape.type() == PropertyType.POINT ? "Point" : "MultiPolygon";
            return "{\"version\":\"1.1.0\",\"primary_column\":\"" + shape.name() + "\",\"columns\":{\"" + shape.name()
                    + "\":{\"encoding\":\"WKB\",\"geometry_types\":[\"" + type + "\"]"
                    + (crs == Crs.CRS84 ? "" : ",\"crs\":" + ProjJson.of(crs))
                    + (extent.isNull() ? "" : ",\"bbox\":[" + extent.getMinX() + "," + extent.getMinY() + ","
                            + extent.getMaxX() + "," + extent.getMaxY() + "]")
                    + "}}}";
        }
    }
}
