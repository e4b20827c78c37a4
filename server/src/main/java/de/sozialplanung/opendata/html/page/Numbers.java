package de.sozialplanung.opendata.html.page;

import de.sozialplanung.opendata.catalog.Language;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers and dates as readers of a language write them.
public final class Numbers {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final char MINUS = '−';

    private Numbers() {}

    static Locale locale(Language language) {
        return switch (language) {
            case DE -> Locale.GERMANY;
            case EN -> Locale.UK;
        };
    }

    /// A count with grouped thousands.
    public static String whole(long value, Language language) {
        return format(0, 0, language).format(value);
    }

    /// A year or another number that is no count, as it is.
    public static String ungrouped(long value) {
        return Long.toString(value).replace('-', MINUS);
    }

    /// A figure with between `minimum` and `maximum` decimals. What is rounded to nil has no sign.
    public static String decimal(double value, int minimum, int maximum, Language language) {
        NumberFormat format = format(minimum, maximum, language);
        String text = format.format(value);
        return Double.compare(value, 0) < 0 && text.chars().noneMatch(digit -> digit >= '1' && digit <= '9')
                ? format.format(0) : text;
    }

    /// Negative numbers have the minus sign of typography in both languages, which is as wide as the plus and never breaks off
    /// the line.
    private static NumberFormat format(int minimum, int maximum, Language language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale(language));
        symbols.setMinusSign(MINUS);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(minimum);
        format.setMaximumFractionDigits(maximum);
        return format;
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
