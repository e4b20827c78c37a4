package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.html.drawing.ClassedMap;
import de.sozialplanung.opendata.html.drawing.TrendDrawing;
import de.sozialplanung.opendata.html.page.AtlasText;
import de.sozialplanung.opendata.html.page.Choropleth;
import de.sozialplanung.opendata.html.page.Cut;
import de.sozialplanung.opendata.html.page.Download;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.IndicatorPage;
import de.sozialplanung.opendata.html.page.ItemsPage;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.ValueView;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.FigureCitation;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.query.ItemsRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Arranges the figures of one indicator for its page: a year and a level of them as map and table, all years as lines.
final class IndicatorView {

    private static final int TREND_WIDTH = 720;
    private static final int TREND_HEIGHT = 300;

    private final Shell shell;
    private final Publication publication;
    private final Outlines outlines;
    private final Indicator indicator;
    private final String root;
    private final FigureWords words;
    private final IndicatorFigures figures;
    private final Map<String, String> places;

    /// @param root the public address of the service
    IndicatorView(Shell shell, Publication publication, Outlines outlines, Indicator indicator, String root) {
        this.shell = shell;
        this.publication = publication;
        this.outlines = outlines;
        this.indicator = indicator;
        this.root = root;
        words = new FigureWords(shell, indicator);
        figures = new IndicatorFigures(publication, outlines, indicator.id());
        places = figures.places();
    }

    /// What is chosen; what is not to be had gives way to the latest year and the finest level.
    ///
    /// @param municipality the areas of which are shown; null for all
    /// @param latest       year with a value; all years are shown in its classes, so that they can be compared
    private record Choice(int year, int latest, Level level, @Nullable String municipality) {

        Choice in(int other) {
            return new Choice(other, latest, level, municipality);
        }

        Choice at(Level other, @Nullable String place) {
            return new Choice(year, latest, other, place);
        }
    }

    IndicatorPage page(@Nullable String askedYear, @Nullable String askedLevel, @Nullable String municipality) {
        Choice choice = choice(askedYear, askedLevel, municipality);
        List<Figure> all = figures.of(choice.level(), choice.year());
        List<Figure> shown = all.stream()
                .filter(f -> choice.municipality() == null || choice.municipality().equals(f.municipality()))
                .sorted(Comparator.comparing(Figure::name)).toList();
        Figure district = figures.district(choice.year());
        List<IndicatorPage.Row> rows = shown.stream().limit(outlines.most()).map(figure -> row(figure, district))
                .toList();
        List<TrendDrawing.Series> series = series(choice);
        Choropleth map = map(choice, all);
        return new IndicatorPage(shell, indicator.id(), shell.text(indicator.name()),
                shell.text(indicator.theme().title()), shell.text(indicator.definition()), indicator.unit(), facts(),
                years(choice), levels(choice), places(choice), form(choice), hints(choice, map), map,
                TrendDrawing.of(TREND_WIDTH, TREND_HEIGHT, series, words::number), trendRows(series),
                district == null ? null : words.of(district), rows, cut(choice, shown.size()),
                FigureWords.signs(rows.stream().map(IndicatorPage.Row::value).toList()), take(choice));
    }

    private Choice choice(@Nullable String askedYear, @Nullable String askedLevel, @Nullable String asked) {
        Level level = Arrays.stream(Level.values()).filter(l -> l.code().equals(askedLevel)).findFirst()
                .orElseGet(figures::usual);
        SortedSet<Integer> years = figures.years();
        SortedSet<Integer> known = figures.years(level);
        int latest = known.isEmpty() ? years.isEmpty() ? 0 : years.last() : known.last();
        int year = years.stream().filter(y -> String.valueOf(y).equals(askedYear)).findFirst().orElse(latest);
        String municipality = level != Level.WOHNPLATZ ? null : isCrowded(level) ? oneOfMany(asked) : asked;
        return new Choice(year, latest, level, municipality);
    }

    private boolean isCrowded(Level level) {
        return level == Level.WOHNPLATZ && figures.isCrowded(level);
    }

    /// All of a crowded level is not to be had: it gives way to the first municipality.
    private @Nullable String oneOfMany(@Nullable String asked) {
        if (asked != null && !places.containsKey(asked)) {
            throw IndicatorFigures.unknownPlace();
        }
        return asked != null ? asked : byName().map(Map.Entry::getKey).findFirst().orElse(null);
    }

    private Stream<Map.Entry<String, String>> byName() {
        return places.entrySet().stream().sorted(Map.Entry.comparingByValue(shell.byName()));
    }

    private IndicatorPage.@Nullable PlaceForm form(Choice choice) {
        String municipality = choice.municipality();
        return !isCrowded(choice.level()) || municipality == null ? null
                : new IndicatorPage.PlaceForm(
                        new ItemsPage.Field(Level.GEMEINDE.code(), shell.text(AtlasText.PLACE), municipality, "",
                                byName().map(e -> new Fact(e.getValue(), e.getKey())).toList()),
                        List.of(new Fact("jahr", String.valueOf(choice.year())),
                                new Fact("ebene", choice.level().code())));
    }

    private List<String> hints(Choice choice, @Nullable Choropleth map) {
        return Stream.of(isCrowded(choice.level()) ? shell.text(AtlasText.CROWDED) : null,
                map != null && map.isMerged() ? shell.text(AtlasText.MERGED) : null,
                map == null && isCrowded(choice.level()) ? shell.text(AtlasText.UNDRAWN) : null,
                map != null && choice.year() != choice.latest()
                        ? shell.text(AtlasText.CLASSES_OF, String.valueOf(choice.latest()))
                        : null)
                .filter(Objects::nonNull).toList();
    }

    private @Nullable Cut cut(Choice choice, int all) {
        return all <= outlines.most() ? null
                : new Cut(shell.text(AtlasText.CUT, shell.number(outlines.most()), shell.number(all)), items(choice));
    }

    private IndicatorPage.Row row(Figure figure, @Nullable Figure district) {
        return new IndicatorPage.Row(figure.name(), place(figure), "/gebiete/" + Links.encode(figure.area()),
                words.of(figure),
                district == null ? "" : words.deviation(figure.value(), district.value()), words.interval(figure),
                words.ranks(figure));
    }

    private String place(Figure figure) {
        return figure.level() != Level.WOHNPLATZ ? ""
                : places.getOrDefault(String.valueOf(figure.municipality()), "");
    }

    private @Nullable Choropleth map(Choice choice, List<Figure> all) {
        List<Figure> latest = choice.year() == choice.latest() ? all : figures.of(choice.level(), choice.latest());
        ClassedMap classes = ClassedMap.of(shell.language(), IndicatorFigures.shown(latest, words),
                indicator.unit().isEmpty() ? null : indicator.unit(), indicator.decimals(),
                n -> n == 1 ? shell.text(AtlasText.LEGEND_ONE) : shell.text(AtlasText.LEGEND_COUNT, n))
                .with(IndicatorFigures.shown(all, words));
        String municipality = choice.municipality();
        if (!isCrowded(choice.level()) || municipality == null) {
            return outlines.of(publication, choice.level()).map(outline -> classes.drawn(outline, null)).orElse(null);
        }
        return outlines.crowd(publication, choice.level(), municipality)
                .map(outline -> outline.shapes().size() <= outlines.most() ? classes.drawn(outline, null)
                        : classes.merged(outline))
                .orElse(null);
    }

    /// The whole district, and the municipalities; the chosen one alone beside it.
    private List<TrendDrawing.Series> series(Choice choice) {
        Map<String, TrendDrawing.Series> series = new TreeMap<>();
        Stream.of(Level.KREIS, Level.GEMEINDE).flatMap(level -> figures.of(level).stream())
                .filter(f -> f.value() != null)
                .filter(f -> switch (f.level()) {
                    case KREIS -> true;
                    case GEMEINDE -> choice.municipality() == null || choice.municipality().equals(f.area());
                    case WOHNPLATZ -> false;
                }).forEach(f -> {
                    SortedMap<Integer, Double> values = series.computeIfAbsent(f.level().above().size() + f.name(),
                            _ -> new TrendDrawing.Series(f.name(), new TreeMap<>())).values();
                    Double value = f.value();
                    if (value != null) {
                        values.put(f.year(), value);
                    }
                });
        return List.copyOf(series.values());
    }

    private List<IndicatorPage.TrendRow> trendRows(List<TrendDrawing.Series> series) {
        return figures.years().reversed().stream()
                .map(year -> new IndicatorPage.TrendRow(String.valueOf(year), series.stream().map(s -> {
                    Double value = s.values().get(year);
                    return new ValueView(value == null ? "–" : words.number(value), null, "", "", true);
                }).toList())).toList();
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(shell.text(AtlasText.UNIT), indicator.unit()));
        if (!indicator.denominator().isBlank()) {
            facts.add(new Fact(shell.text(AtlasText.FORMULA), indicator.numerator() + " ÷ " + indicator.denominator()
                    + (indicator.factor() == 1 ? "" : " × " + shell.number((long) indicator.factor()))));
        }
        facts.add(new Fact(shell.text(AtlasText.SOURCE), indicator.source()));
        facts.add(new Fact(shell.text(AtlasText.DATE), indicator.referenceDate()));
        facts.add(new Fact(shell.text(AtlasText.METHOD), shell.text(AtlasText.METHOD_OF,
                shell.text(indicator.disclosure().method().title()), shell.number(indicator.minimumBase()))));
        return facts;
    }

    private List<IndicatorPage.Choice> years(Choice choice) {
        return figures.years().stream().map(year -> new IndicatorPage.Choice(String.valueOf(year),
                address(choice.in(year)), year == choice.year())).toList();
    }

    private List<IndicatorPage.Choice> levels(Choice choice) {
        return Stream.of(Level.values()).filter(level -> figures.has(level))
                .map(level -> new IndicatorPage.Choice(shell.text(level.title()),
                        address(choice.at(level, null)), level == choice.level()))
                .toList();
    }

    private List<IndicatorPage.Choice> places(Choice choice) {
        if (choice.level() != Level.WOHNPLATZ || isCrowded(choice.level()) || places.size() < 2) {
            return List.of();
        }
        List<IndicatorPage.Choice> choices = new ArrayList<>();
        choices.add(new IndicatorPage.Choice(shell.text(AtlasText.ALL_PLACES),
                address(choice.at(choice.level(), null)), choice.municipality() == null));
        new TreeMap<>(places.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey,
                (first, _) -> first))).forEach((name, key) -> choices.add(
                        new IndicatorPage.Choice(name,
                                address(choice.at(choice.level(), key)),
                                key.equals(choice.municipality()))));
        return choices;
    }

    private String items(Choice choice) {
        return "/collections/" + ObservationSchemas.LONG + "/items?indikator=" + indicator.id() + "&jahr="
                + choice.year() + "&ebene=" + choice.level().code()
                + (choice.municipality() == null ? "" : "&gemeinde=" + Links.encode(choice.municipality()));
    }

    private String address(Choice choice) {
        return shell.page("/indikatoren/" + indicator.id() + "?jahr=" + choice.year() + "&ebene="
                + choice.level().code()
                + (choice.municipality() == null ? "" : "&gemeinde=" + Links.encode(choice.municipality())));
    }

    private Download csv(AtlasText part, String path) {
        return new Download(shell.text(part) + " (CSV)", shell.machine(path), "text/csv");
    }

    private Download excel(AtlasText part, String path) {
        return new Download(shell.text(part) + " (Excel)", shell.machine(path),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private IndicatorPage.Take take(Choice choice) {
        String shown = items(choice);
        String dataset = "/download/" + indicator.dataset();
        List<Download> downloads = List.of(
                csv(AtlasText.TAKE_SHOWN, shown + "&f=csv&limit=" + ItemsRequest.MAXIMUM_LIMIT),
                excel(AtlasText.TAKE_SHOWN, shown + "&f=xlsx&limit=" + ItemsRequest.MAXIMUM_LIMIT),
                csv(AtlasText.TAKE_ALL, dataset + ".csv"), excel(AtlasText.TAKE_ALL, dataset + ".xlsx"));
        String layer = indicator.theme().code();
        boolean hasLayer = publication.catalog().collection(layer).isPresent();
        return new IndicatorPage.Take(downloads,
                hasLayer ? shell.machine("/collections/" + layer + "/qgis.qlr?style=" + layer + "-"
                        + indicator.column() + "&lang=" + shell.language().tag()) : null,
                shell.absolute(shown + "&f=geojson"), shell.page("/sparql?query=" + Links.encode(query(choice))),
                citation(choice));
    }

    private String query(Choice choice) {
        return """
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX sp: <%1$s/def/sozialplanung#>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

                SELECT ?gebiet ?name ?wert ?status WHERE {
                  ?beobachtung sp:indikator <%1$s/id/indikator/%2$s> ;
                               sp:jahr "%3$d"^^xsd:gYear ;
                               sp:gebiet ?gebiet ;
                               sp:status ?status .
                  OPTIONAL { ?beobachtung sp:wert ?wert }
                  ?gebiet a sp:%4$s ;
                          rdfs:label ?name .
                }
                ORDER BY ?name
                """.formatted(root, indicator.id(), choice.year(),
                Character.toUpperCase(choice.level().code().charAt(0)) + choice.level().code().substring(1));
    }

    private String citation(Choice choice) {
        Optional<Figure> whole = Optional.ofNullable(figures.district(choice.year()));
        return whole.flatMap(figure -> FigureCitation.find(publication, root,
                indicator.id() + "-" + figure.area() + "-" + figure.year()))
                .map(citation -> shell.text(citation.suggestion())).orElse("");
    }
}
