package de.sozialplanung.opendata.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class OutlinesTest {

    private static final List<Municipality> MUNICIPALITIES = Municipality.all();

    private record Built(Layout layout, Outlines outlines) {}

    private static Built build(int areas, int vertices, long seed) {
        Layout layout = Layout.of(new Places(seed, MUNICIPALITIES).named(areas), areas, seed);
        return new Built(layout, Outlines.of(layout, vertices, seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 7, 42})
    void theAreasTileTheKreisWithoutGapOrOverlap(long seed) {
        Outlines outlines = build(88, 300, seed).outlines();
        assertThat(outlines.areas()).hasSize(88).allMatch(Geometry::isValid);
        assertTiles(outlines.areas(), outlines.kreis());
        assertTiles(outlines.municipalities(), outlines.kreis());
    }

    private static void assertTiles(List<Geometry> parts, Geometry whole) {
        Geometry[] array = parts.toArray(Geometry[]::new);
        assertThat(CoverageValidator.isValid(array)).isTrue();
        assertThat(parts.stream().mapToDouble(Geometry::getArea).sum()).isCloseTo(whole.getArea(), within(0.01));
        assertThat(CoverageUnion.union(array).equalsTopo(whole)).isTrue();
        assertThat(whole.isValid()).isTrue();
    }

    @Test
    void everyMunicipalityIsTheUnionOfItsAreasWithTheSameVertices() {
        Built built = build(88, 300, 1);
        for (int m = 0; m < MUNICIPALITIES.size(); m++) {
            List<Geometry> parts = new ArrayList<>();
            for (int i = 0; i < built.layout().places().size(); i++) {
                if (built.layout().places().get(i).municipality() == m) {
                    parts.add(built.outlines().areas().get(i));
                }
            }
            Geometry municipality = built.outlines().municipalities().get(m);
            assertTiles(parts, municipality);
            assertThat(vertices(List.of(municipality))).isSubsetOf(vertices(parts));
        }
        assertThat(vertices(List.of(built.outlines().kreis()))).isSubsetOf(vertices(built.outlines().municipalities()));
    }

    private static Set<Coordinate> vertices(List<Geometry> geometries) {
        Set<Coordinate> vertices = new HashSet<>();
        geometries.forEach(g -> vertices.addAll(Arrays.asList(g.getCoordinates())));
        return vertices;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 5})
    void anAreaHasAsManyVerticesAsARealOne(long seed) {
        assertThat(build(88, 300, seed).outlines().areas()).extracting(Geometry::getNumPoints)
                .allMatch(count -> count >= 150 && count <= 600);
    }

    @Test
    void coordinatesAreWholeCentimetres() {
        Stream<Coordinate> coordinates = build(24, 40, 1).outlines().areas().stream()
                .flatMap(g -> Arrays.stream(g.getCoordinates()));
        assertThat(coordinates).allMatch(c -> c.x == Math.round(c.x * 100) / 100.0
                && c.y == Math.round(c.y * 100) / 100.0);
    }

    @Test
    void municipalitiesHaveNearlyTheirRealArea() {
        Outlines outlines = build(88, 300, 1).outlines();
        assertThat(outlines.kreis().getArea() / 1e6).isCloseTo(437.32, within(15.0));
        for (int m = 0; m < MUNICIPALITIES.size(); m++) {
            double real = MUNICIPALITIES.get(m).squareKm();
            assertThat(outlines.municipalities().get(m).getArea() / 1e6).isCloseTo(real, within(0.1 * real));
        }
    }

    @Test
    void manyAreasTileAsWell() {
        Built built = build(3_000, 24, 1);
        assertThat(built.layout().places()).hasSize(3_000).extracting(Place::key).doesNotHaveDuplicates();
        assertTiles(built.outlines().areas(), built.outlines().kreis());
    }

    @Test
    void aSpotLiesInsideItsArea() {
        Built built = build(88, 300, 1);
        Ground ground = new Ground(built.layout(), built.outlines().warp());
        for (int i = 0; i < 88; i++) {
            Dice dice = Dice.of(1, "spot/" + i);
            for (int n = 0; n < 30; n++) {
                double[] spot = ground.spot(i, dice);
                Geometry area = built.outlines().areas().get(i);
                Coordinate at = new Coordinate(spot[0], spot[1]);
                assertThat(area.covers(area.getFactory().createPoint(at))).isTrue();
            }
        }
    }
}
