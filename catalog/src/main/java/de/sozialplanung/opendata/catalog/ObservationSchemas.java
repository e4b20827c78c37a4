package de.sozialplanung.opendata.catalog;

import java.util.ArrayList;
import java.util.List;

/// The collections of figures: one wide collection per theme, and all figures in long form.
public final class ObservationSchemas {

    /// The id of the collection of all figures in long form.
    public static final String LONG = "indikatorwerte";

    /// The id of the collection of the figures of groups of areas.
    public static final String GROUPS = "raumwerte";

    private ObservationSchemas() {}

    /// A feature per area and year with a column per indicator and one for its status.
    ///
    /// @param indicators those of the theme, in order
    public static Collection wide(Theme theme, List<Indicator> indicators) {
        List<Property> properties = new ArrayList<>();
        properties.add(id("Gebiet und Jahr.", "Area and year."));
        properties.addAll(ofAnAreaAndYear());
        for (Indicator indicator : indicators) {
            properties.add(value(indicator));
            properties.add(status(indicator));
        }
        properties.add(AreaSchemas.shape());
        return new Collection(theme.code(), theme.title(),
                new LocalizedText(
                        "Indikatoren zum Thema " + theme.title().de() + ", je Gebiet und Jahr ein Objekt: " + names(
                                indicators, Language.DE) + ".",
                        "Indicators on " + theme.title().en() + ", a feature per area and year: " + names(indicators,
                                Language.EN) + "."),
                new Schema(properties));
    }

    private static String names(List<Indicator> indicators, Language language) {
        return String.join(", ", indicators.stream().map(indicator -> indicator.name().in(language)).toList());
    }

    /// A row per indicator, area and year, without geometry.
    public static Collection asLongForm() {
        List<Property> properties = new ArrayList<>();
        properties.add(id("Indikator, Gebiet und Jahr.", "Indicator, area and year."));
        properties.addAll(indicatorAndTheme());
        properties.addAll(ofAnAreaAndYear());
        properties.addAll(valueAndUnit());
        properties.addAll(reliability());
        return new Collection(LONG, new LocalizedText("Indikatorwerte", "Indicator values"),
                new LocalizedText("Alle veröffentlichten Indikatorwerte in Langform, ohne Geometrie.",
                        "All published indicator values in long form, without geometry."),
                new Schema(properties));
    }

    /// A feature per indicator, group of areas and year.
    public static Collection ofGroups() {
        List<Property> properties = new ArrayList<>();
        properties.add(id("Indikator, Raum und Jahr.", "Indicator, group of areas and year."));
        properties.addAll(indicatorAndTheme());
        properties.add(Property.of("raum", PropertyType.STRING, Role.NONE, new LocalizedText("Raum", "Group of areas"),
                new LocalizedText("Kennung des Raums, der aus mehreren Gebieten besteht.",
                        "Identifier of the group of areas.")));
        properties.add(Property.of("name", PropertyType.STRING, Role.TITLE, new LocalizedText("Name", "Name"),
                new LocalizedText("Name des Raums.", "Name of the group.")));
        properties.add(Property.of("gebiete", PropertyType.STRING_LIST, Role.NONE,
                new LocalizedText("Gebiete", "Areas"),
                new LocalizedText("Schlüssel der Gebiete, aus denen der Raum besteht; Räume können sich überlappen.",
                        "Keys of the areas that make up the group; groups may overlap.")));
        properties.addAll(List.of(year(), date()));
        properties.addAll(valueAndUnit());
        properties.add(Property.of("geometrie", PropertyType.MULTI_POLYGON, Role.GEOMETRY,
                new LocalizedText("Fläche", "Polygon"),
                new LocalizedText("Die Flächen der Gebiete zusammen.", "The polygons of the areas together.")));
        return new Collection(GROUPS, new LocalizedText("Werte für Räume", "Values of groups of areas"),
                new LocalizedText(
                        "Indikatorwerte für Räume, die quer zu Gemeinden und Wohnplätzen aus mehreren Gebieten bestehen, "
                                + "etwa Planungsräume: die Fallzahlen ihrer Gebiete zusammen.",
                        "Indicator values of groups of areas that lie across municipalities, such as what is planned for "
                                + "as one: the counts of their areas together."),
                new Schema(properties));
    }

    private static List<Property> indicatorAndTheme() {
        return List.of(
                Property.of("indikator", PropertyType.STRING, Role.NONE, new LocalizedText("Indikator", "Indicator"),
                        new LocalizedText("Kennung des Indikators.", "Identifier of the indicator.")),
                Property.of("thema", PropertyType.STRING, Role.NONE, new LocalizedText("Thema", "Theme"),
                        new LocalizedText("Handlungsfeld des Indikators.", "Field of the indicator."))
                        .withScheme("handlungsfeld"));
    }

    private static List<Property> valueAndUnit() {
        return List.of(
                Property.of("wert", PropertyType.NUMBER, Role.NONE, new LocalizedText("Wert", "Value"),
                        new LocalizedText("Der Wert; leer, wo der Status sagt, warum es keinen gibt.",
                                "The value; empty where the status says why there is none.")),
                Property.of("status", PropertyType.STRING, Role.STATUS, new LocalizedText("Status", "Status"),
                        new LocalizedText("Was über den Wert bekannt ist.", "What is known of the value."))
                        .withScheme("beobachtungsstatus"),
                Property.of("einheit", PropertyType.STRING, Role.NONE, new LocalizedText("Einheit", "Unit"),
                        new LocalizedText("Einheit des Werts.", "Unit of the value.")));
    }

    private static List<Property> reliability() {
        return List.of(
                Property.of("wert_von", PropertyType.NUMBER, Role.NONE,
                        new LocalizedText("Wert: von", "Value: from"),
                        new LocalizedText(
                                "Untere Grenze des 95-Prozent-Intervalls nach Wilson, aus dem veröffentlichten "
                                        + "Anteil und der veröffentlichten Bezugszahl; leer, wo es eine davon nicht gibt.",
                                "Lower limit of Wilson's 95 percent interval, from the published share and the "
                                        + "published denominator; empty where there is not both.")),
                Property.of("wert_bis", PropertyType.NUMBER, Role.NONE, new LocalizedText("Wert: bis", "Value: to"),
                        new LocalizedText("Obere Grenze dieses Intervalls.", "Upper limit of that interval.")),
                Property.of("rang_von", PropertyType.INTEGER, Role.NONE, new LocalizedText("Rang: von", "Rank: from"),
                        new LocalizedText(
                                "Bester möglicher Rang unter den Gebieten derselben Ebene, 1 für den höchsten "
                                        + "Anteil: Gebiete, deren Intervalle sich überschneiden, werden nicht unterschieden. "
                                        + "Leer unter 300 Einwohnern.",
                                "Best possible rank among the areas of the same level, 1 for the highest share: areas "
                                        + "whose intervals overlap are not told apart. Empty below 300 inhabitants.")),
                Property.of("rang_bis", PropertyType.INTEGER, Role.NONE, new LocalizedText("Rang: bis", "Rank: to"),
                        new LocalizedText("Letzter möglicher Rang.", "Last possible rank.")));
    }

    private static List<Property> ofAnAreaAndYear() {
        return List.of(AreaSchemas.area(), AreaSchemas.name().withTerm("gebiet_name"), AreaSchemas.level(),
                AreaSchemas.municipality(), year(), date());
    }

    static Property id(String de, String en) {
        return Property.of("id", PropertyType.STRING, Role.ID, new LocalizedText("Kennung", "Identifier"),
                new LocalizedText(de, en));
    }

    static Property year() {
        return Property.of("jahr", PropertyType.INTEGER, Role.NONE, new LocalizedText("Jahr", "Year"),
                new LocalizedText("Das Jahr, von dem berichtet wird.", "The year that is reported on."));
    }

    static Property date() {
        return Property.of("stand", PropertyType.DATE, Role.INSTANT, new LocalizedText("Stand", "As of"),
                new LocalizedText("Der letzte Tag des Jahres, für zeitliche Auswahl.",
                        "The last day of the year, for selection by time."));
    }

    /// The column of an indicator.
    static Property value(Indicator indicator) {
        return Property.of(indicator.column(), PropertyType.NUMBER, Role.NONE, indicator.name(), indicator.definition())
                .withUnit(indicator.unit());
    }

    /// The column that says what is known of the indicator's value; always right after it.
    static Property status(Indicator indicator) {
        return Property.of(indicator.column() + "_status", PropertyType.STRING, Role.STATUS,
                new LocalizedText(indicator.name().de() + ": Status", indicator.name().en() + ": status"),
                new LocalizedText("Was über den Wert bekannt ist.", "What is known of the value."))
                .withScheme("beobachtungsstatus").withTerm("status");
    }
}
