package de.sozialplanung.opendata.html.page;

import de.sozialplanung.opendata.catalog.LocalizedText;

/// The words of the social report.
public enum ReportText implements Phrase {
    TITLE("Sozialbericht", "Social report"),
    TITLE_OF("Sozialbericht {0}", "Social report {0}"),
    ENTRANCE(
            "Was auffällt, was sich geändert hat und wo Werte fehlen: aus den Daten dieser Ausgabe gerechnet.",
            "What stands out, what has changed and where values are missing: computed from the data of this edition."),
    LEAD(
            "Diese Seite ist aus der Ausgabe {0} gerechnet und ändert sich nur mit ihr. Die Zahlen sind Hinweise, die vor Ort "
                    + "eingeordnet werden; sie sagen nichts über einzelne Menschen.",
            "This page is computed from edition {0} and changes only with it. The figures are hints for local judgement; they "
                    + "say nothing about individuals."),
    CONTENTS("Inhalt", "Contents"),
    GLANCE("Auf einen Blick", "At a glance"),
    GLANCE_TEXT("Die wichtigsten Zahlen für den ganzen Kreis.", "The headline figures of the whole district."),
    CHANGED("Was sich am meisten geändert hat", "What has changed most"),
    CHANGED_TEXT(
            "Zahlen des ganzen Kreises gegen das Jahr davor, nach der Größe der Änderung im Verhältnis zum Ausgangswert.",
            "Figures of the whole district against the year before, by the size of the change relative to where it began."),
    INDICATOR("Indikator", "Indicator"),
    YEAR("Jahr", "Year"),
    BEFORE("davor", "before"),
    NOW("jetzt", "now"),
    CHANGE("Änderung", "Change"),
    MEANS("bedeutet", "means"),
    MORE_NEED("mehr Bedarf", "more need"),
    LESS_NEED("weniger Bedarf", "less need"),
    STANDS_OUT("Was auffällt: {0}", "What stands out: {0}"),
    STANDS_OUT_TEXT(
            "Genannt sind Gebiete, deren Wert um mehr als ein Fünftel vom Kreis zur belasteten Seite abweicht und deren "
                    + "95-Prozent-Intervall ganz auf dieser Seite liegt; nach Namen geordnet, ohne Rang. Wo es kein Intervall "
                    + "gibt, muss der Wert stattdessen um mehr als eine Standardabweichung der Gebiete abweichen.",
            "Named are areas whose figure differs from the district by more than a fifth towards need and whose 95 percent "
                    + "interval lies wholly on that side; sorted by name, without rank. Where there is no interval, the figure "
                    + "has to differ by more than one standard deviation of the areas instead."),
    STANDS_OUT_NONE("Kein Gebiet weicht deutlich ab.", "No area differs clearly."),
    DISTRICT("Kreis", "District"),
    AREAS("deutlich belastet", "clearly more need"),
    AREAS_COUNT("{0} von {1} Gebieten", "{0} of {1} areas"),
    MAP_MORE("Karte und Tabelle dazu", "The map and table of it"),
    WITHHELD("Wo Werte fehlen", "Where values are missing"),
    WITHHELD_TEXT(
            "Werte der kleinsten Gebiete im jeweils letzten Jahr. Kleine Zahlen werden vor der Veröffentlichung zurückgehalten, "
                    + "und mit ihnen, was sie verraten könnte.",
            "Figures of the smallest areas in the latest year of each indicator. Small numbers are withheld before "
                    + "publication, and with them what could give them away."),
    WITHHELD_TEXT_ABOVE(
            "Werte der Gemeinden im jeweils letzten Jahr; die kleinsten Gebiete sind für diesen Bericht zu viele. Kleine Zahlen "
                    + "werden vor der Veröffentlichung zurückgehalten, und mit ihnen, was sie verraten könnte.",
            "Figures of the municipalities in the latest year of each indicator; the smallest areas are too many for this "
                    + "report. Small numbers are withheld before publication, and with them what could give them away."),
    THEME("Thema", "Theme"),
    ALL("Werte", "Figures"),
    METHOD("Methode", "Method"),
    METHOD_FIGURES(
            "Anteile und Raten sind aus Zähler und Nenner des jeweiligen Gebiets gerechnet, nie aus Mittelwerten der Teile. "
                    + "Definition, Quelle und Stichtag stehen bei jedem Indikator.",
            "Shares and rates are computed from numerator and denominator of the area itself, never from means of its parts. "
                    + "Definition, source and reference date are given with each indicator."),
    METHOD_INTERVALS(
            "Unsicherheit: 95-Prozent-Intervall nach Wilson, wo die Bezugszahl veröffentlicht ist.",
            "Uncertainty: Wilson's 95 percent interval where the reference population is published."),
    METHOD_PROTECTION(
            "Auffälligkeiten sind nur aus veröffentlichten Werten gerechnet: was zurückgehalten ist, geht nirgends ein.",
            "What stands out is computed from published figures only: what is withheld goes into nothing.");

    private final LocalizedText words;

    ReportText(String de, String en) {
        words = new LocalizedText(de, en);
    }

    @Override
    public LocalizedText words() {
        return words;
    }
}
