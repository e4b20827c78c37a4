package de.sozialplanung.opendata.store.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.ListStream;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.BoundValue;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.filter.ValueKind;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.FeatureStoreContract;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.SampleFeatures;
import de.sozialplanung.opendata.store.Slice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

class MemoryStoreTest extends FeatureStoreContract {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Override
    protected FeatureStore store(String edition, Map<Collection, List<Feature>> features) {
        return MemoryStore.load(edition, features.entrySet().stream()
                .<Supplier<ListStream>>map(e -> () -> new ListStream(e.getKey(), Crs.EPSG_25832, e.getValue()))
                .toList());
    }

    @Test
    void equalPolygonsOfAnyCollectionAreOneObject() {
        Collection areas = SampleFeatures.areas();
        Collection others = new Collection("weitere", areas.title(), areas.description(), areas.schema());
        FeatureStore store = store(EDITION, Map.of(areas, List.of(area("a", square(0)), area("b", square(0))), others,
                List.of(area("a", square(0)), area("b", square(1)))));

        for (Crs crs : Crs.values()) {
            assertThat((Object) shape(store, "gebiete", "a", crs)).isSameAs(shape(store, "gebiete", "b", crs))
                    .isSameAs(shape(store, "weitere", "a", crs)).isNotSameAs(shape(store, "weitere", "b", crs));
        }
    }

    @Test
    void aStreamInAnotherSystemIsTakenOverInTheStorageSystem() {
        Collection points = SampleFeatures.points();
        Feature dom = new Feature(Arrays.asList("dom", null, null, null, null, null, null, null, null),
                FACTORY.createPoint(new Coordinate(6.958307, 50.941357)));
        FeatureStore store = MemoryStore.load(EDITION, List.of(() -> new ListStream(points, Crs.CRS84, List.of(dom))));

        BoundFilter filter = intersects(FACTORY.toGeometry(new Envelope(356560, 356561, 5645288, 5645289)));

        assertThat(store.count(points.id(), filter)).isOne();
    }

    @Test
    void anIdentifierThatComesTwiceIsAFault() {
        assertThatThrownBy(() -> store(EDITION,
                Map.of(SampleFeatures.areas(), List.of(area("a", square(0)), area("a", square(1))))))
                .isInstanceOf(IllegalStateException.class);
    }

    /// Long enough for several segments of text, for codes to be given up, and for an index of several levels.
    @Test
    void aLongCollectionIsFoundRowByRow() {
        Collection points = SampleFeatures.points();
        int rows = 40_000;
        FeatureStore store = store(EDITION,
                Map.of(points, IntStream.range(0, rows).mapToObj(MemoryStoreTest::grid).toList()));

        for (int row = 0; row < rows; row += 997) {
            Feature feature = store.get(points.id(), "p" + row, Crs.EPSG_25832).orElseThrow();
            assertThat(feature.values()).isEqualTo(grid(row).values());
            assertThat(store.count(points.id(), equal("Titel ä " + row))).isOne();
        }
        Geometry tenByTen = FACTORY.toGeometry(new Envelope(350_100, 350_109, 5_600_050, 5_600_059));
        Page page = store
                .open(Query.all(points, Crs.EPSG_25832).with(intersects(tenByTen)).with(Slice.first(15)));
        assertThat(page.size()).isEqualTo(15);
        assertThat(Objects.requireNonNull(page.next()).id()).isEqualTo("p" + (50 * 200 + 100));
        assertThat(store.count(points.id(), intersects(tenByTen))).isEqualTo(100);
    }

    private static BoundFilter equal(String title) {
        return new BoundFilter.Compare(Comparison.EQUAL, new BoundValue.Attribute(1, ValueKind.TEXT),
                new BoundValue.Literal(title, ValueKind.TEXT));
    }

    private static BoundFilter intersects(Geometry area) {
        return new BoundFilter.Spatial(SpatialRelation.INTERSECTS, area, false);
    }

    private static Feature grid(int row) {
        return new Feature(
                Arrays.asList("p" + row, "Titel ä " + row, row % 7 == 0 ? null : "art" + row % 5,
                        List.of("g" + row % 3),
                        (long) row, row / 4.0, row % 2 == 0, LocalDate.ofEpochDay(row), null),
                FACTORY.createPoint(new Coordinate(350_000 + row % 200, 5_600_000 + row / 200)));
    }

    private static Feature area(String id, MultiPolygon shape) {
        return new Feature(Arrays.asList(id, id, null, null), shape);
    }

    private static MultiPolygon square(int offset) {
        Envelope box = new Envelope(360_000 + offset, 361_000, 5_650_000, 5_651_000);
        return FACTORY.createMultiPolygon(new Polygon[]{(Polygon) FACTORY.toGeometry(box)});
    }

    private static Geometry shape(FeatureStore store, String collection, String id, Crs crs) {
        return Objects.requireNonNull(store.get(collection, id, crs).orElseThrow().geometry());
    }
}
