package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.Polarity;
import de.sozialplanung.opendata.catalog.Theme;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.vocab.Concept;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// What of need and supply is looked at. What is asked for but not to be had gives way to what is.
///
/// @param indicator    the need
/// @param figures      all figures of the indicator
/// @param level        the finest that it has figures of, or the municipalities where that is crowded and none is chosen
/// @param year         of the figures
/// @param kind         of the services; null where supply is not published
/// @param kinds        all kinds that supply is published for
/// @param group        that the services are for; null for any
/// @param groups       all target groups that supply is published for
/// @param municipality the areas of which are shown; null for all
record NeedChoice(Indicator indicator, IndicatorFigures figures, Level level, int year, @Nullable String kind,
        Set<String> kinds, @Nullable String group, Set<String> groups, @Nullable String municipality) {

    static final String SUPPLY = "versorgung";
    static final String KIND = "angebotsart";
    static final String GROUP = "zielgruppe";
    private static final int MOST_KINDS = 2000;

    /// @throws Problem where the level is crowded and the municipality unknown
    static NeedChoice of(Publication publication, Outlines outlines, ConceptSchemes schemes, Visit visit) {
        Indicator indicator = indicator(publication.catalog().indicators(), visit.parameter("indikator"));
        IndicatorFigures figures = new IndicatorFigures(publication, outlines, indicator.id());
        String municipality = municipality(figures, visit.parameter("gemeinde"));
        Level level = municipality == null ? figures.usual() : Level.WOHNPLATZ;
        SortedSet<Integer> years = figures.years(level);
        int year = years.stream().filter(y -> String.valueOf(y).equals(visit.parameter("jahr"))).findFirst()
                .orElse(years.isEmpty() ? 0 : years.last());
        Set<String> kinds = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        CollectionReader.of(publication, SUPPLY).ifPresent(supply -> supply
                .where(supply.is("ebene", Level.KREIS.code()), MOST_KINDS).forEach(row -> {
                    kinds.add(supply.text(row, KIND));
                    groups.add(supply.text(row, GROUP));
                }));
        groups.remove("");
        String kind = chosen(kinds, visit.parameter("art")).or(() -> schemes.get(KIND).concepts().stream()
                .map(Concept::code).filter(kinds::contains).findFirst()).orElse(null);
        return new NeedChoice(indicator, figures, level, year, kind, kinds,
                chosen(groups, visit.parameter(GROUP)).orElse(null), groups, municipality);
    }

    private static @Nullable String municipality(IndicatorFigures figures, @Nullable String asked) {
        if (asked == null || figures.finest() != Level.WOHNPLATZ) {
            return null;
        }
        if (!figures.isCrowded(Level.WOHNPLATZ)) {
            return figures.of(Level.WOHNPLATZ).stream().anyMatch(f -> asked.equals(f.municipality())) ? asked : null;
        }
        if (!figures.places().containsKey(asked)) {
            throw IndicatorFigures.unknownPlace();
        }
        return asked;
    }

    /// Without one asked for, a headline indicator that tells need: of basic income support, else the first.
    private static Indicator indicator(List<Indicator> all, @Nullable String asked) {
        List<Indicator> needs = all.stream()
                .filter(i -> i.headline() && i.polarity() == Polarity.MORE_NEED && !i.denominator().isBlank())
                .toList();
        return all.stream().filter(i -> i.id().equals(asked)).findFirst()
                .or(() -> needs.stream().filter(i -> i.theme() == Theme.GRUNDSICHERUNG).findFirst())
                .or(() -> needs.stream().findFirst()).orElse(all.getFirst());
    }

    private static Optional<String> chosen(Set<String> possible, @Nullable String asked) {
        return Optional.ofNullable(asked).filter(possible::contains);
    }

    /// The years with figures, the latest first.
    List<Fact> years() {
        return figures.years(level).reversed().stream()
                .map(year -> new Fact(String.valueOf(year), String.valueOf(year))).toList();
    }

    /// Whether the small areas are too many to be shown at once.
    boolean isCrowded() {
        return figures.finest() == Level.WOHNPLATZ && figures.isCrowded(Level.WOHNPLATZ);
    }

    /// The rows of supply that belong to it.
    Filter supply(CollectionReader supply) {
        String theGroup = group;
        Filter level = supply.is("ebene", this.level.code());
        Filter shown = municipality == null ? level
                : new Filter.And(List.of(level, supply.is(Level.GEMEINDE.code(), municipality)));
        return new Filter.And(List.of(new Filter.Or(List.of(supply.is("ebene", Level.KREIS.code()), shown)),
                supply.is(KIND, kind == null ? "" : kind),
                theGroup == null ? new Filter.IsNull(property(GROUP)) : supply.is(GROUP, theGroup)));
    }

    /// The active services that belong to it.
    Filter services(CollectionReader services) {
        Filter ofKind = services.is("arten", kind == null ? "" : kind);
        return new Filter.And(List.of(ofKind, services.is("status", "aktiv"),
                group == null ? new Filter.Everything() : services.is("zielgruppen", group),
                municipality == null ? new Filter.Everything() : services.is("gemeinde", municipality)));
    }

    private static Expression property(String name) {
        return new Expression.Property(name,
                Origin.of(name));
    }
}
