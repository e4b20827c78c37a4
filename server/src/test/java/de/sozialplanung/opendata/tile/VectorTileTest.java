package de.sozialplanung.opendata.tile;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.ListStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// What a tile holds, read back by the specification.
class VectorTileTest {

    private static final TileMatrixSet SET = TileMatrixSet.DE_EPSG_25832_ADV;

    private static final TileAddress TILE = new TileAddress(10, 532, 336);

    private static final Envelope BOX = SET.box(TILE);

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private static final Collection AREAS = new Collection("gebiete", LocalizedText.same("G"), LocalizedText.same("G"),
            new Schema(List.of(property("id", PropertyType.STRING, Role.ID),
                    property("wert", PropertyType.NUMBER, Role.NONE),
                    property("wert_status", PropertyType.STRING, Role.STATUS),
                    property("zahl", PropertyType.INTEGER, Role.NONE),
                    property("ja", PropertyType.BOOLEAN, Role.NONE),
                    property("tag", PropertyType.DATE, Role.INSTANT),
                    property("arten", PropertyType.STRING_LIST, Role.NONE),
                    property("geometrie", PropertyType.MULTI_POLYGON, Role.GEOMETRY))));

    private static Property property(String name, PropertyType type, Role role) {
        return Property.of(name, type, role, LocalizedText.same(name), LocalizedText.same(name));
    }

    private static Feature feature(@Nullable Geometry shape, Object... first) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(new Object[7]));
        for (int i = 0; i < first.length; i++) {
            values.set(i, first[i]);
        }
        return Feature.of(values, shape);
    }

    /// A box in parts of the tile's side, from its upper left corner.
    private static Polygon box(double left, double top, double right, double bottom) {
        double side = BOX.getWidth();
        return (Polygon) SHAPES.toGeometry(new Envelope(BOX.getMinX() + left * side, BOX.getMinX() + right * side,
                BOX.getMaxY() - bottom * side, BOX.getMaxY() - top * side));
    }

    private static Map<String, TileReader.Layer> tile(Feature... features) {
        VectorTile tile = new VectorTile(SET, TILE);
        tile.add(new ListStream(AREAS, Crs.EPSG_25832, List.of(features)));
        return TileReader.read(tile.bytes());
    }

    private static TileReader.Drawn only(Feature feature) {
        return TileReader.drawn(tile(feature), "gebiete").getFirst();
    }

    @Test
    void valuesKeepTheirTypeAndNullIsLeftOutBesideItsStatus() {
        TileReader.Drawn drawn = only(feature(box(0.25, 0.25, 0.75, 0.75), "a1", 12.5, "normal", -7L, true,
                LocalDate.of(2024, 12, 31), List.of("kita", "schule")));
        assertThat(drawn.values()).containsExactlyInAnyOrderEntriesOf(Map.of("id", "a1", "wert", 12.5, "wert_status",
                "normal", "zahl", -7L, "ja", true, "tag", "2024-12-31", "arten", "kita|schule"));
        List<@Nullable Object> withheld = Arrays.asList("a2", null, "geheim", null, null, null, null);
        assertThat(only(Feature.of(withheld, box(0, 0, 1, 1))).values())
                .containsExactlyInAnyOrderEntriesOf(Map.of("id", "a2", "wert_status", "geheim"));
    }

    @Test
    void theGridBeginsInTheUpperLeftCornerAndHasFourThousandAndNinetySixSteps() {
        TileReader.Layer layer = tile(feature(box(0.25, 0.5, 0.75, 1), "a")).values().iterator().next();
        assertThat(layer.version()).isEqualTo(2);
        assertThat(layer.extent()).isEqualTo(4096);
        assertThat(layer.features().getFirst().rings().getFirst()).containsExactlyInAnyOrder(new long[]{1024, 2048},
                new long[]{3072, 2048}, new long[]{3072, 4096}, new long[]{1024, 4096});
    }

    @Test
    void outerRingsTurnRightAndHolesLeft() {
        LinearRing hole = box(0.4, 0.4, 0.6, 0.6).getExteriorRing();
        for (LinearRing shell : List.of(box(0.1, 0.1, 0.9, 0.9).getExteriorRing(),
                box(0.1, 0.1, 0.9, 0.9).getExteriorRing().reverse())) {
            TileReader.Drawn drawn = only(feature(SHAPES.createPolygon(shell, new LinearRing[]{hole}), "a"));
            assertThat(drawn.type()).isEqualTo(3);
            assertThat(drawn.rings()).hasSize(2);
            assertThat(TileReader.area(drawn.rings().get(0))).isPositive();
            assertThat(TileReader.area(drawn.rings().get(1))).isNegative();
        }
    }

    @Test
    void whatReachesBeyondIsCutAtTheBuffer() {
        TileReader.Drawn drawn = only(feature(box(-3, -3, 4, 4), "a"));
        assertThat(drawn.rings().getFirst()).containsExactlyInAnyOrder(new long[]{-64, -64}, new long[]{4160, -64},
                new long[]{4160, 4160}, new long[]{-64, 4160});
    }

    @Test
    void whatCannotBeSeenIsNotInTheTile() {
        assertThat(tile(feature(box(2, 2, 3, 3), "beside"), feature(box(0.5, 0.5, 0.500_001, 0.500_001), "tiny"),
                feature(null, "nowhere"))).isEmpty();
        VectorTile empty = new VectorTile(SET, TILE);
        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.bytes()).isEmpty();
    }

    @Test
    void aKeyThatIsANumberIsTheIdToo() {
        assertThat(only(feature(box(0, 0, 1, 1), "5378")).id()).isEqualTo(5378);
        assertThat(only(feature(box(0, 0, 1, 1), "05378")).id()).isEqualTo(-1);
        assertThat(only(feature(box(0, 0, 1, 1), "a5")).id()).isEqualTo(-1);
    }

    @Test
    void aPointIsOneMove() {
        Coordinate middle = BOX.centre();
        TileReader.Drawn drawn = only(feature(SHAPES.createPoint(middle), "a"));
        assertThat(drawn.type()).isEqualTo(1);
        assertThat(drawn.rings()).hasSize(1);
        assertThat(drawn.rings().getFirst()).containsExactly(new long[]{2048, 2048});
    }

    @Test
    void aFaultyShapeIsDrawnAsFarAsItGoes() {
        double side = BOX.getWidth();
        Coordinate[] bow = {at(0.2, 0.2, side), at(0.8, 0.8, side), at(0.8, 0.2, side), at(0.2, 0.8, side),
                at(0.2, 0.2, side)};
        assertThat(only(feature(SHAPES.createPolygon(bow), "a")).rings()).hasSize(2)
                .allMatch(ring -> TileReader.area(ring) > 0);
    }

    private static Coordinate at(double x, double y, double side) {
        return new Coordinate(BOX.getMinX() + x * side, BOX.getMaxY() - y * side);
    }
}
