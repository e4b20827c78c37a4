package de.sozialplanung.opendata.http;

/// How much memory the response cache may take.
///
/// @param totalBytes all answers together, with what it costs to keep them; 0 keeps none
/// @param entryBytes the longest body that is kept; longer ones are passed on as they come
public record CacheSettings(long totalBytes, int entryBytes) {

    private static final long MOST = 256L << 20;

    private static final int LONGEST = 8 << 20;

    /// A quarter of a heap, 256 MiB at most; bodies of up to 8 MiB, but none that would take an eighth of it all.
    public static CacheSettings forHeap(long heapBytes) {
        long total = Math.min(heapBytes / 4, MOST);
        return new CacheSettings(total, (int) Math.min(LONGEST, total / 8));
    }
}
