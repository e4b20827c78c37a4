package de.sozialplanung.opendata.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.xlsx.XlsxEncoder;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.feature.ListStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workbooks, read back by a library and by GDAL where it is installed.
class XlsxTest {

    private static byte[] write(Collection collection, Crs crs, List<Feature> features) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Encoders("https://daten.example", Samples.NO_GRAPHS).of(FeatureFormat.XLSX, Manner.MANY)
                .write(new ListStream(collection, crs, features), Samples.FRAME, bytes);
        return bytes.toByteArray();
    }

    private static List<Row> sheet(byte[] bytes, int index) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheet(index).orElseThrow().read();
        }
    }

    private static List<Feature> mixed() {
        List<Feature> features = new ArrayList<>(Samples.grid(3));
        features.add(Samples.empty("0017"));
        return features;
    }

    @Test
    void numbersDaysAndTruthsAreSuchAndNullsAreNoCells() throws IOException {
        List<Row> rows = sheet(write(Samples.POINTS, Crs.EPSG_25832, mixed()), 0);
        assertThat(rows).hasSize(5);
        assertThat(rows.get(0).getCellText(4)).isEqualTo("Titel von anteil");
        Row first = rows.get(2);
        assertThat(first.getCell(3).getType()).isEqualTo(CellType.NUMBER);
        assertThat(first.getCellAsNumber(4).orElseThrow()).isEqualByComparingTo(new BigDecimal("0.25"));
        assertThat(first.getCellAsBoolean(5)).contains(false);
        assertThat(first.getCellAsDate(6)).contains(LocalDateTime.of(2024, 12, 31, 0, 0));
        assertThat(first.getCellAsDate(7).orElseThrow()).isBetween(LocalDateTime.of(2026, 1, 2, 3, 4, 4),
                LocalDateTime.of(2026, 1, 2, 3, 4, 6));
        assertThat(first.getCellAsNumber(8).orElseThrow()).isEqualByComparingTo(new BigDecimal("365050"));
        Row empty = rows.get(4);
        assertThat(empty.getCellText(0)).isEqualTo("0017");
        assertThat(empty.getCellCount()).isEqualTo(1);
    }

    @Test
    void aTextIsATextWhateverItLooksLike() throws IOException {
        Row row = sheet(write(Samples.POINTS, Crs.EPSG_25832, mixed()), 0).get(1);
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(1).getFormula()).isNull();
        assertThat(row.getCellText(1)).isEqualTo("=1+1 Müller & 0");
    }

    @Test
    void theOtherSheetsSayWhatItIsAndWhoseItIs() throws IOException {
        byte[] bytes = write(Samples.POINTS, Crs.EPSG_25832, mixed());
        assertThat(sheet(bytes, 1)).anySatisfy(row -> {
            assertThat(row.getCellText(1)).isEqualTo("anteil");
            assertThat(row.getCellText(2)).isEqualTo("%");
            assertThat(row.getCellText(3)).isEqualTo("Was in anteil steht.");
        });
        assertThat(sheet(bytes, 2).stream().map(row -> row.getCellText(1))).contains("Alle Zahlen sind erfunden.",
                "Kreis Probe", "2026-11-23", "Datenlizenz Deutschland 2.0",
                "https://daten.example/collections/angebote/items");
    }

    @Test
    void theSameFeaturesAreTheSameBytes() throws IOException {
        assertThat(write(Samples.AREAS, Crs.CRS84, Samples.squares(9)))
                .isEqualTo(write(Samples.AREAS, Crs.CRS84, Samples.squares(9)));
    }

    @Test
    void moreThanASheetTakesIsRefused() {
        FeatureStream endless = new Endless();
        assertThatThrownBy(() -> new XlsxEncoder().write(endless, Samples.FRAME, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void gdalReadsIt(@TempDir Path folder) throws IOException, InterruptedException {
        assumeThat(Gdal.isInstalled()).isTrue();
        Path file = folder.resolve("x.xlsx");
        Files.write(file, write(Samples.POINTS, Crs.EPSG_25832, mixed()));
        assertThat(Gdal.info(file)).contains("Layer name: Daten").contains("Layer name: Spalten")
                .contains("Titel von anteil: Real").contains("Titel von stand: Date (");
    }

    private record Endless() implements FeatureStream {
        @Override
        public Collection collection() {
            return Samples.POINTS;
        }

        @Override
        public Crs crs() {
            return Crs.CRS84;
        }

        @Override
        public long size() {
            return XlsxEncoder.MOST_FEATURES + 1L;
        }

        @Override
        public Feature next() {
            return Samples.empty("a");
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
