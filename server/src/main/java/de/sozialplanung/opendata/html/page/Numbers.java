package de.sozialplanung.opendata.html.page;

import de.sozialplanung.opendata.catalog.Language;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers and dates as readers of a language write them.
public final class Numbers {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Numbers() {}

    static Locale locale(Language language) {
        return switch (language) {
            case DE -> Locale.GERMANY;
            case EN -> Locale.UK;
        };
    }

    /// A count with grouped thousands.
    public static String whole(long value, Language language) {
        return NumberFormat.getIntegerInstance(locale(language)).format(value);
    }

    /// A figure with between `minimum` and `maximum` decimals.
    public static String decimal(double value, int minimum, int maximum, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(locale(language));
        format.setMinimumFractionDigits(minimum);
        format.setMaximumFractionDigits(maximum);
        return format.format(value);
    }

    public static String date(LocalDate date, Language language) {
        return date.format(DateTimeFormatter.ofPattern(language == Language.DE ? "d.M.uuuu" : "d MMM uuuu",
                locale(language)));
    }

    /// Day and minute in the office's time zone.
    public static String dateTime(Instant instant, Language language) {
        return DateTimeFormatter.ofPattern(language == Language.DE ? "d.M.uuuu, HH:mm" : "d MMM uuuu, HH:mm",
                locale(language)).format(instant.atZone(ZONE));
    }
}
