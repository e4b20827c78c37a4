package de.sozialplanung.opendata.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The counts that exist for municipalities or the whole Kreis only, derived from the sums of their areas.
final class HigherFiles implements AutoCloseable {

    private static final String KREIS = "05378";

    /// Care is counted in odd years; the last survey is part of every folder, so that no indicator is without its counts.
    private static final int LAST_SURVEY = 2023;

    private final long seed;
    private final DemoSize size;
    private final List<Municipality> municipalities;
    private final ValueFile municipal;
    private final ValueFile kreis;
    /// `sums[municipality][year - first][measure]`
    private final long[][][] sums;

    HigherFiles(Path folder, long seed, DemoSize size, List<Municipality> municipalities) throws IOException {
        this.seed = seed;
        this.size = size;
        this.municipalities = municipalities;
        this.sums = new long[municipalities.size()][size.years()][Measures.SUMMED.size()];
        municipal = ValueFile.wide(folder.resolve("gemeinden.csv"), Measures.MUNICIPAL);
        kreis = ValueFile.wide(folder.resolve("pflegestatistik-kreis.csv"), Measures.CARE_STATISTICS);
    }

    void add(int municipality, Counts counts) {
        long[] sum = sums[municipality][counts.year() - size.firstYear()];
        for (int m = 0; m < sum.length; m++) {
            sum[m] += counts.get(Measures.SUMMED.get(m));
        }
    }

    void write() {
        for (int m = 0; m < municipalities.size(); m++) {
            String key = municipalities.get(m).key();
            for (int year = size.firstYear(); year <= DemoSize.LAST_YEAR; year++) {
                writeMunicipality(key, m, year);
            }
        }
        for (int year = Math.min(size.firstYear(), LAST_SURVEY); year <= LAST_SURVEY; year++) {
            if (year % 2 == 1) {
                writeKreis(year);
            }
        }
    }

    private void writeMunicipality(String key, int m, int year) {
        long people = sum("einwohner", m, year);
        long old = sum("ab_80", m, year);
        List<String> cells = new ArrayList<>();
        cells.add(near("einbuergerungen", key, year, 0.015 * Trend.steady(year, 0.06) * sum("auslaender", m, year)));
        cells.add(near("inobhutnahmen", key, year, 0.003 * sum("unter_18", m, year)));
        cells.add(near("eingliederungshilfe", key, year, 0.0094 * Trend.steady(year, 0.012) * people));
        cells.add(seats(key, people));
        // Places change seldom: they follow the number of old people of 2019, not of the year.
        cells.add(near("pflegeplaetze_stationaer", key, 2019, 0.128 * old / Trend.steady(year, 0.02)));
        cells.add(near("tagespflegeplaetze", key, 2019, 0.019 * old * Trend.steady(year, 0.03)));
        municipal.row(key, year, measure -> cells.get(Measures.MUNICIPAL.indexOf(measure)));
    }

    private void writeKreis(int year) {
        long people = 0;
        for (int m = 0; m < municipalities.size(); m++) {
            people += sum("einwohner", m, Math.max(year, size.firstYear()));
        }
        long inNeed = Math.round(people * 0.049 * Trend.steady(year, 0.055));
        List<String> cells = List.of(Long.toString(inNeed), Long.toString(Math.round(inNeed * 0.79)),
                Long.toString(Math.round(inNeed * 0.53 * Trend.steady(year, 0.008))));
        kreis.row(KREIS, year, measure -> cells.get(Measures.CARE_STATISTICS.indexOf(measure)));
    }

    private long sum(String measure, int municipality, int year) {
        return sums[municipality][year - size.firstYear()][Measures.SUMMED.indexOf(measure)];
    }

    private String near(String measure, String key, int year, double expected) {
        double habit = 1 + 0.08 * Dice.of(seed, key + measure).gaussian()
                + 0.04 * Dice.of(seed, key + measure + year).gaussian();
        return Long.toString(Math.max(0, Math.round(expected * habit)));
    }

    /// Seats come in quarters, with a decimal comma as the office writes them.
    private String seats(String key, long people) {
        double habit = 1 + 0.12 * Dice.of(seed, key + "hausarztsitze").gaussian();
        double quarters = Math.round(people * 0.00063 * habit * 4) / 4.0;
        return String.format(Locale.GERMANY, "%.2f", quarters);
    }

    @Override
    public void close() throws IOException {
        municipal.close();
        kreis.close();
    }
}
