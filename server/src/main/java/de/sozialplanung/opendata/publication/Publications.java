package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.edition.EditionEvent;
import de.sozialplanung.opendata.edition.EditionHistory;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The reference to the current publication, and to the one before it, whose page tokens stay good. Readers never lock; a
/// swap is one assignment.
public final class Publications {

    private final Future<Publication> first;
    private final Consumer<Publications> look;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
    private final AtomicReference<EditionHistory> history;

    /// @param previous null before the first swap
    private record Held(Publication current, @Nullable Publication previous) {

        Held followedBy(Publication next) {
            boolean again = current.edition().id().equals(next.edition().id());
            return new Held(next, again ? previous : current);
        }
    }

    public Publications(Publication first) {
        this(CompletableFuture.completedFuture(first), _ -> {});
    }

    /// Publications of which the first is still being loaded; whoever asks before it is there waits.
    ///
    /// @param look swaps if another edition has become the current one; called when an edition is asked for that is not
    ///             known
    public Publications(Future<Publication> first, Consumer<Publications> look) {
        this(first, look, new AtomicReference<>(EditionHistory.EMPTY));
    }

    private Publications(Future<Publication> first, Consumer<Publications> look,
            AtomicReference<EditionHistory> history) {
        this.first = first;
        this.look = look;
        this.history = history;
    }

    /// One edition for good, beside these: it knows what these know of what happened.
    public Publications only(Publication publication) {
        return new Publications(CompletableFuture.completedFuture(publication), _ -> {}, history);
    }

    /// What is published now.
    ///
    /// @throws Problem where the edition was withdrawn and none has taken its place yet
    public Publication current() {
        Publication current = held().current();
        refuseWithdrawn(current.edition().id());
        return current;
    }

    private void refuseWithdrawn(String id) {
        Optional<EditionEvent> withdrawal = history().withdrawal(id);
        if (withdrawal.isPresent()) {
            throw gone(withdrawal.get());
        }
    }

    /// What everybody is told who asks for an edition that was withdrawn.
    public static Problem gone(EditionEvent withdrawal) {
        return Problem.of(ProblemKind.GONE, "The edition " + withdrawal.edition() + " was withdrawn on "
                + withdrawal.at().toString().substring(0, 10) + ": " + withdrawal.reason());
    }

    /// The id of the edition that was loaded last, whatever became of it.
    public String currentId() {
        return held().current().edition().id();
    }

    /// What happened to the editions, as far as this server knows.
    public EditionHistory history() {
        return history.get();
    }

    /// Takes note of what happened; an edition that was withdrawn is not shown any more.
    public void know(EditionHistory known) {
        history.set(known);
    }

    private Held held() {
        Held now = held.get();
        if (now == null) {
            held.compareAndSet(null, new Held(Waiting.result(first), null));
            now = held();
        }
        return now;
    }

    /// The publication of an edition that was not withdrawn, so that somebody who pages through it ends where they began; empty for all but the
    /// current edition and the one before it. Where several servers publish the same editions, another one may have begun
    /// with an edition that is new here.
    ///
    /// @throws Problem where it was withdrawn
    public Optional<Publication> byEdition(String id) {
        refuseWithdrawn(id);
        Optional<Publication> known = known(id);
        if (known.isEmpty()) {
            look.accept(this);
            known = known(id);
        }
        return known;
    }

    private Optional<Publication> known(String id) {
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
