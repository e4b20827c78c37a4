package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.problem.Problem;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/// A part of an edition that is made once: ahead by `prepare`, else by whoever asks first. Where the store does not answer
/// for now, the next who asks has it made anew. For any number of threads.
final class Prepared<T> {

    private final Callable<T> maker;
    private final AtomicReference<FutureTask<T>> task;

    Prepared(Callable<T> maker) {
        this.maker = maker;
        task = new AtomicReference<>(new FutureTask<>(maker));
    }

    /// Makes it on a thread of its own.
    void prepare(String thread) {
        Thread.ofPlatform().daemon().name(thread).start(task.get());
    }

    /// @throws Problem               where the store does not answer for now
    /// @throws IllegalStateException where making it failed otherwise
    T get() {
        FutureTask<T> current = task.get();
        current.run();
        try {
            return Waiting.result(current);
        } catch (Problem unanswered) {
            task.compareAndSet(current, new FutureTask<>(maker));
            throw unanswered;
        }
    }
}
