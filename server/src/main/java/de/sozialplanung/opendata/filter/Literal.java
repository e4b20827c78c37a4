package de.sozialplanung.opendata.filter;

import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// Gives the text of a literal the Java type of the property it is compared with.
final class Literal {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 60;
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

    private Literal() {}

    /// The value of the property's type; for a list property, of its items' type.
    static Object of(Property property, String text) {
        return switch (property.type()) {
            case STRING, STRING_LIST -> text;
            case INTEGER -> integer(property, text);
            case NUMBER -> number(property, text);
            case BOOLEAN -> switch (text) {
                case "true", "1" -> true;
                case "false", "0" -> false;
                default -> throw mismatch(property, "'true' or 'false'");
            };
            case DATE -> date(property, text);
            case DATE_TIME -> instant(property, text);
            case POINT, MULTI_POLYGON -> throw mismatch(property, "compared by place, not by value");
        };
    }

    private static Long integer(Property property, String text) {
        if (!INTEGER.matcher(text).matches()) {
            throw mismatch(property, "an integer such as 2024");
        }
        return Long.valueOf(text);
    }

    private static Double number(Property property, String text) {
        if (text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()) {
            // adding nil makes -0 the same as 0
            double value = Double.parseDouble(text) + 0.0;
            if (Double.isFinite(value)) {
                return value;
            }
        }
        throw mismatch(property, "a number such as 12.5");
    }

    private static LocalDate date(Property property, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw mismatch(property, "a date such as 2024-12-31");
        }
    }

    private static Instant instant(Property property, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw mismatch(property, "a date and time with its zone such as 2024-12-31T12:00:00Z");
        }
    }

    private static Problem mismatch(Property property, String expected) {
        return Problem.parameter(property.name(), "The value of '" + property.name() + "' must be " + expected + ".");
    }

    /// A name that a client made up, short and harmless enough to be repeated in a sentence.
    static String quotable(String name) {
        String harmless = name.replaceAll("[^\\p{L}\\p{N}_.:-]", "?");
        return harmless.length() > LONGEST_NAME ? harmless.substring(0, LONGEST_NAME) + "…" : harmless;
    }
}
