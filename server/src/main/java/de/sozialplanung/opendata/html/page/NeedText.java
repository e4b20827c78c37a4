package de.sozialplanung.opendata.html.page;

import de.sozialplanung.opendata.catalog.LocalizedText;

/// The words of the page that shows need and supply side by side.
public enum NeedText implements Phrase {
    NAV("Bedarf", "Need"),
    TITLE("Bedarf und Versorgung", "Need and supply"),
    LEAD(
            "Ein Indikator als Farbe, Angebote als Punkte, darunter beides je Gebiet. Die Zahlen sind Hinweise, die vor Ort "
                    + "eingeordnet werden; sie sagen nichts über einzelne Menschen.",
            "An indicator as colour, services as points, and both for each area below. The figures are hints for local "
                    + "judgement; they say nothing about individuals."),
    INDICATOR("Bedarf: Indikator", "Need: indicator"),
    KIND("Versorgung: Art des Angebots", "Supply: kind of service"),
    GROUP("Zielgruppe", "Target group"),
    SHOW("Zeigen", "Show"),
    DOTS("Angebote: {0}", "Services: {0}"),
    DOTS_HINT(
            "Angebote an geheimen Adressen haben keinen Punkt und zählen nur im Kreis insgesamt.",
            "Services at secret addresses have no point and count only in the whole district."),
    DOTS_MANY("Für Punkte sind es zu viele Angebote ({0}); die Tabelle zählt sie je Gebiet.",
            "There are too many services for points ({0}); the table counts them for each area."),
    CROWDED(
            "Für eine Seite gibt es zu viele kleine Gebiete: zuerst stehen hier die Gemeinden, nach der Wahl einer Gemeinde ihre "
                    + "Gebiete.",
            "There are too many small areas for one page: the municipalities come first, and the areas of one once it is "
                    + "chosen."),
    NEED("Bedarf", "Need"),
    SUPPLY("Versorgung", "Supply"),
    CLASS("Klasse", "Class"),
    COUNT("Angebote", "Services"),
    RATE("je 1.000", "per 1,000"),
    DISTANCE("nächstes", "nearest"),
    APART("Viel Bedarf, kein Angebot im Gebiet", "High need, no service in the area"),
    APART_TEXT(
            "Gebiete der Klasse mit dem höchsten Bedarf, in denen kein Angebot dieser Art liegt, nach Namen geordnet; dahinter "
                    + "die Luftlinie zum nächsten.",
            "Areas of the class of highest need without a service of that kind, sorted by name; with the straight line to the "
                    + "nearest one."),
    APART_CUT("Genannt sind die ersten {0} von {1}.", "The first {0} of {1} are named."),
    APART_NONE("Kein Gebiet: überall dort liegt mindestens ein Angebot.",
            "None: each of them has at least one service."),
    SUPPLY_HINT(
            "Angebote: aktive Angebote der Art im Gebiet. Je 1.000: Personen der Zielgruppe, sonst Einwohner. Nächstes: "
                    + "Luftlinie vom Bezugspunkt des Gebiets, auch jenseits seiner Grenze.",
            "Services: active services of the kind in the area. Per 1,000: persons of the target group, else inhabitants. "
                    + "Nearest: straight line from the area's reference point, also beyond its border."),
    TO_INDICATOR("Der Indikator mit Verlauf, Definition und Quelle",
            "The indicator with course, definition and source"),
    TO_OFFERS("Diese Angebote als Liste", "These services as a list"),
    TAKE_NEED("Bedarf (CSV)", "Need (CSV)"),
    TAKE_SUPPLY("Versorgung (CSV)", "Supply (CSV)");

    private final LocalizedText words;

    NeedText(String de, String en) {
        words = new LocalizedText(de, en);
    }

    @Override
    public LocalizedText words() {
        return words;
    }
}
