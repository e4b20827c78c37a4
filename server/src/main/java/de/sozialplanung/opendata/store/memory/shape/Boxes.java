package de.sozialplanung.opendata.store.memory.shape;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.locationtech.jts.geom.Envelope;

/// The boxes of numbered items, in EPSG:25832.
interface Boxes {

    int size();

    double minX(int item);

    double minY(int item);

    double maxX(int item);

    double maxY(int item);

    /// The boxes of these items, numbered as they are listed.
    Boxes of(int[] items);

    /// Boxes that are points.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Points(double[] xs, double[] ys) implements Boxes {

        @Override
        public int size() {
            return xs.length;
        }

        @Override
        public double minX(int item) {
            return xs[item];
        }

        @Override
        public double minY(int item) {
            return ys[item];
        }

        @Override
        public double maxX(int item) {
            return xs[item];
        }

        @Override
        public double maxY(int item) {
            return ys[item];
        }

        @Override
        public Points of(int[] items) {
            return new Points(Arrays.stream(items).mapToDouble(item -> xs[item]).toArray(),
                    Arrays.stream(items).mapToDouble(item -> ys[item]).toArray());
        }
    }

    /// Boxes with an extent: minX, minY, maxX, maxY of each.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Extents(double[] corners) implements Boxes {

        static Extents of(Envelope... boxes) {
            return new Extents(Arrays.stream(boxes).flatMapToDouble(box -> DoubleStream
                    .of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())).toArray());
        }

        @Override
        public int size() {
            return corners.length / 4;
        }

        @Override
        public double minX(int item) {
            return corners[4 * item];
        }

        @Override
        public double minY(int item) {
            return corners[4 * item + 1];
        }

        @Override
        public double maxX(int item) {
            return corners[4 * item + 2];
        }

        @Override
        public double maxY(int item) {
            return corners[4 * item + 3];
        }

        @Override
        public Extents of(int[] items) {
            double[] some = new double[4 * items.length];
            for (int i = 0; i < items.length; i++) {
                System.arraycopy(corners, 4 * items[i], some, 4 * i, 4);
            }
            return new Extents(some);
        }
    }
}
