package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Polarity;
import de.sozialplanung.opendata.catalog.Theme;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.html.drawing.ClassedMap;
import de.sozialplanung.opendata.html.drawing.TrendDrawing;
import de.sozialplanung.opendata.html.page.AgeStructure;
import de.sozialplanung.opendata.html.page.AreaPage;
import de.sozialplanung.opendata.html.page.Choropleth;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.ValueView;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Arranges what is known of one area for its page.
final class AreaView {

    /// What differs from the district by more than this share of the district's figure stands out.
    private static final double STANDS_OUT = 0.2;
    private static final int MOST_NAMED = 8;

    private final Shell shell;
    private final Publication publication;
    private final Outlines outlines;
    private final Level level;
    private final Collection collection;
    private final Feature area;
    private final String root;
    private final Neighbourhood neighbourhood;
    private final Map<String, SortedMap<Integer, Figure>> here;
    private final Map<String, SortedMap<Integer, Figure>> district;

    /// @param collection holds the area
    /// @param root       the public address of the service
    AreaView(Shell shell, Publication publication, Outlines outlines, ConceptSchemes schemes, Level level,
            Collection collection, Feature area, String root) {
        this.shell = shell;
        this.publication = publication;
        this.outlines = outlines;
        this.level = level;
        this.collection = collection;
        this.area = area;
        this.root = root;
        neighbourhood = new Neighbourhood(shell, publication, schemes, level, area);
        here = byIndicator(area.id());
        district = level == Level.KREIS ? here
                : Optional.ofNullable(neighbourhood.district()).map(this::byIndicator).orElse(Map.of());
    }

    private Map<String, SortedMap<Integer, Figure>> byIndicator(String key) {
        Map<String, SortedMap<Integer, Figure>> figures = new HashMap<>();
        new Figures(publication).ofArea(key).forEach(
                f -> figures.computeIfAbsent(f.indicator(), _ -> new TreeMap<>()).put(f.year(), f));
        return figures;
    }

    AreaPage page() {
        List<Indicator> indicators = publication.catalog().indicators().stream().filter(i -> here.containsKey(i.id()))
                .toList();
        List<AreaPage.Row> headline = indicators.stream().filter(Indicator::headline).map(this::row).toList();
        List<AreaPage.Group> themes = Arrays.stream(Theme.values())
                .map(theme -> new AreaPage.Group(theme.code(), shell.text(theme.title()),
                        indicators.stream().filter(i -> i.theme() == theme).map(this::row).toList()))
                .filter(group -> !group.rows().isEmpty()).toList();
        List<ValueView> values = themes.stream().flatMap(g -> g.rows().stream()).map(AreaPage.Row::here).toList();
        AgeStructure ages = ages();
        List<ValueView> shares = ages == null ? List.of()
                : ages.rows().stream().flatMap(row -> row.shares().stream()).toList();
        return new AreaPage(shell, area.id(), Areas.title(collection, area), shell.text(level.title()),
                neighbourhood.up(), headline, themes, standingOut(indicators, false), standingOut(indicators, true),
                ages, place(), neighbourhood.parts(outlines.most()), neighbourhood.offers(), neighbourhood.processes(),
                FigureWords.signs(Stream.concat(values.stream(), shares.stream()).toList()),
                root + "/id/" + level.code() + "/" + area.id(),
                "/collections/" + collection.id() + "/items/" + area.id());
    }

    /// Beside its municipality and the district.
    private @Nullable AgeStructure ages() {
        Areas areas = new Areas(publication);
        List<AgeStructureView.Of> compared = new ArrayList<>(
                List.of(new AgeStructureView.Of(Areas.title(collection, area), here)));
        String municipality = level == Level.WOHNPLATZ ? neighbourhood.municipality() : null;
        if (municipality != null) {
            compared.add(new AgeStructureView.Of(areas.name(Level.GEMEINDE, municipality), byIndicator(municipality)));
        }
        String whole = neighbourhood.district();
        if (level != Level.KREIS && whole != null) {
            compared.add(new AgeStructureView.Of(areas.name(Level.KREIS, whole), district));
        }
        return new AgeStructureView(shell, compared).page();
    }

    private AreaPage.Row row(Indicator indicator) {
        FigureWords words = new FigureWords(shell, indicator);
        Figure latest = latest(indicator);
        Figure whole = whole(indicator, latest);
        SortedMap<Integer, Double> course = new TreeMap<>();
        here.getOrDefault(indicator.id(), new TreeMap<>()).forEach((year, figure) -> {
            Double value = figure.value();
            if (value != null) {
                course.put(year, value);
            }
        });
        return new AreaPage.Row(indicator.id(), shell.text(indicator.name()), indicator.unit(),
                latest == null ? "" : String.valueOf(latest.year()), words.of(latest),
                level == Level.KREIS ? null : words.of(whole),
                level == Level.KREIS || latest == null || whole == null || isCount(indicator) ? ""
                        : words.deviation(latest.value(), whole.value()),
                TrendDrawing.spark(90, 24, course));
    }

    /// A number of people in a part is never compared with the number in the whole.
    private static boolean isCount(Indicator indicator) {
        return indicator.denominator().isBlank();
    }

    /// The figure of the latest year that the whole district has one for, else of the latest year.
    private @Nullable Figure latest(Indicator indicator) {
        SortedMap<Integer, Figure> years = here.getOrDefault(indicator.id(), new TreeMap<>());
        return years.values().stream().filter(f -> {
            Figure whole = whole(indicator, f);
            return f.value() != null || (whole != null && whole.value() != null);
        }).reduce((_, later) -> later).or(() -> years.values().stream().reduce((_, later) -> later)).orElse(null);
    }

    private @Nullable Figure whole(Indicator indicator, @Nullable Figure figure) {
        return figure == null ? null
                : district.getOrDefault(indicator.id(), new TreeMap<>()).get(figure.year());
    }

    /// The names of the indicators in which the area differs clearly, those that differ most first.
    private List<String> standingOut(List<Indicator> indicators, boolean burden) {
        Map<String, Double> found = new HashMap<>();
        for (Indicator indicator : indicators) {
            Figure latest = latest(indicator);
            Figure whole = whole(indicator, latest);
            if (level == Level.KREIS || isCount(indicator) || indicator.polarity() == Polarity.NEUTRAL || latest == null
                    || whole == null || latest.value() == null || whole.value() == null || whole.value() == 0) {
                continue;
            }
            double difference = (latest.value() - whole.value()) / Math.abs(whole.value());
            boolean isBurden = difference > 0 == (indicator.polarity() == Polarity.MORE_NEED);
            if (Math.abs(difference) > STANDS_OUT && isBurden == burden) {
                found.put(shell.text(indicator.name()), Math.abs(difference));
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_NAMED).map(Map.Entry::getKey).toList();
    }

    /// The area among those of its level; the whole district shows its parts.
    private @Nullable Choropleth place() {
        ClassedMap map = ClassedMap.of(shell.language(),
                Map.of(area.id(), new ClassedMap.Shown(null, ObservationStatus.MISSING, "")), null, 0, _ -> "");
        return Stream.of(level == Level.KREIS ? Level.GEMEINDE : level, Level.GEMEINDE)
                .map(each -> outlines.of(publication, each)).flatMap(Optional::stream).findFirst()
                .map(outline -> map.drawn(outline, area.id())).orElse(null);
    }
}
