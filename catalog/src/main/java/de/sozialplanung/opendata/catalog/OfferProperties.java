package de.sozialplanung.opendata.catalog;

import java.util.List;

/// The properties of an offer (Angebot), after HSDS 3 and what German social atlases carry.
final class OfferProperties {

    private OfferProperties() {}

    static List<Property> all() {
        return List.of(ServiceSchemas.id("des Angebots", "service"),
                ServiceSchemas.name("titel", "Titel", "Title", "Name des Angebots.", "Name of the service."),
                text("traeger", "Träger", "Provider", "Organisation, die das Angebot trägt.",
                        "Organisation that provides the service."),
                list("arten", "Arten", "Kinds", "Arten des Angebots.", "Kinds of service.")
                        .withScheme("angebotsart"),
                list("lebenslagen", "Lebenslagen", "Life situations", "Lebenslagen, in denen es hilft.",
                        "Life situations it helps in.").withScheme("lebenslage"),
                ServiceSchemas.targetGroups(),
                age("alter_von", "Alter von", "Age from", "Jüngstes Alter, für das es gedacht ist.",
                        "Lowest age it is meant for."),
                age("alter_bis", "Alter bis", "Age to", "Höchstes Alter, für das es gedacht ist.",
                        "Highest age it is meant for."),
                list("sprachen", "Sprachen", "Languages", "Sprachen, in denen es gegeben wird.",
                        "Languages it is given in."),
                text("kosten", "Kosten", "Cost", "Was es kostet.", "What it costs.").withScheme("kosten"),
                text("zugang", "Zugang", "Access", "Ob man sich anmelden muss oder überwiesen wird.",
                        "Whether one has to register or be referred.").withScheme("zugang"),
                text("barrierefrei", "Barrierefrei", "Accessible", "Wie zugänglich das Angebot ist.",
                        "How accessible the service is.").withScheme("barrierefreiheit"),
                text("oeffnungszeiten", "Öffnungszeiten", "Opening hours", "Wann es offen ist, in Worten.",
                        "When it is open, in words."),
                text("telefon", "Telefon", "Telephone", "Rufnummer des Angebots.",
                        "Telephone number of the service."),
                text("email", "E-Mail", "E-mail", "E-Mail-Adresse des Angebots.", "E-mail address of the service."),
                text("web", "Webseite", "Web page", "Seite des Angebots im Netz.", "Web page of the service."),
                text("ansprechperson", "Ansprechperson", "Contact person",
                        "Name der Ansprechperson, wo er öffentlich ist.",
                        "Name of the contact person, where it is public."),
                ServiceSchemas.description("Was geboten wird.", "What is offered."),
                text("leichte_sprache", "In Leichter Sprache", "In plain language",
                        "Beschreibung in Leichter Sprache.", "Description in plain German."),
                text("strasse", "Straße", "Street", "Straße des Ortes.", "Street of the place."),
                text("hausnummer", "Hausnummer", "House number", "Hausnummer des Ortes.",
                        "House number of the place."),
                text("plz", "Postleitzahl", "Postcode", "Postleitzahl des Ortes.", "Postcode of the place."),
                text("ort", "Ort", "Town", "Ort der Postanschrift.", "Town of the postal address."),
                ServiceSchemas.municipality("Gemeinde, in der das Angebot liegt.",
                        "Municipality that the service lies in."),
                text("wohnplatz", "Wohnplatz", "Small area", "Schlüssel des Wohnplatzes, in dem das Angebot liegt.",
                        "Key of the small area that the service lies in."),
                date("gueltig_von", Role.INTERVAL_START, new LocalizedText("Gültig von", "Valid from"),
                        new LocalizedText("Erster Tag des Angebots.", "First day of the service.")),
                date("gueltig_bis", Role.INTERVAL_END, new LocalizedText("Gültig bis", "Valid to"),
                        new LocalizedText("Letzter Tag des Angebots; leer, wenn unbefristet.",
                                "Last day of the service; empty where unlimited.")),
                text("status", "Status", "Status", "Ob das Angebot besteht.", "Whether the service is active.")
                        .withScheme("angebotsstatus"),
                date("geprueft_am", Role.NONE, new LocalizedText("Geprüft am", "Last checked"),
                        new LocalizedText("Tag, an dem die Angaben zuletzt geprüft wurden.",
                                "Day the entry was last checked.")),
                ServiceSchemas.geometry("geometrie", PropertyType.POINT,
                        "Lage des Angebots; leer, wo sie unbekannt ist oder geschützt wird.",
                        "Location of the service; empty where it is unknown or protected."));
    }

    private static Property text(String name, String de, String en, String descriptionDe, String descriptionEn) {
        return ServiceSchemas.text(name, de, en, descriptionDe, descriptionEn);
    }

    private static Property list(String name, String de, String en, String descriptionDe, String descriptionEn) {
        return ServiceSchemas.list(name, de, en, descriptionDe, descriptionEn);
    }

    private static Property age(String name, String de, String en, String descriptionDe, String descriptionEn) {
        return Property.of(name, PropertyType.INTEGER, Role.NONE, new LocalizedText(de, en),
                new LocalizedText(descriptionDe, descriptionEn)).withUnit("Jahre");
    }

    private static Property date(String name, Role role, LocalizedText title, LocalizedText description) {
        return Property.of(name, PropertyType.DATE, role, title, description);
    }
}
