package de.sozialplanung.opendata.catalog;

import java.util.List;

/// The collections that are published as they were read, and their schemas: offers, actors, planning processes and the
/// measures taken. Every row is public: what is internal, secret or personal has no property here.
public final class ServiceSchemas {

    private ServiceSchemas() {}

    /// Social-service offers as points.
    public static Collection offers() {
        return new Collection("angebote", new LocalizedText("Angebote", "Services"),
                new LocalizedText("Soziale Angebote mit Träger, Ort, Art, Lebenslagen und Zielgruppen.",
                        "Social services with provider, place, kind, life situations and target groups."),
                new Schema(OfferProperties.all()));
    }

    /// The organisations that take part in social planning.
    public static Collection actors() {
        return new Collection("akteure", new LocalizedText("Akteure", "Actors"),
                new LocalizedText("Stellen und Verbände, die an der Sozialplanung mitwirken.",
                        "Authorities and associations that take part in social planning."),
                new Schema(List.of(id("des Akteurs", "actor"),
                        name("name", "Name", "Name", "Name der Stelle oder des Verbands.",
                                "Name of the authority or association."),
                        text("art", "Art", "Kind", "Art des Akteurs.", "Kind of actor.").withScheme("akteursart"),
                        list("rolle", "Rolle", "Role", "Rollen in der Sozialplanung.", "Roles in social planning.")
                                .withScheme("akteursrolle"),
                        text("webseite", "Webseite", "Homepage", "Adresse im Netz.", "Web address."),
                        text("email", "E-Mail", "E-mail", "Allgemeine E-Mail-Adresse der Stelle.",
                                "General e-mail address of the organisation."),
                        text("telefon", "Telefon", "Telephone", "Allgemeine Rufnummer der Stelle.",
                                "General telephone number of the organisation."),
                        municipality("Gemeinde, für die der Akteur zuständig ist oder in der er sitzt.",
                                "Municipality the actor serves or is seated in."),
                        description("Was der Akteur tut.", "What the actor does."))));
    }

    /// Planning processes with the union of their areas.
    public static Collection planningProcesses() {
        return new Collection("planungsprozesse", new LocalizedText("Planungsprozesse", "Planning processes"),
                new LocalizedText(
                        "Planungsprozesse der Sozialplanung mit ihren Gebieten, Handlungsfeldern und ihrem Stand.",
                        "Social planning processes with their areas, fields of action and state."),
                new Schema(List.of(id("des Planungsprozesses", "planning process"),
                        name("titel", "Titel", "Title", "Titel des Prozesses.", "Title of the process."),
                        municipality("Gemeinde, in der geplant wird.", "Municipality that is planned for."),
                        list("gebiete", "Gebiete", "Areas", "Schlüssel der Wohnplätze, für die geplant wird.",
                                "Keys of the small areas that are planned for."),
                        text("status", "Phase", "Phase", "Phase, in der der Prozess steht.",
                                "Phase that the process is in.").withScheme("planungsphase"),
                        begin("Erster Tag des Prozesses.", "First day of the process."),
                        end("Letzter Tag des Prozesses; leer, solange er läuft.",
                                "Last day of the process; empty while it goes on."),
                        text("federfuehrung", "Federführung", "Lead", "Stelle, die den Prozess führt.",
                                "Organisation that leads the process."),
                        text("anlass", "Anlass", "Reason", "Was den Prozess angestoßen hat.",
                                "What set the process off."),
                        list("handlungsfelder", "Handlungsfelder", "Fields of action",
                                "Handlungsfelder, die bearbeitet werden.", "Fields of action worked on.")
                                .withScheme("handlungsfeld"),
                        targetGroups(), description("Worum es geht.", "What it is about."),
                        geometry("geometrie", PropertyType.MULTI_POLYGON, "Vereinigung der Gebiete des Prozesses.",
                                "Union of the areas of the process."))));
    }

    /// Measures taken, as points where they have a place.
    public static Collection measuresTaken() {
        return new Collection("massnahmen", new LocalizedText("Maßnahmen", "Measures"),
                new LocalizedText("Maßnahmen, die aus Planungsprozessen hervorgegangen sind.",
                        "Measures that came out of planning processes."),
                new Schema(List.of(id("der Maßnahme", "measure"),
                        name("titel", "Titel", "Title", "Titel der Maßnahme.", "Title of the measure."),
                        text("prozess", "Planungsprozess", "Planning process",
                                "Kennung des Planungsprozesses, aus dem die Maßnahme stammt.",
                                "Identifier of the planning process that the measure comes from."),
                        text("traeger", "Träger", "Carrier", "Wer die Maßnahme trägt.", "Who carries the measure."),
                        text("status", "Stand", "State", "Stand der Umsetzung.", "State of implementation.")
                                .withScheme("massnahmenstatus"),
                        begin("Erster Tag der Maßnahme.", "First day of the measure."),
                        end("Letzter Tag der Maßnahme; leer, wenn offen.",
                                "Last day of the measure; empty where open."),
                        text("ort", "Ort", "Place", "Wo die Maßnahme stattfindet.", "Where the measure takes place."),
                        description("Was getan wird.", "What is done."),
                        geometry("geometrie", PropertyType.POINT, "Lage der Maßnahme.", "Location of the measure."))));
    }

    static Property id(String genitiveDe, String thingEn) {
        return Property.of("id", PropertyType.STRING, Role.ID, new LocalizedText("Kennung", "Identifier"),
                new LocalizedText("Bleibende Kennung " + genitiveDe + ".",
                        "Permanent identifier of the " + thingEn + "."));
    }

    static Property name(String name, String de, String en, String descriptionDe, String descriptionEn) {
        return Property.of(name, PropertyType.STRING, Role.TITLE, new LocalizedText(de, en),
                new LocalizedText(descriptionDe, descriptionEn));
    }

    static Property text(String name, String de, String en, String descriptionDe, String descriptionEn) {
        return Property.of(name, PropertyType.STRING, Role.NONE, new LocalizedText(de, en),
                new LocalizedText(descriptionDe, descriptionEn));
    }

    static Property list(String name, String de, String en, String descriptionDe, String descriptionEn) {
        return Property.of(name, PropertyType.STRING_LIST, Role.NONE, new LocalizedText(de, en),
                new LocalizedText(descriptionDe, descriptionEn));
    }

    static Property targetGroups() {
        return list("zielgruppen", "Zielgruppen", "Target groups", "Für wen es gedacht ist.", "Who it is meant for.")
                .withScheme("zielgruppe");
    }

    static Property municipality(String descriptionDe, String descriptionEn) {
        return text("gemeinde", "Gemeinde", "Municipality", descriptionDe + " Amtlicher Schlüssel.",
                descriptionEn + " Official key.");
    }

    static Property description(String descriptionDe, String descriptionEn) {
        return text("beschreibung", "Beschreibung", "Description", descriptionDe, descriptionEn);
    }

    private static Property begin(String descriptionDe, String descriptionEn) {
        return Property.of("beginn", PropertyType.DATE, Role.INTERVAL_START, new LocalizedText("Beginn", "Begin"),
                new LocalizedText(descriptionDe, descriptionEn));
    }

    private static Property end(String descriptionDe, String descriptionEn) {
        return Property.of("ende", PropertyType.DATE, Role.INTERVAL_END, new LocalizedText("Ende", "End"),
                new LocalizedText(descriptionDe, descriptionEn));
    }

    static Property geometry(String name, PropertyType type, String descriptionDe, String descriptionEn) {
        return Property.of(name, type, Role.GEOMETRY, new LocalizedText("Geometrie", "Geometry"),
                new LocalizedText(descriptionDe, descriptionEn));
    }
}
