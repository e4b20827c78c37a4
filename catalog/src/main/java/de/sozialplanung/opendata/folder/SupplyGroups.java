package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.statistics.PersonCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The entry `versorgung` of `katalog.yaml`: which indicator says how many belong to a target group.
///
/// @param groups code or label of the target group → id of the indicator, as written
/// @param places where each stands
record SupplyGroups(Map<String, String> groups, Map<String, Place> places) {

    private static final String SCHEME = "zielgruppe";

    static SupplyGroups read(Optional<KatalogObject> supply) {
        Map<String, String> groups = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        supply.flatMap(s -> s.object("zielgruppen")).ifPresent(object -> object.keys().forEach(group -> {
            groups.put(group, object.text(group).orElse(""));
            places.put(group, object.place(group));
        }));
        supply.ifPresent(KatalogObject::finish);
        return new SupplyGroups(groups, places);
    }

    /// Code of the target group → id of the indicator; what cannot be used is reported.
    Map<String, String> check(List<Indicator> indicators, Findings findings) {
        Codes codes = new Codes();
        Map<String, String> usable = new TreeMap<>();
        groups.forEach((group, id) -> {
            Place place = places.getOrDefault(group, new Place("katalog.yaml", 0, group));
            Optional<String> code = codes.find(SCHEME, group);
            if (code.isEmpty()) {
                place.error(findings, FindingKind.UNKNOWN_CODE, group,
                        "Diese Zielgruppe gibt es nicht; möglich sind " + codes.possible(SCHEME) + ".");
            }
            Optional<Indicator> indicator = indicators.stream().filter(i -> i.id().equals(id)).findFirst();
            if (indicator.flatMap(i -> PersonCount.of(i, indicators)).isEmpty()) {
                place.error(findings, FindingKind.CATALOG_KEY, id,
                        "Hier wird die Kennung eines Indikators erwartet, der"
                                + " Personen zählt, oder eines Anteils an einer Zahl, die selbst ein Indikator ist.");
            } else {
                code.ifPresent(c -> usable.put(c, id));
            }
        });
        return usable;
    }
}
