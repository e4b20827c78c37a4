package de.sozialplanung.opendata.rdf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// What one property says of each observation: the object by row, and the rows by object.
final class ObservationColumn {

    private final Node predicate;
    private final IntFunction<@Nullable Node> objects;
    private final @Nullable Map<Node, int[]> rows;
    private final int size;

    private ObservationColumn(Node predicate, IntFunction<@Nullable Node> objects, @Nullable Map<Node, int[]> rows,
            int size) {
        this.predicate = predicate;
        this.objects = objects;
        this.rows = rows;
        this.size = size;
    }

    /// A property with few different objects: rows are found through a list per object.
    static ObservationColumn indexed(Node predicate, int size, IntFunction<@Nullable Node> objects) {
        Map<Node, int[]> counts = new HashMap<>();
        for (int row = 0; row < size; row++) {
            Node object = objects.apply(row);
            if (object != null) {
                counts.computeIfAbsent(object, o -> new int[1])[0]++;
            }
        }
        Map<Node, int[]> rows = new HashMap<>();
        counts.forEach((object, count) -> rows.put(object, new int[count[0]]));
        for (int row = 0; row < size; row++) {
            Node object = objects.apply(row);
            if (object != null) {
                int[] list = rows.get(object);
                int[] left = counts.get(object);
                if (list != null && left != null) {
                    list[list.length - left[0]--] = row;
                }
            }
        }
        return new ObservationColumn(predicate, objects, rows, size);
    }

    /// A property whose objects nearly all differ, or that says the same everywhere: rows are found by looking at all.
    static ObservationColumn scanned(Node predicate, int size, IntFunction<@Nullable Node> objects) {
        return new ObservationColumn(predicate, objects, null, size);
    }

    Node predicate() {
        return predicate;
    }

    /// Null where the property says nothing of that observation.
    @Nullable
    Node object(int row) {
        return objects.apply(row);
    }

    /// The rows with that object, in order.
    PrimitiveIterator.OfInt rows(Node object) {
        if (rows == null) {
            return IntStream.range(0, size).filter(row -> object.equals(objects.apply(row))).iterator();
        }
        return Arrays.stream(rows.getOrDefault(object, new int[0])).iterator();
    }
}
