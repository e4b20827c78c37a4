package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.html.page.Choropleth;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.ItemsPage;
import de.sozialplanung.opendata.html.page.OfferPage;
import de.sozialplanung.opendata.html.page.OfferText;
import de.sozialplanung.opendata.html.page.OffersPage;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.query.SearchParameter;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Services that a visitor asks for, arranged as a page: as the interface lists them, or the nearest and those open now.
final class OfferSearch {

    static final String PATH = "/angebote";
    static final int ROWS = 20;
    private static final int MOST_SERVICES = 50_000;
    private static final int MOST_PLACES = 400;

    private final Shell shell;
    private final Visit visit;
    private final CollectionReader offers;
    private final OfferView view;
    private final Outlines outlines;
    private final ConceptSchemes schemes;
    private final HereAndNow wish;
    private final OfferLanguages languages;

    OfferSearch(Shell shell, Visit visit, CollectionReader offers, Outlines outlines, ConceptSchemes schemes,
            HereAndNow wish, OfferLanguages languages) {
        this.shell = shell;
        this.visit = visit;
        this.offers = offers;
        view = new OfferView(shell, offers, schemes);
        this.outlines = outlines;
        this.schemes = schemes;
        this.wish = wish;
        this.languages = languages;
    }

    /// What the interface answers, page by page.
    ///
    /// @param query what is asked for
    /// @param same  the same as parameters of the interface
    OffersPage listed(Query query, String same) {
        CollectionReader.Found found = offers.page(query);
        return page(offers.publication().store().count(OfferView.OFFERS, query.filter()), List.of(), found.features(),
                new ItemsPage.Paging(found.next() == null ? null : address(ItemsRequest.AFTER, found.next()),
                        visit.parameter(ItemsRequest.AFTER) == null ? null : address(ItemsRequest.AFTER, null)),
                shell.page("/collections/" + OfferView.OFFERS + "/items?" + same), same);
    }

    /// What is open or near, which no interface can ask for.
    ///
    /// @param asked     what else is asked for
    /// @param elsewhere the same without a municipality, for where nothing is near
    OffersPage chosen(ItemsRequest asked, ItemsRequest elsewhere) {
        List<String> remarks = new ArrayList<>();
        LocalDateTime moment = wish.open();
        if (moment != null) {
            remarks.add(shell.text(OfferText.OPEN_HINT, shell.date(moment.toLocalDate()),
                    "%d:%02d".formatted(moment.getHour(), moment.getMinute())));
        }
        List<Feature> found = wish.near(wish.open(all(asked), offers));
        if (wish.place() != null) {
            remarks.add(shell.text(OfferText.NEAR_LIST_HINT));
        }
        int first = (wish.page() - 1) * ROWS;
        List<Feature> shown = found.stream().skip(first).limit(ROWS).toList();
        String next = found.size() > first + ROWS ? address(HereAndNow.PAGE, String.valueOf(wish.page() + 1)) : null;
        if (found.isEmpty() && wish.place() != null) {
            shown = wish.beyond(wish.open(all(elsewhere), offers));
            if (!shown.isEmpty()) {
                remarks.add(shell.text(OfferText.BEYOND));
            }
        }
        return page(found.size(), remarks, shown,
                new ItemsPage.Paging(next, wish.page() == 1 ? null : address(HereAndNow.PAGE, null)), null, "");
    }

    private List<Feature> all(ItemsRequest asked) {
        return new CollectionReader(asked.publication(), asked.collection())
                .page(asked.query().with(Slice.first(MOST_SERVICES))).features();
    }

    private OffersPage page(long matched, List<String> remarks, List<Feature> shown, ItemsPage.Paging paging,
            @Nullable String table, String same) {
        return new OffersPage(shell, form(), matched, remarks,
                shown.stream().map(offer -> new OfferPage.Near(view.card(offer),
                        wish.distance(offer).map(metres -> Distances.of(metres, shell.language())).orElse("")))
                        .toList(),
                paging, map(shown), table,
                table == null ? List.of() : new Overview(shell).downloads(OfferView.OFFERS, same));
    }

    private @Nullable Choropleth map(List<Feature> shown) {
        String municipality = visit.parameter(Level.GEMEINDE.code());
        return view.map(outlines, municipality == null ? Level.GEMEINDE : Level.WOHNPLATZ,
                municipality == null ? "" : municipality, shown, "").orElse(null);
    }

    private ItemsPage.Form form() {
        FilterForm form = new FilterForm(shell, visit, offers.collection(), schemes, view.areas(), PATH);
        List<ItemsPage.Field> fields = new ArrayList<>();
        fields.add(form.field(SearchParameter.NAME, OfferText.WORD, OfferText.WORD_HINT));
        Map<String, OfferText> names = new LinkedHashMap<>();
        names.put("lebenslagen", OfferText.LIFE);
        names.put("zielgruppen", OfferText.GROUP);
        names.put("arten", OfferText.KIND);
        names.put("gemeinde", OfferText.PLACE);
        names.put(OfferLanguages.LANGUAGES, OfferText.LANGUAGE);
        names.put("barrierefrei", OfferText.ACCESS);
        names.put("kosten", OfferText.COST);
        names.forEach((name, label) -> offers.collection().schema().property(name).ifPresent(property -> {
            List<Fact> options = OfferLanguages.LANGUAGES.equals(name) ? languages()
                    : form.field(property, new Overview(shell).summary(OfferView.OFFERS))
                            .map(ItemsPage.Field::options).orElse(List.of());
            fields.addAll(choice(name, label, options));
        }));
        if (offers.has("oeffnungszeiten")) {
            fields.addAll(choice(HereAndNow.OPEN, OfferText.OPEN,
                    List.of(new Fact(shell.text(OfferText.OPEN_NOW), HereAndNow.NOW))));
        }
        List<Fact> places = places();
        fields.addAll(choice(HereAndNow.NEAR, OfferText.NEAR_TO, places));
        if (!places.isEmpty()) {
            fields.addAll(choice(HereAndNow.WITHIN, OfferText.WITHIN,
                    HereAndNow.DISTANCES.stream().map(distance -> new Fact(distance + " km", distance)).toList()));
        }
        return form.form(fields);
    }

    private List<ItemsPage.Field> choice(String name, OfferText label, List<Fact> options) {
        String value = visit.parameter(name);
        return options.isEmpty() ? List.of()
                : List.of(new ItemsPage.Field(name, shell.text(label), value == null ? "" : value, "", options));
    }

    /// The smallest areas by name, and the position that the address names by itself.
    private List<Fact> places() {
        List<Fact> places = new ArrayList<>(view.areas().all(Level.WOHNPLATZ, MOST_PLACES).stream()
                .map(area -> new Fact(area.name(), area.key()))
                .sorted(Comparator.comparing(Fact::label, shell.byName())).toList());
        String value = visit.parameter(HereAndNow.NEAR);
        if (value != null && places.stream().noneMatch(place -> place.value().equals(value))) {
            places.addFirst(new Fact(value, value));
        }
        return places;
    }

    private List<Fact> languages() {
        return languages.of(offers.publication()).stream().map(tag -> new Fact(view.codes().language(tag), tag))
                .sorted(Comparator.comparing(Fact::label)).toList();
    }

    /// This page with another value of a parameter, or without it.
    private String address(String parameter, @Nullable String value) {
        return shell.page(visit.address(PATH, parameter, value));
    }
}
