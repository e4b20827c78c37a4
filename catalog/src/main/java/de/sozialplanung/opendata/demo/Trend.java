package de.sozialplanung.opendata.demo;

/// How the years differ for the whole Kreis. Invented after the well-known course: refuge in 2015/16 and 2022, the
/// pandemic in 2020, the reform of housing benefit in 2023.
final class Trend {

    private static final int FIRST = 2015;
    private static final double[] UNEMPLOYED = {1.06, 1.02, 0.97, 0.91, 0.87, 1.06, 1.01, 0.93, 1.00, 1.04};
    private static final double[] REFUGEES = {0.75, 1.05, 1.00, 0.94, 0.88, 0.85, 0.86, 1.45, 1.50, 1.42};
    private static final double[] HOUSING_BENEFIT = {0.70, 0.90, 0.85, 0.78, 0.75, 0.90, 0.88, 0.92, 1.55, 1.70};
    private static final double[] DEPARTURES = {0.90, 0.96, 1.00, 0.99, 0.99, 1.02, 1.00, 0.86, 0.95, 0.98};

    private Trend() {}

    static double unemployed(int year) {
        return at(UNEMPLOYED, year);
    }

    static double refugees(int year) {
        return at(REFUGEES, year);
    }

    static double housingBenefit(int year) {
        return at(HOUSING_BENEFIT, year);
    }

    /// Departures per arrival.
    static double departures(int year) {
        return at(DEPARTURES, year);
    }

    /// A steady change by so much per year, 1 in 2020.
    static double steady(int year, double perYear) {
        return Math.max(0.2, 1 + perYear * (year - 2020));
    }

    private static double at(double[] course, int year) {
        return course[Math.clamp(year - FIRST, 0, course.length - 1)];
    }
}
