package de.sozialplanung.opendata.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/// An answer on its way: one request makes it, those that ask for the same meanwhile wait for it without a thread.
final class Flight {

    private final List<Consumer<Optional<PreparedAnswer>>> waiting = new ArrayList<>();
    private Optional<PreparedAnswer> made = Optional.empty();
    private boolean landed;

    /// Tells those who wait.
    ///
    /// @param answer null where it is not one for others
    void land(@Nullable PreparedAnswer answer) {
        List<Consumer<Optional<PreparedAnswer>>> told;
        synchronized (this) {
            landed = true;
            made = Optional.ofNullable(answer);
            told = List.copyOf(waiting);
            waiting.clear();
        }
        told.forEach(one -> one.accept(Optional.ofNullable(answer)));
    }

    /// Has somebody told once it has landed; at once where it has already.
    void whenLanded(Consumer<Optional<PreparedAnswer>> told) {
        synchronized (this) {
            if (!landed) {
                waiting.add(told);
                return;
            }
        }
        told.accept(made);
    }
}
