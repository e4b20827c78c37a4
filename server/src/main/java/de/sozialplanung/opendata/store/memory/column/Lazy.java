package de.sozialplanung.opendata.store.memory.column;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is made when it is first needed, once, and kept. Safe for any number of threads: those who ask meanwhile wait.
public final class Lazy<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    public T get() {
        T known = made;
        if (known == null) {
            synchronized (this) {
                known = made;
                if (known == null) {
                    known = maker.get();
                    made = known;
                }
            }
        }
        return known;
    }
}
