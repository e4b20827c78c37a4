package de.sozialplanung.opendata.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.problem.Problem;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;

class BoxShapeTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Reprojection TO_STORAGE = Reprojection.between(Crs.CRS84, Crs.EPSG_25832);

    @Test
    void aPointIsInsideOfTheShapeExactlyWhereItsDegreesAreInsideOfTheBox() {
        Random random = new Random(1);
        Expression.Box box = new Expression.Box(6.8, 50.8, 7.5, 51.2, Crs.CRS84, Origin.of("bbox"));
        Geometry shape = BoxShape.of(box);
        for (int i = 0; i < 5000; i++) {
            // a centimetre on either side of an edge, where a straight edge would be metres off
            boolean inside = random.nextBoolean();
            double out = inside ? -1e-7 : 1e-7;
            double along = random.nextDouble();
            Coordinate place = switch (random.nextInt(4)) {
                case 0 -> new Coordinate(6.8 + 0.7 * along, 50.8 - out);
                case 1 -> new Coordinate(6.8 + 0.7 * along, 51.2 + out);
                case 2 -> new Coordinate(6.8 - out, 50.8 + 0.4 * along);
                default -> new Coordinate(7.5 + out, 50.8 + 0.4 * along);
            };
            boolean corner = along < 1e-6 || along > 1 - 1e-6;
            assertThat(contains(shape, place)).as("%s", place).isEqualTo(corner ? contains(shape, place) : inside);
        }
    }

    @Test
    void aBoxAcrossGermanyKeepsItsShape() {
        Geometry shape = BoxShape.of(new Expression.Box(5.5, 47, 15.5, 55.1, Crs.EPSG_4258, Origin.of("bbox")));

        assertThat(shape.isValid()).isTrue();
        assertThat(contains(shape, new Coordinate(9, 47.0001))).isTrue();
        assertThat(contains(shape, new Coordinate(9, 46.9999))).isFalse();
        assertThat(contains(shape, new Coordinate(10.5, 55.0999))).isTrue();
        assertThat(contains(shape, new Coordinate(10.5, 55.1001))).isFalse();
    }

    @Test
    void aCoordinateAsWePublishItIsABoxThatFindsItsPoint() {
        Coordinate place = new Coordinate(356560.9271861, 5645288.4600311);
        assertThat(
                BoxShape.of(new Expression.Box(6.958307, 50.941357, 6.958307, 50.941357, Crs.CRS84, Origin.of("bbox")))
                        .intersects(FACTORY.createPoint(place)))
                .isTrue();
        assertThat(BoxShape
                .of(new Expression.Box(356560.927, 5645288.46, 356560.927, 5645288.46, Crs.EPSG_25832,
                        Origin.of("bbox")))
                .intersects(FACTORY.createPoint(place))).isTrue();
        assertThat(BoxShape
                .of(new Expression.Box(774595.192, 6610927.003, 774595.192, 6610927.003, Crs.EPSG_3857,
                        Origin.of("bbox")))
                .intersects(FACTORY.createPoint(place))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-180, -90, 180, 90, CRS84", "-180, -90, 180, 90, EPSG_4326", "-540, -90, 540, 90, EPSG_4258",
            "-Infinity, -Infinity, Infinity, Infinity, CRS84", "0, -90, 360, 90, CRS84", "5, 0, 365, 90, CRS84",
            "-20037508.35, -20037508.35, 20037508.35, 20037508.35, EPSG_3857",
            "-Infinity, -Infinity, Infinity, Infinity, EPSG_3857",
            "-Infinity, -Infinity, Infinity, Infinity, EPSG_25832", "-1e300, -1e300, 1e300, 1e300, EPSG_25832"})
    void theWholeWorldHoldsEveryPlace(double minX, double minY, double maxX, double maxY, Crs crs) {
        Geometry shape = BoxShape.of(new Expression.Box(minX, minY, maxX, maxY, crs, Origin.of("bbox")));

        assertThat(shape.isValid()).isTrue();
        assertThat(contains(shape, new Coordinate(7.1, 51))).isTrue();
        assertThat(contains(shape, new Coordinate(4.9999999, 48))).isTrue();
        assertThat(contains(shape, new Coordinate(5, 48))).isTrue();
    }

    /// GeoTools checks itself while assertions are on, as they are in tests, and throws where it is a millimetre off.
    @Test
    void theProjectionIsExactInTheWholeDomain() {
        assertThat(BoxShape.of(new Expression.Box(-100, -80, 100, 59.9, Crs.CRS84, Origin.of("bbox"))).getNumPoints())
                .isGreaterThan(2000);
        assertThat(BoxShape.of(new Expression.Box(-100, 44.1, 100, 80, Crs.EPSG_4326, Origin.of("bbox"))).isValid())
                .isTrue();
    }

    @Test
    void aPlaceThatIsFarOffIsStillInTheWorld() {
        Geometry nullIsland = FACTORY.createPoint(new Coordinate(0, 0));

        assertThat(BoxShape.of(new Expression.Box(-180, -90, 180, 90, Crs.CRS84, Origin.of("bbox")))
                .intersects(nullIsland)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-180, -90, -100, 90, CRS84", "100, 40, 140, 60, CRS84", "5, -90, 10, -80, CRS84",
            "5, 80, 10, 90, CRS84", "0, 90, 0, 90, CRS84",
            "-20037508, -20037508, -15000000, 20037508, EPSG_3857", "0, 1e300, 1, Infinity, EPSG_3857"})
    void aBoxOutOfReachIsEmpty(double minX, double minY, double maxX, double maxY, Crs crs) {
        assertThat(BoxShape.of(new Expression.Box(minX, minY, maxX, maxY, crs, Origin.of("bbox"))).isEmpty()).isTrue();
    }

    @Test
    void aBoxAcrossTheAntimeridianGoesRoundTheEarth() {
        assertThat(BoxShape.of(new Expression.Box(170, 40, -170, 60, Crs.CRS84, Origin.of("bbox"))).isEmpty()).isTrue();

        Geometry allButCologne = BoxShape.of(new Expression.Box(8, 40, 6, 60, Crs.CRS84, Origin.of("bbox")));

        assertThat((Object) allButCologne).isInstanceOf(MultiPolygon.class);
        assertThat(allButCologne.isValid()).isTrue();
        assertThat(contains(allButCologne, new Coordinate(7, 51))).isFalse();
        assertThat(contains(allButCologne, new Coordinate(5.9, 51))).isTrue();
        assertThat(contains(allButCologne, new Coordinate(8.1, 51))).isTrue();
        assertThat(contains(BoxShape.of(new Expression.Box(100, 40, 8, 60, Crs.EPSG_4326, Origin.of("bbox"))),
                new Coordinate(7, 51)))
                .isTrue();
        assertThat(contains(BoxShape.of(new Expression.Box(366, 40, 368, 60, Crs.EPSG_4326, Origin.of("bbox"))),
                new Coordinate(7, 51)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0, 1, 1, CRS84", "0, 2, 1, 1, CRS84", "2, 0, 1, 1, EPSG_25832", "2, 0, 1, 1, EPSG_3857"})
    void aBoxThatIsNoneIsRefused(double minX, double minY, double maxX, double maxY, Crs crs) {
        assertThatThrownBy(() -> BoxShape.of(new Expression.Box(minX, minY, maxX, maxY, crs, Origin.of("bbox"))))
                .isInstanceOf(Problem.class);
    }

    private static boolean contains(Geometry shape, Coordinate degrees) {
        return shape.intersects(FACTORY.createPoint(TO_STORAGE.apply(degrees)));
    }
}
