package de.sozialplanung.opendata.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/// The reference points were computed with PROJ (`gdaltransform` of GDAL 3.6.2), not with the library under test.
class ReprojectionTest {

    private static final double MILLIMETRE = 0.001;
    /// A millimetre on the ground in degrees: of latitude anywhere, of longitude in the middle of Germany.
    private static final double ANGLE = 9e-9;
    private static final double LONGITUDE_ANGLE = 14e-9;

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            Kölner Dom,            6.958307, 50.941357, 356560.927186107, 5645288.46003115,   774595.192023271, 6610927.00325433
            Bergisch Gladbach,     7.13,     51.0,      368787.673414364, 5651489.20336044,   793707.969356041, 6621293.72274017
            central meridian,      9,        0,         500000,           0,                  1001875.41713946, 0
            east edge of the zone, 12,       55,        691875.632139661, 6098907.82500501,   1335833.88951928, 7361866.11305119
            west edge of the zone, 6,        47,        271930.434933666, 5209532.84801084,   667916.944759641, 5942074.07243111
            far east of Germany,   15.5,     54.5,      920654.903952105, 6058614.80142884,   1725452.10729574, 7265424.81854456
            """)
    void referencePointsAreMetToAMillimetre(String place, double longitude, double latitude, double easting,
            double northing, double mercatorX, double mercatorY) {
        Coordinate degrees = new Coordinate(longitude, latitude);
        Coordinate utm = new Coordinate(easting, northing);
        Coordinate mercator = new Coordinate(mercatorX, mercatorY);
        for (Crs geographic : List.of(Crs.CRS84, Crs.EPSG_4326, Crs.EPSG_4258)) {
            near(Reprojection.between(geographic, Crs.EPSG_25832).apply(degrees), utm, MILLIMETRE);
            near(Reprojection.between(geographic, Crs.EPSG_3857).apply(degrees), mercator, MILLIMETRE);
            near(Reprojection.between(Crs.EPSG_25832, geographic).apply(utm), degrees, ANGLE);
            near(Reprojection.between(Crs.EPSG_3857, geographic).apply(mercator), degrees, ANGLE);
        }
        near(Reprojection.between(Crs.EPSG_25832, Crs.EPSG_3857).apply(utm), mercator, 2 * MILLIMETRE);
        near(Reprojection.between(Crs.EPSG_3857, Crs.EPSG_25832).apply(mercator), utm, MILLIMETRE);
    }

    /// What a client writes down in its authority's order, read through any name of the system, is the same place.
    @ParameterizedTest
    @CsvSource({"http://www.opengis.net/def/crs/EPSG/0/25832, 356560.927186107, 5645288.46003115",
            "http://www.opengis.net/def/crs/EPSG/0/4326, 50.941357, 6.958307",
            "http://www.opengis.net/def/crs/EPSG/0/4258, 50.941357, 6.958307",
            "http://www.opengis.net/def/crs/EPSG/0/3857, 774595.192023271, 6610927.00325433",
            "http://www.opengis.net/def/crs/OGC/1.3/CRS84, 6.958307, 50.941357",
            "urn:ogc:def:crs:EPSG::25832, 356560.927186107, 5645288.46003115",
            "urn:ogc:def:crs:EPSG::4326, 50.941357, 6.958307", "urn:ogc:def:crs:EPSG::4258, 50.941357, 6.958307",
            "urn:ogc:def:crs:EPSG::3857, 774595.192023271, 6610927.00325433",
            "urn:ogc:def:crs:OGC:1.3:CRS84, 6.958307, 50.941357", "EPSG:4258, 50.941357, 6.958307"})
    void theOrderOfTheAuthorityIsKnown(String name, double first, double second) {
        Crs crs = Crs.parse(name).orElseThrow();
        Coordinate eastNorth = crs.northFirst() ? new Coordinate(second, first) : new Coordinate(first, second);

        near(Reprojection.between(crs, Crs.EPSG_25832).apply(eastNorth),
                new Coordinate(356560.927186107, 5645288.46003115), MILLIMETRE);
    }

    @ParameterizedTest
    @EnumSource
    void thereAndBackIsTheSamePlace(Crs crs) {
        for (double x = 280_000; x <= 920_000; x += 40_000) {
            for (double y = 5_230_000; y <= 6_110_000; y += 40_000) {
                Coordinate utm = new Coordinate(x, y);
                Coordinate there = Reprojection.between(Crs.EPSG_25832, crs).apply(utm);
                near(Reprojection.between(crs, Crs.EPSG_25832).apply(there), utm, 2 * MILLIMETRE);
            }
        }
    }

    @Test
    void aGeometryKeepsItsTypeAndLosesItsUserData() throws ParseException {
        Geometry area = new WKTReader().read("""
                MULTIPOLYGON (((7 51, 7.1 51, 7.1 51.1, 7 51.1, 7 51), (7.02 51.02, 7.02 51.04, 7.04 51.04, 7.02 51.02)),
                ((8 51, 8.1 51, 8.1 51.1, 8 51)))""");
        area.setUserData("mine");
        area.getGeometryN(0).setUserData("mine, too");
        area.getEnvelopeInternal();

        Geometry result = Reprojection.between(Crs.CRS84, Crs.EPSG_25832).apply(area);

        assertThat((Object) result).isInstanceOf(MultiPolygon.class);
        assertThat(result.isValid()).isTrue();
        assertThat(result.getNumPoints()).isEqualTo(area.getNumPoints());
        assertThat(result.getUserData()).isNull();
        assertThat(result.getGeometryN(0).getUserData()).isNull();
        assertThat(result.getEnvelopeInternal().getMinX()).isBetween(300_000.0, 400_000.0);
        assertThat(area.getEnvelopeInternal().getMinX()).as("the original is left alone").isEqualTo(7);
        assertThat(area.getUserData()).isEqualTo("mine");
    }

    @Test
    void emptyGeometriesPass() throws ParseException {
        for (String text : List.of("POINT EMPTY", "POLYGON EMPTY", "MULTIPOLYGON EMPTY", "GEOMETRYCOLLECTION EMPTY")) {
            Geometry result = Reprojection.between(Crs.CRS84, Crs.EPSG_25832).apply(new WKTReader().read(text));
            assertThat(result.toText()).isEqualTo(text);
        }
    }

    @Test
    void nothingIsTouchedWhereNothingChanges() throws ParseException {
        Geometry point = new WKTReader().read("POINT (7 51)");

        assertThat((Object) Reprojection.between(Crs.EPSG_4258, Crs.CRS84).apply(point)).isSameAs(point);
        assertThat((Object) Reprojection.between(Crs.EPSG_25832, Crs.EPSG_25832).apply(point)).isSameAs(point);
    }

    @Test
    void anEnvelopeHoldsTheBentEdges() {
        Envelope wide = new Envelope(6, 12.5, 47, 55);

        Envelope utm = Reprojection.between(Crs.CRS84, Crs.EPSG_25832).apply(wide);

        double southernmost = Reprojection.between(Crs.CRS84, Crs.EPSG_25832).apply(new Coordinate(9, 47)).y;
        assertThat(utm.getMinY()).as("at the central meridian, not at a corner").isEqualTo(southernmost);
        assertThat(utm.getMinX()).isEqualTo(271930.434933666, within(MILLIMETRE));
        assertThat(Reprojection.between(Crs.EPSG_25832, Crs.CRS84).apply(utm).contains(wide)).isTrue();
        assertThat(Reprojection.between(Crs.CRS84, Crs.EPSG_3857).apply(new Envelope()).isNull()).isTrue();
        Envelope point = Reprojection.between(Crs.EPSG_25832, Crs.CRS84)
                .apply(new Envelope(new Coordinate(356560.927, 5645288.46)));
        assertThat(point.getWidth()).isZero();
        assertThat(point.getMinX()).isEqualTo(6.958307, within(ANGLE));
    }

    @Test
    void whatTheTargetCannotShowIsRefused() {
        Reprojection toMercator = Reprojection.between(Crs.CRS84, Crs.EPSG_3857);

        assertThatThrownBy(() -> toMercator.apply(new Coordinate(7, 90)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> toMercator.apply(new Coordinate(Double.NaN, 50)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                () -> Reprojection.between(Crs.CRS84, Crs.EPSG_25832)
                        .apply(new Coordinate(Double.POSITIVE_INFINITY, 5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyThreadsGetTheSameAnswer() throws Exception {
        Reprojection reprojection = Reprojection.between(Crs.EPSG_25832, Crs.EPSG_3857);
        double[] points = IntStream.range(0, 2000).mapToDouble(i -> i % 2 == 0 ? 350_000 + i : 5_600_000 + i)
                .toArray();
        double[] expected = reprojection.apply(points);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<double[]>> answers = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(() -> reprojection.apply(points))).toList();
            for (Future<double[]> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    private static void near(Coordinate actual, Coordinate expected, double tolerance) {
        assertThat(actual.x).isEqualTo(expected.x, within(tolerance == ANGLE ? LONGITUDE_ANGLE : tolerance));
        assertThat(actual.y).isEqualTo(expected.y, within(tolerance));
    }
}
