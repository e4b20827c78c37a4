package de.sozialplanung.opendata.encode.parquet;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The least and the greatest of some numbers, as they are written; none where one is too large to compare. For one
/// thread.
final class Bounds {

    /// From here on a double does not tell whole numbers apart (2^53).
    private static final double EXACT = 9_007_199_254_740_992.0;

    private byte @Nullable [] least;
    private byte @Nullable [] greatest;
    private double low;
    private double high;
    private boolean blurred;

    /// @param number what it is compared by
    /// @param bytes  as written, from the beginning of the buffer
    /// @param length how many of them
    void add(double number, ByteBuffer bytes, int length) {
        if (Math.abs(number) >= EXACT) {
            blurred = true;
        }
        if (least == null || number < low) {
            low = number;
            least = copy(bytes, length);
        }
        if (greatest == null || number > high) {
            high = number;
            greatest = copy(bytes, length);
        }
    }

    private static byte[] copy(ByteBuffer bytes, int length) {
        byte[] copy = new byte[length];
        bytes.get(0, copy);
        return copy;
    }

    Optional<byte[]> least() {
        return blurred ? Optional.empty() : Optional.ofNullable(least);
    }

    Optional<byte[]> greatest() {
        return blurred ? Optional.empty() : Optional.ofNullable(greatest);
    }

    void clear() {
        least = null;
        greatest = null;
        blurred = false;
    }
}
