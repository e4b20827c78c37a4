package de.sozialplanung.opendata.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.sozialplanung.opendata.folder.shape.ShapeFile;
import de.sozialplanung.opendata.folder.shape.ShapeRow;
import de.sozialplanung.opendata.folder.table.Field;
import de.sozialplanung.opendata.folder.table.Table;
import de.sozialplanung.opendata.folder.table.TableFault;
import de.sozialplanung.opendata.folder.table.TableOptions;
import de.sozialplanung.opendata.folder.yaml.YamlDocument;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Attacks by files: each ends in one sentence for whoever imports it, whatever it was meant to do.
class SecurityFilesTest {

    private static final String SECRET = "kanarienvogel-4711";

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    @TempDir
    private static Path folder = Path.of("");

    /// A workbook of one sheet with one cell.
    ///
    /// @param prologue stands before the root of the sheet and of its texts
    /// @param cell     the text of the cell
    private static Path workbook(String name, String prologue, String cell) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types xmlns='" + packages + "content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Default Extension='xml' ContentType='application/xml'/>"
                + "<Override PartName='/xl/workbook.xml' ContentType='" + SHEET + "sheet.main+xml'/>"
                + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + SHEET + "sharedStrings+xml'/>"
                + "<Override PartName='/xl/styles.xml' ContentType='" + SHEET + "styles+xml'/>"
                + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + SHEET + "worksheet+xml'/></Types>");
        parts.put("_rels/.rels", "<Relationships xmlns='" + packages + "relationships'><Relationship Id='r' Type='"
                + office + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        parts.put("xl/workbook.xml", "<workbook xmlns='" + main + "' xmlns:r='" + office
                + "'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships xmlns='" + packages + "relationships'>"
                + "<Relationship Id='r1' Type='" + office + "/worksheet' Target='worksheets/sheet1.xml'/>"
                + "<Relationship Id='r2' Type='" + office + "/sharedStrings' Target='sharedStrings.xml'/>"
                + "</Relationships>");
        parts.put("xl/styles.xml", "<styleSheet xmlns='" + main + "'><cellXfs><xf/></cellXfs></styleSheet>");
        parts.put("xl/sharedStrings.xml", prologue + "<sst xmlns='" + main + "'><si><t>" + cell + "</t></si></sst>");
        parts.put("xl/worksheets/sheet1.xml", prologue + "<worksheet xmlns='" + main + "'><sheetData><row r='1'>"
                + "<c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>" + cell + "</t></is></c></row>"
                + "</sheetData></worksheet>");
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static List<String> cells(Path file) throws IOException {
        Table table = Table.open(file, TableOptions.DETECT);
        List<String> cells = new ArrayList<>(table.header());
        table.rows(row -> cells.addAll(row.fields().stream().map(Field::text).toList()));
        return cells;
    }

    @Test
    void aWorkbookCanHoldAText() throws IOException {
        assertThat(cells(workbook("gut.xlsx", "", "ein Text"))).containsExactly("ein Text", "ein Text");
    }

    static Stream<String> prologues() throws IOException {
        Path secret = Files.writeString(folder.resolve("geheim.txt"), SECRET);
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY x0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY x%d '&x%d;&x%d;&x%d;&x%d;'>".formatted(i, i - 1, i - 1, i - 1, i - 1));
        }
        return Stream.of("<!DOCTYPE a [<!ENTITY x29 SYSTEM '" + secret.toUri() + "'>]>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM '" + secret.toUri() + "'> %p;]>", laughs + "]>",
                "<!DOCTYPE a SYSTEM '" + secret.toUri() + "'>");
    }

    @ParameterizedTest
    @MethodSource("prologues")
    void aWorkbookReadsNoFileAndDoesNotGrow(String prologue) throws IOException {
        Path file = workbook("boese.xlsx", prologue, "&x29;");
        try {
            assertThat(String.join("", cells(file))).doesNotContain(SECRET).hasSizeLessThan(1000);
        } catch (TableFault fault) {
            assertThat(fault.sentence()).endsWith(".").doesNotContain(SECRET);
        }
    }

    @Test
    void aLineOfOneGibibyteIsAFaultAndTakesNoMemory() throws IOException {
        Path file = folder.resolve("lang.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write("a;b\n1;".getBytes(StandardCharsets.UTF_8));
            sparse.setLength(1L << 30);
        }
        assertThatExceptionOfType(TableFault.class).isThrownBy(() -> cells(file));
        Files.delete(file);
    }

    static Stream<String> features() {
        String begin = "{\"type\":\"FeatureCollection\",\"features\":[";
        String feature = begin + "{\"type\":\"Feature\",\"properties\":{\"a\":%s},\"geometry\":{\"type\":\"%s\","
                + "\"coordinates\":%s}}]}";
        return Stream.of("[".repeat(200_000), begin + "[".repeat(200_000), begin + "{\"a\":".repeat(200_000),
                feature.formatted("[".repeat(2_000) + "]".repeat(2_000), "Point", "[0,0]"),
                feature.formatted("1", "MultiPolygon", "[".repeat(900) + "]".repeat(900)),
                feature.formatted("9".repeat(200_000), "Point", "[0,0]"),
                feature.formatted("1e999999999", "Point", "[1e999999999,-1e999999999]"),
                feature.formatted("\"" + "x".repeat(21_000_000) + "\"", "Point", "[0,0]"),
                feature.formatted("1", "Polygon", "[[[0,0],[1,1]]]"), feature.formatted("1", "Polygon", "[{}]"),
                begin, begin + "null", "\uFEFF{}", "{\"features\":{}}", "{\"crs\":" + "[".repeat(999), "\0");
    }

    @ParameterizedTest
    @MethodSource("features")
    void aDeepLongOrBrokenGeoJsonIsASentence(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("boese.geojson"), content);
        try {
            ShapeFile read = ShapeFile.read(file, null);
            assertThat(read.rows()).hasSizeLessThan(10);
        } catch (IOException fault) {
            assertThat(fault.getMessage()).endsWith(".").hasSizeLessThan(200);
        }
    }

    @Test
    void whatNoFormatCanSayIsReplacedAndNotPassedOn() throws IOException {
        Path file = Files.writeString(folder.resolve("steuerzeichen.geojson"),
                "{\"features\":[{\"properties\":{\"a\":\"x\\u0000\\u0001\\ud800\\uffffy\"},\"geometry\":null}]}");
        assertThat(ShapeFile.read(file, null).rows()).extracting(ShapeRow::attributes)
                .containsExactly(Map.of("a", "x\uFFFD\uFFFD\uFFFD\uFFFDy"));
        assertThat(cells(Files.writeString(folder.resolve("steuerzeichen.csv"), "a\n\"x\u0000\u001Fy\tz\"\n")))
                .containsExactly("a", "x\uFFFD\uFFFDy\tz");
        assertThat(YamlDocument.read("a: \"x\\x01\"").faults()).hasSize(1);
    }

    @Test
    void anAnchorThatIsRepeatedInItselfThirtyTimesIsReadAtOnce() throws IOException {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(YamlDocument.read(yaml.toString()).root()).isPresent();
        assertThat(YamlDocument.read("a: " + "[".repeat(100_000)).faults()).isNotEmpty();
    }

    @Test
    void aShapefileThatSaysItHasMoreThanItHasIsNotBelieved() throws IOException {
        ByteBuffer shape = ByteBuffer.allocate(100 + 8 + 44 + 12 + 64);
        shape.putInt(0, 9994).putInt(100, 1).putInt(104, (44 + 12 + 64) / 2);
        shape.position(108);
        shape.order(ByteOrder.LITTLE_ENDIAN).putInt(5).position(144);
        shape.putInt(2).putInt(4).putInt(0).putInt(2_000_000_000);
        Files.write(folder.resolve("boese.shp"), shape.array());
        ByteBuffer table = ByteBuffer.allocate(32 + 32 + 1 + 4).order(ByteOrder.LITTLE_ENDIAN);
        table.putInt(4, 1).putShort(8, (short) 65).putShort(10, (short) 4);
        table.put(32, (byte) 'A').put(32 + 11, (byte) 'C').put(32 + 16, (byte) 3).put(64, (byte) 0x0D);
        Files.write(folder.resolve("boese.dbf"), table.array());

        assertThat(ShapeFile.read(folder.resolve("boese.shp"), null).problems()).hasSize(1);
    }

    @Test
    void aNameOfManyStarsTakesNoLongerThanAShortOne() throws IOException {
        Path own = Files.createDirectories(folder.resolve("sterne"));
        Files.writeString(own.resolve("a".repeat(200) + ".csv"), "x");
        Files.writeString(own.resolve("werte-2023-neu.csv"), "x");
        FolderPath paths = new FolderPath(own, own.resolve("katalog.yaml"));

        assertThat(paths.findQuietly("*a".repeat(90) + "*b")).isEmpty();
        assertThat(paths.findQuietly("werte-*-*.csv")).isPresent();
        assertThat(paths.findQuietly("werte-*neu.csv")).isPresent();
        assertThat(paths.findQuietly("werte-2023-neu.csv*")).isPresent();
        assertThat(paths.findQuietly("werte-2023-neu*neu.csv")).isEmpty();
        for (String outside : List.of("../x", "/etc/passwd", "a/../../x", "..", "C:\\x", "\\\\host\\x", "x\0y",
                "~/../x")) {
            assertThat(paths.findQuietly(outside)).as(outside).isEmpty();
        }
    }
}
