package de.sozialplanung.opendata.publication;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The reference to the current publication, and to the one before it, whose page tokens stay good. Readers never lock; a
/// swap is one assignment.
public final class Publications {

    private final Future<Publication> first;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

    /// @param previous null before the first swap
    private record Held(Publication current, @Nullable Publication previous) {

        Held followedBy(Publication next) {
            boolean again = current.edition().id().equals(next.edition().id());
            return new Held(next, again ? previous : current);
        }
    }

    public Publications(Publication first) {
        this(CompletableFuture.completedFuture(first));
    }

    /// Publications of which the first is still being loaded; whoever asks before it is there waits.
    public Publications(Future<Publication> first) {
        this.first = first;
    }

    public Publication current() {
        return held().current();
    }

    private Held held() {
        Held now = held.get();
        if (now == null) {
            held.compareAndSet(null, new Held(Waiting.result(first), null));
            now = held();
        }
        return now;
    }

    /// The publication of an edition, so that somebody who pages through it ends where they began; empty for all but the
    /// current edition and the one before it.
    public Optional<Publication> byEdition(String id) {
        Held now = held();
        if (now.current().edition().id().equals(id)) {
            return Optional.of(now.current());
        }
        return Optional.ofNullable(now.previous()).filter(p -> p.edition().id().equals(id));
    }

    /// Replaces the current publication; requests under way finish with the one they took.
    public void swap(Publication next) {
        held();
        held.updateAndGet(now -> Objects.requireNonNull(now).followedBy(next));
    }
}
