package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.filter.BoundFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/// How many features matched the filters that were asked for last: whoever pages through an answer asks for every page
/// anew, and an edition never changes. For any number of threads.
final class KnownCounts {

    private static final int MOST = 64;

    private final Map<Key, Long> counts = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Long> eldest) {
            return size() > MOST;
        }
    };

    private record Key(String collection, BoundFilter filter) {}

    synchronized OptionalLong of(String collection, BoundFilter filter) {
        Long count = counts.get(new Key(collection, filter));
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }

    synchronized void keep(String collection, BoundFilter filter, long count) {
        counts.put(new Key(collection, filter), count);
    }
}
