package de.sozialplanung.opendata.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/// Lets so many tasks in, running and waiting ones together, and turns away the rest at once: who is not served within a
/// moment asks again anyway, and a queue without an end serves nobody. One client has a share of the places, so that one who
/// is slow to take what he asked for cannot have them all.
final class Turnstile {

    private final Executor threads;
    private final int most;
    private final int share;
    private final AtomicInteger inside = new AtomicInteger();
    private final ConcurrentHashMap<String, Integer> insideByClient = new ConcurrentHashMap<>();

    /// What became of a task.
    enum Entry {
        /// It runs, or waits for its turn.
        LET_IN,
        /// There was no place for anybody.
        FULL,
        /// There was no place for its client.
        SHARE_USED
    }

    /// @param most  places for all together
    /// @param share of them that one client may have; 0 for any
    Turnstile(Executor threads, int most, int share) {
        this.threads = threads;
        this.most = most;
        this.share = share;
    }

    /// Lets a task in or turns it away.
    ///
    /// @param client whose it is; empty where clients cannot be told apart
    Entry enter(String client, Runnable task) {
        String sharing = share == 0 ? "" : client;
        if (!takeShare(sharing)) {
            return Entry.SHARE_USED;
        }
        if (inside.incrementAndGet() > most) {
            leave(sharing);
            return Entry.FULL;
        }
        boolean begun = false;
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } finally {
                    leave(sharing);
                }
            });
            begun = true;
            return Entry.LET_IN;
        } catch (RejectedExecutionException _) {
            return Entry.FULL; // about to stop
        } finally {
            if (!begun) {
                leave(sharing);
            }
        }
    }

    private boolean takeShare(String client) {
        if (client.isEmpty() || insideByClient.merge(client, 1, Integer::sum) <= share) {
            return true;
        }
        leaveShare(client);
        return false;
    }

    private void leave(String client) {
        inside.decrementAndGet();
        leaveShare(client);
    }

    /// Nothing is left of a client that has nothing inside.
    private void leaveShare(String client) {
        insideByClient.computeIfPresent(client, (_, count) -> count > 1 ? count - 1 : null);
    }

    /// How many are running or waiting.
    int inside() {
        return inside.get();
    }
}
