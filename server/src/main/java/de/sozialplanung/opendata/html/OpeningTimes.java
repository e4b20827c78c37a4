package de.sozialplanung.opendata.html;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The week that German opening times tell of, such as `Mo–Do 9–16 Uhr, Fr 9–13:30 Uhr` or `täglich rund um die Uhr`.
///
/// Public holidays are not known to it.
///
/// @param spans when it is open
record OpeningTimes(List<Span> spans) {

    private static final List<String> DAYS = List.of("mo", "di", "mi", "do", "fr", "sa", "so");
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int MINUTES_OF_HOUR = 60;
    private static final String DAY = "(?:mo(?:ntags?)?|di(?:enstags?)?|mi(?:ttwochs?)?|do(?:nnerstags?)?|fr(?:eitags?)?"
            + "|sa(?:mstags?)?|so(?:nntags?)?)\\.?";
    private static final String TO = "\\s*(?:[-–—]|bis)\\s*";
    private static final String AND = "\\s*(?:,|und|u\\.|&)\\s*";
    private static final String RANGE = DAY + "(?:" + TO + DAY + ")?";
    private static final String TIME = "\\d{1,2}(?:[:.]\\d\\d)?";
    private static final String TIMES = TIME + TO + TIME + "(?:\\s*uhr)?";
    private static final Pattern PART = Pattern.compile("(?<days>täglich|" + RANGE + "(?:" + AND + RANGE + ")*):?\\s*"
            + "(?<times>rund um die uhr|" + TIMES + "(?:" + AND + TIMES + ")*)(?:\\s*[,;]\\s*|$)");
    private static final Pattern DAY_RANGE = Pattern.compile("(" + DAY + ")(?:" + TO + "(" + DAY + "))?");
    private static final Pattern TIME_RANGE = Pattern.compile("(" + TIME + ")" + TO + "(" + TIME + ")");

    OpeningTimes {
        spans = List.copyOf(spans);
    }

    /// From a minute of some days up to, and without, another; that may lie on the day after.
    record Span(Set<DayOfWeek> days, int from, int to) {}

    /// What the words say; empty where some of them are not understood, so that nothing is taken for open by half.
    static Optional<OpeningTimes> read(String words) {
        String text = words.strip().toLowerCase(Locale.GERMAN);
        List<Span> spans = new ArrayList<>();
        Matcher part = PART.matcher(text);
        int end = 0;
        while (end < text.length() && part.region(end, text.length()).lookingAt()) {
            Set<DayOfWeek> days = days(part.group("days"));
            if ("rund um die uhr".equals(part.group("times"))) {
                spans.add(new Span(days, 0, MINUTES_OF_DAY));
            }
            Matcher times = TIME_RANGE.matcher(part.group("times"));
            while (times.find()) {
                spans.add(new Span(days, minute(times.group(1)), minute(times.group(2))));
            }
            end = part.end();
        }
        return end == 0 || end < text.length() || spans.stream().anyMatch(span -> span.to() > MINUTES_OF_DAY)
                ? Optional.empty() : Optional.of(new OpeningTimes(spans));
    }

    private static Set<DayOfWeek> days(String words) {
        if ("täglich".equals(words)) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Matcher range = DAY_RANGE.matcher(words);
        while (range.find()) {
            DayOfWeek last = range.group(2) == null ? day(range.group(1)) : day(range.group(2));
            for (DayOfWeek day = day(range.group(1)); day != last; day = day.plus(1)) {
                days.add(day);
            }
            days.add(last);
        }
        return days;
    }

    private static DayOfWeek day(String word) {
        return DayOfWeek.of(DAYS.indexOf(word.substring(0, 2)) + 1);
    }

    private static int minute(String time) {
        String[] parts = time.split("[:.]", -1);
        return Integer.parseInt(parts[0]) * MINUTES_OF_HOUR + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
    }

    /// Whether it is open then, in the time of the place.
    boolean isOpen(LocalDateTime when) {
        int minute = when.getHour() * MINUTES_OF_HOUR + when.getMinute();
        DayOfWeek day = when.getDayOfWeek();
        return spans.stream().anyMatch(span -> span.from() < span.to()
                ? span.days().contains(day) && span.from() <= minute && minute < span.to()
                : (span.days().contains(day) && span.from() <= minute)
                        || (span.days().contains(day.minus(1)) && minute < span.to()));
    }
}
