package de.sozialplanung.opendata.demo;

/// Invents inhabitants by age, households, dwellings and migration.
final class Population {

    /// The lowest age of each group; the age limit of pensions lies between the last three.
    private static final int[] FROM = {0, 3, 6, 14, 15, 18, 20, 21, 25, 45, 55, 65, 66, 80};
    /// Share of each group where age and families are average, in percent.
    private static final double[] SHARE = {2.6, 2.9, 7.8, 1.0, 2.9, 1.9, 0.9, 3.8, 22.5, 13.3, 16.2, 1.4, 14.8, 8.0};
    /// How much an older population changes each group, per standard deviation.
    private static final double[] AGEING = {-0.13, -0.12, -0.10, -0.08, -0.06, -0.04, -0.04, -0.04, -0.09, -0.01, 0.05,
            0.12, 0.14, 0.27};
    private static final double[] FAMILIES = {0.09, 0.09, 0.08, 0.06, 0.05, 0.02, 0, -0.02, 0.03, 0.02, -0.02, -0.03,
            -0.04, -0.04};
    private static final double[] BURDEN = {0.07, 0.06, 0.04, 0.03, 0.03, 0.05, 0.05, 0.08, 0.05, -0.03, -0.04, -0.05,
            -0.06, -0.02};
    /// Change per year for the whole Kreis.
    private static final double[] YEARLY = {0.000, 0.008, 0.006, 0, -0.004, -0.006, -0.006, -0.004, 0, -0.022, 0.014,
            0.012, 0.003, 0.020};

    private Population() {}

    static void fill(Counts counts) {
        inhabitants(counts);
        households(counts);
        dwellings(counts);
        moves(counts);
    }

    private static void inhabitants(Counts counts) {
        Latent latent = counts.latent();
        double[] weights = new double[FROM.length];
        double sum = 0;
        for (int g = 0; g < weights.length; g++) {
            weights[g] = SHARE[g] * StrictMath.exp(AGEING[g] * latent.age() + FAMILIES[g] * latent.families()
                    + BURDEN[g] * counts.burden()) * Trend.steady(counts.year(), YEARLY[g])
                    * (1 + latent.habit("alter" + FROM[g], counts.year()));
            sum += weights[g];
        }
        int[] groups = new int[FROM.length];
        for (int g = 0; g < groups.length; g++) {
            groups[g] = (int) Math.round(weights[g] / sum * latent.inhabitants(counts.year()));
        }
        ageBands(counts, groups);
    }

    private static void ageBands(Counts counts, int[] groups) {
        counts.put("einwohner", between(groups, 0, 200));
        for (int age : new int[]{3, 6, 15, 18, 20, 21}) {
            counts.put("unter_" + age, between(groups, 0, age));
        }
        counts.put("alter_14_20", between(groups, 14, 21));
        counts.put("alter_15_24", between(groups, 15, 25));
        counts.put("alter_15_64", between(groups, 15, 65));
        counts.put("alter_20_64", between(groups, 20, 65));
        counts.put("alter_45_64", between(groups, 45, 65));
        counts.put("alter_55_64", between(groups, 55, 65));
        counts.put("ab_65", between(groups, 65, 200));
        counts.put("ab_80", between(groups, 80, 200));
        counts.put("unter_altersgrenze", between(groups, 0, 66));
        counts.put("alter_15_altersgrenze", between(groups, 15, 66));
        counts.put("alter_18_altersgrenze", between(groups, 18, 66));
    }

    private static int between(int[] groups, int from, int to) {
        int sum = 0;
        for (int g = 0; g < groups.length; g++) {
            sum += FROM[g] >= from && FROM[g] < to ? groups[g] : 0;
        }
        return sum;
    }

    private static void households(Counts counts) {
        double b = counts.burden();
        Latent latent = counts.latent();
        int people = counts.get("einwohner");
        int old = counts.get("ab_80");
        counts.part("alleinlebende_ab_80", old, 0.43 + 0.04 * b);
        double size = Math.clamp(2.12 - 0.08 * b - 0.05 * latent.age() + 0.05 * latent.families(), 1.7, 2.6);
        int households = (int) Math.round(people / size);
        counts.put("haushalte", households);
        counts.part("haushalte_mit_kindern", Math.min(households, counts.get("unter_18")), householdsPerChild(counts));
        int single = (int) Math.round(households * Math.clamp(0.34 + 0.05 * b + 0.02 * latent.age(), 0.2, 0.7)
                * (1 + latent.habit("einpersonenhaushalte", counts.year())));
        int most = households - counts.get("haushalte_mit_kindern");
        counts.put("einpersonenhaushalte", Math.clamp(single, Math.min(most, counts.get("alleinlebende_ab_80")), most));
        counts.part("alleinerziehende_haushalte", counts.get("haushalte_mit_kindern"),
                0.18 * StrictMath.exp(0.22 * b));
    }

    private static double householdsPerChild(Counts counts) {
        return 0.6 - 0.015 * counts.burden();
    }

    private static void dwellings(Counts counts) {
        double b = counts.burden();
        int households = counts.get("haushalte");
        Latent latent = counts.latent();
        counts.put("wohnungen", Math.round(households * 1.035));
        counts.part("sozialwohnungen", counts.get("wohnungen"), Math.max(0, 0.032 + 0.042 * b));
        counts.put("wohnflaeche_m2", Math.round(counts.get("einwohner")
                * (46.5 - 3.4 * b + 1.2 * latent.age() + 0.15 * (counts.year() - 2020))));
    }

    private static void moves(Counts counts) {
        int people = counts.get("einwohner");
        double arrivals = 0.058 * StrictMath.exp(0.2 * counts.burden());
        counts.part("zuzuege", people, arrivals);
        counts.part("fortzuege", people, arrivals * Trend.departures(counts.year()));
    }
}
