package de.sozialplanung.opendata.http;

import java.time.Duration;

/// How much memory the response cache may take, and what caches in front of the server may do.
///
/// @param totalBytes all answers together, with what it costs to keep them; 0 keeps none
/// @param entryBytes the longest body that is kept; longer ones are passed on as they come
/// @param shared     how long a reverse proxy may show an answer without asking; zero lets it ask each time
public record CacheSettings(long totalBytes, int entryBytes, Duration shared) {

    private static final long MOST = 256L << 20;

    private static final int LONGEST = 8 << 20;

    /// Memory only; caches in front ask each time.
    CacheSettings(long totalBytes, int entryBytes) {
        this(totalBytes, entryBytes, Duration.ZERO);
    }

    /// A quarter of a heap, 256 MiB at most; bodies of up to 8 MiB, but none that would take an eighth of it all.
    public static CacheSettings forHeap(long heapBytes) {
        return of(Math.min(heapBytes / 4, MOST));
    }

    /// That much; bodies of up to 8 MiB, but none that would take an eighth of it all.
    public static CacheSettings of(long totalBytes) {
        return new CacheSettings(totalBytes, (int) Math.min(LONGEST, totalBytes / 8));
    }

    /// The same, where caches in front may show an answer for so long.
    public CacheSettings sharedFor(Duration lifetime) {
        return new CacheSettings(totalBytes, entryBytes, lifetime);
    }
}
