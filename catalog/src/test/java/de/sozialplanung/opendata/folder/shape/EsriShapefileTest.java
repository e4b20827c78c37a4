package de.sozialplanung.opendata.folder.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files are written byte by byte after the ESRI Shapefile Technical Description and the dBASE III layout.
class EsriShapefileTest {

    private static final double[][] CLOCKWISE = {{0, 0}, {0, 10}, {10, 10}, {10, 0}, {0, 0}};
    private static final double[][] HOLE = {{2, 2}, {4, 2}, {4, 4}, {2, 4}, {2, 2}};

    @TempDir
    private static Path folder = Path.of("");

    private static Path write(String name, String label, double[][]... rings) throws IOException {
        int points = 0;
        for (double[][] ring : rings) {
            points += ring.length;
        }
        ByteBuffer shape = ByteBuffer.allocate(44 + 4 * rings.length + 16 * points).order(ByteOrder.LITTLE_ENDIAN);
        shape.putInt(5).position(36);
        shape.putInt(rings.length).putInt(points);
        int start = 0;
        for (double[][] ring : rings) {
            shape.putInt(start);
            start += ring.length;
        }
        for (double[][] ring : rings) {
            for (double[] point : ring) {
                shape.putDouble(point[0]).putDouble(point[1]);
            }
        }
        ByteBuffer file = ByteBuffer.allocate(108 + shape.capacity());
        file.putInt(0, 9994).position(100);
        file.putInt(1).putInt(shape.capacity() / 2).put(shape.array());
        Files.write(folder.resolve(name + ".shp"), file.array());

        ByteBuffer table = ByteBuffer.allocate(65 + 21).order(ByteOrder.LITTLE_ENDIAN);
        table.put(0, (byte) 3).putInt(4, 1).putShort(8, (short) 65).putShort(10, (short) 21);
        table.put(32, "NAME".getBytes(Charset.forName("windows-1252"))).put(43, (byte) 'C').put(48, (byte) 20);
        table.put(64, (byte) 0x0D).put(65, (byte) ' ');
        table.put(66, "%-20s".formatted(label).getBytes(Charset.forName("windows-1252")));
        Files.write(folder.resolve(name + ".dbf"), table.array());
        return folder.resolve(name + ".shp");
    }

    @Test
    void aPolygonWithAHoleIsReadWithItsAttributes() throws IOException {
        Path file = write("loch", "Höhe", CLOCKWISE, HOLE);
        Files.writeString(folder.resolve("loch.prj"), "PROJCS[\"ETRS_1989_UTM_Zone_32N\",GEOGCS[\"GCS_ETRS_1989\"]]");
        ShapeFile shapes = ShapeFile.read(file, null);

        assertThat(shapes.rows()).hasSize(1);
        assertThat(shapes.rows().getFirst().attributes()).containsEntry("NAME", "Höhe");
        assertThat(Objects.requireNonNull(shapes.rows().getFirst().geometry()).getArea()).isEqualTo(96);
        assertThat(shapes.claimedCrs()).startsWith("PROJCS[\"ETRS_1989_UTM_Zone_32N\"");
        assertThat(shapes.remarks()).anyMatch(r -> r.contains("Windows-1252 angenommen"));
    }

    @Test
    void severalOuterRingsAreSeveralParts() throws IOException {
        double[][] other = {{20, 0}, {20, 10}, {30, 10}, {30, 0}, {20, 0}};

        assertThat(Objects.requireNonNull(
                ShapeFile.read(write("zwei", "x", CLOCKWISE, other, HOLE), null).rows().getFirst().geometry())
                .getNumGeometries()).isEqualTo(2);
    }

    @Test
    void aTruncatedFileIsRefused() throws IOException {
        Path file = write("kurz", "x", CLOCKWISE);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 20));

        assertThatExceptionOfType(ShapeFault.class).isThrownBy(() -> ShapeFile.read(file, null))
                .withMessageContaining("bricht bei Form 1 ab");
    }

    @Test
    void aMissingAttributeTableIsNamed() throws IOException {
        Path file = write("ohne", "x", CLOCKWISE);
        Files.delete(folder.resolve("ohne.dbf"));

        assertThatExceptionOfType(ShapeFault.class).isThrownBy(() -> ShapeFile.read(file, null))
                .withMessageContaining(".dbf");
    }
}
