package de.sozialplanung.opendata.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.sozialplanung.opendata.crs.Crs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeoPackageTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    private Path folder;

    private static Geometry shape(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Layer layer(String name, @Nullable GeometryColumn shape, LayerColumn... columns) {
        return new Layer(name, "Titel von " + name, "", List.of(columns), shape);
    }

    private static LayerRow row(Layer layer, @Nullable Geometry geometry, @Nullable Object... values) {
        return new LayerRow(layer, Arrays.asList(values), geometry);
    }

    private static List<LayerRow> read(GeoPackage file, String name) throws IOException {
        List<LayerRow> rows = new ArrayList<>();
        try (LayerRows stream = file.rows(file.layer(name).orElseThrow())) {
            for (LayerRow row = stream.next(); row != null; row = stream.next()) {
                rows.add(row);
            }
            assertThat(stream.size()).isEqualTo(rows.size());
        }
        return rows;
    }

    @Test
    void everyTypeOfValueComesBackAsItWas() throws IOException {
        Path file = folder.resolve("a.gpkg");
        Layer layer = layer("dinge", GeometryColumn.of("ort", "POINT", Crs.EPSG_25832),
                new LayerColumn("text", ColumnType.TEXT), new LayerColumn("zahl", ColumnType.INTEGER),
                new LayerColumn("wert", ColumnType.REAL), new LayerColumn("frei", ColumnType.BOOLEAN),
                new LayerColumn("tag", ColumnType.DATE), new LayerColumn("zeit", ColumnType.DATETIME));
        Geometry point = shape("POINT (367000.5 5650000.25)");
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, NOW)) {
            writer.table(layer, List.of(
                    row(layer, point, "Rösrath \"Mitte\"", 7L, 3.0, true, LocalDate.of(2023, 12, 31), NOW),
                    row(layer, null, null, null, null, null, null, null)));
        }
        try (GeoPackage read = GeoPackage.open(file)) {
            List<LayerRow> rows = read(read, "dinge");
            assertThat(rows.get(0).attributes()).containsEntry("text", "Rösrath \"Mitte\"").containsEntry("zahl", 7L)
                    .containsEntry("wert", 3.0).containsEntry("frei", true)
                    .containsEntry("tag", LocalDate.of(2023, 12, 31)).containsEntry("zeit", NOW);
            assertThat((Object) rows.get(0).geometry()).isEqualTo(point);
            assertThat(rows.get(1).values().subList(1, 7)).containsOnlyNulls();
            assertThat((Object) rows.get(1).geometry()).isNull();
        }
    }

    @Test
    void aSharedPolygonIsStoredOnceAndReadAsOneObject() throws IOException {
        Path file = folder.resolve("a.gpkg");
        Layer years = layer("jahre", GeometryColumn.of("geometrie", "MULTIPOLYGON", Crs.EPSG_25832),
                new LayerColumn("jahr", ColumnType.INTEGER));
        Layer areas = layer("gebiete", GeometryColumn.of("geometrie", "MULTIPOLYGON", Crs.EPSG_25832),
                new LayerColumn("id", ColumnType.TEXT));
        Geometry polygon = shape("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)))");
        Geometry twin = shape("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)))");
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, NOW)) {
            writer.shared(years, List.of(row(years, polygon, 2022L), row(years, polygon, 2023L), row(years, twin, 1L)));
            writer.shared(areas, List.of(row(areas, polygon, "05378")));
        }
        try (GeoPackage read = GeoPackage.open(file)) {
            List<LayerRow> rows = read(read, "jahre");
            assertThat(rows).extracting(row -> row.attributes().get("jahr")).containsExactly(2022L, 2023L, 1L);
            assertThat((Object) rows.get(0).geometry()).isEqualTo(polygon).isSameAs(rows.get(1).geometry())
                    .isNotSameAs(rows.get(2).geometry()).isSameAs(read(read, "gebiete").getFirst().geometry());
        }
    }

    @Test
    void layersTellWhatTheyAre() throws IOException {
        Path file = folder.resolve("a.gpkg");
        Layer table = new Layer("werte", "Werte (erfunden)", "Ohne Fläche",
                List.of(new LayerColumn("wert", ColumnType.REAL, "Wert", "der Wert", null)), null);
        Layer points = layer("orte", GeometryColumn.of("geom", "POINT", Crs.EPSG_4326));
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, NOW)) {
            writer.table(table, List.of());
            writer.table(points, List.of(row(points, shape("POINT (7 51)"))));
        }
        try (GeoPackage read = GeoPackage.open(file)) {
            assertThat(read.layers()).extracting(Layer::name).containsExactly("werte", "orte");
            Layer first = read.layers().getFirst();
            assertThat(first.title()).isEqualTo("Werte (erfunden)");
            assertThat(first.geometry()).isEmpty();
            assertThat(first.columns()).contains(new LayerColumn("wert", ColumnType.REAL, "Wert", "der Wert", null));
            assertThat(read.layers().get(1).geometry().orElseThrow().srsId()).isEqualTo(4326);
            assertThat(read.layers().get(1).geometry().orElseThrow().crs()).contains(Crs.EPSG_4326);
        }
    }

    @Test
    void theFileSaysThatItIsAGeoPackage() throws IOException {
        Path file = folder.resolve("a.gpkg");
        GeoPackageWriter.create(file, NOW).close();
        ByteBuffer header = ByteBuffer.wrap(Files.readAllBytes(file), 0, 100);
        byte[] application = new byte[4];
        header.get(68, application);
        assertThat(new String(application, StandardCharsets.US_ASCII)).isEqualTo("GPKG");
        assertThat(header.getInt(60)).isEqualTo(10_300);
    }

    @ParameterizedTest
    @EnumSource(Crs.class)
    void everyReferenceSystemIsDefinedInTheFile(Crs crs) throws IOException {
        Path file = folder.resolve("a.gpkg");
        Layer layer = layer("orte", GeometryColumn.of("geom", "POINT", crs));
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, NOW)) {
            writer.table(layer, List.of());
        }
        try (GeoPackage read = GeoPackage.open(file)) {
            assertThat(read.layers().getFirst().geometry().orElseThrow().crs()).contains(crs);
        }
        assertThat(SpatialReferences.wkt(crs).chars().filter(c -> c == '[').count())
                .isEqualTo(SpatialReferences.wkt(crs).chars().filter(c -> c == ']').count());
    }

    @Test
    void whatIsNoGeoPackageIsNamedInOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("b.gpkg"), "schluessel;name\n".repeat(200));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> GeoPackage.open(file))
                .withMessage("Die Datei „b.gpkg“ ist kein lesbares GeoPackage.");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> GeoPackage.open(folder.resolve("c.gpkg")))
                .withMessage("Die Datei „c.gpkg“ gibt es nicht.");
    }

    @Test
    void namesWithQuotesAreOnlyNames() throws IOException {
        Path file = folder.resolve("a.gpkg");
        Layer layer = layer("x\"; DROP TABLE gpkg_contents; --", null, new LayerColumn("a\"b", ColumnType.TEXT));
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, NOW)) {
            writer.table(layer, List.of(row(layer, null, "1")));
        }
        try (GeoPackage read = GeoPackage.open(file)) {
            assertThat(read(read, layer.name()).getFirst().attributes()).containsEntry("a\"b", "1");
        }
    }
}
