package de.sozialplanung.opendata.store.memory;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is made when it is first asked for, and once. For any number of threads.
final class Lazy<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T known = made;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            T again = made;
            if (again == null) {
                again = maker.get();
                made = again;
            }
            return again;
        }
    }
}
