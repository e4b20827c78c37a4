package de.sozialplanung.opendata.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The borders between nodes, each once however many rings run along it. An arc is a list of vertices from node to node, or
/// around from its lowest vertex where a ring meets no node.
final class Arcs {

    private final Vertices vertices;
    private final List<int[]> arcs = new ArrayList<>();
    private final Map<Long, Integer> numbers = new HashMap<>();

    Arcs(Vertices vertices) {
        this.vertices = vertices;
    }

    List<int[]> all() {
        return arcs;
    }

    /// The arcs along a ring, in order: the number of each, or its complement where the ring runs against it.
    ///
    /// @param ring its points, the first not repeated; all rings have been taken down
    int[] along(int[] ring) {
        int first = 0;
        while (first < ring.length && !vertices.isNode(ring[first])) {
            first++;
        }
        if (first == ring.length) {
            return new int[]{number(part(ring, lowest(ring), ring.length))};
        }
        List<Integer> along = new ArrayList<>();
        int start = first;
        for (int i = first + 1; i <= first + ring.length; i++) {
            if (vertices.isNode(ring[i % ring.length])) {
                along.add(number(part(ring, start, i - start)));
                start = i;
            }
        }
        return along.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int lowest(int[] ring) {
        int lowest = 0;
        for (int i = 1; i < ring.length; i++) {
            lowest = ring[i] < ring[lowest] ? i : lowest;
        }
        return lowest;
    }

    private static int[] part(int[] ring, int start, int edges) {
        int[] part = new int[edges + 1];
        for (int i = 0; i <= edges; i++) {
            part[i] = ring[(start + i) % ring.length];
        }
        return part;
    }

    /// Between nodes all rings go on alike, so that the first edge tells the arc.
    private int number(int[] part) {
        int last = part.length - 1;
        boolean against = part[0] == part[last] ? part[1] > part[last - 1] : part[0] > part[last];
        int[] arc = against ? reversed(part) : part;
        Integer known = numbers.putIfAbsent((long) arc[0] << 32 | arc[1], arcs.size());
        int number = known == null ? arcs.size() : known;
        if (known == null) {
            arcs.add(arc);
        }
        return against ? ~number : number;
    }

    static int[] reversed(int[] part) {
        int[] reversed = new int[part.length];
        for (int i = 0; i < part.length; i++) {
            reversed[i] = part[part.length - 1 - i];
        }
        return reversed;
    }
}
