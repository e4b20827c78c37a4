package de.sozialplanung.opendata.catalog;

import java.util.List;

/// The collection that is worked out from offers: supply.
public final class AnalysisSchemas {

    private AnalysisSchemas() {}

    /// A feature per area and kind of offer.
    public static Collection supply() {
        return new Collection("versorgung", new LocalizedText("Versorgung", "Supply"),
                new LocalizedText(
                        "Je Gebiet und Angebotsart die Zahl der aktiven Angebote, bezogen auf die Einwohner, und die "
                                + "Entfernung zum nächsten. Angebote mit geheimer Anschrift zählen nur beim Kreis.",
                        "Per area and kind of offer the number of active services, per inhabitants, and the distance to "
                                + "the next. Services at a secret address count for the district only."),
                new Schema(List.of(ObservationSchemas.id("Gebiet und Angebotsart.", "Area and kind of offer."),
                        AreaSchemas.area(), AreaSchemas.name().withTerm("gebiet_name"), AreaSchemas.level(),
                        AreaSchemas.municipality(),
                        Property.of("angebotsart", PropertyType.STRING, Role.NONE,
                                new LocalizedText("Angebotsart", "Kind of offer"),
                                new LocalizedText("Die Art der Angebote.", "The kind of offers."))
                                .withScheme("angebotsart"),
                        Property.of("anzahl", PropertyType.INTEGER, Role.NONE, new LocalizedText("Anzahl", "Number"),
                                new LocalizedText("Zahl der aktiven Angebote im Gebiet.",
                                        "Number of active services in the area.")),
                        Property.of("je_1000", PropertyType.NUMBER, Role.NONE,
                                new LocalizedText("je 1.000 Einwohner", "per 1,000 inhabitants"),
                                new LocalizedText(
                                        "Angebote je 1.000 Einwohner des jüngsten Jahres; leer, wo deren Zahl nicht "
                                                + "veröffentlicht ist.",
                                        "Services per 1,000 inhabitants of the latest year; empty where their number is "
                                                + "not published."))
                                .withUnit("je 1.000"),
                        Property.of("entfernung_m", PropertyType.INTEGER, Role.NONE,
                                new LocalizedText("Entfernung", "Distance"),
                                new LocalizedText(
                                        "Luftlinie von einem Punkt im Inneren des Gebiets zum nächsten aktiven Angebot.",
                                        "Straight line from a point inside the area to the next active service."))
                                .withUnit("m"),
                        AreaSchemas.shape())));
    }
}
