package de.sozialplanung.opendata.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/// The answers that are known, bounded in bytes, and those that are on their way.
///
/// Keys begin with the edition, so that an answer of another edition is never found; once the edition changes, all that is
/// kept goes.
final class AnswerCache {

    private final CacheSettings settings;
    private final Supplier<String> current;
    private final Predicate<String> shown;
    private final AtomicReference<String> known;
    private final Cache<CacheKey, PreparedAnswer> answers;
    private final ConcurrentMap<CacheKey, Flight> flights = new ConcurrentHashMap<>();
    private final Sightings sightings = new Sightings();
    private final AtomicLong collecting = new AtomicLong();

    /// @param current the id of the current edition
    /// @param shown   whether answers of an edition may still be shown
    AnswerCache(CacheSettings settings, Supplier<String> current, Predicate<String> shown) {
        this.settings = settings;
        this.current = current;
        this.shown = shown;
        known = new AtomicReference<>(current.get());
        answers = Caffeine.newBuilder().maximumWeight(settings.totalBytes())
                .weigher((CacheKey key, PreparedAnswer answer) -> key.weight() + answer.weight())
                .executor(Runnable::run).build();
    }

    /// The id of the current edition.
    String edition() {
        String now = current.get();
        String before = known.get();
        if (!now.equals(before) && known.compareAndSet(before, now)) {
            answers.invalidateAll();
        }
        return now;
    }

    @Nullable
    PreparedAnswer find(CacheKey key) {
        return answers.getIfPresent(key);
    }

    /// Whether an answer that is not known is to be kept once it is made: always while a quarter of the room is free, and
    /// then only where it was asked for before. Answers that nobody asks for again, as a map makes them by thousands, cost
    /// more to throw away than to make.
    boolean worthKeeping(CacheKey key) {
        return sightings.note(key) || weight() < settings.totalBytes() / 4 * 3;
    }

    /// The flight of an answer that somebody is making already; null where that falls to the caller, who now has one and must
    /// land it.
    @Nullable
    Flight join(CacheKey key, Flight own) {
        return flights.putIfAbsent(key, own);
    }

    /// Ends a flight.
    ///
    /// @param answer what is to be kept under the key; null where nothing came of it that may be kept
    void land(CacheKey key, Flight flight, @Nullable PreparedAnswer answer) {
        if (answer != null && answer.weight() <= settings.totalBytes()) {
            answers.put(key, answer);
            if (!shown.test(key.edition())) {
                answers.invalidate(key);
            }
        }
        flights.remove(key, flight);
        flight.land(answer);
    }

    /// The longest body that is kept.
    int entryBytes() {
        return settings.entryBytes();
    }

    /// Takes memory for a body that is being collected.
    ///
    /// @return whether there was so much; all bodies together may take a quarter of what the cache may
    boolean reserve(long bytes) {
        if (collecting.addAndGet(bytes) <= settings.totalBytes() / 4) {
            return true;
        }
        collecting.addAndGet(-bytes);
        return false;
    }

    /// Gives back what was taken.
    void release(long bytes) {
        collecting.addAndGet(-bytes);
    }

    /// What is kept, by its weight in bytes.
    long weight() {
        return answers.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }
}
