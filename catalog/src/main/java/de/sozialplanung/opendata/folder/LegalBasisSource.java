package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.HighValue;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.LegalBasis;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.Theme;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The entries `hochwertig` and `rechtsakte` of `katalog.yaml`: what the law asks of which datasets.
///
/// @param highValue category → datasets as written
/// @param acts      address of the legislation → datasets as written
/// @param places    where each of them stands
record LegalBasisSource(Map<String, List<String>> highValue, Map<String, List<String>> acts,
        Map<String, Place> places) {

    private static final String ALL = "alle";

    /// The datasets that are neither of an indicator nor of a level of areas nor of a query.
    private static final List<String> OTHERS = List.of(ObservationSchemas.LONG, ObservationSchemas.GROUPS,
            "bedarfsindex", "versorgung", "angebote", "akteure", "planungsprozesse", "massnahmen");

    static LegalBasisSource read(KatalogObject all) {
        Map<String, Place> places = new LinkedHashMap<>();
        Map<String, List<String>> highValue = lists(all, "hochwertig", places);
        Map<String, List<String>> acts = lists(all, "rechtsakte", places);
        return new LegalBasisSource(highValue, acts, places);
    }

    private static Map<String, List<String>> lists(KatalogObject all, String key, Map<String, Place> places) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        all.object(key).ifPresent(object -> object.keys().forEach(name -> {
            lists.put(name, List.copyOf(object.set(name)));
            places.put(name, object.place(name));
        }));
        return lists;
    }

    /// What holds of which datasets; what cannot be used is reported.
    LegalBasis check(List<Indicator> indicators, List<SavedQuerySource> queries, Findings findings) {
        List<HighValue> values = new ArrayList<>();
        highValue.forEach((name, datasets) -> {
            Optional<HighValue.Category> category = HighValue.Category.of(name);
            if (category.isEmpty()) {
                place(name).error(findings, FindingKind.UNKNOWN_CODE, name,
                        "Diese Kategorie hochwertiger Datensätze gibt es nicht; möglich sind "
                                + Arrays.stream(HighValue.Category.values()).map(HighValue.Category::code)
                                        .collect(Collectors.joining(", "))
                                + ".");
            }
            Optional<List<String>> named = datasets(name, datasets, indicators, queries, findings);
            category.ifPresent(c -> named.ifPresent(list -> values.add(new HighValue(c, list))));
        });
        List<LegalBasis.Act> laws = new ArrayList<>();
        acts.forEach((iri, datasets) -> {
            if (!isAddress(iri)) {
                place(iri).error(findings, FindingKind.CATALOG_KEY, iri,
                        "Hier wird die vollständige Adresse eines Rechtsakts erwartet, bei Recht der EU sein ELI.");
            }
            datasets(iri, datasets, indicators, queries, findings)
                    .ifPresent(list -> laws.add(new LegalBasis.Act(iri, list)));
        });
        return new LegalBasis(values, laws);
    }

    /// The ids of datasets, none for all; empty where one of them is wrong. A theme stands for those of its indicators.
    private Optional<List<String>> datasets(String key, List<String> names, List<Indicator> indicators,
            List<SavedQuerySource> queries, Findings findings) {
        if (names.equals(List.of(ALL))) {
            return Optional.of(List.of());
        }
        Set<String> known = new TreeSet<>(OTHERS);
        Arrays.stream(Level.values()).map(Level::collection).forEach(known::add);
        queries.stream().map(SavedQuerySource::id).forEach(known::add);
        indicators.stream().map(Indicator::dataset).forEach(known::add);
        Set<String> found = new TreeSet<>();
        for (String name : names) {
            List<String> ofTheme = indicators.stream().filter(indicator -> indicator.theme().code().equals(name))
                    .map(Indicator::dataset).toList();
            if (!known.contains(name) && ofTheme.isEmpty()) {
                place(key).error(findings, FindingKind.UNKNOWN_CODE, name,
                        "Diesen Datensatz gibt es nicht; möglich sind "
                                + ALL + ", `indikator-…`, die Themen "
                                + Arrays.stream(Theme.values()).map(Theme::code).collect(Collectors.joining(", "))
                                + " sowie "
                                + Stream.concat(Arrays.stream(Level.values()).map(Level::collection), OTHERS.stream())
                                        .collect(Collectors.joining(", "))
                                + ".");
            }
            found.addAll(ofTheme.isEmpty() ? List.of(name) : ofTheme);
        }
        if (found.isEmpty()) {
            place(key).error(findings, FindingKind.CATALOG_KEY, null,
                    "Hier wird `" + ALL + "` oder eine Liste von Datensätzen erwartet.");
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(found));
    }

    private Place place(String key) {
        return places.getOrDefault(key, new Place("katalog.yaml", 0, key));
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
