package de.sozialplanung.opendata.store.memory.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.SineStarFactory;
import org.locationtech.jts.util.GeometricShapeFactory;

class AreaTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static List<Geometry> polygons(Random random) {
        GeometricShapeFactory shape = new GeometricShapeFactory(FACTORY);
        shape.setBase(new Coordinate(random.nextInt(100), random.nextInt(100)));
        shape.setWidth(20 + random.nextInt(80));
        shape.setHeight(20 + random.nextInt(80));
        shape.setNumPoints(4 + random.nextInt(200));
        Geometry circle = shape.createCircle();
        Geometry box = shape.createRectangle();
        Geometry tilted = AffineTransformation.rotationInstance(0.02, 50, 50).transform(box);
        List<Geometry> polygons = new ArrayList<>(
                List.of(circle, box, tilted, SineStarFactory.create(new Coordinate(60, 60), 90, 150, 7, 0.6),
                        FACTORY.toGeometry(box.getEnvelopeInternal())));
        polygons.add(box.difference(circle));
        polygons.add(circle.symDifference(tilted));
        polygons.removeIf(Geometry::isEmpty);
        return polygons;
    }

    @Test
    void aPointLiesWhereJtsSaysItDoes() {
        Random random = new Random(1);
        for (int round = 0; round < 60; round++) {
            for (Geometry polygon : polygons(random)) {
                Area area = new Area(polygon);
                for (int i = 0; i < 200; i++) {
                    Coordinate place = new Coordinate(random.nextInt(400) / 2.0, random.nextInt(400) / 2.0);
                    assertThat(area.locate(place.x, place.y)).as("%s in %s", place, polygon)
                            .isEqualTo(SimplePointInAreaLocator.locate(place, polygon));
                }
                for (Coordinate corner : polygon.getCoordinates()) {
                    assertThat(area.locate(corner.x, corner.y)).isEqualTo(Location.BOUNDARY);
                }
            }
        }
    }

    @Test
    void aBoxIsToldToBeWithinOrOutsideOnlyWhereItIs() {
        Random random = new Random(2);
        int told = 0;
        for (int round = 0; round < 60; round++) {
            for (Geometry polygon : polygons(random)) {
                Area area = new Area(polygon);
                for (int i = 0; i < 50; i++) {
                    double x = random.nextInt(180);
                    double y = random.nextInt(180);
                    Envelope box = new Envelope(x, x + random.nextInt(30), y, y + random.nextInt(30));
                    Zone.Place place = area.place(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
                    Geometry shape = FACTORY.toGeometry(box);
                    if (place == Zone.Place.WITHIN) {
                        assertThat(polygon.contains(shape)).as("%s in %s", shape, polygon).isTrue();
                        assertThat(polygon.getBoundary().intersects(shape)).isFalse();
                        told++;
                    } else if (place == Zone.Place.OUTSIDE) {
                        assertThat(polygon.disjoint(shape)).as("%s beside %s", shape, polygon).isTrue();
                    }
                }
            }
        }
        assertThat(told).isGreaterThan(100);
    }

    /// Edges that all run from one end to the other would be listed in every slab.
    @Test
    void aCombOfLongTeethStaysSmall() {
        int teeth = 3000;
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < teeth; i++) {
            ring.add(new Coordinate(2 * i, 0));
            ring.add(new Coordinate(2 * i + 1, 1000));
        }
        ring.add(new Coordinate(2 * teeth, -1));
        ring.add(ring.getFirst());
        Geometry comb = FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
        Area area = new Area(comb);
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            Coordinate place = new Coordinate(random.nextDouble(2 * teeth), random.nextDouble(1000));
            assertThat(area.locate(place.x, place.y)).isEqualTo(SimplePointInAreaLocator.locate(place, comb));
        }
    }
}
