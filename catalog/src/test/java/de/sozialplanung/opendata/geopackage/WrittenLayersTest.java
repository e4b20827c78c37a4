package de.sozialplanung.opendata.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.sozialplanung.opendata.crs.Crs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.util.GeometricShapeFactory;

/// Reading page by page gives what SQL gives.
class WrittenLayersTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.250Z");
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Layer ALL_TYPES = new Layer("dinge", "Dinge", "",
            List.of(new LayerColumn("te\"xt, (x)", ColumnType.TEXT), new LayerColumn("zahl", ColumnType.INTEGER),
                    new LayerColumn("wert", ColumnType.REAL), new LayerColumn("frei", ColumnType.BOOLEAN),
                    new LayerColumn("tag", ColumnType.DATE), new LayerColumn("zeit", ColumnType.DATETIME),
                    new LayerColumn("roh", ColumnType.BLOB)),
            GeometryColumn.of("ort", "POINT", Crs.EPSG_25832));
    private static final Layer AREAS = new Layer("gebiete", "Gebiete", "",
            List.of(new LayerColumn("id", ColumnType.TEXT)),
            GeometryColumn.of("flaeche", "MULTIPOLYGON", Crs.EPSG_25832));

    @TempDir
    private Path folder;

    private Path write(Layer layer, boolean shared, List<LayerRow> rows) throws IOException {
        Path file = folder.resolve("a.gpkg");
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, NOW)) {
            if (shared) {
                writer.shared(layer, rows);
            } else {
                writer.table(layer, rows);
            }
        }
        return file;
    }

    private static List<LayerRow> read(Path file, Layer layer, int size) throws IOException {
        List<LayerRow> rows = new ArrayList<>();
        try (WrittenLayers layers = WrittenLayers.open(file); LayerRows stream = layers.rows(layer, size)) {
            for (LayerRow row = stream.next(); row != null; row = stream.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /// Rows whose numbers need every width that the format has, and whose texts fill less than a cell and more than a page.
    private static List<LayerRow> anything(int count) {
        Random random = new Random(7);
        return IntStream.range(0, count).mapToObj(_ -> new LayerRow(ALL_TYPES, Arrays.asList(
                orNull(random, "ß€😀 x".repeat(random.nextInt(10) == 0 ? random.nextInt(5_000) : random.nextInt(3))),
                orNull(random, random.nextLong() >> random.nextInt(64)),
                orNull(random, random.nextBoolean() ? random.nextGaussian() : (double) random.nextInt(-300, 300)),
                orNull(random, random.nextBoolean()),
                orNull(random, LocalDate.of(2020, 1, 1).plusDays(random.nextInt(5_000))),
                orNull(random, NOW.plusMillis(random.nextInt())), random.nextInt(9) == 0 ? new byte[]{1, 2} : null),
                orNull(random, FACTORY.createPoint(new Coordinate(random.nextDouble(), random.nextDouble())))))
                .toList();
    }

    private static <T> @Nullable T orNull(Random random, T value) {
        return random.nextInt(6) == 0 ? null : value;
    }

    private static MultiPolygon circle(int corners) {
        GeometricShapeFactory shape = new GeometricShapeFactory(FACTORY);
        shape.setCentre(new Coordinate(corners, corners));
        shape.setSize(5);
        shape.setNumPoints(corners);
        return FACTORY.createMultiPolygon(new Polygon[]{shape.createCircle(), shape.createCircle()});
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 20_000})
    void valuesComeBackAsBySql(int count) throws IOException {
        Path file = write(ALL_TYPES, false, anything(count));
        List<LayerRow> rows = read(file, ALL_TYPES, count);
        assertThat(rows).hasSize(count);
        try (GeoPackage sql = GeoPackage.open(file);
                LayerRows expected = sql.rows(sql.layer(ALL_TYPES.name()).orElseThrow())) {
            for (LayerRow row : rows) {
                LayerRow other = Objects.requireNonNull(expected.next());
                List<@Nullable Object> found = comparable(row.values(), row.geometry());
                List<@Nullable Object> stored = comparable(other.values().subList(1, other.values().size()),
                        other.geometry());
                if (!found.equals(stored)) {
                    assertThat(found).isEqualTo(stored);
                }
            }
        }
    }

    /// Values whose equality means that the rows are alike.
    private static List<@Nullable Object> comparable(List<@Nullable Object> values, @Nullable Geometry geometry) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.replaceAll(value -> value instanceof byte[] blob ? HexFormat.of().formatHex(blob) : value);
        all.add(geometry);
        return all;
    }

    @Test
    void sharedPolygonsAreOneObjectOverAllLayersAndThreads() throws IOException {
        MultiPolygon twice = circle(2_000);
        List<LayerRow> rows = IntStream.range(0, 600).mapToObj(i -> new LayerRow(AREAS, List.of("w-" + i),
                i % 7 == 0 ? null : i % 2 == 0 ? twice : circle(4 + i))).toList();
        Path file = write(AREAS, true, rows);
        List<LayerRow> read = read(file, AREAS, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat((Object) read.get(i).geometry()).as("row " + i).isEqualTo(rows.get(i).geometry());
        }
        assertThat((Object) read.get(2).geometry()).isSameAs(read.get(4).geometry());
        try (WrittenLayers layers = WrittenLayers.open(file)) {
            List<Geometry> first = IntStream.range(0, 4).parallel().mapToObj(_ -> second(layers)).toList();
            assertThat(first).allSatisfy(geometry -> assertThat((Object) geometry).isSameAs(first.getFirst()));
        }
    }

    private static Geometry second(WrittenLayers layers) {
        try (LayerRows rows = layers.rows(AREAS, 600)) {
            rows.next();
            return Objects.requireNonNull(Objects.requireNonNull(rows.next()).geometry());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aLayerWithAnotherColumnTableOrSizeIsRefused() throws IOException {
        Path file = write(AREAS, true, List.of(new LayerRow(AREAS, List.of("1"), circle(9))));
        Layer wider = new Layer("gebiete", "", "", List.of(new LayerColumn("name", ColumnType.TEXT)), AREAS.shape());
        Layer other = new Layer("orte", "", "", AREAS.columns(), AREAS.shape());
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(file, wider, 1))
                .withMessageContaining("Spalte");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(file, other, 1))
                .withMessage("Es fehlt die Tabelle „orte“.");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(file, AREAS, 2))
                .withMessageContaining("nicht lesbar");
    }

    @Test
    void whatIsNoDatabaseIsNamedInOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("b.gpkg"), "schluessel;name\n".repeat(200));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> WrittenLayers.open(file))
                .withMessage("Die Datei „b.gpkg“ ist kein lesbares GeoPackage.");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> WrittenLayers.open(folder.resolve("c.gpkg")))
                .withMessage("Die Datei „c.gpkg“ ist kein lesbares GeoPackage.");
    }

    /// An edition is checked before it is read; all the same no damage may end in an endless loop or an error.
    @Test
    void aDamagedFileIsReadOrRefused() throws IOException {
        byte[] whole = Files.readAllBytes(write(ALL_TYPES, false, anything(60)));
        Random random = new Random(3);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] bytes = whole.clone();
            for (int flips = random.nextInt(1, 20); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("d.gpkg"),
                    Arrays.copyOf(bytes, random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length));
            try {
                read(file, ALL_TYPES, 60);
            } catch (IOException _) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}
