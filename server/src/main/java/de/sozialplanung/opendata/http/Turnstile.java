package de.sozialplanung.opendata.http;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/// Lets so many tasks in, running and waiting ones together, and turns away the rest at once: who is not served within a
/// moment asks again anyway, and a queue without an end serves nobody.
final class Turnstile implements Executor {

    private final Executor threads;
    private final int most;
    private final AtomicInteger inside = new AtomicInteger();

    Turnstile(Executor threads, int most) {
        this.threads = threads;
        this.most = most;
    }

    @Override
    public void execute(Runnable task) {
        if (inside.incrementAndGet() > most) {
            inside.decrementAndGet();
            throw new RejectedExecutionException("too many requests wait already");
        }
        boolean begun = false;
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } finally {
                    inside.decrementAndGet();
                }
            });
            begun = true;
        } finally {
            if (!begun) {
                inside.decrementAndGet();
            }
        }
    }

    /// How many are running or waiting.
    int inside() {
        return inside.get();
    }
}
