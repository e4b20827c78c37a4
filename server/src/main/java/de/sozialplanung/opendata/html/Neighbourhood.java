package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.html.page.AreaPage;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What lies around and within an area: the areas above and below it, services, planning processes.
///
/// @param shell       the page
/// @param publication what is published
/// @param schemes     words for the kinds of services
/// @param level       of the area
/// @param area        the area
record Neighbourhood(Shell shell, Publication publication, ConceptSchemes schemes, Level level, Feature area) {

    private static final String OFFERS = "angebote";
    private static final String PROCESSES = "planungsprozesse";
    private static final int MOST_OFFERS = 20_000;
    private static final int MOST_PROCESSES = 20;
    private static final Origin HERE = Origin.of("key");

    /// The key of the whole district; null where it is not published, or there are several.
    @Nullable
    String district() {
        List<Areas.Named> all = new Areas(publication).all(Level.KREIS, 1);
        return all.isEmpty() ? null : all.getFirst().key();
    }

    /// The areas that it lies in, the largest first.
    List<AreaPage.Up> up() {
        List<AreaPage.Up> up = new ArrayList<>();
        Optional<Collection> own = publication.catalog().collection(level.collection());
        for (Level above : level.above()) {
            own.flatMap(c -> c.schema().index(above.code()).stream().mapToObj(area::value).findFirst())
                    .flatMap(key -> publication.catalog().collection(above.collection())
                            .flatMap(c -> publication.store().get(c.id(), String.valueOf(key), Crs.EPSG_25832)
                                    .map(found -> link(c, found))))
                    .ifPresent(up::add);
        }
        return up;
    }

    /// The areas of the level below within it; none where there are more than that.
    List<AreaPage.Up> parts(int most) {
        return level.below().flatMap(below -> publication.catalog().collection(below.collection()))
                .map(c -> features(c, where(c, level.code()), most).stream().map(found -> link(c, found)).toList())
                .orElse(List.of());
    }

    private static AreaPage.Up link(Collection collection, Feature area) {
        return new AreaPage.Up(Areas.title(collection, area), "/gebiete/" + Links.encode(area.id()));
    }

    /// The services at an address in the area.
    AreaPage.Offers offers() {
        Optional<Collection> offers = publication.catalog().collection(OFFERS);
        if (offers.isEmpty()) {
            return new AreaPage.Offers("", List.of(), "", "");
        }
        boolean whole = level == Level.KREIS;
        String here = whole ? "" : "?" + level.code() + "=" + Links.encode(area.id());
        BoundFilter filter = whole ? new BoundFilter.Everything() : where(offers.get(), level.code());
        List<Feature> found = features(offers.get(), filter, MOST_OFFERS);
        Map<String, Long> kinds = new HashMap<>();
        offers.get().schema().index("arten").ifPresent(index -> found.forEach(offer -> {
            if (offer.value(index) instanceof List<?> list) {
                list.forEach(kind -> kinds.merge(word(String.valueOf(kind)), 1L, Long::sum));
            }
        }));
        List<Fact> sorted = kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> new Fact(e.getKey(), shell.number(e.getValue()))).toList();
        return new AreaPage.Offers(found.isEmpty() ? "" : shell.number(found.size()), sorted,
                "/collections/" + OFFERS + "/items" + here, "/angebote" + here);
    }

    private String word(String kind) {
        return schemes.find("angebotsart").flatMap(s -> s.byCode(kind))
                .map(c -> shell.language() == Language.DE ? c.de() : c.en()).orElse(kind);
    }

    /// The planning processes that name it.
    List<AreaPage.Up> processes() {
        return publication.catalog().collection(PROCESSES).map(c -> features(c,
                level == Level.KREIS ? new BoundFilter.Everything()
                        : where(c, level == Level.WOHNPLATZ ? "gebiete" : level.code()),
                MOST_PROCESSES).stream()
                .map(found -> new AreaPage.Up(Areas.title(c, found),
                        "/planung/" + Links.encode(found.id())))
                .toList()).orElse(List.of());
    }

    /// The features of a collection whose property names the area; none where there is no such property.
    private BoundFilter where(Collection collection, String property) {
        return collection.schema().index(property).isEmpty() ? new BoundFilter.Nothing()
                : FilterBinder.bind(new Filter.Compare(Comparison.EQUAL, new Expression.Property(property, HERE),
                        new Expression.Text(area.id(), HERE)), collection);
    }

    private List<Feature> features(Collection collection, BoundFilter filter, int most) {
        List<Feature> features = new ArrayList<>();
        try (Page page = publication.store()
                .open(Query.all(collection, Crs.EPSG_25832).with(filter).with(Slice.first(most)))) {
            for (Feature feature = page.next(); feature != null; feature = page.next()) {
                features.add(feature);
            }
        }
        return features;
    }
}
