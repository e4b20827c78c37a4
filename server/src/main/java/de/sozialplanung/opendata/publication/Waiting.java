package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.problem.Problem;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Waits for what another thread prepares.
final class Waiting {

    private Waiting() {}

    /// The result, as soon as it is there. An interruption is kept for later: nobody could go on without the result.
    ///
    /// @throws Problem               where a store does not answer for now
    /// @throws IllegalStateException where preparing it failed otherwise
    static <T> T result(Future<T> work) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Problem unanswered) {
                        throw unanswered;
                    }
                    throw new IllegalStateException("a part of the edition could not be prepared", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
