package de.sozialplanung.opendata.html.page;

import de.sozialplanung.opendata.catalog.LocalizedText;

/// The words of the pages that show services, as a list and each by itself.
public enum OfferText implements Phrase {
    TITLE("Angebote", "Services"),
    LEAD(
            "Hilfe und Angebote für alle Lebenslagen. Wählen Sie, was Sie suchen; jedes Feld darf leer bleiben.",
            "Help and services for all life situations. Choose what you look for; any field may stay empty."),
    WORD("Suchwort", "Search word"),
    WORD_HINT("zum Beispiel Beratung, Demenz, Treff", "for example Beratung, Demenz, Treff"),
    LIFE("Lebenslage", "Life situation"),
    GROUP("Für wen", "For whom"),
    KIND("Art des Angebots", "Kind of service"),
    PLACE("Gemeinde", "Municipality"),
    LANGUAGE("Sprache", "Language"),
    ACCESS("Barrierefrei", "Accessible"),
    COST("Kosten", "Costs"),
    OPEN("Geöffnet", "Open"),
    OPEN_NOW("jetzt", "now"),
    NEAR_TO("In der Nähe von", "Near to"),
    WITHIN("Umkreis", "Within"),
    OPEN_HINT(
            "Geöffnet am {0} um {1} Uhr. Gezeigt wird nur, dessen Zeiten sich lesen lassen; Feiertage sind nicht berücksichtigt.",
            "Open on {0} at {1}. Only services whose opening times can be read are shown; public holidays are not considered."),
    NEAR_LIST_HINT(
            "Die nächsten zuerst; Entfernung in Luftlinie. Angebote mit geheimer Adresse stehen hier nicht.",
            "The nearest first; distance as the crow flies. Services at secret addresses are not listed here."),
    BEYOND(
            "In diesem Umkreis ist nichts verzeichnet. Dies sind die nächsten, auch jenseits der Gemeindegrenze:",
            "Nothing is listed within this distance. These are the nearest, also beyond the municipality:"),
    FIND("Suchen", "Search"),
    FOUND("{0} Angebote", "{0} services"),
    FOUND_ONE("Ein Angebot", "One service"),
    NONE(
            "Dafür ist kein Angebot verzeichnet. Nehmen Sie ein Feld heraus oder suchen Sie in allen Gemeinden.",
            "No service is listed for this. Leave out a field or search in all municipalities."),
    PAGES("Seiten der Liste", "Pages of the list"),
    MAP("Die Angebote dieser Seite", "The services of this page"),
    MAP_HINT("Dieselben Angebote stehen in der Liste.", "The same services are in the list."),
    AS_TABLE("Als Tabelle und Karte", "As table and map"),
    PROVIDER("Träger", "Provider"),
    HOURS("Öffnungszeiten", "Opening times"),
    SECRET("Die Adresse ist geheim; bitte nehmen Sie Kontakt auf.", "The address is secret; please get in contact."),
    PLAIN("In Leichter Sprache", "In plain language"),
    CONTACT("Kontakt", "Contact"),
    ADDRESS("Anschrift", "Address"),
    AREA("Gebiet", "Area"),
    PHONE("Telefon", "Telephone"),
    MAIL("E-Mail", "E-mail"),
    WEB("Im Netz", "On the web"),
    AGES("Alter", "Age"),
    AGES_FROM("ab {0} Jahren", "from {0} years"),
    AGES_TO("bis {0} Jahre", "up to {0} years"),
    AGES_BOTH("{0} bis {1} Jahre", "{0} to {1} years"),
    ENTRY("Zugang", "Access"),
    CHECKED("Zuletzt geprüft", "Last checked"),
    ABOUT("Das Angebot", "The service"),
    LOCATION("Lage", "Location"),
    NEAR("In der Nähe", "Nearby"),
    NEAR_HINT(
            "Die nächsten Angebote derselben Art, auch jenseits der Gemeindegrenze; Entfernung in Luftlinie.",
            "The nearest services of the same kind, also beyond the municipality; distance as the crow flies."),
    DATA("Der Eintrag in den Daten", "The entry among the data"),
    LANGUAGE_NOTE("Die Einträge gibt es nur auf Deutsch.", "The entries are in German, as they were supplied.");

    private final LocalizedText words;

    OfferText(String de, String en) {
        words = new LocalizedText(de, en);
    }

    @Override
    public LocalizedText words() {
        return words;
    }
}
