package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.html.drawing.ClassedMap;
import de.sozialplanung.opendata.html.page.AtlasText;
import de.sozialplanung.opendata.html.page.Choropleth;
import de.sozialplanung.opendata.html.page.Cut;
import de.sozialplanung.opendata.html.page.Download;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.ItemsPage;
import de.sozialplanung.opendata.html.page.NeedPage;
import de.sozialplanung.opendata.html.page.NeedText;
import de.sozialplanung.opendata.html.page.Outline;
import de.sozialplanung.opendata.html.page.Phrase;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.Text;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts the need of areas, an indicator, beside their supply, the services of a kind.
final class NeedView {

    private static final int MOST_DOTS = 1000;
    private static final int MOST_ROWS = 50_000;

    private final Shell shell;
    private final Publication publication;
    private final Outlines outlines;
    private final NeedChoice choice;
    private final CodeWords codes;
    private final FigureWords words;
    private final Map<String, NeedPage.Supply> supply = new HashMap<>();
    private final Map<String, String> places;
    private final List<Figure> shown;
    private final ClassedMap classes;
    private final long services;

    NeedView(Shell shell, Publication publication, Outlines outlines, ConceptSchemes schemes, NeedChoice choice) {
        this.shell = shell;
        this.publication = publication;
        this.outlines = outlines;
        this.choice = choice;
        codes = new CodeWords(shell, schemes);
        words = new FigureWords(shell, choice.indicator());
        CollectionReader.of(publication, NeedChoice.SUPPLY).ifPresent(
                rows -> rows.where(choice.supply(rows), MOST_ROWS).forEach(row -> supply.put(rows.text(row, "gebiet"),
                        supply(rows, row))));
        services = CollectionReader.of(publication, OfferView.OFFERS)
                .map(offers -> offers.count(choice.services(offers))).orElse(0L);
        places = choice.figures().places();
        shown = choice.figures().of(choice.level(), choice.year());
        Indicator indicator = choice.indicator();
        classes = ClassedMap.of(shell.language(), IndicatorFigures.shown(shown, words),
                indicator.unit().isEmpty() ? null : indicator.unit(), indicator.decimals(),
                n -> n == 1 ? shell.text(AtlasText.LEGEND_ONE) : shell.text(AtlasText.LEGEND_COUNT, n));
    }

    private NeedPage.Supply supply(CollectionReader rows, Feature row) {
        return new NeedPage.Supply(rows.value(row, "anzahl") instanceof Long count ? shell.number(count) : "",
                rows.value(row, "je_1000") instanceof Double rate ? Distances.rate(rate, shell.language()) : "",
                rows.value(row, "entfernung_m") instanceof Long metres ? Distances.of(metres, shell.language()) : "");
    }

    NeedPage page() {
        Indicator indicator = choice.indicator();
        Choropleth map = map();
        Figure district = choice.figures().district(choice.year());
        List<Figure> within = shown.stream().filter(this::isWithin)
                .sorted(Comparator.comparing(Figure::name, shell.byName())).toList();
        List<NeedPage.Row> rows = within.stream().limit(outlines.most()).map(f -> row(f, district)).toList();
        String worst = worst();
        List<Figure> apart = within.stream()
                .filter(f -> f.value() != null && classes.fill(f.area()).equals(worst)
                        && "0".equals(supplyOf(f).count()))
                .toList();
        return new NeedPage(shell, fields(), shell.text(indicator.name()), indicator.unit(),
                String.valueOf(choice.year()), kind(), map,
                services > MOST_DOTS ? "" : shell.number(map == null ? 0 : map.dots().size()), hints(map),
                district == null ? null : row(district, null), rows, cut(within.size()),
                apart.stream().limit(outlines.most()).map(f -> row(f, district)).toList(),
                apart.size() <= outlines.most() ? ""
                        : shell.text(NeedText.APART_CUT, shell.number(outlines.most()), shell.number(apart.size())),
                FigureWords.signs(rows.stream().map(row -> row.need().value()).toList()), links(), files());
    }

    private @Nullable Cut cut(int all) {
        return all <= outlines.most() ? null
                : new Cut(shell.text(AtlasText.CUT, shell.number(outlines.most()), shell.number(all)), items());
    }

    private boolean isWithin(Figure figure) {
        return choice.municipality() == null || choice.municipality().equals(figure.municipality());
    }

    private NeedPage.Row row(Figure figure, @Nullable Figure district) {
        String deviation = district == null || choice.indicator().denominator().isBlank() ? ""
                : words.deviation(figure.value(), district.value());
        boolean classed = figure.value() != null && figure.level() == choice.level();
        return new NeedPage.Row(figure.name(),
                figure.level() == Level.WOHNPLATZ ? places.getOrDefault(String.valueOf(figure.municipality()), "") : "",
                "/gebiete/" + Links.encode(figure.area()),
                new NeedPage.Need(words.of(figure), classed ? classes.fill(figure.area()) : null,
                        classed ? classes.label(figure.area()) : "", deviation, words.ranks(figure)),
                supplyOf(figure));
    }

    private NeedPage.Supply supplyOf(Figure figure) {
        return supply.getOrDefault(figure.area(), new NeedPage.Supply("", "", ""));
    }

    /// The colour of the class with the highest need; null where the indicator does not tell need.
    private @Nullable String worst() {
        Comparator<Figure> byValue = Comparator.comparingDouble(f -> f.value() == null ? 0 : f.value());
        Stream<Figure> known = shown.stream().filter(f -> f.value() != null);
        Optional<Figure> figure = switch (choice.indicator().polarity()) {
            case MORE_NEED -> known.max(byValue);
            case LESS_NEED -> known.min(byValue);
            case NEUTRAL -> Optional.empty();
        };
        return figure.map(f -> classes.fill(f.area())).orElse(null);
    }

    private @Nullable Choropleth map() {
        String municipality = choice.municipality();
        Optional<Outline> small = municipality == null ? outlines.of(publication, choice.level())
                : outlines.within(publication, choice.level(), municipality);
        if (small.isPresent()) {
            return classes.drawn(small.get(), null).with(dots(small.get()));
        }
        return Optional.ofNullable(municipality).flatMap(key -> outlines.crowd(publication, choice.level(), key))
                .map(crowd -> (crowd.shapes().size() <= outlines.most() ? classes.drawn(crowd, null)
                        : classes.merged(crowd)).with(dots(crowd)))
                .orElse(null);
    }

    private List<Choropleth.Dot> dots(Outline part) {
        return services > MOST_DOTS ? List.of()
                : CollectionReader.of(publication, OfferView.OFFERS).stream()
                        .flatMap(offers -> offers.where(choice.services(offers), MOST_DOTS).stream().flatMap(
                                offer -> Dots.of(offer, offers.title(offer), part.frame(), false).stream()))
                        .toList();
    }

    private List<String> hints(@Nullable Choropleth map) {
        List<String> hints = new ArrayList<>();
        if (choice.isCrowded()) {
            hints.add(shell.text(NeedText.CROWDED));
        }
        if (map == null && choice.municipality() != null) {
            hints.add(shell.text(AtlasText.UNDRAWN));
        }
        if (map != null && map.isMerged()) {
            hints.add(shell.text(AtlasText.MERGED));
        }
        if (map != null && services > MOST_DOTS) {
            hints.add(shell.text(NeedText.DOTS_MANY, shell.number(services)));
        }
        return hints;
    }

    private String kind() {
        String kind = choice.kind() == null ? "" : codes.of(NeedChoice.KIND, choice.kind());
        return choice.group() == null ? kind : kind + ", " + codes.of(NeedChoice.GROUP, choice.group());
    }

    private List<ItemsPage.Field> fields() {
        List<Fact> indicators = publication.catalog().indicators().stream()
                .map(i -> new Fact(shell.text(i.name()) + " (" + i.id() + ")", i.id())).toList();
        List<ItemsPage.Field> fields = new ArrayList<>();
        fields.add(field("indikator", shell.text(NeedText.INDICATOR), choice.indicator().id(), indicators));
        fields.add(field("jahr", shell.text(AtlasText.YEAR), String.valueOf(choice.year()), choice.years()));
        if (choice.kind() != null) {
            fields.add(field("art", shell.text(NeedText.KIND), choice.kind(),
                    codes.options(NeedChoice.KIND, choice.kinds())));
        }
        if (!choice.groups().isEmpty()) {
            fields.add(field(NeedChoice.GROUP, shell.text(NeedText.GROUP), text(choice.group()),
                    any(Text.FILTER_ANY, codes.options(NeedChoice.GROUP, choice.groups()))));
        }
        if (choice.level() == Level.WOHNPLATZ || choice.isCrowded()) {
            List<Fact> municipalities = places.entrySet().stream().sorted(Map.Entry.comparingByValue(shell.byName()))
                    .map(e -> new Fact(e.getValue(), e.getKey())).toList();
            fields.add(field("gemeinde", shell.text(AtlasText.PLACE), text(choice.municipality()),
                    any(AtlasText.ALL_PLACES, municipalities)));
        }
        return fields;
    }

    private static ItemsPage.Field field(String name, String label, String value, List<Fact> options) {
        return new ItemsPage.Field(name, label, value, "", options);
    }

    private List<Fact> any(Phrase word, List<Fact> options) {
        return Stream.concat(Stream.of(new Fact(shell.text(word), "")), options.stream()).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private List<Fact> links() {
        List<Fact> links = new ArrayList<>();
        links.add(new Fact(shell.text(NeedText.TO_INDICATOR), shell.page("/indikatoren/" + choice.indicator().id()
                + "?jahr=" + choice.year() + "&ebene=" + choice.level().code() + place())));
        if (choice.kind() != null) {
            links.add(new Fact(shell.text(NeedText.TO_OFFERS), shell.page("/angebote?arten=" + choice.kind()
                    + (choice.group() == null ? "" : "&zielgruppen=" + choice.group()) + place())));
        }
        return links;
    }

    private List<Download> files() {
        List<Download> files = new ArrayList<>();
        files.add(new Download(shell.text(NeedText.TAKE_NEED), shell.machine(items() + "&f=csv&limit="
                + ItemsRequest.MAXIMUM_LIMIT), "text/csv"));
        if (choice.kind() != null) {
            files.add(new Download(shell.text(NeedText.TAKE_SUPPLY), shell.machine("/collections/" + NeedChoice.SUPPLY
                    + "/items?angebotsart=" + choice.kind()
                    + (choice.group() == null ? "" : "&zielgruppe=" + choice.group()) + "&ebene="
                    + choice.level().code() + place() + "&f=csv&limit=" + ItemsRequest.MAXIMUM_LIMIT), "text/csv"));
        }
        return files;
    }

    /// The figures that the table has, as the interface gives them.
    private String items() {
        return "/collections/" + ObservationSchemas.LONG + "/items?indikator=" + choice.indicator().id() + "&jahr="
                + choice.year() + "&ebene=" + choice.level().code() + place();
    }

    private String place() {
        String municipality = choice.municipality();
        return municipality == null ? "" : "&gemeinde=" + Links.encode(municipality);
    }
}
