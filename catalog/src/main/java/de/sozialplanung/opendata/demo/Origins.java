package de.sozialplanung.opendata.demo;

/// Invents nationality, migration background and refuge.
final class Origins {

    private Origins() {}

    static void fill(Counts counts) {
        double b = counts.burden();
        int year = counts.year();
        int people = counts.get("einwohner");
        int children = counts.get("unter_18");
        double refugees = 0.0125 * StrictMath.exp(0.5 * b) * Trend.refugees(year);
        double foreigners = 0.085 * StrictMath.exp(0.42 * b) * Trend.steady(year, 0.03) + refugees;
        counts.part("auslaender", people, Math.min(0.6, foreigners));
        int foreign = counts.get("auslaender");
        counts.part("eu_auslaender", foreign, 0.42 - 0.04 * b);
        counts.part("gefluechtete", foreign - counts.get("eu_auslaender"), Math.min(0.8, refugees / foreigners / 0.58));
        int refuge = counts.get("gefluechtete");
        counts.part("gefluechtete_kinder", Math.min(refuge, children), 0.34);
        counts.part("asylblg_empfaenger", refuge, 0.3);
        counts.part("migrationshintergrund", people,
                Math.min(0.8, 0.235 * StrictMath.exp(0.33 * b) * Trend.steady(year, 0.02)));
        counts.put("migrationshintergrund", Math.max(counts.get("migrationshintergrund"), foreign));
        int background = Math.min(children, counts.get("migrationshintergrund"));
        counts.part("kinder_migrationshintergrund", background, childrenWithBackground(children, background, b, year));
        counts.put("kinder_migrationshintergrund",
                Math.max(counts.get("kinder_migrationshintergrund"), counts.get("gefluechtete_kinder")));
        counts.part("zuzuege_ausland", counts.get("zuzuege"), Math.min(0.5, 0.16 * Trend.refugees(year)));
    }

    private static double childrenWithBackground(int children, int background, double b, int year) {
        double share = Math.min(0.85, 0.33 * StrictMath.exp(0.33 * b) * Trend.steady(year, 0.015));
        return background == 0 ? 0 : Math.min(1, share * children / background);
    }
}
