package de.sozialplanung.opendata.plausibility;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// How figures, areas and years are put into a German sentence.
final class Wording {

    private static final int NAMED = 3;

    private Wording() {}

    /// `1.234` or `2,25`.
    static String number(double value) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.GERMANY)).format(value);
    }

    /// `+100 %`; what is more than tenfold has no use for percent.
    static String change(double before, double now) {
        if (before <= 0 || now / before >= 10) {
            return "von " + number(before) + " auf " + number(now);
        }
        return "von " + number(before) + " auf " + number(now) + " ("
                + new DecimalFormat("+0;−0", DecimalFormatSymbols.getInstance(Locale.GERMANY))
                        .format((now / before - 1) * 100)
                + " %)";
    }

    /// The first three, and how many more there are.
    static String some(List<String> all, String between) {
        String named = String.join(between, all.stream().limit(NAMED).toList());
        return all.size() <= NAMED ? named : named + between + (all.size() - NAMED) + " weitere";
    }

    /// `2015–2019, 2021`.
    static String years(Collection<Integer> all) {
        List<String> runs = new ArrayList<>();
        int first = 0;
        int last = 0;
        for (int year : new TreeSet<>(all)) {
            if (year != last + 1) {
                add(runs, first, last);
                first = year;
            }
            last = year;
        }
        add(runs, first, last);
        return String.join(", ", runs);
    }

    private static void add(List<String> runs, int first, int last) {
        if (first > 0) {
            runs.add(first == last ? String.valueOf(first) : first + "–" + last);
        }
    }
}
