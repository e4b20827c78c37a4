package de.sozialplanung.opendata.style;

import de.sozialplanung.opendata.catalog.LocalizedText;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Classes of equal size from the values of one year: five, or fewer where there are too few different values. The first
/// and the last are open, so that every year finds its class.
public final class Classification {

    private Classification() {}

    /// The classes of values, each bound a value that occurs.
    ///
    /// @param values   finite, at least one
    /// @param unit     as shown behind the figures; null where there is none
    /// @param decimals of the figures, as shown
    public static List<Style.ColourClass> quantiles(double[] values, @Nullable String unit, int decimals) {
        double[] bounds = bounds(values);
        List<String> colours = Palette.ramp(bounds.length + 1);
        List<Style.ColourClass> classes = new ArrayList<>();
        for (int i = 0; i <= bounds.length; i++) {
            Double from = i == 0 ? null : bounds[i - 1];
            Double below = i == bounds.length ? null : bounds[i];
            classes.add(new Style.ColourClass(from, below, label(from, below, unit, decimals), colours.get(i)));
        }
        return classes;
    }

    /// The lower bounds of all classes but the first.
    static double[] bounds(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int wanted = Palette.mostClasses();
        double[] bounds = new double[wanted - 1];
        int count = 0;
        for (int i = 1; i < wanted; i++) {
            double bound = sorted[i * sorted.length / wanted];
            if (bound > (count == 0 ? sorted[0] : bounds[count - 1])) {
                bounds[count++] = bound;
            }
        }
        return Arrays.copyOf(bounds, count);
    }

    private static LocalizedText label(@Nullable Double from, @Nullable Double below, @Nullable String unit,
            int decimals) {
        return new LocalizedText(label(from, below, unit, decimals, Locale.GERMANY, "unter ", " bis unter ",
                " und mehr", "alle Werte"),
                label(from, below, unit, decimals, Locale.ENGLISH, "under ", " to under ", " and more", "all values"));
    }

    private static String label(@Nullable Double from, @Nullable Double below, @Nullable String unit, int decimals,
            Locale locale, String under, String to, String more, String all) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String behind = unit == null ? "" : " " + unit;
        if (from == null) {
            return below == null ? all : under + format.format(below) + behind;
        }
        return format.format(from) + (below == null ? behind + more : to + format.format(below) + behind);
    }
}
