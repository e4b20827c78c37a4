package de.sozialplanung.opendata.html.page;

import de.sozialplanung.opendata.catalog.LocalizedText;

/// The words of the pages that show planning processes, and of the search over everything.
public enum PlanText implements Phrase {
    TITLE("Planung", "Planning"),
    LEAD(
            "Wo geplant wird, wer dabei ist und was daraus geworden ist: von der Auffälligkeit über die Fachplanung und die "
                    + "Beteiligung bis zur Maßnahme.",
            "Where planning goes on, who takes part and what has come of it: from the finding over expert planning and "
                    + "participation to the measure."),
    WORD("Suchwort", "Search word"),
    WORD_HINT("zum Beispiel Jugend, Demenz, Quartier", "for example Jugend, Demenz, Quartier"),
    FOUND("{0} Planungsprozesse", "{0} planning processes"),
    FOUND_ONE("Ein Planungsprozess", "One planning process"),
    NONE("Dazu ist kein Planungsprozess verzeichnet.", "No planning process is listed for this."),
    PAGES("Seiten der Liste", "Pages of the list"),
    FURTHER("und {0} weitere", "and {0} more"),
    PHASES("Phasen", "Phases"),
    PHASE("Phase", "Phase"),
    PHASE_NOW("jetzt", "now"),
    MUNICIPALITY("Gemeinde", "Municipality"),
    AREAS("Gebiete", "Areas"),
    FIELDS("Handlungsfelder", "Fields of action"),
    GROUPS("Zielgruppen", "Target groups"),
    LEADER("Federführung", "Lead"),
    REASON("Anlass", "Reason"),
    PERIOD("Zeitraum", "Period"),
    SINCE("seit {0}", "since {0}"),
    FROM_TO("{0} bis {1}", "{0} to {1}"),
    MEASURES("Maßnahmen", "Measures"),
    MEASURES_NONE("Noch ist keine Maßnahme verzeichnet.", "No measure is listed yet."),
    MEASURE("Maßnahme", "Measure"),
    MEASURES_COUNT("{0} Maßnahmen", "{0} measures"),
    MEASURES_ONE("1 Maßnahme", "1 measure"),
    CARRIER("Träger", "Carrier"),
    STATE("Stand", "State"),
    PLACE("Ort", "Place"),
    AREAS_COUNT("Gebiete, für die geplant wird ({0})", "Areas that are planned for ({0})"),
    MEASURES_PLACED("Maßnahmen mit Ort ({0})", "Measures with a place ({0})"),
    MAP_LABEL("Karte der Planung", "Map of planning"),
    MAP_AREAS("Gebiete der Karte als Tabelle", "Areas of the map as a table"),
    MAP_MEASURES("Maßnahmen der Karte als Tabelle", "Measures of the map as a table"),
    AREA("Gebiet", "Area"),
    PROCESS("Planungsprozess", "Planning process"),
    OFFERS("Angebote in den Gebieten", "Services in the areas"),
    OFFERS_LINK("Angebote in {0}", "Services in {0}"),
    LOCATION("Lage", "Location"),
    ACTORS("Akteure", "Actors"),
    ACTOR("Akteur", "Actor"),
    ACTOR_KIND("Art", "Kind"),
    ACTOR_ROLES("Rollen", "Roles"),
    ACTOR_CONTACT("Kontakt", "Contact"),
    DATA("Der Eintrag in den Daten", "The entry among the data"),
    AS_TABLE("Als Tabelle und Karte", "As table and map"),
    MEASURES_TABLE("Alle Maßnahmen als Tabelle und Karte", "All measures as table and map"),
    ACTORS_TABLE("Alle Akteure als Tabelle", "All actors as a table"),
    SEARCH("Suche", "Search"),
    SEARCH_LABEL("Gebiete, Zahlen und Angebote durchsuchen", "Search areas, figures and services"),
    SEARCH_HINT("zum Beispiel Bensberg, Kinderarmut, Pflege", "for example Bensberg, child poverty, Pflege"),
    SEARCH_GO("Suchen", "Search"),
    SEARCH_FOR("Suche nach „{0}“", "Search for “{0}”"),
    SEARCH_INDICATORS("Indikatoren", "Indicators"),
    SEARCH_ALL("alle {0} zeigen", "show all {0}"),
    SEARCH_NOTHING("Dazu wurde nichts gefunden.", "Nothing was found for this."),
    SEARCH_EMPTY("Geben Sie ein Wort ein.", "Enter a word."),
    HOME_ENTRANCES("Womit möchten Sie beginnen?", "Where would you like to start?"),
    HOME_FIGURES(
            "Jeder Indikator mit Karte, Tabelle, Verlauf und Quelle; jedes Gebiet mit seinem Profil.",
            "Every indicator with map, table, course and source; every area with its profile."),
    HOME_NEED(
            "Wo ist Bedarf, wo gibt es Angebote? Beides auf einer Karte und je Gebiet nebeneinander.",
            "Where is need, where are services? Both on one map and side by side for each area."),
    HOME_OFFERS(
            "Hilfe finden: nach Lebenslage, Zielgruppe, Art, Ort und Sprache.",
            "Find help: by life situation, target group, kind, place and language."),
    HOME_PLANNING(
            "Welche Quartiere geplant werden, mit wem, und welche Maßnahmen daraus wurden.",
            "Which neighbourhoods are being planned, with whom, and which measures came of it.");

    private final LocalizedText words;

    PlanText(String de, String en) {
        words = new LocalizedText(de, en);
    }

    @Override
    public LocalizedText words() {
        return words;
    }
}
