package de.sozialplanung.opendata.demo;

/// Invents child and youth welfare, day care, school-entry examinations and severe disability.
final class Childhood {

    private Childhood() {}

    static void fill(Counts counts) {
        youthWelfare(counts);
        dayCare(counts);
        school(counts);
        examinations(counts);
        int old = counts.get("ab_65");
        counts.part("schwerbehinderte", counts.get("einwohner"),
                (0.235 * old + 0.05 * (counts.get("einwohner") - old)) / Math.max(1, counts.get("einwohner"))
                        * (1 + 0.05 * counts.burden()));
    }

    private static void youthWelfare(Counts counts) {
        double b = counts.burden();
        int young = counts.get("unter_21");
        int year = counts.year();
        double cases = 0.031 * StrictMath.exp(0.42 * b) * Trend.steady(year, 0.015);
        counts.part("hze_ambulant", young, 0.55 * cases);
        counts.part("hze_stationaer", young, 0.29 * cases);
        counts.part("hze_uebrige", young, 0.16 * cases);
        counts.put("hze_faelle", Math.min(young,
                counts.get("hze_ambulant") + counts.get("hze_stationaer") + counts.get("hze_uebrige")));
        counts.part("gefaehrdungseinschaetzungen", counts.get("unter_18"),
                0.0115 * StrictMath.exp(0.45 * b) * Trend.steady(year, 0.045));
        counts.part("jugendgerichtshilfe", counts.get("alter_14_20"), 0.03 * StrictMath.exp(0.35 * b));
    }

    private static void dayCare(Counts counts) {
        double b = counts.burden();
        int year = counts.year();
        int under3 = counts.get("unter_3");
        int from3 = counts.get("unter_6") - under3;
        counts.part("betreut_unter_3", under3, (0.33 - 0.03 * b) * Trend.steady(year, 0.03));
        counts.part("betreut_3_bis_5", from3, Math.min(0.97, 0.93 - 0.015 * b));
        int cared = counts.get("betreut_unter_3") + counts.get("betreut_3_bis_5");
        counts.part("beitragsbefreit", cared, Math.min(0.75, 0.25 * StrictMath.exp(0.4 * b)));
    }

    private static void school(Counts counts) {
        double b = counts.burden();
        counts.part("but_berechtigte", counts.get("unter_18"), Math.min(0.6, 0.135 * StrictMath.exp(0.55 * b)));
        counts.put("but_berechtigte",
                Math.max(counts.get("but_berechtigte"), Math.min(counts.get("unter_18"), counts.get("nef_unter_15"))));
        counts.part("but_empfaenger", counts.get("but_berechtigte"), 0.62 - 0.03 * b);
        int from6 = counts.get("unter_15") - counts.get("unter_6");
        counts.part("abgaenge_klasse_4", from6, 0.112);
        counts.part("uebergang_gymnasium", counts.get("abgaenge_klasse_4"), Math.clamp(0.45 - 0.1 * b, 0.12, 0.8));
    }

    /// Three cohorts of school starters together are about the children of 3 to 5 years.
    private static void examinations(Counts counts) {
        double b = counts.burden();
        counts.part("seu_untersucht_3j", counts.get("unter_6") - counts.get("unter_3"), 0.97);
        int examined = counts.get("seu_untersucht_3j");
        counts.part("seu_uebergewicht_3j", examined, 0.1 * StrictMath.exp(0.22 * b));
        counts.part("seu_sprache_3j", examined, 0.22 * StrictMath.exp(0.25 * b));
        counts.part("seu_deutsch_3j", examined, 0.085 * StrictMath.exp(0.5 * b));
        counts.part("seu_visuomotorik_3j", examined, 0.165 * StrictMath.exp(0.18 * b));
        counts.part("seu_koordination_3j", examined, 0.155 * StrictMath.exp(0.16 * b));
        counts.part("seu_impfheft_3j", examined, 0.94);
        int booklets = counts.get("seu_impfheft_3j");
        counts.put("seu_masern_3j", Math.round(booklets * Math.clamp(0.945 - 0.008 * b
                + 0.012 * counts.latent().chance("seu_masern_3j", counts.year()), 0, 1)));
        counts.put("seu_vorsorge_3j", Math.round(booklets * Math.clamp(0.9 - 0.03 * b
                + 0.02 * counts.latent().chance("seu_vorsorge_3j", counts.year()), 0, 1)));
    }
}
