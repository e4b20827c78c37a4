package de.sozialplanung.opendata.store.memory.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class PackedIndexTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 15, 16, 17, 255, 256, 257, 5000})
    void itFindsWhatALoopFinds(int size) {
        Random random = new Random(size);
        Envelope[] squares = Stream.generate(() -> square(random)).limit(size).toArray(Envelope[]::new);
        PackedIndex index = new PackedIndex(IntStream.range(0, size).toArray(), Boxes.Extents.of(squares));
        for (int round = 0; round < 200; round++) {
            double x = random.nextDouble(-100, 1000);
            double y = random.nextDouble(-100, 1000);
            Envelope box = new Envelope(x, x + random.nextDouble(300), y, y + random.nextDouble(300));
            BitSet expected = new BitSet();
            IntStream.range(0, size).filter(i -> box.intersects(squares[i])).forEach(expected::set);
            assertThat(found(index, Zone.touching(box))).isEqualTo(expected);
            assertThat(found(index, new Area(new GeometryFactory().toGeometry(box)))).isEqualTo(expected);
            assertThat(index.atMost(box)).isBetween((long) expected.cardinality(), (long) size);
        }
    }

    @Test
    void itemsAtOnePlaceAreNoTrouble() {
        PackedIndex index = new PackedIndex(IntStream.range(0, 100).toArray(),
                new Boxes.Points(new double[100], new double[100]));

        assertThat(found(index, Zone.touching(new Envelope(0, 0, 0, 0))).cardinality()).isEqualTo(100);
        assertThat(index.atMost(new Envelope(1, 2, 1, 2))).isZero();
    }

    private static Envelope square(Random random) {
        double x = random.nextDouble(1000);
        double y = random.nextDouble(1000);
        double side = random.nextDouble(20);
        return new Envelope(x, x + side, y, y + side);
    }

    private static BitSet found(PackedIndex index, Zone zone) {
        BitSet found = new BitSet();
        index.search(zone, new PackedIndex.Visitor() {

            @Override
            public void within(int from, int to) {
                IntStream.range(from, to).map(index::item).forEach(found::set);
            }

            @Override
            public void crossed(int position, Boxes boxes) {
                found.set(index.item(position));
            }
        });
        return found;
    }

    @Test
    void theCurveStepsFromCellToNeighbour() {
        int side = 64;
        int[] cellAt = new int[side * side];
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                cellAt[(int) HilbertCurve.position(x, y)] = x * side + y;
            }
        }
        for (int i = 1; i < cellAt.length; i++) {
            int across = Math.abs(cellAt[i] / side - cellAt[i - 1] / side);
            int up = Math.abs(cellAt[i] % side - cellAt[i - 1] % side);
            assertThat(across + up).isOne();
        }
    }
}
