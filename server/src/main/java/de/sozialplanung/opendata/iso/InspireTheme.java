package de.sozialplanung.opendata.iso;

import de.sozialplanung.opendata.catalog.LocalizedText;

/// The themes of INSPIRE that our datasets belong to, as its register words them.
enum InspireTheme {
    ADMINISTRATIVE_UNITS("au", "Verwaltungseinheiten", "Administrative units"),
    STATISTICAL_UNITS("su", "Statistische Einheiten", "Statistical units"),
    POPULATION("pd", "Verteilung der Bevölkerung — Demografie", "Population distribution — demography"),
    HEALTH("hh", "Gesundheit und Sicherheit", "Human health and safety"),
    SERVICES("us", "Versorgungswirtschaft und staatliche Dienste", "Utility and governmental services");

    /// The thesaurus that they are keywords of.
    static final String THESAURUS = "GEMET - INSPIRE themes, version 1.0";

    /// When it was published.
    static final String PUBLISHED = "2008-06-01";

    private final String code;
    private final LocalizedText label;

    InspireTheme(String code, String de, String en) {
        this.code = code;
        label = new LocalizedText(de, en);
    }

    /// Its address in the register.
    String iri() {
        return "http://inspire.ec.europa.eu/theme/" + code;
    }

    LocalizedText label() {
        return label;
    }

    /// The theme of the dataset that publishes a collection; figures of people where nothing else is known.
    static InspireTheme of(String collection) {
        return switch (collection) {
            case "kreis", "gemeinden" -> ADMINISTRATIVE_UNITS;
            case "wohnplaetze" -> STATISTICAL_UNITS;
            case "gesundheit", "pflege" -> HEALTH;
            case "angebote", "versorgung", "akteure", "planungsprozesse", "massnahmen" -> SERVICES;
            default -> POPULATION;
        };
    }
}
