package de.sozialplanung.opendata.simplify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// The simplified shapes of a collection by what they were, worked out by whoever asks first.
final class SimplifiedShapes {

    /// What tells geometries apart without keeping them.
    ///
    /// @param mixed all coordinates in order
    record Mark(Envelope box, int points, long mixed) {

        static Mark of(Geometry geometry) {
            Mixer mixer = new Mixer();
            geometry.apply(mixer);
            return new Mark(geometry.getEnvelopeInternal(), geometry.getNumPoints(), mixer.mixed);
        }
    }

    private static final class Mixer implements CoordinateSequenceFilter {

        private long mixed;

        @Override
        public void filter(CoordinateSequence points, int i) {
            mixed = (mixed ^ Double.doubleToLongBits(points.getX(i))) * 0x9E3779B97F4A7C15L;
            mixed = (Long.rotateLeft(mixed, 29) ^ Double.doubleToLongBits(points.getY(i))) * 0xBF58476D1CE4E5B9L;
            mixed = Long.rotateLeft(mixed, 31);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }

    private record Worked(Map<Mark, Geometry> shapes, long size) {}

    private final Supplier<Map<Mark, Geometry>> source;
    private final Detail detail;
    private volatile @Nullable Worked worked;

    /// @param source the shapes of the collection in metres, each once, in an order that does not vary
    SimplifiedShapes(Supplier<Map<Mark, Geometry>> source, Detail detail) {
        this.source = source;
        this.detail = detail;
    }

    /// The simplified geometry; the same one where it is none of the collection.
    Geometry of(Geometry original) {
        return worked().shapes().getOrDefault(Mark.of(original), original);
    }

    /// How many points they have in all.
    long size() {
        return worked().size();
    }

    /// The same without working them out.
    long known() {
        Worked now = worked;
        return now == null ? 0 : now.size();
    }

    private Worked worked() {
        Worked now = worked;
        return now == null ? work() : now;
    }

    private synchronized Worked work() {
        Worked now = worked;
        if (now == null) {
            Map<Mark, Geometry> originals = source.get();
            List<Geometry> simplified = SharedBorders.simplify(List.copyOf(originals.values()), detail.area());
            Map<Mark, Geometry> shapes = HashMap.newHashMap(originals.size());
            int next = 0;
            for (Mark mark : originals.keySet()) {
                shapes.put(mark, simplified.get(next++));
            }
            now = new Worked(shapes, simplified.stream().mapToLong(Geometry::getNumPoints).sum());
            worked = now;
        }
        return now;
    }
}
