package de.sozialplanung.opendata.catalog;

import java.util.List;
import java.util.Optional;

/// A level of the area hierarchy, from the whole down to the parts.
public enum Level {
    KREIS("kreis", "kreis", new LocalizedText("Kreis", "District")),
    GEMEINDE("gemeinde", "gemeinden", new LocalizedText("Gemeinde", "Municipality")),
    WOHNPLATZ("wohnplatz", "wohnplaetze", new LocalizedText("Wohnplatz", "Small area"));

    private final String code;
    private final String collection;
    private final LocalizedText title;

    Level(String code, String collection, LocalizedText title) {
        this.code = code;
        this.collection = collection;
        this.title = title;
    }

    /// The code in files and in `/id/{code}/{key}`.
    public String code() {
        return code;
    }

    /// The id of the collection that holds the areas of this level.
    public String collection() {
        return collection;
    }

    public LocalizedText title() {
        return title;
    }

    /// The levels whose areas areas of this one lie in, the largest first.
    public List<Level> above() {
        return switch (this) {
            case KREIS -> List.of();
            case GEMEINDE -> List.of(KREIS);
            case WOHNPLATZ -> List.of(KREIS, GEMEINDE);
        };
    }

    /// The level of the parts of an area of this one; empty for the last.
    public Optional<Level> below() {
        return switch (this) {
            case KREIS -> Optional.of(GEMEINDE);
            case GEMEINDE -> Optional.of(WOHNPLATZ);
            case WOHNPLATZ -> Optional.empty();
        };
    }
}
