package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// The places for queries that run at once: so many in all, and of these so many for one client. Safe for many threads.
final class Places {

    private final SparqlLimits limits;
    private final Semaphore free;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    Places(SparqlLimits limits) {
        this.limits = limits;
        free = new Semaphore(limits.parallel());
    }

    /// A place that is taken until it is closed.
    final class Place implements AutoCloseable {

        private final String client;

        private Place(String client) {
            this.client = client;
        }

        @Override
        public void close() {
            free.release();
            leave(client);
        }
    }

    /// Takes a place or refuses at once: nobody waits here, since a queue would only hide that there are too many.
    ///
    /// @param client whatever tells clients apart
    /// @throws Problem `TOO_MANY` where the client has its share, `OVERLOADED` where all places are taken
    Place take(String client) {
        if (taken.merge(client, 1, Integer::sum) > limits.perClient()) {
            leave(client);
            throw Problem.of(ProblemKind.TOO_MANY, "This client has " + limits.perClient()
                    + " queries running, which is all that one may have; wait for one of them.");
        }
        if (!free.tryAcquire()) {
            leave(client);
            throw Problem.of(ProblemKind.OVERLOADED, "All " + limits.parallel()
                    + " places for queries are taken at the moment; try again in some seconds.");
        }
        return new Place(client);
    }

    private void leave(String client) {
        taken.computeIfPresent(client, (_, count) -> count == 1 ? null : count - 1);
    }
}
