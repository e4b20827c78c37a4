package de.sozialplanung.opendata.publication;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The reference to the current publication, and to the one before it, whose page tokens stay good. Readers never lock; a
/// swap is one assignment.
public final class Publications {

    private final AtomicReference<Held> held;

    /// @param previous null before the first swap
    private record Held(Publication current, @Nullable Publication previous) {}

    public Publications(Publication first) {
        held = new AtomicReference<>(new Held(first, null));
    }

    public Publication current() {
        return held.get().current();
    }

    /// The publication of an edition, so that somebody who pages through it ends where they began; empty for all but the
    /// current edition and the one before it.
    public Optional<Publication> byEdition(String id) {
        Held now = held.get();
        if (now.current().edition().id().equals(id)) {
            return Optional.of(now.current());
        }
        return Optional.ofNullable(now.previous()).filter(p -> p.edition().id().equals(id));
    }

    /// Replaces the current publication; requests under way finish with the one they took.
    public void swap(Publication next) {
        held.updateAndGet(now -> now.current().edition().id().equals(next.edition().id())
                ? new Held(next, now.previous())
                : new Held(next, now.current()));
    }
}
