package de.sozialplanung.opendata.html.page;

import de.sozialplanung.opendata.catalog.LocalizedText;

/// The words of the pages that show figures: indicators, areas, need and supply.
public enum AtlasText implements Phrase {
    INDICATORS("Indikatoren", "Indicators"),
    INDICATORS_LEAD(
            "Jeder Indikator mit Karte, Tabelle und Verlauf; mit Definition, Quelle und allen Dateien.",
            "Every indicator with map, table and course; with definition, source and all files."),
    YEAR("Jahr", "Year"),
    LEVEL("Ebene", "Level"),
    PLACE("Gemeinde", "Municipality"),
    ALL_PLACES("alle Gemeinden", "all municipalities"),
    CROWDED(
            "Diese Ebene hat zu viele Gebiete für eine Seite: gezeigt werden die einer Gemeinde.",
            "This level has too many areas for one page: those of one municipality are shown."),
    MERGED("Zu viele Gebiete, um sie einzeln anzuwählen: die Karte zeigt nur ihre Klassen.",
            "Too many areas to choose one: the map shows their classes only."),
    UNDRAWN("Für eine Karte hat diese Gemeinde zu viele Gebiete.", "This municipality has too many areas for a map."),
    CLASSES_OF("Die Farben stehen für die Klassen von {0}, damit sich die Jahre vergleichen lassen.",
            "The colours stand for the classes of {0}, so that the years can be compared."),
    CUT("Gezeigt sind die ersten {0} von {1} Gebieten in der Reihenfolge ihrer Namen.",
            "The first {0} of {1} areas are shown, in the order of their names."),
    SHOW("Zeigen", "Show"),
    CUT_WHOLE("Alle als Tabelle", "All as a table"),
    MAP("Karte", "Map"),
    MAP_TABLE("Dieselben Werte stehen darunter als Tabelle.", "The same figures are in the table below."),
    LEGEND("Legende", "Legend"),
    LEGEND_COUNT("{0} Gebiete", "{0} areas"),
    LEGEND_ONE("1 Gebiet", "1 area"),
    TABLE("Tabelle", "Table"),
    AREA("Gebiet", "Area"),
    VALUE("Wert", "Value"),
    DEVIATION("gegen den Kreis", "against the district"),
    INTERVAL("Unsicherheit", "Uncertainty"),
    INTERVAL_OF("{0} bis {1}", "{0} to {1}"),
    RANKS("Rang", "Rank"),
    RANKS_OF("{0} bis {1}", "{0} to {1}"),
    RANKS_HINT(
            "Unsicherheit: 95-Prozent-Intervall nach Wilson. Rang: Gebiete, deren Intervalle sich überschneiden, werden nicht "
                    + "unterschieden; 1 ist der höchste Wert.",
            "Uncertainty: Wilson's 95 percent interval. Rank: areas whose intervals overlap are not told apart; 1 is the "
                    + "highest value."),
    DISTRICT("Kreis insgesamt", "Whole district"),
    COURSE("Verlauf", "Course"),
    COURSE_KEY("Kräftig: der ganze Kreis; dünn: die Gemeinden.", "Bold: the whole district; thin: the municipalities."),
    COURSE_TABLE("Verlauf als Tabelle", "Course as a table"),
    MEANING("Was der Indikator sagt", "What the indicator says"),
    UNIT("Einheit", "Unit"),
    FORMULA("Berechnung", "Calculation"),
    SOURCE("Quelle", "Source"),
    DATE("Stichtag", "Reference date"),
    METHOD("Geheimhaltung", "Confidentiality"),
    METHOD_OF("{0}; Bezugszahl mindestens {1}", "{0}; reference population at least {1}"),
    TAKE("Mitnehmen", "Take along"),
    TAKE_SHOWN("Die gezeigten Werte", "The figures shown"),
    TAKE_ALL("Alle Jahre und Gebiete", "All years and areas"),
    TAKE_QGIS("Zu QGIS hinzufügen", "Add to QGIS"),
    TAKE_REQUEST("Dieselbe Anfrage an die OGC-Schnittstelle", "The same request to the OGC interface"),
    TAKE_SPARQL("Dieselbe Frage in SPARQL", "The same question in SPARQL"),
    TAKE_CITATION("Zitiervorschlag", "Suggested citation"),
    PROFILE_FIGURES("Die wichtigsten Zahlen", "Headline figures"),
    PROFILE_ALL("Alle Zahlen", "All figures"),
    PROFILE_INDICATOR("Indikator", "Indicator"),
    PROFILE_HERE("hier", "here"),
    PROFILE_DISTRICT("Kreis", "District"),
    PROFILE_COURSE("Verlauf", "Course"),
    PROFILE_STRENGTHS("Günstiger als im Kreis", "Better than in the district"),
    PROFILE_BURDENS("Belasteter als im Kreis", "More burdened than the district"),
    PROFILE_NONE("nichts deutlich", "nothing clearly"),
    PROFILE_HINT(
            "Genannt wird, was im letzten Jahr um mehr als ein Fünftel vom Kreis abweicht; die Zahlen sagen nichts über einzelne "
                    + "Menschen.",
            "Named is what differs from the district by more than a fifth in the latest year; the figures say nothing about "
                    + "individuals."),
    AGES("Altersaufbau {0}", "Age structure {0}"),
    AGES_GROUP("Alter in Jahren", "Age in years"),
    AGES_UNDER("unter {0}", "under {0}"),
    AGES_BETWEEN("{0} bis {1}", "{0} to {1}"),
    AGES_FROM("{0} und älter", "{0} and over"),
    AGES_DRAWING("Anteil an allen Einwohnern in Prozent", "Share of all inhabitants in percent"),
    AGES_HINT(
            "Errechnet aus den veröffentlichten, gerundeten Anteilen, daher auf wenige Zehntel genau. Ist einer davon geheim, so sind "
                    + "es auch die Gruppen, die sich aus ihm ergeben.",
            "Worked out from the published, rounded shares, so exact to a few tenths. Where one of them is withheld, so are the "
                    + "groups that follow from it."),
    PROFILE_OFFERS("Angebote im Gebiet", "Services in the area"),
    PROFILE_OFFERS_ALL("alle {0} als Tabelle und Karte", "all {0} as table and map"),
    PROFILE_OFFERS_SEARCH("Angebote hier suchen", "Search services here"),
    PROFILE_OFFERS_NONE("Hier ist kein Angebot verzeichnet.", "No service is listed here."),
    PROFILE_PLANNING("Planung", "Planning"),
    PROFILE_PLACE("Lage", "Location"),
    PROFILE_PARTS("Gebiete darin", "Areas within"),
    PROFILE_PRINT("Die Seite lässt sich drucken oder als PDF sichern.", "The page can be printed or saved as PDF.");

    private final LocalizedText words;

    AtlasText(String de, String en) {
        words = new LocalizedText(de, en);
    }

    @Override
    public LocalizedText words() {
        return words;
    }
}
