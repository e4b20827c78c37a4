package de.sozialplanung.opendata.http;

import java.util.concurrent.atomic.AtomicIntegerArray;

/// Remembers roughly which keys came by lately, in little memory: a place for each hash, which the next key of that place
/// takes. Forgets by and by, and may take one key for another once in some billions.
final class Sightings {

    /// A power of two.
    private static final int PLACES = 1 << 14;

    private final AtomicIntegerArray hashes = new AtomicIntegerArray(PLACES);

    /// Notes a key.
    ///
    /// @return whether it was seen before
    boolean note(CacheKey key) {
        int hash = (key.hashCode() * 0x9E3779B9) | 1; // empty places hold 0
        return hashes.getAndSet(hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PLACES)), hash) == hash;
    }
}
