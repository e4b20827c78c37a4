package de.sozialplanung.opendata.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.ListStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Header;

/// FlatGeobuf, read back by the generated classes of its schema, and by GDAL where it is installed.
class FlatGeobufTest {

    private static final int NODE = 40;

    private static byte[] write(Manner manner, Crs crs, int points) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Encoders("https://daten.example", Samples.NO_GRAPHS).of(FeatureFormat.FLATGEOBUF, manner)
                .write(new ListStream(Samples.POINTS, crs, Samples.grid(points)), Samples.FRAME, bytes);
        return bytes.toByteArray();
    }

    private static ByteBuffer at(byte[] bytes, int position) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(position);
    }

    private static Header header(byte[] bytes) {
        return Header.getRootAsHeader(at(bytes, 12).slice().order(ByteOrder.LITTLE_ENDIAN));
    }

    /// Where the features or, before them, the index begin.
    private static int afterHeader(byte[] bytes) {
        return 12 + at(bytes, 8).getInt();
    }

    private static List<Feature> features(byte[] bytes, int position) {
        List<Feature> features = new ArrayList<>();
        for (int at = position; at < bytes.length; at += 4 + at(bytes, at).getInt()) {
            features.add(Feature.getRootAsFeature(at(bytes, at + 4).slice().order(ByteOrder.LITTLE_ENDIAN)));
        }
        return features;
    }

    @Test
    void theHeadTellsColumnsCountAndReferenceSystem() throws IOException {
        byte[] bytes = write(Manner.MANY, Crs.EPSG_25832, 3);
        Header header = header(bytes);
        assertThat(header.featuresCount()).isEqualTo(3);
        assertThat(header.indexNodeSize()).isZero();
        assertThat(header.crs().org()).isEqualTo("EPSG");
        assertThat(header.crs().code()).isEqualTo(25832);
        assertThat(header.columnsLength()).isEqualTo(8);
        assertThat(header.columns(4).name()).isEqualTo("anteil");
        assertThat(header.columns(4).title()).isEqualTo("Titel von anteil [%]");
        assertThat(header.columns(4).type()).isEqualTo(ColumnType.Double);
        assertThat(header.columns(0).primaryKey()).isTrue();
        assertThat(features(bytes, afterHeader(bytes))).hasSize(3);
    }

    @Test
    void aNullIsLeftOut() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Encoders("https://daten.example", Samples.NO_GRAPHS).of(FeatureFormat.FLATGEOBUF, Manner.ONE)
                .write(new ListStream(Samples.POINTS, Crs.CRS84, List.of(Samples.empty("leer"))), Samples.FRAME, bytes);
        Feature feature = features(bytes.toByteArray(), afterHeader(bytes.toByteArray())).getFirst();
        assertThat(feature.geometry()).isNull();
        assertThat(feature.propertiesLength()).isEqualTo(2 + 4 + "leer".length());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16, 17, 300, 5000})
    void everyFeatureIsFoundThroughTheIndex(int points) throws IOException {
        byte[] bytes = write(Manner.FILE, Crs.EPSG_25832, points);
        Header header = header(bytes);
        assertThat(header.featuresCount()).isEqualTo(points);
        assertThat(header.indexNodeSize()).isEqualTo(16);
        int index = afterHeader(bytes);
        int nodes = 0;
        int level = points;
        do {
            nodes += level;
            level = (level + 15) / 16;
        } while (level > 1);
        nodes += 1;
        int first = index + nodes * NODE;
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            double x = Samples.x(i);
            double y = Samples.y(i);
            List<Long> hits = new ArrayList<>();
            search(bytes, index, 0, nodes - points, nodes, x, y, hits);
            assertThat(hits).anySatisfy(hit -> {
                Feature feature = Feature.getRootAsFeature(
                        at(bytes, first + Math.toIntExact(hit) + 4).slice().order(ByteOrder.LITTLE_ENDIAN));
                assertThat(new double[]{feature.geometry().xy(0), feature.geometry().xy(1)}).containsExactly(x, y);
            });
            found.addAll(hits);
        }
        assertThat(found.stream().distinct()).hasSize(points);
        assertThat(features(bytes, first)).hasSize(points);
    }

    /// Walks down the nodes that hold a point.
    private static void search(byte[] bytes, int index, int node, int leaves, int nodes, double x, double y,
            List<Long> hits) {
        ByteBuffer at = at(bytes, index + node * NODE);
        if (x < at.getDouble() || y < at.getDouble() || x > at.getDouble() || y > at.getDouble()) {
            return;
        }
        long to = at.getLong();
        if (node >= leaves) {
            hits.add(to);
            return;
        }
        int end = to >= leaves ? nodes : leaves;
        for (int child = (int) to; child < Math.min(to + 16, end); child++) {
            search(bytes, index, child, leaves, nodes, x, y, hits);
        }
    }

    @ParameterizedTest
    @EnumSource
    void gdalReadsEveryReferenceSystem(Crs crs, @TempDir Path folder) throws IOException, InterruptedException {
        assumeThat(Gdal.isInstalled()).isTrue();
        for (Manner manner : List.of(Manner.MANY, Manner.FILE)) {
            Path file = folder.resolve("x.fgb");
            Files.write(file, write(manner, crs, 40));
            String info = Gdal.info(file);
            assertThat(info).contains("Feature Count: 40").contains("Geometry: Point").contains("anteil: Real (0.0)")
                    .contains("stand: DateTime").contains("offen: Integer(Boolean)").contains("anzahl: Integer64");
            assertThat(info).contains("ID[\"EPSG\"," + (crs == Crs.CRS84 ? "4326" : crs.code()) + "]]\n")
                    .contains("stand (DateTime) = 2024/12/31").contains("POINT (365000 5650000)");
            assertThat(info.split("anteil \\(Real\\) = ", -1)).as("a third is null").hasSize(27 + 1);
        }
    }

    @Test
    void gdalUsesTheIndex(@TempDir Path folder) throws IOException, InterruptedException {
        assumeThat(Gdal.isInstalled()).isTrue();
        Path file = folder.resolve("x.fgb");
        Files.write(file, write(Manner.FILE, Crs.EPSG_25832, 1000));
        String info = Gdal.info(file, "-spat", "364999", "5649999", "365451", "5650001");
        assertThat(info).contains("Feature Count: 10");
        assertThat(Arrays.stream(info.split("\n")).filter(line -> line.startsWith("OGRFeature"))).hasSize(10);
    }
}
