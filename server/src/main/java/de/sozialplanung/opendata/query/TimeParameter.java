package de.sozialplanung.opendata.query;

import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The `datetime` parameter (OGC API Features Part 1, 7.15.4): an instant or date of RFC 3339, or an interval of two, of
/// which either may be open (`..` or empty). A date is its whole day in UTC. Years run from 0000 to 9999, since clients
/// use the first and the last as bounds that bound nothing.
public final class TimeParameter {

    private static final String NAME = "datetime";

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Pattern DATE_TIME = Pattern.compile(
            DATE + "T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");

    private TimeParameter() {}

    /// When features have to be.
    ///
    /// @throws Problem 400 where the text is neither instant nor interval
    public static Filter.During read(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length > 2 || (ends.length == 1 && isOpen(text))) {
            throw malformed();
        }
        Instant begin = bound(ends[0], LocalTime.MIN);
        Instant end = bound(ends[ends.length - 1], LocalTime.MAX);
        if (begin != null && end != null && begin.isAfter(end)) {
            throw Problem.parameter(NAME, "An interval must not begin after its end.");
        }
        return new Filter.During(begin, end);
    }

    /// @param time of the day that a mere date stands for
    /// @return null where the bound is open
    private static @Nullable Instant bound(String text, LocalTime time) {
        if (isOpen(text)) {
            return null;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        try {
            if (DATE.matcher(upper).matches()) {
                return LocalDate.parse(upper).atTime(time).toInstant(ZoneOffset.UTC);
            }
            if (DATE_TIME.matcher(upper).matches()) {
                return OffsetDateTime.parse(upper).toInstant();
            }
        } catch (DateTimeException e) {
            throw Problem.parameter(NAME, "There is no such day or time.");
        }
        throw malformed();
    }

    private static boolean isOpen(String text) {
        return text.isEmpty() || "..".equals(text);
    }

    private static Problem malformed() {
        return Problem.parameter(NAME,
                "A time is a date such as 2023-12-31, an instant such as 2023-12-31T12:00:00Z, or "
                        + "an interval of two separated by a slash, either of which may be two dots for open.");
    }
}
