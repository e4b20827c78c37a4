package de.sozialplanung.opendata.sparql;

import java.time.Duration;

/// What one query may cost. Told to clients in problems and in the service description.
///
/// @param queryLength   the most characters of a query
/// @param timeout       the most time from start to last row
/// @param parallel      the most queries that run at once; a further one is refused at once
/// @param perClient     the most of these that one client may have
/// @param cells         the most cells of a result (rows times variables), or triples of a graph
/// @param bytes         the most bytes of a result as it is written
/// @param intermediate  the most rows that all operators of a query may produce together
/// @param heldRows      the most rows of about a kilobyte that all queries together may keep for sorting, grouping, joining
public record SparqlLimits(int queryLength, Duration timeout, int parallel, int perClient, long cells, long bytes,
        long intermediate, long heldRows) {

    /// Thirty seconds, eight at once, two of one client, a million cells; half of the heap for rows that are kept.
    public static SparqlLimits standard() {
        long heap = Runtime.getRuntime().maxMemory();
        return new SparqlLimits(20_000, Duration.ofSeconds(30), 8, 2, 1_000_000, 512_000_000, 20_000_000,
                Math.clamp(heap / 2 / 1_000, 100_000L, 5_000_000L));
    }
}
