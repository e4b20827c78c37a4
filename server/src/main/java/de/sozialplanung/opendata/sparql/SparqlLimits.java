package de.sozialplanung.opendata.sparql;

import java.time.Duration;

/// What one query may cost. Told to clients in problems and in the service description.
///
/// @param queryLength   the most characters of a query
/// @param timeout       the most time from start to last row
/// @param parallel      the most queries that run at once; a further one is refused at once
/// @param cells         the most cells of a result (rows times variables), or triples of a graph
/// @param intermediate  the most rows that all operators of a query may produce together
/// @param heldRows      the most rows that one sorting, grouping or joining operator may be fed
public record SparqlLimits(int queryLength, Duration timeout, int parallel, long cells, long intermediate,
        long heldRows) {

    /// Thirty seconds, eight at once, a million cells; rows held in memory as the heap allows, about a kilobyte each.
    public static SparqlLimits standard() {
        long heap = Runtime.getRuntime().maxMemory();
        return new SparqlLimits(20_000, Duration.ofSeconds(30), 8, 1_000_000, 20_000_000,
                Math.clamp(heap / 1_000, 100_000L, 5_000_000L));
    }
}
