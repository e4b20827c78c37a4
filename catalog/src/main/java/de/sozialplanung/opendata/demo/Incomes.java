package de.sozialplanung.opendata.demo;

/// Invents work, unemployment and basic income support.
final class Incomes {

    private Incomes() {}

    static void fill(Counts counts) {
        recipients(counts);
        unemployed(counts);
        otherBenefits(counts);
    }

    private static void recipients(Counts counts) {
        double b = counts.burden();
        double year = 0.4 + 0.6 * Trend.unemployed(counts.year());
        counts.part("elb", counts.get("alter_15_altersgrenze"), Math.min(0.35, 0.05 * StrictMath.exp(0.6 * b) * year));
        counts.part("nef_unter_15", counts.get("unter_15"), Math.min(0.5, 0.085 * StrictMath.exp(0.62 * b) * year));
        int elb = counts.get("elb");
        // Who is not employable lives with somebody who is: without ELB there is no benefit unit.
        counts.put("nef_unter_15", elb == 0 ? 0 : counts.get("nef_unter_15"));
        int children = counts.get("nef_unter_15");
        int others = Math.min(elb, (int) Math.round(children * 0.03));
        counts.put("nef", children + others);
        counts.part("bedarfsgemeinschaften", Math.min(elb, counts.get("haushalte")), 0.74);
        counts.part("bg_alleinerziehend",
                Math.min(counts.get("bedarfsgemeinschaften"), counts.get("alleinerziehende_haushalte")),
                singleParents(counts));
        counts.part("elb_erwerbstaetig", elb, 0.245 - 0.02 * b);
    }

    /// One in six benefit units, as a share of the smaller of units and single-parent households.
    private static double singleParents(Counts counts) {
        int units = counts.get("bedarfsgemeinschaften");
        int most = Math.min(units, counts.get("alleinerziehende_haushalte"));
        return most == 0 ? 0 : Math.min(1, 0.165 * units / most);
    }

    private static void unemployed(Counts counts) {
        double b = counts.burden();
        double year = Trend.unemployed(counts.year());
        int working = counts.get("alter_15_64");
        counts.part("arbeitslose_sgb2", Math.min(counts.get("elb"), working), Math.min(0.8, 0.47 * year));
        counts.part("arbeitslose_sgb3", working, 0.0165 * StrictMath.exp(0.15 * b) * year);
        int all = Math.min(working, counts.get("arbeitslose_sgb2") + counts.get("arbeitslose_sgb3"));
        counts.put("arbeitslose", all);
        counts.part("langzeitarbeitslose", all, Math.min(0.7, (0.34 + 0.03 * b) / year));
        counts.part("arbeitslose_15_24", Math.min(all, counts.get("alter_15_24")),
                bounded(counts, "alter_15_24", all, 0.021 * StrictMath.exp(0.45 * b) * year));
        int rest = all - counts.get("arbeitslose_15_24");
        counts.part("arbeitslose_55_64", Math.min(rest, counts.get("alter_55_64")),
                bounded(counts, "alter_55_64", rest, 0.037 * StrictMath.exp(0.38 * b) * year));
        counts.part("beschaeftigte", working - all,
                Math.clamp((0.6 - 0.03 * b) * Trend.steady(counts.year(), 0.009), 0.2, 0.9));
    }

    /// A rate of an age group as a rate of the smaller of that group and `most`.
    private static double bounded(Counts counts, String group, int most, double rate) {
        int size = Math.min(most, counts.get(group));
        return size == 0 ? 0 : Math.min(1, rate * counts.get(group) / size);
    }

    private static void otherBenefits(Counts counts) {
        double b = counts.burden();
        int year = counts.year();
        counts.part("grundsicherung_alter", counts.get("ab_65"),
                0.026 * StrictMath.exp(0.5 * b) * Trend.steady(year, 0.035));
        counts.part("grundsicherung_erwerbsminderung", counts.get("alter_18_altersgrenze"),
                0.0095 * StrictMath.exp(0.4 * b));
        counts.part("hilfe_zum_lebensunterhalt", counts.get("einwohner"), 0.0013 * StrictMath.exp(0.4 * b));
        counts.part("wohngeld_haushalte", counts.get("haushalte"),
                0.014 * StrictMath.exp(0.4 * b) * Trend.housingBenefit(year));
        counts.part("hilfe_zur_pflege", counts.get("ab_65"), 0.013 * StrictMath.exp(0.35 * b));
    }
}
