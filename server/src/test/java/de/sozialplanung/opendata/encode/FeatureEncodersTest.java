package de.sozialplanung.opendata.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.Golden;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.feature.ListStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/// The bytes of each format, over features that have everything an encoder must cope with. All of it is invented.
class FeatureEncodersTest {

    private static final Frame FRAME = new Frame(
            List.of(new Link("self", "https://daten.example/collections/x/items?f=y", "application/geo+json", "Dies"),
                    new Link("next", "https://daten.example/collections/x/items?a=1&b=\"2\"", null, null)),
            OptionalLong.of(17), Instant.parse("2026-11-23T03:00:00Z"));

    private static final Collection POINTS = collection("angebote", PropertyType.POINT);
    private static final Collection AREAS = collection("wohnplaetze", PropertyType.MULTI_POLYGON);

    private static Collection collection(String id, PropertyType geometry) {
        return new Collection(id, LocalizedText.same(id), LocalizedText.same(id),
                new Schema(List.of(property("id", PropertyType.STRING, Role.ID),
                        property("name", PropertyType.STRING, Role.TITLE),
                        property("arten", PropertyType.STRING_LIST, Role.NONE),
                        property("anzahl", PropertyType.INTEGER, Role.NONE),
                        property("anteil", PropertyType.NUMBER, Role.NONE),
                        property("offen", PropertyType.BOOLEAN, Role.NONE),
                        property("stand", PropertyType.DATE, Role.INSTANT),
                        property("geprueft", PropertyType.DATE_TIME, Role.NONE),
                        property("geometrie", geometry, Role.GEOMETRY))));
    }

    private static Property property(String name, PropertyType type, Role role) {
        return Property.of(name, type, role, LocalizedText.same(name), LocalizedText.same(name));
    }

    private static Feature full(String id, String name, double share, Geometry geometry) {
        return new Feature(List.of(id, name, List.of("beratung", "a|b,c"), 42L, share, true,
                LocalDate.of(2024, 12, 31), Instant.parse("2026-01-02T03:04:05Z")), geometry);
    }

    private static Feature empty(String id) {
        List<Object> values = new ArrayList<>(Arrays.asList(new Object[8]));
        values.set(0, id);
        return new Feature(values, null);
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static FeatureStream points(Crs crs) {
        return new ListStream(POINTS, crs, List.of(
                full("7", "Müller & Söhne \"GmbH\"\n<b>", 12, wkt("POINT (7.13 50.123456789)")),
                full("a-b.c_d", "=HYPERLINK(\"x\")", 0.00001234, wkt("POINT (-7.000000001 0.5)")), empty("leer")));
    }

    private static FeatureStream areas(Crs crs) {
        // the outer ring clockwise, the hole anticlockwise: both are to be turned
        return new ListStream(AREAS, crs,
                List.of(full("1", "Hof", -0.5, wkt("MULTIPOLYGON (((0 0, 0 10.5, 10 10, 10 0, "
                        + "0 0), (2 2, 4 2, 4 4, 2 2)), ((371234.56789 5650000, 371235 5650000, 371235 5650001.0004, "
                        + "371234.56789 5650000)))"))));
    }

    private static byte[] write(FeatureFormat format, Manner manner, FeatureStream features)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Encoders("https://daten.example", Samples.NO_GRAPHS).of(format, manner).write(features, FRAME, bytes);
        return bytes.toByteArray();
    }

    private static String text(FeatureFormat format, FeatureStream features) throws IOException {
        return new String(write(format, Manner.MANY, features), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(names = {"GEOJSON", "JSON_FG", "GML", "CSV", "CSV_EXCEL"})
    void pointsLookAsBefore(FeatureFormat format) throws IOException {
        Golden.check("encode/points." + format.extension(), write(format, Manner.MANY, points(Crs.CRS84)));
    }

    @ParameterizedTest
    @EnumSource(names = {"GEOJSON", "JSON_FG", "GML", "CSV", "CSV_EXCEL"})
    void areasLookAsBefore(FeatureFormat format) throws IOException {
        Golden.check("encode/areas." + format.extension(), write(format, Manner.MANY, areas(Crs.EPSG_25832)));
    }

    @ParameterizedTest
    @EnumSource(names = {"GEOJSON", "JSON_FG", "GML", "CSV", "CSV_EXCEL"})
    void aSingleFeatureLooksAsBefore(FeatureFormat format) throws IOException {
        Golden.check("encode/single." + format.extension(), write(format, Manner.ONE, areas(Crs.EPSG_25832)));
    }

    @Test
    void theAuthoritySaysWhichAxisComesFirst() throws IOException {
        assertThat(text(FeatureFormat.GEOJSON, points(Crs.EPSG_4326))).contains("\"coordinates\":[50.12345679,7.13]");
        assertThat(text(FeatureFormat.GEOJSON, points(Crs.CRS84))).contains("\"coordinates\":[7.13,50.12345679]");
        assertThat(text(FeatureFormat.CSV, points(Crs.EPSG_4258))).contains("POINT (50.12345679 7.13)");
    }

    @Test
    void ringsAreRightHanded() throws IOException {
        assertThat(text(FeatureFormat.GEOJSON, areas(Crs.EPSG_25832)))
                .contains("[[0,0],[10,0],[10,10],[0,10.5],[0,0]],[[2,2],[4,4],[4,2],[2,2]]")
                .contains("[371234.568,5650000]");
    }

    @Test
    void anAreaHasNoOutlineInATable() throws IOException {
        assertThat(text(FeatureFormat.CSV, areas(Crs.EPSG_25832))).doesNotContain("geometrie").doesNotContain("(");
    }

    @ParameterizedTest
    @CsvSource({"12, 12.0", "0.1, 0.1", "1e-7, 0.00000010", "-1.5e10, -15000000000.0",
            "1e22, 10000000000000000000000.0"})
    void aNumberKeepsItsPointAndHasNoExponent(double number, String text) {
        assertThat(GeoJsonEncoder.plain(number)).isEqualTo(text);
        assertThat(Double.parseDouble(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"`=1+1`, `'=1+1`", "`+49 2202`, `+49 2202`", "`+1-1`, `'+1-1`",
            "`-x`, `'-x`",
            "`@a`, `'@a`",
            "`\t=1`, `'\t=1`", "`\u0000=1`, `'\u0000=1`",
            "`\uFF1D1+1`, `'\uFF1D1+1`", "`\uFF0B1`, `'\uFF0B1`", "`\uFF0D1`, `'\uFF0D1`",
            "`\uFF20SUM(1)`, `'\uFF20SUM(1)`",
            "`a\uFF1D1`, `a\uFF1D1`", "`a=1`, `a=1`", "`=1,2`, `\"'=1,2\"`", "`say \"x\"`, `\"say \"\"x\"\"\"`"})
    void whatASpreadsheetWouldRunIsDefused(String text, String cell) {
        assertThat(CsvDialect.PLAIN.cell(text)).isEqualTo(cell);
    }

    @Test
    void excelGetsItsSignsAndNoFormulas() {
        assertThat(CsvDialect.EXCEL.cell(-1234.5)).isEqualTo("-1234,5");
        assertThat(CsvDialect.EXCEL.cell(true)).isEqualTo("WAHR");
        assertThat(CsvDialect.EXCEL.cell(Instant.parse("2026-01-02T03:04:05Z"))).isEqualTo("2026-01-02 03:04:05");
        assertThat(CsvDialect.EXCEL.cell("a;b")).isEqualTo("\"a;b\"");
        assertThat(CsvDialect.EXCEL.cell("+49 2202")).isEqualTo("'+49 2202");
        assertThat(CsvDialect.EXCEL.cell("a,b")).isEqualTo("a,b");
        for (String start : List.of("\n", "\r", "\r\n", "\t", "\uFF1D")) {
            for (CsvDialect dialect : CsvDialect.values()) {
                assertThat(dialect.cell(start + "=1")).as(start).matches("(?s)\"?'.*");
            }
        }
        assertThat(CsvDialect.EXCEL.cell("=1;2")).isEqualTo("\"'=1;2\"");
    }

    @Test
    void whereThereIsNoFigureExcelSeesTheSignOfOfficialTables() throws IOException {
        Collection figures = new Collection("figures", LocalizedText.same("Werte"), LocalizedText.same("Werte"),
                new Schema(List.of(property("id", PropertyType.STRING, Role.ID),
                        property("quote", PropertyType.NUMBER, Role.NONE),
                        property("quote_status", PropertyType.STRING, Role.STATUS))));
        List<Feature> rows = List.of(new Feature(Arrays.asList("a", 1.5, "vorlaeufig"), null),
                new Feature(Arrays.asList("b", null, "geheim"), null),
                new Feature(Arrays.asList("c", null, "basis-zu-klein"), null),
                new Feature(Arrays.asList("d", null, "nicht-erhoben"), null),
                new Feature(Arrays.asList("e", null, "fehlt"), null));

        assertThat(text(FeatureFormat.CSV_EXCEL, new ListStream(figures, Crs.CRS84, rows))).endsWith("""
                a;1,5;vorlaeufig
                b;.;geheim
                c;/;basis-zu-klein
                d;x;nicht-erhoben
                e;…;fehlt
                """.replace("\n", "\r\n"));
        assertThat(text(FeatureFormat.CSV, new ListStream(figures, Crs.CRS84, rows)))
                .contains("b,,geheim\r\nc,,basis-zu-klein\r\n");
    }

    @Test
    void aFileForExcelBeginsWithAByteOrderMark() throws IOException {
        assertThat(text(FeatureFormat.CSV_EXCEL, points(Crs.CRS84))).startsWith("\uFEFFid;name;");
        assertThat(text(FeatureFormat.CSV, points(Crs.CRS84))).startsWith("id,name,");
    }

    @Test
    void outlinesComeOnRequest() throws IOException {
        assertThat(new String(write(FeatureFormat.CSV, Manner.MANY.withOutlines(true), areas(Crs.EPSG_25832)),
                StandardCharsets.UTF_8)).contains(",geometrie\r\n")
                .contains("\"MULTIPOLYGON (((0 0,0 10.5,10 10,10 0,0 0),"
                        + "(2 2,4 2,4 4,2 2)),((371234.568 5650000,");
    }

    @Test
    void negativeFiguresAreNoFormulas() {
        assertThat(CsvDialect.PLAIN.cell(-0.5)).isEqualTo("-0.5");
        assertThat(CsvDialect.PLAIN.cell(-3L)).isEqualTo("-3");
    }

    @Test
    void halfADocumentDoesNotGetTheBracketsOfAWholeOne() {
        FeatureStream broken = new ListStream(AREAS, Crs.CRS84, List.of(
                full("1", "ganz", 1, wkt("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))")),
                full("2", "gar nicht", 1, wkt("LINESTRING (0 0, 1 1)"))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThatThrownBy(() -> new GeoJsonEncoder(Cardinality.MANY).write(broken, FRAME, bytes))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(bytes.toString(StandardCharsets.UTF_8).strip()).doesNotEndWith("]}");
    }
}
