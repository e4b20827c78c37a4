package de.sozialplanung.opendata.encode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.ListStream;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/// GeoParquet, read back by a library that has nothing to do with the writer.
class ParquetTest {

    private static byte[] write(Collection collection, Crs crs, List<Feature> features) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Encoders("https://daten.example", Samples.NO_GRAPHS).of(FeatureFormat.PARQUET, Manner.MANY)
                .write(new ListStream(collection, crs, features), Samples.FRAME, bytes);
        return bytes.toByteArray();
    }

    private static ParquetFileReader read(byte[] bytes) throws IOException {
        return ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes)));
    }

    private static List<Feature> mixed(int count) {
        List<Feature> features = new ArrayList<>(Samples.grid(count));
        features.set(1, Samples.empty("0017"));
        List<Object> values = new ArrayList<>(features.get(2).values());
        values.set(2, List.of());
        features.set(2, new Feature(values, features.get(2).geometry()));
        return features;
    }

    @Test
    void everyValueComesBack() throws IOException {
        List<Feature> features = mixed(1000);
        try (ParquetFileReader file = read(write(Samples.POINTS, Crs.EPSG_25832, features));
                RowReader rows = file.rowReader()) {
            assertThat(file.getFileMetaData().numRows()).isEqualTo(1000);
            for (Feature feature : features) {
                assertThat(rows.hasNext()).isTrue();
                rows.next();
                assertThat(rows.getString("id")).isEqualTo(feature.id());
                assertThat(rows.isNull("arten")).isEqualTo(feature.value(2) == null);
                if (feature.value(2) instanceof List<?> items) {
                    assertThat(List.copyOf(rows.getList("arten").strings())).isEqualTo(items);
                }
                assertThat(rows.isNull("anteil")).isEqualTo(feature.value(4) == null);
                if (feature.value(4) instanceof Double share) {
                    assertThat(rows.getDouble("anteil")).isEqualTo(share);
                }
                assertThat(rows.isNull("geometrie")).isEqualTo(feature.geometry() == null);
                if (feature.geometry() != null) {
                    assertThat(rows.getString("name")).isEqualTo(feature.value(1));
                    assertThat(rows.getLong("anzahl")).isEqualTo(feature.value(3));
                    assertThat(rows.getBoolean("offen")).isEqualTo(feature.value(5));
                    assertThat(rows.getDate("stand")).isEqualTo(LocalDate.of(2024, 12, 31));
                    assertThat(rows.getTimestamp("geprueft")).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
                    assertThat(wkb(rows.getBinary("geometrie")).equalsExact(feature.geometry())).isTrue();
                }
            }
            assertThat(rows.hasNext()).isFalse();
        }
    }

    private static Geometry wkb(byte[] bytes) {
        try {
            return new WKBReader().read(bytes);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void manyRowsAreSeveralGroups() throws IOException {
        try (ParquetFileReader file = read(write(Samples.POINTS, Crs.CRS84, Samples.grid(120_001)));
                RowReader rows = file.rowReader()) {
            assertThat(file.getFileMetaData().rowGroups()).hasSize(3);
            long sum = 0;
            while (rows.hasNext()) {
                rows.next();
                sum += rows.getLong("anzahl");
            }
            assertThat(sum).isEqualTo(120_001L * 120_000 / 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theReferenceSystemIsDescribed(Crs crs) throws IOException {
        try (ParquetFileReader file = read(write(Samples.AREAS, crs, Samples.squares(3)))) {
            JsonNode geo = new ObjectMapper().readTree(file.getFileMetaData().keyValueMetadata().get("geo"));
            assertThat(geo.path("version").asText()).isEqualTo("1.1.0");
            JsonNode column = geo.path("columns").path(geo.path("primary_column").asText());
            assertThat(column.path("encoding").asText()).isEqualTo("WKB");
            assertThat(column.path("geometry_types").toString()).isEqualTo("[\"MultiPolygon\"]");
            assertThat(column.path("bbox").toString()).isEqualTo("[365000.0,5650000.0,365600.0,5650500.0]");
            assertThat(column.has("crs")).isEqualTo(crs != Crs.CRS84);
            assertThat(column.path("crs").path("id").path("code").asText()).isEqualTo(
                    crs == Crs.CRS84 ? "" : crs.code());
        }
    }

    @Test
    void aTableIsPlainParquetAndSaysWhereItComesFrom() throws IOException {
        try (ParquetFileReader file = read(write(Samples.TABLE, Crs.CRS84, List.of(Samples.empty("a"))))) {
            assertThat(file.getFileMetaData().keyValueMetadata()).doesNotContainKey("geo")
                    .containsEntry("edition", "2026-11-23").containsEntry("notice", "Alle Zahlen sind erfunden.");
        }
    }

    @Test
    void noFeaturesAreAWholeFile() throws IOException {
        try (ParquetFileReader file = read(write(Samples.AREAS, Crs.CRS84, List.of()))) {
            assertThat(file.getFileMetaData().numRows()).isZero();
        }
    }
}
