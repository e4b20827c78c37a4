package de.sozialplanung.opendata.rdf;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

import de.sozialplanung.opendata.vocab.Iris;

/// Finds the address of a thing that a value names by its key, so that a table's keys become links in a graph. Safe for
/// many threads.
public final class Things {

    private final Iris iris;
    private final BiPredicate<ThingKind, String> exists;
    private final Map<String, String> actors;
    private final Map<String, Optional<String>> areas = new ConcurrentHashMap<>();

    /// @param exists whether there is a thing of that kind with that key
    /// @param actors the keys of actors by their names
    public Things(Iris iris, BiPredicate<ThingKind, String> exists, Map<String, String> actors) {
        this.iris = iris;
        this.exists = exists;
        this.actors = Map.copyOf(actors);
    }

    /// The area with that key, of whatever level.
    public Optional<String> area(String key) {
        return areas.computeIfAbsent(key, k -> first(k, ThingKind.WOHNPLATZ, ThingKind.GEMEINDE, ThingKind.KREIS));
    }

    /// The actor with that key or exactly that name.
    Optional<String> actor(String keyOrName) {
        String key = actors.getOrDefault(keyOrName, keyOrName);
        return actors.containsValue(key)
                ? Optional.of(iris.thing(ThingKind.AKTEUR.code(), key))
                : Optional.empty();
    }

    Optional<String> thing(ThingKind kind, String key) {
        return first(key, kind);
    }

    private Optional<String> first(String key, ThingKind... kinds) {
        for (ThingKind kind : kinds) {
            if (exists.test(kind, key)) {
                return Optional.of(iris.thing(kind.code(), key));
            }
        }
        return Optional.empty();
    }
}
