package de.sozialplanung.opendata.statistics;

/// What an indicator's numerator is divided by.
public sealed interface Denominator {

    /// The word in `indikatoren.csv` for the size of the area itself.
    String AREA_SIZE = "flaeche_km2";

    /// A sum of counts.
    record Counted(MeasureSum sum) implements Denominator {}

    /// The size of the area in km².
    record AreaSize() implements Denominator {}

    /// Nothing: the figure is a plain count.
    record None() implements Denominator {}

    /// Reads the column `nenner` of `indikatoren.csv`.
    ///
    /// @throws MeasureSumException where the text is neither empty nor a sum of measures
    static Denominator parse(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return new None();
        }
        return stripped.equals(AREA_SIZE) ? new AreaSize() : new Counted(MeasureSum.parse(text));
    }
}
