package de.sozialplanung.opendata.geoserver;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The current edition, mounted anew whenever another one has become it. For any number of threads.
final class CurrentEdition {

    private final EditionPlace place;
    private final String language;
    private final @Nullable String namespace;
    private @Nullable Object mark;
    private @Nullable String id;
    private @Nullable MountedEdition mounted;

    /// @param language  of titles and descriptions, `de` or `en`
    /// @param namespace of type names; null for none
    CurrentEdition(EditionPlace place, String language, @Nullable String namespace) {
        this.place = place;
        this.language = language;
        this.namespace = namespace;
    }

    /// The edition that is current at this moment. Whoever reads two things that belong together asks once.
    ///
    /// @throws IOException where there is none, it cannot be read, or its place cannot be reached
    synchronized MountedEdition get() throws IOException {
        Object now = place.mark();
        MountedEdition known = mounted;
        if (known != null && now.equals(mark)) {
            return known;
        }
        String current = History.currentId(place.history());
        if (known == null || !Objects.equals(current, id)) {
            known = new MountedEdition(Manifest.parse(place.manifest(current), language), place.storage(current),
                    namespace);
            mounted = known;
            id = current;
        }
        mark = now;
        return known;
    }
}
