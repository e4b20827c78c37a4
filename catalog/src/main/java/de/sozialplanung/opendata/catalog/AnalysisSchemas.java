package de.sozialplanung.opendata.catalog;

import java.util.List;

/// The collections that are worked out from what is published: supply with offers, and the need index.
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

    /// A feature per Wohnplatz and year.
    ///
    /// @param components the indicators that the index is made of
    public static Collection needIndex(List<Indicator> components) {
        String de = String.join(", ", components.stream().map(indicator -> indicator.name().de()).toList());
        String en = String.join(", ", components.stream().map(indicator -> indicator.name().en()).toList());
        return new Collection("bedarfsindex", new LocalizedText("Bedarfsindex", "Need index"), new LocalizedText(
                "Summe der z-Werte mit gleichem Gewicht, geteilt durch ihre Standardabweichung, aus den "
                        + "veröffentlichten Werten von: " + de
                        + ". Höher heißt mehr Bedarf. Wo ein Wert fehlt, gibt es "
                        + "keinen Index. Er ist ein Hinweis für das Urteil vor Ort, keine Rangliste.",
                "Sum of z-values with equal weights, divided by its standard deviation, from the published values of: "
                        + en + ". Higher means more need. Where a value is missing there is no index. It is a hint for "
                        + "local judgement, not a ranking."),
                new Schema(List.of(ObservationSchemas.id("Gebiet und Jahr.", "Area and year."), AreaSchemas.area(),
                        AreaSchemas.name().withTerm("gebiet_name"), AreaSchemas.municipality(),
                        ObservationSchemas.year(), ObservationSchemas.date(),
                        Property.of("index", PropertyType.NUMBER, Role.NONE, new LocalizedText("Index", "Index"),
                                new LocalizedText("0 ist der Durchschnitt, 1 eine Standardabweichung darüber.",
                                        "0 is the average, 1 is one standard deviation above.")),
                        Property.of("index_status", PropertyType.STRING, Role.STATUS,
                                new LocalizedText("Index: Status", "Index: status"),
                                new LocalizedText("Was über den Index bekannt ist.", "What is known of the index."))
                                .withScheme("beobachtungsstatus").withTerm("status"),
                        Property.of("klasse", PropertyType.STRING, Role.NONE, new LocalizedText("Klasse", "Class"),
                                new LocalizedText(
                                        "sehr-hoch über 1,5 · hoch über 1 bis 1,5 · mittel · niedrig bis −1.",
                                        "sehr-hoch (very high) above 1.5 · hoch (high) above 1 · mittel (medium) · "
                                                + "niedrig (low) up to −1.")),
                        Property.of("auffaellig", PropertyType.INTEGER, Role.NONE,
                                new LocalizedText("Auffällige Indikatoren", "Conspicuous indicators"),
                                new LocalizedText("Zahl der Indikatoren mit einem z-Wert von 1 oder mehr.",
                                        "Number of indicators with a z-value of 1 or more.")),
                        AreaSchemas.shape())));
    }
}
