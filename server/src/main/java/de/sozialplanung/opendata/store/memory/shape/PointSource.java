package de.sozialplanung.opendata.store.memory.shape;

import de.sozialplanung.opendata.store.memory.row.RowCollector;
import de.sozialplanung.opendata.store.memory.row.RowSet;
import de.sozialplanung.opendata.store.memory.row.Source;
import org.locationtech.jts.geom.Envelope;

/// The points that pass, found by their index: whole neighbourhoods at once where they lie within the zone.
///
/// @param zone   where points may be that pass
/// @param box    around that
/// @param test   whether a point passes
/// @param within whether all points do that lie within the zone, or none of them
record PointSource(PackedIndex index, Zone zone, Envelope box, PlaceTest test, boolean within) implements Source {

    /// Whether a place passes.
    @FunctionalInterface
    interface PlaceTest {

        boolean passes(double x, double y);
    }

    @Override
    public int atMost() {
        return (int) index.atMost(box);
    }

    @Override
    public int exactly() {
        int[] count = {0};
        index.search(zone, new PackedIndex.Visitor() {

            @Override
            public void within(int from, int to) {
                count[0] += within ? to - from : 0;
            }

            @Override
            public void crossed(int position, Boxes boxes) {
                count[0] += test.passes(boxes.minX(position), boxes.minY(position)) ? 1 : 0;
            }
        });
        return count[0];
    }

    @Override
    public RowSet rows() {
        RowCollector rows = new RowCollector();
        index.search(zone, new PackedIndex.Visitor() {

            @Override
            public void within(int from, int to) {
                for (int position = from; within && position < to; position++) {
                    rows.add(index.item(position));
                }
            }

            @Override
            public void crossed(int position, Boxes boxes) {
                if (test.passes(boxes.minX(position), boxes.minY(position))) {
                    rows.add(index.item(position));
                }
            }
        });
        return rows.build();
    }
}
