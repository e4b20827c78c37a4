package de.sozialplanung.opendata.edition;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Pairs the things of two sequences by their keys. What comes in about the same order on both sides is hardly kept in
/// memory.
final class Pairing<K, T> {

    private final Found<K, T> found;
    private final Map<K, T> left = new HashMap<>();
    private final Map<K, T> right = new HashMap<>();

    /// Told of each key once.
    interface Found<K, T> {

        /// One key, and what either side has of it.
        ///
        /// @param left  null where only the right side has it
        /// @param right null where only the left side has it
        void pair(K key, @Nullable T left, @Nullable T right);
    }

    Pairing(Found<K, T> found) {
        this.found = found;
    }

    /// Goes through both.
    ///
    /// @param lefts  the next on the left; null at the end
    /// @param rights the next on the right; null at the end
    void run(Supplier<@Nullable T> lefts, Supplier<@Nullable T> rights, Function<T, K> key) {
        T one = lefts.get();
        T other = rights.get();
        while (one != null || other != null) {
            // the side that waits for partners waits for the other to come up
            if (one != null && (other == null || left.size() <= right.size())) {
                K name = key.apply(one);
                T partner = right.remove(name);
                if (partner != null) {
                    found.pair(name, one, partner);
                } else {
                    left.put(name, one);
                }
                one = lefts.get();
            } else if (other != null) {
                K name = key.apply(other);
                T partner = left.remove(name);
                if (partner != null) {
                    found.pair(name, partner, other);
                } else {
                    right.put(name, other);
                }
                other = rights.get();
            }
        }
        left.forEach((name, thing) -> found.pair(name, thing, null));
        right.forEach((name, thing) -> found.pair(name, null, thing));
    }
}
