package de.sozialplanung.opendata.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The functions that filters may call beside those of the standard (CQL2, 7.13). Null in, null out.
public enum FilterFunction {
    /// The number without its sign.
    ABS(ValueKind.NUMBER, ValueKind.NUMBER),
    /// The least whole number that is not below.
    CEILING(ValueKind.NUMBER, ValueKind.NUMBER),
    /// The greatest whole number that is not above.
    FLOOR(ValueKind.NUMBER, ValueKind.NUMBER),
    /// How many characters a text has.
    LENGTH(ValueKind.INTEGER, ValueKind.TEXT),
    /// One text after the other.
    CONCAT(ValueKind.TEXT, ValueKind.TEXT, ValueKind.TEXT),
    /// The items of a list in their order, set off by `|`, as formats that have no lists write them.
    JOIN(ValueKind.TEXT, ValueKind.TEXTS),
    /// The year of a date, or of an instant in UTC.
    YEAR(ValueKind.INTEGER, ValueKind.DATE),
    /// The month of it, from 1.
    MONTH(ValueKind.INTEGER, ValueKind.DATE),
    /// The shortest way between two geometries in metres, on the plane of EPSG:25832.
    DISTANCE(ValueKind.NUMBER, ValueKind.SHAPE, ValueKind.SHAPE);

    private final ValueKind result;
    private final List<ValueKind> arguments;

    FilterFunction(ValueKind result, ValueKind... arguments) {
        this.result = result;
        this.arguments = List.of(arguments);
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
