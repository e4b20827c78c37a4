package de.sozialplanung.opendata.catalog;

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
}
