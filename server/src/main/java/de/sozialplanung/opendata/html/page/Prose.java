package de.sozialplanung.opendata.html.page;

import de.sozialplanung.opendata.catalog.LocalizedText;

/// The words of the statement pages in both languages. They claim only what is true of this program wherever it runs;
/// what depends on the operator is named as missing.
public enum Prose implements Phrase {
    OPERATOR("Vom Betreiber zu ergänzen", "To be added by the operator"),
    STATEMENT("Angaben des Betreibers", "Statement of the operator"),
    PUBLISHER("Herausgeber", "Publisher"),
    CONTACT("Kontakt", "Contact"),
    LICENCE("Nutzung der Daten", "Use of the data"),
    LICENCE_TEXT(
            "Die Daten dürfen unter dieser Lizenz weiterverwendet werden. Der Vermerk zur Namensnennung "
                    + "steht am Datensatz im Katalog.",
            "The data may be reused under this licence. The attribution is given with each dataset in the "
                    + "catalogue."),
    IMPRINT_OPERATOR(
            "Anschrift, Vertretungsberechtigte, weitere Pflichtangaben nach § 5 DDG und § 18 MStV. Diese "
                    + "Angaben kennt das Programm nicht; sie gehören in katalog.yaml unter „seiten“.",
            "Postal address, legal representatives and the further details required by German law (§ 5 DDG, "
                    + "§ 18 MStV). The program does not know them; they belong into katalog.yaml, under “seiten”."),
    PRIVACY_VISIT("Ihr Besuch", "Your visit"),
    PRIVACY_VISIT_TEXT(
            "Diese Seiten setzen keine Cookies, legen nichts in Ihrem Browser ab und zählen Sie nicht. Es "
                    + "gibt kein Konto und kein Formular, das nach Angaben über Sie fragt.",
            "These pages set no cookies, store nothing in your browser and do not track you. There is no "
                    + "account and no form that asks for details about you."),
    PRIVACY_FOREIGN_TEXT(
            "Alles, was Ihr Browser für diese Seiten lädt, kommt von diesem Server: auch Karten, Schriften "
                    + "und Skripte. Anfragen an Dritte gibt es nicht; Ihr Browser ist angewiesen, sie zu verweigern.",
            "Everything your browser loads for these pages comes from this server: maps, fonts and scripts "
                    + "included. There are no requests to third parties; your browser is told to refuse them."),
    PRIVACY_BASE_MAP_TEXT(
            "Unter den Karten liegt eine Hintergrundkarte von {0}. Öffnen Sie eine Seite mit einer solchen Karte, so lädt "
                    + "Ihr Browser deren Kacheln von dort; {0} erfährt dabei Ihre IP-Adresse und welchen Ausschnitt Sie "
                    + "ansehen, aber nicht, auf welcher Seite. Alles andere, auch Schriften und Skripte, kommt von diesem "
                    + "Server. Weitere Anfragen an Dritte gibt es nicht; Ihr Browser ist angewiesen, sie zu verweigern.",
            "Beneath the maps lies a base map of {0}. When you open a page with such a map, your browser loads its tiles "
                    + "from there; {0} thereby learns your IP address and which part of the map you look at, but not on "
                    + "which page. Everything else, fonts and scripts included, comes from this server. There are no "
                    + "further requests to third parties; your browser is told to refuse them."),
    PRIVACY_ADDRESS_TEXT(
            "Um zu antworten, muss der Server Ihre IP-Adresse und die aufgerufene Adresse verarbeiten. Was "
                    + "Sie in Filter oder Abfragen eingeben, steht in der aufgerufenen Adresse.",
            "To answer, the server has to process your IP address and the address you call. What you enter "
                    + "into filters or queries is part of that address."),
    PRIVACY_DATA("Die veröffentlichten Daten", "The published data"),
    PRIVACY_DATA_TEXT(
            "Veröffentlicht werden zusammengefasste Zahlen für Gebiete, keine Angaben über einzelne "
                    + "Menschen. Kleine Zahlen werden vor der Veröffentlichung zurückgehalten. Namen von "
                    + "Ansprechpersonen erscheinen nur, wenn die herausgebende Stelle das ausdrücklich freigibt.",
            "What is published are aggregate figures for areas, no details of individual people. Small "
                    + "numbers are withheld before publication. Names of contact persons appear only if the publisher "
                    + "explicitly releases them."),
    PRIVACY_OPERATOR(
            "Verantwortliche Stelle mit Anschrift, Datenschutzbeauftragte, Rechtsgrundlage, Dauer der "
                    + "Speicherung von Zugriffsprotokollen (auch vorgeschalteter Server), Ihre Rechte und die "
                    + "zuständige Aufsichtsbehörde. Diese Angaben hängen vom Betrieb ab; das Programm kennt sie nicht.",
            "Controller and address, data protection officer, legal basis, how long access logs are kept "
                    + "(also those of upstream servers), your rights and the supervisory authority. These depend on "
                    + "how the service is operated; the program does not know them."),
    ACCESS_BUILT("Wie diese Seiten gebaut sind", "How these pages are built"),
    ACCESS_BUILT_TEXT(
            "Die Seiten sind so angelegt, dass sie BITV 2.0 und WCAG 2.1 (Stufe AA) erfüllen können: "
                    + "geordnete Überschriften, Sprungmarke zum Inhalt, Bedienung mit der Tastatur, Kontraste in "
                    + "heller und dunkler Darstellung, Vergrößerung ohne Verlust, Druckansicht. Ohne JavaScript fehlt "
                    + "nur die Karte.",
            "The pages are designed to be able to meet WCAG 2.1 level AA: ordered headings, a skip link, "
                    + "keyboard operation, contrast in light and dark display, enlargement without loss, a print "
                    + "view. Without JavaScript only the map is missing."),
    ACCESS_CHECKED_TEXT(
            "Eine Prüfung durch eine unabhängige Stelle liegt für dieses Programm nicht vor.",
            "This program has not been examined by an independent body."),
    ACCESS_LIMITS("Bekannte Einschränkungen", "Known limitations"),
    ACCESS_MAP_TEXT(
            "Die Karten sind Bilder, die Vorleseprogramme nicht wiedergeben. Jede Karte steht bei einer "
                    + "Tabelle oder Liste mit denselben Einträgen; die Übersicht auf der Startseite besteht aus "
                    + "Verweisen mit Namen.",
            "The maps are pictures that screen readers cannot convey. Each map stands with a table or list "
                    + "of the same entries; the overview on the home page consists of named links."),
    ACCESS_LANGUAGE_TEXT(
            "Schlagwörter, Namen und Beschreibungen von Angeboten gibt es nur in der Sprache, in der sie "
                    + "geliefert wurden. Meldungen zu fehlerhaften Anfragen sind im Einzelnen nur auf Englisch. "
                    + "Seiten in Leichter Sprache und Gebärdensprache gibt es noch nicht.",
            "Keywords, names and descriptions of services exist only in the language in which they were "
                    + "supplied. Details of error messages are in English only. There are no pages in easy-to-read "
                    + "language or sign language yet."),
    ACCESS_CONTACT("Barriere melden", "Report a barrier"),
    ACCESS_OPERATOR(
            "Das Ergebnis der eigenen Prüfung mit Datum und die Stelle für das Durchsetzungs- oder "
                    + "Ombudsverfahren des Landes. Beides verlangt das Behindertengleichstellungsrecht; das Programm "
                    + "kennt es nicht.",
            "The result of the operator’s own assessment with its date, and the enforcement or ombuds body "
                    + "of the Land. Both are required by law; the program does not know them.");

    private final LocalizedText words;

    Prose(String de, String en) {
        words = new LocalizedText(de, en);
    }

    @Override
    public LocalizedText words() {
        return words;
    }
}
