package de.sozialplanung.opendata.sparql;

import java.util.concurrent.atomic.AtomicLong;

/// The memory for rows that all running queries share, counted in rows of about a kilobyte. Safe for many threads.
final class Reserve {

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    Reserve(long most) {
        this.most = most;
    }

    /// Takes so much.
    ///
    /// @return whether there is so much left; it is taken either way and must be given back
    boolean take(long rows) {
        return taken.addAndGet(rows) <= most;
    }

    void giveBack(long rows) {
        taken.addAndGet(-rows);
    }

    /// How much is taken at the moment.
    long taken() {
        return taken.get();
    }
}
