package de.sozialplanung.opendata.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which measures stand in which file.
final class Measures {

    static final List<String> DEMOGRAPHY = List.of("einwohner", "unter_3", "unter_6", "unter_15", "unter_18",
            "unter_20", "unter_21", "alter_14_20", "alter_15_24", "alter_15_64", "alter_20_64", "alter_45_64",
            "alter_55_64", "ab_65", "ab_80", "unter_altersgrenze", "alter_15_altersgrenze", "alter_18_altersgrenze",
            "haushalte", "einpersonenhaushalte", "haushalte_mit_kindern", "alleinerziehende_haushalte", "wohnungen",
            "sozialwohnungen", "wohnflaeche_m2", "zuzuege", "fortzuege");

    static final List<String> MIGRATION = List.of("auslaender", "eu_auslaender", "migrationshintergrund",
            "kinder_migrationshintergrund", "gefluechtete", "gefluechtete_kinder", "zuzuege_ausland",
            "asylblg_empfaenger");

    static final List<String> INCOME = List.of("arbeitslose", "arbeitslose_sgb2", "arbeitslose_15_24",
            "arbeitslose_55_64", "langzeitarbeitslose", "beschaeftigte", "elb", "elb_erwerbstaetig", "nef",
            "nef_unter_15", "bedarfsgemeinschaften", "bg_alleinerziehend", "hilfe_zum_lebensunterhalt",
            "grundsicherung_alter", "grundsicherung_erwerbsminderung", "wohngeld_haushalte");

    static final List<String> YOUTH = List.of("hze_faelle", "hze_ambulant", "hze_stationaer",
            "gefaehrdungseinschaetzungen", "jugendgerichtshilfe", "betreut_unter_3", "betreut_3_bis_5",
            "beitragsbefreit", "but_berechtigte", "but_empfaenger", "abgaenge_klasse_4", "uebergang_gymnasium");

    static final List<String> CARE = List.of("alleinlebende_ab_80", "hilfe_zur_pflege");

    /// The health office's words, as `katalog.yaml` maps them, with the measures they mean.
    static final Map<String, String> HEALTH = health();

    static final List<String> MUNICIPAL = List.of("einbuergerungen", "inobhutnahmen", "eingliederungshilfe",
            "hausarztsitze", "pflegeplaetze_stationaer", "tagespflegeplaetze");

    static final List<String> CARE_STATISTICS = List.of("pflegebeduerftige", "pflegebeduerftige_ab_65",
            "pflegegeldempfaenger");

    /// What figures of municipalities and the Kreis are derived from.
    static final List<String> SUMMED = List.of("einwohner", "unter_18", "ab_65", "ab_80", "auslaender");

    private Measures() {}

    private static Map<String, String> health() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("Untersuchte Kinder", "seu_untersucht_3j");
        labels.put("Übergewicht oder Adipositas", "seu_uebergewicht_3j");
        labels.put("Sprachkompetenz auffällig", "seu_sprache_3j");
        labels.put("Deutsch nicht ausreichend", "seu_deutsch_3j");
        labels.put("Visuomotorik auffällig", "seu_visuomotorik_3j");
        labels.put("Körperkoordination auffällig", "seu_koordination_3j");
        labels.put("Impfheft vorgelegt", "seu_impfheft_3j");
        labels.put("Masern zweimal geimpft", "seu_masern_3j");
        labels.put("U8 und U9 vollständig", "seu_vorsorge_3j");
        labels.put("Schwerbehinderte", "schwerbehinderte");
        return labels;
    }
}
