package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Polarity;
import de.sozialplanung.opendata.catalog.Theme;
import de.sozialplanung.opendata.html.drawing.ClassedMap;
import de.sozialplanung.opendata.html.drawing.TrendDrawing;
import de.sozialplanung.opendata.html.page.AreaPage;
import de.sozialplanung.opendata.html.page.AtlasText;
import de.sozialplanung.opendata.html.page.Choropleth;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.OfferPage;
import de.sozialplanung.opendata.html.page.Outline;
import de.sozialplanung.opendata.html.page.ReportPage;
import de.sozialplanung.opendata.html.page.ReportText;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes the social report from the published figures of an edition.
final class ReportView {

    private static final int MOST_CHANGES = 12;

    private final Shell shell;
    private final List<IndicatorSummary> summaries;
    private final Level level;
    private final Optional<Outline> outline;

    ReportView(Shell shell, Publication publication, Outlines outlines) {
        this.shell = shell;
        summaries = publication.catalog().indicators().stream()
                .map(indicator -> IndicatorSummary.of(indicator,
                        new IndicatorFigures(publication, outlines, indicator.id())))
                .toList();
        level = outlines.isCrowded(publication, Level.WOHNPLATZ) ? Level.GEMEINDE : Level.WOHNPLATZ;
        outline = outlines.of(publication, level);
    }

    ReportPage page() {
        int year = summaries.stream().map(IndicatorSummary::now).filter(f -> f != null).mapToInt(Figure::year).max()
                .orElse(0);
        List<ObservationStatus> statuses = Arrays.stream(ObservationStatus.values())
                .filter(status -> summaries.stream().flatMap(s -> s.latest().stream())
                        .anyMatch(f -> f.value() == null && f.status() == status))
                .toList();
        List<Theme> themes = Arrays.stream(Theme.values())
                .filter(theme -> summaries.stream().anyMatch(s -> s.indicator().theme() == theme)).toList();
        return new ReportPage(shell, String.valueOf(year),
                summaries.stream().filter(s -> s.indicator().headline()).map(this::glance).toList(), changes(),
                outline.orElse(null), shell.text(
                        level == Level.GEMEINDE ? ReportText.WITHHELD_TEXT_ABOVE : ReportText.WITHHELD_TEXT),
                themes.stream().map(this::theme).toList(),
                themes.stream().map(theme -> missing(theme, statuses)).toList(),
                statuses.stream().map(status -> new Fact(status.sign(), shell.text(status.title()))).toList());
    }

    private AreaPage.Row glance(IndicatorSummary summary) {
        Indicator indicator = summary.indicator();
        SortedMap<Integer, Double> course = new TreeMap<>();
        summary.district().forEach((year, figure) -> {
            Double value = figure.value();
            if (value != null) {
                course.put(year, value);
            }
        });
        Figure now = summary.now();
        return new AreaPage.Row(indicator.id(), shell.text(indicator.name()), indicator.unit(),
                now == null ? "" : String.valueOf(now.year()), new FigureWords(shell, indicator).of(now), null, "",
                TrendDrawing.spark(90, 24, course));
    }

    private List<ReportPage.Change> changes() {
        return summaries.stream().filter(s -> s.change() != 0 && !s.indicator().denominator().isBlank())
                .sorted(Comparator.comparingDouble((IndicatorSummary s) -> Math.abs(s.change())).reversed())
                .limit(MOST_CHANGES).map(this::change).toList();
    }

    private ReportPage.Change change(IndicatorSummary summary) {
        Indicator indicator = summary.indicator();
        FigureWords words = new FigureWords(shell, indicator);
        Figure now = summary.now();
        Figure before = summary.before();
        String means = indicator.polarity() == Polarity.NEUTRAL ? ""
                : shell.text(summary.change() > 0 == (indicator.polarity() == Polarity.MORE_NEED)
                        ? ReportText.MORE_NEED
                        : ReportText.LESS_NEED);
        return new ReportPage.Change(indicator.id(), shell.text(indicator.name()), indicator.unit(),
                now == null ? "" : String.valueOf(now.year()), words.of(before).text(), words.of(now).text(),
                words.deviation(now == null ? null : now.value(), before == null ? null : before.value()), means);
    }

    private ReportPage.Theme theme(Theme theme) {
        List<IndicatorSummary> own = summaries.stream().filter(s -> s.indicator().theme() == theme).toList();
        IndicatorSummary drawn = own.stream().filter(s -> s.indicator().headline() && s.tellsNeed()
                && s.level() == level).findFirst().orElse(null);
        return new ReportPage.Theme(theme.code(), shell.text(theme.title()), drawn == null ? null : coloured(drawn),
                own.stream().filter(s -> s.tellsNeed() && !s.burdened().isEmpty()).map(this::standing).toList());
    }

    private ReportPage.@Nullable Coloured coloured(IndicatorSummary summary) {
        if (outline.isEmpty() || summary.latest().isEmpty()) {
            return null;
        }
        Indicator indicator = summary.indicator();
        Choropleth map = ClassedMap.of(shell.language(),
                IndicatorFigures.shown(summary.latest(), new FigureWords(shell, indicator)),
                indicator.unit().isEmpty() ? null : indicator.unit(), indicator.decimals(),
                n -> n == 1 ? shell.text(AtlasText.LEGEND_ONE) : shell.text(AtlasText.LEGEND_COUNT, n))
                .drawn(outline.get(), null);
        List<ReportPage.Area> areas = new ArrayList<>();
        map.patches().forEach(patch -> areas.add(new ReportPage.Area(patch.href().replaceFirst(".*/", ""),
                patch.fill(), patch.name() + ": " + patch.note())));
        return new ReportPage.Coloured(indicator.id(),
                shell.text(indicator.name()) + ", " + summary.latest().getFirst().year(), areas, map.legend());
    }

    private ReportPage.Standing standing(IndicatorSummary summary) {
        Indicator indicator = summary.indicator();
        List<Figure> burdened = summary.burdened();
        int year = summary.latest().getFirst().year();
        return new ReportPage.Standing(indicator.id(), shell.text(indicator.name()), String.valueOf(year),
                Optional.ofNullable(summary.district().get(year)).map(new FigureWords(shell, indicator)::note)
                        .orElse(""),
                shell.text(ReportText.AREAS_COUNT, shell.number(burdened.size()),
                        shell.number(summary.latest().size())),
                burdened.stream().sorted(Comparator.comparing(Figure::name, shell.byName()))
                        .map(f -> new OfferPage.Link(f.name(), "/gebiete/" + Links.encode(f.area()))).toList());
    }

    private ReportPage.Missing missing(Theme theme, List<ObservationStatus> statuses) {
        List<Figure> figures = summaries.stream().filter(s -> s.indicator().theme() == theme)
                .flatMap(s -> s.latest().stream()).toList();
        return new ReportPage.Missing(shell.text(theme.title()), shell.number(figures.size()),
                statuses.stream().map(status -> shell.number(
                        figures.stream().filter(f -> f.value() == null && f.status() == status).count())).toList());
    }
}
