package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.AreaSet;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.statistics.Area;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks for what does not belong into the title of a dataset: a year, as all years are in it, and the place of the publisher,
/// which stands beside it (DCAT-AP.de convention 19). Numbers that are no years pass: ages, rates, amounts with a unit.
final class TitleChecks {

    /// A year from 1900 to 2099 that is not part of a longer number, not what something is counted by, and no amount.
    private static final Pattern YEAR = Pattern.compile(
            "(?<!\\d|\\d,)(?<!\\b(?:je|pro|per) )(?:19|20)\\d{2}(?!\\d|[.,]\\d)"
                    + "(?!\\s?(?:€|EUR\\b|Euro\\b|g\\b|Gramm\\b|m²|m\\b|km|Stunden|hours|grams|Personen|persons|Einwohner|inhabitants"
                    + "|Kinder|children|Haushalte|households|Fälle|cases))",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final Findings findings;
    private final List<Pattern> places;

    /// @param region the name of the Kreis
    /// @param areas  those whose names are looked for: the Kreis and its Gemeinden
    TitleChecks(String region, List<Area> areas, Findings findings) {
        this.findings = findings;
        Set<String> names = new LinkedHashSet<>(List.of(region));
        areas.stream().filter(area -> area.level() != Level.WOHNPLATZ).map(Area::name).forEach(names::add);
        places = new ArrayList<>();
        names.stream().map(TitleChecks::place).flatMap(Optional::stream).forEach(places::add);
    }

    /// A name in whichever case it stands, such as `im Rheinisch-Bergischen Kreis`, without what stands in brackets behind it.
    private static Optional<Pattern> place(String name) {
        String bare = name.replaceFirst("\\s*\\(.*", "").strip();
        if (bare.length() < 3) {
            return Optional.empty();
        }
        String words = Stream.of(bare.split("\\s+"))
                .map(word -> word.matches(".*isch(?:e|er|en|em|es)")
                        ? Pattern.quote(word.replaceFirst("(?:e|er|en|em|es)$", "")) + "(?:e|er|en|em|es)"
                        : Pattern.quote(word))
                .collect(Collectors.joining("\\s+"));
        return Optional.of(Pattern.compile("(?<![\\p{L}\\d])" + words + "(?:e?s)?(?![\\p{L}\\d])"));
    }

    void indicators(List<Indicator> indicators, IndicatorReader reader) {
        for (Indicator indicator : indicators) {
            Place place = reader.place(indicator.id());
            check(indicator.name(), place.at("name_de"), place.at("name_en"));
        }
    }

    void areas(List<AreaSource> sources) {
        for (AreaSource source : sources) {
            AreaSet set = source.areaSet();
            check(set.title(), source.place().at("titel"), source.place().at("titel"));
        }
    }

    void queries(List<SavedQuerySource> queries) {
        queries.forEach(query -> check(query.title(), query.place().at("titel"), query.place().at("titel")));
    }

    private void check(LocalizedText title, Place german, Place english) {
        check(title.de(), german);
        if (!title.en().equals(title.de())) {
            check(title.en(), english);
        }
    }

    private void check(String title, Place place) {
        first(YEAR, title).ifPresent(year -> place.warning(findings, FindingKind.DATASET_TITLE, title,
                "Der Titel eines Datensatzes nennt kein Jahr, da er alle Jahre enthält; hier steht „" + year
                        + "“ (DCAT-AP.de, Konvention 19)."));
        places.stream().map(name -> first(name, title)).flatMap(Optional::stream).findFirst()
                .ifPresent(name -> place.warning(findings, FindingKind.DATASET_TITLE, title,
                        "Der Titel eines Datensatzes nennt den Ort der herausgebenden Stelle nicht, der ohnehin dabeisteht;"
                                + " hier steht „" + name + "“ (DCAT-AP.de, Konvention 19)."));
    }

    private static Optional<String> first(Pattern pattern, String title) {
        return pattern.matcher(title).results().map(MatchResult::group).findFirst();
    }
}
