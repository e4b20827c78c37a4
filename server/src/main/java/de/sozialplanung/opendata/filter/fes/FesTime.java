package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.xml.XmlNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates and instants as XML Schema and GML write them, and periods of them. The zone of an instant may be left out,
/// as GDAL does; it is UTC then.
final class FesTime {

    private static final int LONGEST = 60;
    private static final Pattern LOCAL = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,20}");
    private static final Pattern DATE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?");

    private FesTime() {}

    /// A `gml:TimeInstant` or `gml:TimePeriod`.
    static Expression read(XmlNode node) {
        if (node.name().equals("TimeInstant")) {
            Expression time = position(node, node.child("timePosition").orElse(null));
            if (time instanceof Expression.Open) {
                throw Fault.of(node, "An instant is a date or an instant, known as such.");
            }
            return time;
        }
        return new Expression.Interval(end(node, "begin"), end(node, "end"), Fault.at(node));
    }

    /// One end of a period: `beginPosition`, or `begin` with an instant in it.
    private static Expression end(XmlNode period, String name) {
        XmlNode position = period.child(name + "Position").orElseGet(() -> period.child(name)
                .flatMap(e -> e.child("TimeInstant")).flatMap(i -> i.child("timePosition")).orElse(null));
        return position(period, position);
    }

    private static Expression position(XmlNode owner, @Nullable XmlNode node) {
        if (node == null) {
            throw Fault.of(owner, "A TimeInstant has a timePosition, a TimePeriod a beginPosition and an endPosition.");
        }
        String frame = node.attribute("frame");
        if (frame != null && !frame.endsWith("ISO-8601")) {
            throw Fault.of(node, "Times are those of ISO 8601.");
        }
        String vague = node.attribute("indeterminatePosition");
        if (vague == null) {
            return time(node.text(), Fault.at(node));
        }
        if (!node.text().isEmpty() || !List.of("unknown", "before", "after").contains(vague)) {
            throw Fault.unsupported("The indeterminatePosition " + Fault.quotable(vague)
                    + " is not offered; a side of a period is left open by an empty position that is 'unknown'.");
        }
        return new Expression.Open(Fault.at(node));
    }

    /// A literal of no type for what stands beside times.
    static Expression timed(Expression expression) {
        return expression instanceof Expression.Untyped(String text, Origin at) ? time(text, at) : expression;
    }

    /// A date or an instant, whichever the text is.
    static Expression time(String text, Origin at) {
        return DATE.matcher(text).matches() ? date(text, at) : instant(text, at);
    }

    /// A day; its zone, which XML Schema allows, does not count.
    static Expression.Date date(String text, Origin at) {
        if (DATE.matcher(text).matches()) {
            try {
                return new Expression.Date(LocalDate.parse(text.substring(0, 10)), at);
            } catch (DateTimeException e) {
                // there is no such day; said below
            }
        }
        throw Fault.of(at, "A date is written as 2024-12-31, and there must be such a day.");
    }

    static Expression.Timestamp instant(String text, Origin at) {
        if (text.length() <= LONGEST) {
            try {
                return new Expression.Timestamp(LOCAL.matcher(text).matches()
                        ? LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)
                        : Instant.parse(text), at);
            } catch (DateTimeException e) {
                // said below
            }
        }
        throw Fault.of(at, "A time is a date such as 2024-12-31, or a date and time such as "
                + "2024-12-31T12:00:00Z.");
    }
}
