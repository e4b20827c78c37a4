package de.sozialplanung.opendata.html.page;

import de.sozialplanung.opendata.catalog.LocalizedText;

/// The words of the form that says how a table of features is shown.
public enum TableText implements Phrase {
    FILTER_AND_VIEW("Filtern, sortieren, Spalten wählen", "Filter, sort, choose columns"),
    VIEW("Ansicht", "View"),
    SORT("Sortieren nach", "Sort by"),
    SORT_USUAL("wie veröffentlicht", "as published"),
    ASCENDING("{0}, aufsteigend", "{0}, ascending"),
    DESCENDING("{0}, absteigend", "{0}, descending"),
    ROWS("Zeilen je Seite", "Rows per page"),
    CRS("Koordinaten zeigen", "Show coordinates"),
    CRS_NONE("keine", "none"),
    CRS_HINT("Gilt auch für die Dateien unten.", "Holds for the files below as well."),
    COLUMNS("Spalten", "Columns"),
    COLUMNS_HINT("Ohne Auswahl alle; die Kennung steht immer vorn.",
            "Without a choice all; the identifier always leads."),
    EXPRESSION("Filterausdruck", "Filter expression"),
    EXPRESSION_HINT("CQL2, zum Beispiel {0}", "CQL2, for example {0}"),
    QUERYABLES("Wonach gefiltert werden kann", "What can be filtered by"),
    SORTABLES("Wonach sortiert werden kann", "What can be sorted by"),
    LONGITUDE_LATITUDE("Länge / Breite", "Longitude / latitude"),
    LATITUDE_LONGITUDE("Breite / Länge", "Latitude / longitude"),
    EASTING_NORTHING("Ostwert / Nordwert", "Easting / northing"),
    POINT_INSIDE("{0} (ein Punkt darin)", "{0} (a point inside)");

    private final LocalizedText words;

    TableText(String de, String en) {
        words = new LocalizedText(de, en);
    }

    @Override
    public LocalizedText words() {
        return words;
    }
}
