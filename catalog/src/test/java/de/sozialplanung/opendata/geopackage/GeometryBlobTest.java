package de.sozialplanung.opendata.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class GeometryBlobTest {

    private static final Geometry LINE = new GeometryFactory()
            .createLineString(new Coordinate[]{new Coordinate(1, 2), new Coordinate(3, 5)});

    @Test
    void theHeaderHoldsReferenceSystemAndEnvelope() {
        byte[] bytes = new GeometryBlob().write(LINE, 25_832);
        assertThat(HexFormat.of().formatHex(bytes, 0, 40)).isEqualTo("47500003" + "e8640000"
                + "000000000000f03f" + "0000000000000840" + "0000000000000040" + "0000000000001440");
    }

    @Test
    void bigEndianWithoutEnvelopeIsReadToo() throws IOException {
        byte[] bytes = HexFormat.of()
                .parseHex(
                        "4750000000006 4e8".replace(" ", "") + "0000000001" + "3ff0000000000000" + "4000000000000000");
        assertThat((Object) new GeometryBlob().read(bytes))
                .isEqualTo(new GeometryFactory().createPoint(new Coordinate(1, 2)));
    }

    @Test
    void anEmptyGeometryIsNone() throws IOException {
        assertThat((Object) new GeometryBlob().read(new GeometryBlob().write(new GeometryFactory().createPolygon(), 0)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 20, 45, 60})
    void aGeometryThatBreaksOffIsRefused(int length) {
        byte[] bytes = Arrays.copyOf(new GeometryBlob().write(LINE, 25_832), length);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> new GeometryBlob().read(bytes));
    }
}
