package de.sozialplanung.opendata.publication;

import java.util.concurrent.atomic.AtomicReference;

/// The reference to the current publication. Readers never lock; a swap is one assignment.
public final class Publications {

    private final AtomicReference<Publication> current;

    public Publications(Publication first) {
        current = new AtomicReference<>(first);
    }

    public Publication current() {
        return current.get();
    }

    /// Replaces the current publication; requests under way finish with the one they took.
    public void swap(Publication next) {
        current.set(next);
    }
}
