package de.sozialplanung.opendata.filter;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/// Gives the text of a literal the kind of the value that it is compared with.
final class Literal {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 60;
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-.{1,40}");

    private Literal() {}

    /// The value of a text that stands beside one of that kind; a day beside an instant stays a day.
    ///
    /// @param name what it is compared with, for problems
    static BoundValue.Literal of(ValueKind kind, String text, String name, Origin at) {
        return switch (kind) {
            case TEXT, TEXTS -> text(text, at);
            case INTEGER -> integer(text, name, at);
            case NUMBER -> number(text, name, at);
            case TRUTH -> switch (text) {
                case "true", "1" -> new BoundValue.Literal(true, ValueKind.TRUTH);
                case "false", "0" -> new BoundValue.Literal(false, ValueKind.TRUTH);
                default -> throw mismatch(name, "'true' or 'false'", at);
            };
            case DATE -> date(text, name, at);
            case INSTANT -> instant(text, name, at);
            case SHAPE -> throw mismatch(name, "compared by place, not by value", at);
        };
    }

    /// A text; some databases cannot carry the character nil, and nothing else can carry half a character.
    static BoundValue.Literal text(String text, Origin at) {
        if (text.codePoints().anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))) {
            throw fault(at, "A text must not contain the character U+0000 or half a character.");
        }
        return new BoundValue.Literal(text, ValueKind.TEXT);
    }

    private static BoundValue.Literal integer(String text, String name, Origin at) {
        if (!INTEGER.matcher(text).matches()) {
            throw mismatch(name, "an integer such as 2024", at);
        }
        return new BoundValue.Literal(Long.valueOf(text), ValueKind.INTEGER);
    }

    private static BoundValue.Literal number(String text, String name, Origin at) {
        if (text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()) {
            // adding nil makes -0 the same as 0
            double value = Double.parseDouble(text) + 0.0;
            if (Double.isFinite(value)) {
                return new BoundValue.Literal(value, ValueKind.NUMBER);
            }
        }
        throw mismatch(name, "a number such as 12.5", at);
    }

    private static BoundValue.Literal date(String text, String name, Origin at) {
        try {
            if (DATE.matcher(text).matches()) {
                return new BoundValue.Literal(LocalDate.parse(text), ValueKind.DATE);
            }
        } catch (DateTimeException e) {
            // there is no such day; said below
        }
        throw mismatch(name, "a date such as 2024-12-31", at);
    }

    private static BoundValue.Literal instant(String text, String name, Origin at) {
        try {
            if (INSTANT.matcher(text).matches()) {
                return instant(Instant.parse(text));
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw mismatch(name, "a date and time with its zone such as 2024-12-31T12:00:00Z", at);
    }

    /// A date or an instant, whichever the text is. GDAL writes a date with a bare `T` behind it.
    static BoundValue.Literal time(String text, String name, Origin at) {
        String bare = text.endsWith("T") ? text.substring(0, text.length() - 1) : text;
        return DATE.matcher(bare).matches() ? date(bare, name, at) : instant(text, name, at);
    }

    /// An instant as far as the system tells instants apart.
    static BoundValue.Literal instant(Instant instant) {
        return new BoundValue.Literal(instant.truncatedTo(ChronoUnit.MICROS), ValueKind.INSTANT);
    }

    private static Problem mismatch(String name, String expected, Origin at) {
        return fault(at, "The value of '" + quotable(name) + "' must be " + expected + ".");
    }

    /// A fault in what stands there: in a parameter as a whole, or at a place in its text.
    static Problem fault(Origin at, String detail) {
        return at.position() < 0 ? Problem.parameter(at.parameter(), detail)
                : Problem.at(at.parameter(), at.position(), detail);
    }

    /// As `fault`, for what nobody can look up at a place.
    static Problem fault(String detail) {
        return Problem.of(ProblemKind.INVALID_QUERY, detail);
    }

    /// A name that a client made up, short and harmless enough to be repeated in a sentence.
    static String quotable(String name) {
        String harmless = name.replaceAll("[^\\p{L}\\p{N}_.:-]", "?");
        return harmless.length() > LONGEST_NAME ? harmless.substring(0, LONGEST_NAME) + "…" : harmless;
    }
}
