package de.sozialplanung.opendata.catalog;

import de.sozialplanung.opendata.catalog.NeedIndexMethod.Dynamics;
import java.util.ArrayList;
import java.util.List;

/// The collection of the need index: a feature per Wohnplatz and year, and the method in words.
public final class NeedIndexSchema {

    private NeedIndexSchema() {}

    /// The collection.
    ///
    /// @param method     as it was followed
    /// @param components the indicators that it names, in its order
    public static Collection of(NeedIndexMethod method, List<Indicator> components) {
        List<Property> properties = new ArrayList<>(List.of(
                ObservationSchemas.id("Gebiet und Jahr.", "Area and year."), AreaSchemas.area(),
                AreaSchemas.name().withTerm("gebiet_name"), AreaSchemas.municipality(), ObservationSchemas.year(),
                ObservationSchemas.date(),
                Property.of("index", PropertyType.NUMBER, Role.NONE, new LocalizedText("Index", "Index"),
                        average(method)),
                Property.of("index_status", PropertyType.STRING, Role.STATUS,
                        new LocalizedText("Index: Status", "Index: status"),
                        new LocalizedText("Was über den Index bekannt ist.", "What is known of the index."))
                        .withScheme("beobachtungsstatus").withTerm("status"),
                Property.of("klasse", PropertyType.STRING, Role.NONE, new LocalizedText("Klasse", "Class"),
                        classes(method.classLimits())),
                count("auffaellig", new LocalizedText("Auffällige Indikatoren", "Conspicuous indicators"),
                        NeedIndexMethod.CONSPICUOUS),
                count("stark_auffaellig",
                        new LocalizedText("Stark auffällige Indikatoren", "Strongly conspicuous indicators"),
                        NeedIndexMethod.STRONGLY_CONSPICUOUS)));
        Dynamics dynamics = method.dynamics();
        if (dynamics != null) {
            properties.addAll(dynamics(dynamics));
        }
        properties.add(AreaSchemas.shape());
        return new Collection("bedarfsindex", new LocalizedText("Bedarfsindex", "Need index"),
                NeedIndexTexts.description(method, components), new Schema(properties));
    }

    private static LocalizedText average(NeedIndexMethod method) {
        return switch (method.mean()) {
            case KREIS -> new LocalizedText("0 ist der Wert des Kreises, 1 eine Standardabweichung darüber.",
                    "0 is the value of the district, 1 is one standard deviation above.");
            case AREAS -> new LocalizedText("0 ist der Durchschnitt, 1 eine Standardabweichung darüber.",
                    "0 is the average, 1 is one standard deviation above.");
        };
    }

    private static LocalizedText classes(List<Double> limits) {
        String low = NeedIndexTexts.german(limits.get(0));
        String high = NeedIndexTexts.german(limits.get(1));
        String highest = NeedIndexTexts.german(limits.get(2));
        return new LocalizedText(
                "sehr-hoch über " + highest + " · hoch über " + high + " bis " + highest + " · mittel · niedrig bis "
                        + low + ".",
                "sehr-hoch (very high) above " + NeedIndexTexts.english(limits.get(2)) + " · hoch (high) above "
                        + NeedIndexTexts.english(limits.get(1)) + " · mittel (medium) · niedrig (low) up to "
                        + NeedIndexTexts.english(limits.get(0)) + ".");
    }

    private static Property count(String name, LocalizedText title, double limit) {
        return Property.of(name, PropertyType.INTEGER, Role.NONE, title, new LocalizedText(
                "Zahl der Kennzahlen des Index, die wenigstens " + NeedIndexTexts.german(limit)
                        + " Standardabweichungen über dem Wert des Kreises liegen; leer, wo einer davon fehlt.",
                "Number of indicators of the index that lie at least " + NeedIndexTexts.english(limit)
                        + " standard deviations above the value of the district; empty where one of them is missing."));
    }

    private static List<Property> dynamics(Dynamics dynamics) {
        String less = NeedIndexTexts.german(dynamics.limits().get(0));
        String more = NeedIndexTexts.german(dynamics.limits().get(1));
        return List.of(Property.of("dynamik_index", PropertyType.NUMBER, Role.NONE,
                new LocalizedText("Dynamik: Index", "Dynamics: index"),
                new LocalizedText("Wie der Index, aus den Veränderungen der Werte gegenüber dem Stand vor "
                        + dynamics.years() + " Jahren; höher heißt mehr Zuwachs an Bedarf. Leer, wo ein Wert fehlt.",
                        "As the index, from the changes of the values against those of " + dynamics.years()
                                + " years before; higher means need has grown more. Empty where a value is missing.")),
                Property.of("dynamik", PropertyType.STRING, Role.NONE, new LocalizedText("Dynamik", "Dynamics"),
                        new LocalizedText("positiv bis " + less + " · stabil · negativ ab " + more + ".",
                                "positiv (positive) up to " + NeedIndexTexts.english(dynamics.limits().get(0))
                                        + " · stabil (stable) · negativ (negative) from "
                                        + NeedIndexTexts.english(dynamics.limits().get(1)) + ".")));
    }
}
