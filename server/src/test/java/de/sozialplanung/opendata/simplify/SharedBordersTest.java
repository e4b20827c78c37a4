package de.sozialplanung.opendata.simplify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.CascadedPolygonUnion;

/// That neighbours stay neighbours whatever points they lose.
class SharedBordersTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    /// Cells of a kilometre whose common edges are crooked, in the way of a map of small areas.
    private static List<Geometry> cells(int side, int points, long seed) {
        CrookedEdges edges = new CrookedEdges(points, new Random(seed));
        List<Geometry> cells = new ArrayList<>();
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                cells.add(SHAPES.createMultiPolygon(new Polygon[]{
                        SHAPES.createPolygon(edges.around(column, row))}));
            }
        }
        return cells;
    }

    private static int points(List<Geometry> shapes) {
        return shapes.stream().mapToInt(Geometry::getNumPoints).sum();
    }

    @Test
    void neighboursStayWithoutGapsAndOverlaps() {
        List<Geometry> cells = cells(12, 20, 1);
        double size = cells.stream().mapToDouble(Geometry::getArea).sum();
        for (double area : new double[]{100, 1_000, 10_000, 100_000, 10_000_000}) {
            List<Geometry> simplified = SharedBorders.simplify(cells, area);
            assertThat(simplified).allMatch(Geometry::isValid);
            Geometry union = CascadedPolygonUnion.union(simplified);
            assertThat(simplified.stream().mapToDouble(Geometry::getArea).sum()).isCloseTo(union.getArea(),
                    Offset.offset(1e-3));
            assertThat(union.getNumGeometries()).isOne();
            assertThat(((Polygon) union.getGeometryN(0)).getNumInteriorRing()).as("gaps").isZero();
            assertThat(union.getArea()).isCloseTo(size, Percentage.withPercentage(10));
            assertThat(points(simplified)).isLessThan(points(cells));
        }
    }

    @Test
    void noCornerThatCanBeSeenIsLost() {
        List<Geometry> cells = cells(4, 20, 2);
        List<Geometry> simplified = SharedBorders.simplify(cells, 50);
        for (int i = 0; i < cells.size(); i++) {
            assertThat(cells.get(i).symDifference(simplified.get(i)).getArea())
                    .isLessThan(cells.get(i).getArea() / 100);
        }
    }

    @Test
    void anAreaAndThoseItConsistsOfKeepTheSameBorder() {
        List<Geometry> cells = cells(6, 20, 3);
        List<Geometry> levels = new ArrayList<>(cells);
        levels.add(CascadedPolygonUnion.union(cells));
        List<Geometry> simplified = SharedBorders.simplify(levels, 10_000);
        Geometry whole = simplified.getLast();
        Geometry parts = CascadedPolygonUnion.union(simplified.subList(0, cells.size()));
        assertThat(parts.symDifference(whole).getArea()).isLessThan(1e-3);
        assertThat(whole.getNumPoints()).isLessThan(levels.getLast().getNumPoints() / 2);
    }

    @Test
    void anIslandFillsItsHoleAndNothingVanishes() {
        LinearRing shore = SHAPES.createLinearRing(circle(500, 64));
        Geometry sea = SHAPES.createPolygon(
                ((Polygon) SHAPES.toGeometry(new Envelope(-2000, 2000, -2000, 2000)))
                        .getExteriorRing(),
                new LinearRing[]{shore});
        Geometry island = SHAPES.createPolygon(shore.reverse());
        List<Geometry> simplified = SharedBorders.simplify(List.of(sea, island), 1e9);
        assertThat(simplified).allMatch(Geometry::isValid).noneMatch(Geometry::isEmpty);
        assertThat(simplified.get(0).getArea() + simplified.get(1).getArea()).isEqualTo(16_000_000);
        assertThat(simplified.get(1).getNumPoints()).isEqualTo(4);
    }

    private static Coordinate[] circle(double radius, int points) {
        Coordinate[] circle = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            circle[i] = new Coordinate(radius * Math.cos(angle), radius * Math.sin(angle));
        }
        circle[points] = circle[0].copy();
        return circle;
    }
}
