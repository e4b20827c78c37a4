package de.sozialplanung.opendata.filter;

import de.sozialplanung.opendata.catalog.LocalizedText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The functions that filters may call beside those of the standard (CQL2, 7.13). Null in, null out.
public enum FilterFunction {
    /// The number without its sign.
    ABS("Die Zahl ohne ihr Vorzeichen",
            "The number without its sign", ValueKind.NUMBER, ValueKind.NUMBER),
    /// The least whole number that is not below.
    CEILING("Die kleinste ganze Zahl, die nicht darunter liegt",
            "The least whole number that is not below", ValueKind.NUMBER, ValueKind.NUMBER),
    /// The greatest whole number that is not above.
    FLOOR("Die größte ganze Zahl, die nicht darüber liegt",
            "The greatest whole number that is not above", ValueKind.NUMBER, ValueKind.NUMBER),
    /// How many characters a text has.
    LENGTH("Die Zahl der Zeichen eines Textes",
            "How many characters a text has", ValueKind.INTEGER, ValueKind.TEXT),
    /// One text after the other.
    CONCAT("Ein Text hinter dem anderen",
            "One text after the other", ValueKind.TEXT, ValueKind.TEXT, ValueKind.TEXT),
    /// The items of a list in their order, set off by `|`, as formats that have no lists write them.
    JOIN("Die Einträge einer Liste in ihrer Folge, getrennt durch |",
            "The items of a list in their order, set off by |", ValueKind.TEXT, ValueKind.TEXTS),
    /// A text as a search compares it: `SearchForm`.
    SEARCHED("Der Text, wie ihn der Parameter q vergleicht: ohne Großschreibung, Akzente und Umlaute",
            "The text as the parameter q compares it: without case, accents and umlauts", ValueKind.TEXT, ValueKind.TEXT),
    /// The year of a date, or of an instant in UTC.
    YEAR("Das Jahr eines Datums; bei einem Zeitpunkt in UTC",
            "The year of a date, or of an instant in UTC", ValueKind.INTEGER, ValueKind.DATE),
    /// The month of it, from 1.
    MONTH("Der Monat eines Datums, von 1 an; bei einem Zeitpunkt in UTC",
            "The month of a date, from 1, or of an instant in UTC", ValueKind.INTEGER, ValueKind.DATE),
    /// The shortest way between two geometries in metres, on the plane of EPSG:25832.
    DISTANCE("Der kürzeste Abstand zweier Geometrien in Metern",
            "The shortest way between two geometries in metres", ValueKind.NUMBER, ValueKind.SHAPE, ValueKind.SHAPE);

    private final LocalizedText description;
    private final ValueKind result;
    private final List<ValueKind> arguments;

    FilterFunction(String de, String en, ValueKind result, ValueKind... arguments) {
        description = new LocalizedText(de, en);
        this.result = result;
        this.arguments = List.of(arguments);
    }

    /// What it gives, in a few words for the public.
    public LocalizedText description() {
        return description;
    }

    public ValueKind result() {
        return result;
    }

    /// The kinds of its arguments; a number takes an integer too, a date an instant.
    public List<ValueKind> arguments() {
        return arguments;
    }

    /// The name that clients call it by; they may write it in any case.
    public String functionName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The function of that name.
    public static Optional<FilterFunction> of(String name) {
        return Arrays.stream(values()).filter(f -> f.functionName().equalsIgnoreCase(name)).findFirst();
    }
}
