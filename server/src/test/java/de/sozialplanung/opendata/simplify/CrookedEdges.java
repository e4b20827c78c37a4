package de.sozialplanung.opendata.simplify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;

/// The edges of a grid of cells of a kilometre, each a crooked line that both its cells share.
final class CrookedEdges {

    private final int points;
    private final Random random;
    private final Map<List<Integer>, List<Coordinate>> edges = new HashMap<>();

    CrookedEdges(int points, Random random) {
        this.points = points;
        this.random = random;
    }

    /// The closed ring around a cell.
    Coordinate[] around(int column, int row) {
        List<Coordinate> ring = new ArrayList<>();
        ring.addAll(edge(column, row, 0));
        ring.addAll(edge(column + 1, row, 1));
        List<Coordinate> top = new ArrayList<>(edge(column, row + 1, 0));
        top.add(new Coordinate((column + 1) * 1000.0, (row + 1) * 1000.0));
        Collections.reverse(top);
        ring.addAll(top.subList(0, top.size() - 1));
        List<Coordinate> left = new ArrayList<>(edge(column, row, 1));
        left.add(new Coordinate(column * 1000.0, (row + 1) * 1000.0));
        Collections.reverse(left);
        ring.addAll(left);
        return ring.toArray(Coordinate[]::new);
    }

    /// Without its last point. Never more than 300 metres off, so that edges meet at corners only.
    private List<Coordinate> edge(int column, int row, int upright) {
        return edges.computeIfAbsent(List.of(column, row, upright), _ -> {
            List<Coordinate> line = new ArrayList<>();
            for (int i = 0; i < points; i++) {
                double along = 1000.0 * i / points;
                double room = 0.6 * Math.min(along, 1000 - along);
                double off = (random.nextDouble() - 0.5) * Math.min(120, room);
                line.add(upright == 1
                        ? new Coordinate(column * 1000.0 + off, row * 1000.0 + along)
                        : new Coordinate(column * 1000.0 + along, row * 1000.0 + off));
            }
            return line;
        });
    }
}
