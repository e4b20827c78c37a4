package de.sozialplanung.opendata.catalog;

import java.util.List;

/// The collection that is worked out from offers: supply.
public final class AnalysisSchemas {

    private AnalysisSchemas() {}

    /// A feature per area and kind of offer, for all and for single target groups.
    public static Collection supply() {
        return new Collection("versorgung", new LocalizedText("Versorgung", "Supply"),
                new LocalizedText(
                        "Je Gebiet und Angebotsart die Zahl der aktiven Angebote, insgesamt und für einzelne Zielgruppen, "
                                + "bezogen auf die Personen, und die Entfernung zum nächsten. Angebote mit geheimer "
                                + "Anschrift zählen nur beim Kreis und sind nie das nächste.",
                        "Per area and kind of offer the number of active services, for all and for single target groups, "
                                + "per persons, and the distance to the next. Services at a secret address count for the "
                                + "district only and are never the next."),
                new Schema(List.of(ObservationSchemas.id("Gebiet, Angebotsart und Zielgruppe.",
                        "Area, kind of offer and target group."),
                        AreaSchemas.area(), AreaSchemas.name().withTerm("gebiet_name"), AreaSchemas.level(),
                        AreaSchemas.municipality(),
                        Property.of("angebotsart", PropertyType.STRING, Role.NONE,
                                new LocalizedText("Angebotsart", "Kind of offer"),
                                new LocalizedText("Die Art der Angebote.", "The kind of offers."))
                                .withScheme("angebotsart"),
                        Property.of("zielgruppe", PropertyType.STRING, Role.NONE,
                                new LocalizedText("Zielgruppe", "Target group"),
                                new LocalizedText(
                                        "Die Zielgruppe, die diese Angebote nennen; leer: alle Angebote der Art.",
                                        "The target group that these services name; empty: all services of the kind."))
                                .withScheme("zielgruppe"),
                        Property.of("anzahl", PropertyType.INTEGER, Role.NONE, new LocalizedText("Anzahl", "Number"),
                                new LocalizedText("Zahl der aktiven Angebote im Gebiet.",
                                        "Number of active services in the area.")),
                        Property.of("je_1000", PropertyType.NUMBER, Role.NONE,
                                new LocalizedText("je 1.000 Personen", "per 1,000 persons"),
                                new LocalizedText(
                                        "Angebote je 1.000 Personen der Zielgruppe, sonst je 1.000 Einwohner, des jüngsten "
                                                + "Jahres; leer, wo deren Zahl nicht veröffentlicht ist.",
                                        "Services per 1,000 persons of the target group, else per 1,000 inhabitants, of the "
                                                + "latest year; empty where their number is not published."))
                                .withUnit("je 1.000"),
                        Property.of("entfernung_m", PropertyType.INTEGER, Role.NONE,
                                new LocalizedText("Entfernung", "Distance"),
                                new LocalizedText(
                                        "Luftlinie vom Bezugspunkt des Gebiets zum nächsten aktiven Angebot, auch jenseits "
                                                + "der Gebietsgrenze, gemessen in EPSG:25832.",
                                        "Straight line from the area's reference point to the next active service, also "
                                                + "beyond its border, measured in EPSG:25832."))
                                .withUnit("m"),
                        Property.of("bezugspunkt", PropertyType.STRING, Role.NONE,
                                new LocalizedText("Bezugspunkt", "Reference point"),
                                new LocalizedText(
                                        "Von wo gemessen ist: gegeben (vom Amt) · gewichtet (Mittel der Teilgebiete nach "
                                                + "Einwohnern) · innen (Punkt im Inneren).",
                                        "Where it is measured from: gegeben (given by the office) · gewichtet (mean of the "
                                                + "parts by inhabitants) · innen (a point inside).")),
                        AreaSchemas.shape())));
    }
}
