package de.sozialplanung.opendata.catalog;

import java.util.ArrayList;
import java.util.List;

/// The collections of areas, one per level, and the properties that other collections say of an area, too.
public final class AreaSchemas {

    private AreaSchemas() {}

    /// The areas of one level with their latest headline figures.
    ///
    /// @param headline the indicators shown on the areas themselves
    public static Collection areas(Level level, List<Indicator> headline) {
        List<Property> properties = new ArrayList<>();
        properties.add(Property.of("id", PropertyType.STRING, Role.ID, new LocalizedText("Schlüssel", "Key"),
                new LocalizedText("Der Schlüssel, der das Gebiet bezeichnet.", "The key that identifies the area.")));
        properties.add(name());
        if (level == Level.WOHNPLATZ) {
            properties.add(municipality());
            properties.add(municipalityName());
        }
        if (level != Level.KREIS) {
            properties.add(Property.of("kreis", PropertyType.STRING, Role.NONE, Level.KREIS.title(),
                    new LocalizedText("Schlüssel des Kreises.", "Key of the district.")));
            properties.add(Property.of("kreis_name", PropertyType.STRING, Role.NONE,
                    new LocalizedText("Name des Kreises", "Name of the district"),
                    new LocalizedText("Name des Kreises, in dem das Gebiet liegt.",
                            "Name of the district that the area lies in."))
                    .withTerm("gebiet_name"));
        }
        properties.add(Property.of("gebietsstand", PropertyType.STRING, Role.NONE,
                new LocalizedText("Gebietsstand", "Area set"),
                new LocalizedText("Die Einteilung, zu der das Gebiet gehört.",
                        "The division that the area belongs to.")));
        properties.add(Property
                .of("flaeche_km2", PropertyType.NUMBER, Role.NONE, new LocalizedText("Fläche", "Area size"),
                        new LocalizedText("Größe des Gebiets, aus seiner Grenze berechnet.",
                                "Size of the area, worked out from its boundary."))
                .withUnit("km²"));
        for (Indicator indicator : headline) {
            properties.add(ObservationSchemas.value(indicator));
            properties.add(ObservationSchemas.status(indicator));
            properties.add(latestYear(indicator));
        }
        properties.add(shape());
        return new Collection(level.collection(), title(level), description(level), new Schema(properties));
    }

    private static LocalizedText title(Level level) {
        return switch (level) {
            case KREIS -> new LocalizedText("Kreis", "District");
            case GEMEINDE -> new LocalizedText("Gemeinden", "Municipalities");
            case WOHNPLATZ -> new LocalizedText("Wohnplätze", "Small areas");
        };
    }

    private static LocalizedText description(Level level) {
        return switch (level) {
            case KREIS -> new LocalizedText("Der Kreis als Fläche mit den jeweils neuesten Kernindikatoren.",
                    "The district as a polygon with the latest headline indicators.");
            case GEMEINDE -> new LocalizedText(
                    "Die Städte und Gemeinden als Flächen mit den jeweils neuesten Kernindikatoren.",
                    "The towns and municipalities as polygons with the latest headline indicators.");
            case WOHNPLATZ -> new LocalizedText(
                    "Die Wohnplätze der Sozialplanung als Flächen mit den jeweils neuesten Kernindikatoren.",
                    "The small areas of social planning as polygons with the latest headline indicators.");
        };
    }

    private static Property latestYear(Indicator indicator) {
        return Property.of(indicator.column() + "_jahr", PropertyType.INTEGER, Role.NONE,
                new LocalizedText(indicator.name().de() + ": Jahr", indicator.name().en() + ": year"),
                new LocalizedText("Das Jahr, aus dem der Wert ist.", "The year that the value is of."))
                .withTerm("jahr");
    }

    static Property name() {
        return Property.of("name", PropertyType.STRING, Role.TITLE, new LocalizedText("Name", "Name"),
                new LocalizedText("Name des Gebiets; er bezeichnet es nicht eindeutig.",
                        "Name of the area; it does not identify it."));
    }

    /// The level of an area.
    static Property level() {
        return Property.of("ebene", PropertyType.STRING, Role.NONE, new LocalizedText("Ebene", "Level"),
                new LocalizedText("Ob Kreis, Gemeinde oder Wohnplatz.",
                        "Whether district, municipality or small area."))
                .withScheme("gebietsebene");
    }

    /// The key of an area in a collection whose features are something else.
    static Property area() {
        return Property.of("gebiet", PropertyType.STRING, Role.NONE, new LocalizedText("Gebiet", "Area"),
                new LocalizedText("Schlüssel des Gebiets.", "Key of the area."));
    }

    static Property municipality() {
        return Property.of("gemeinde", PropertyType.STRING, Role.NONE, Level.GEMEINDE.title(),
                new LocalizedText("Schlüssel der Gemeinde, die das Gebiet ist oder in der es liegt; leer beim Kreis.",
                        "Key of the municipality that the area is or lies in; empty for the district."));
    }

    static Property municipalityName() {
        return Property.of("gemeinde_name", PropertyType.STRING, Role.NONE,
                new LocalizedText("Name der Gemeinde", "Name of the municipality"),
                new LocalizedText("Name der Gemeinde, in der das Gebiet liegt.",
                        "Name of the municipality that the area lies in."))
                .withTerm("gebiet_name");
    }

    static Property shape() {
        return Property.of("geometrie", PropertyType.MULTI_POLYGON, Role.GEOMETRY,
                new LocalizedText("Fläche", "Polygon"),
                new LocalizedText("Die Fläche des Gebiets.", "The polygon of the area."));
    }
}
