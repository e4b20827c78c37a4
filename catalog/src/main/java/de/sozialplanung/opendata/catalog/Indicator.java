package de.sozialplanung.opendata.catalog;

import java.util.Locale;

/// The definition of a figure: what is divided by what, where it comes from and how small it may get.
///
/// @param id            such as `GRU-08`
/// @param theme         its field
/// @param name          what a table's head says
/// @param definition    one sentence that says what is counted
/// @param numerator     a sum of measures, see `statistics.MeasureSum`
/// @param denominator   a sum of measures; empty for a plain count
/// @param factor        what the ratio is multiplied with: 1, 100 for percent, 1000
/// @param unit          as shown, such as `%` or `je 1.000`
/// @param decimals      decimals of the published value
/// @param polarity      which way it points
/// @param source        the office that delivers it
/// @param referenceDate the Stichtag or period in words
/// @param finestLevel   the smallest areas it may be published for
/// @param disclosure    what must not be seen of its counts
/// @param headline      whether it belongs to the short set shown on the areas themselves
public record Indicator(String id, Theme theme, LocalizedText name, LocalizedText definition, String numerator,
        String denominator, double factor, String unit, int decimals, Polarity polarity, String source,
        String referenceDate, Level finestLevel, Disclosure disclosure, boolean headline) {

    /// A count from 1 to one less than this is small.
    public int minimumCount() {
        return disclosure.minimumCount();
    }

    /// A denominator below this gives no figure.
    public int minimumBase() {
        return disclosure.minimumBase();
    }

    /// The property name in wide collections: `GRU-08` becomes `gru_08`.
    public String column() {
        return id.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /// The id of the dataset of its figures: `GRU-08` becomes `indikator-gru-08`.
    public String dataset() {
        return "indikator-" + id.toLowerCase(Locale.ROOT);
    }
}
