package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.filter.Expression;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/// Dates and instants as both encodings write them (RFC 3339).
final class Times {

    /// Stands for no bound in an interval.
    static final String OPEN = "..";

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIMESTAMP = Pattern.compile(
            DATE + "T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})", Pattern.CASE_INSENSITIVE);

    private Times() {}

    static Expression date(String text, int position, Reading reading) {
        if (!DATE.matcher(text).matches()) {
            throw reading.fault(position, "Expected a date such as '2024-12-31' here.");
        }
        try {
            return new Expression.Date(LocalDate.parse(text), reading.value(position));
        } catch (DateTimeException e) {
            throw reading.fault(position, "There is no such day.");
        }
    }

    static Expression timestamp(String text, int position, Reading reading) {
        if (!TIMESTAMP.matcher(text).matches()) {
            throw reading.fault(position,
                    "Expected an instant with its zone such as '2024-12-31T12:00:00Z' here.");
        }
        try {
            Instant instant = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
            return new Expression.Timestamp(instant, reading.value(position));
        } catch (DateTimeException e) {
            throw reading.fault(position, "There is no such day or time.");
        }
    }

    /// An end of an interval.
    static Expression bound(String text, int position, Reading reading) {
        if (text.equals(OPEN)) {
            return new Expression.Open(reading.value(position));
        }
        if (DATE.matcher(text).matches()) {
            return date(text, position, reading);
        }
        if (TIMESTAMP.matcher(text).matches()) {
            return timestamp(text, position, reading);
        }
        throw reading.fault(position, "Expected a date, an instant with its zone, or '..' for no bound here.");
    }
}
