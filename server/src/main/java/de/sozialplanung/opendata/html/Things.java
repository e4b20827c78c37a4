package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Level;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Which collections hold things that have an address of their own below `/id/`.
final class Things {

    private static final Map<String, String> KINDS = Map.of("angebote", "angebot", "akteure", "akteur",
            "planungsprozesse", "planungsprozess", "massnahmen", "massnahme");

    private Things() {}

    /// The kind in `/id/{kind}/{key}` of a collection's features; empty where they are no things, such as table rows.
    static Optional<String> kind(Collection collection) {
        return Arrays.stream(Level.values()).filter(level -> level.collection().equals(collection.id()))
                .map(Level::code).findFirst().or(() -> Optional.ofNullable(KINDS.get(collection.id())));
    }
}
