package de.sozialplanung.opendata.sparql;

import java.util.concurrent.atomic.AtomicLong;

/// What all queries share: the memory for rows, counted in rows of about a kilobyte, or the room for results in files, in
/// bytes. Safe for many threads.
final class Reserve {

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    Reserve(long most) {
        this.most = most;
    }

    /// Takes so much.
    ///
    /// @return whether there is so much left; it is taken either way and must be given back
    boolean take(long amount) {
        return taken.addAndGet(amount) <= most;
    }

    void giveBack(long amount) {
        taken.addAndGet(-amount);
    }

    /// How much is taken at the moment.
    long taken() {
        return taken.get();
    }
}
