package de.sozialplanung.opendata.catalog;

/// A field of social monitoring (Handlungsfeld). Each gives one wide collection of the same name.
public enum Theme {
    DEMOGRAPHIE("demographie", new LocalizedText("Demographie", "Demography")),
    MIGRATION("migration", new LocalizedText("Migration", "Migration")),
    GRUNDSICHERUNG("grundsicherung", new LocalizedText("Grundsicherung", "Basic income support")),
    JUGENDHILFE("jugendhilfe", new LocalizedText("Jugendhilfe", "Child and youth welfare")),
    GESUNDHEIT("gesundheit", new LocalizedText("Gesundheit", "Health")),
    PFLEGE("pflege", new LocalizedText("Pflege", "Long-term care"));

    private final String code;
    private final LocalizedText title;

    Theme(String code, LocalizedText title) {
        this.code = code;
        this.title = title;
    }

    /// The code in files, collection ids and the concept scheme `handlungsfeld`.
    public String code() {
        return code;
    }

    public LocalizedText title() {
        return title;
    }
}
