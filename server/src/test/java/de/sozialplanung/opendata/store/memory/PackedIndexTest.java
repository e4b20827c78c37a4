package de.sozialplanung.opendata.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class PackedIndexTest {

    private static final class Squares implements Boxes {

        private final double[] x;
        private final double[] y;
        private final double[] side;

        Squares(double[] x, double[] y, double[] side) {
            this.x = x;
            this.y = y;
            this.side = side;
        }

        @Override
        public double minX(int item) {
            return x[item];
        }

        @Override
        public double minY(int item) {
            return y[item];
        }

        @Override
        public double maxX(int item) {
            return x[item] + side[item];
        }

        @Override
        public double maxY(int item) {
            return y[item] + side[item];
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 15, 16, 17, 255, 256, 257, 5000})
    void itFindsWhatALoopFinds(int size) {
        Random random = new Random(size);
        Squares squares = new Squares(random.doubles(size, 0, 1000).toArray(), random.doubles(size, 0, 1000).toArray(),
                random.doubles(size, 0, 20).toArray());
        PackedIndex index = new PackedIndex(IntStream.range(0, size).toArray(), squares);
        for (int round = 0; round < 200; round++) {
            double x = random.nextDouble(-100, 1000);
            double y = random.nextDouble(-100, 1000);
            Envelope box = new Envelope(x, x + random.nextDouble(300), y, y + random.nextDouble(300));
            BitSet expected = new BitSet();
            IntStream.range(0, size).filter(i -> box.intersects(new Envelope(squares.minX(i), squares.maxX(i),
                    squares.minY(i), squares.maxY(i)))).forEach(expected::set);
            BitSet found = new BitSet();
            index.search(box, found::set);
            assertThat(found).isEqualTo(expected);
            assertThat(index.atMost(box)).isBetween((long) expected.cardinality(), (long) size);
        }
    }

    @Test
    void itemsAtOnePlaceAreNoTrouble() {
        Squares same = new Squares(new double[100], new double[100], new double[100]);
        PackedIndex index = new PackedIndex(IntStream.range(0, 100).toArray(), same);
        BitSet found = new BitSet();
        index.search(new Envelope(0, 0, 0, 0), found::set);

        assertThat(found.cardinality()).isEqualTo(100);
        assertThat(index.atMost(new Envelope(1, 2, 1, 2))).isZero();
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
