package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.SearchForm;
import de.sozialplanung.opendata.html.page.OfferText;
import de.sozialplanung.opendata.html.page.OffersPage;
import de.sozialplanung.opendata.html.page.Phrase;
import de.sozialplanung.opendata.html.page.PlanText;
import de.sozialplanung.opendata.html.page.SearchPage;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.query.SearchParameter;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks for a word in areas, in the words of indicators, in services and in planning.
///
/// @param shell       the page
/// @param publication what is searched
/// @param schemes     words for codes
/// @param word        searched for; empty finds nothing
record SearchView(Shell shell, Publication publication, ConceptSchemes schemes, String word) {

    private static final int MOST_ENTRIES = 12;

    List<SearchPage.Group> groups() {
        if (word.isEmpty()) {
            return List.of();
        }
        Stream<SearchPage.Group> areas = Stream.of(Level.values()).map(level -> found(level.collection(),
                null, level.collection(), "/collections/" + level.collection() + "/items?q=" + Links.encode(word)));
        return Stream.concat(areas, Stream.of(indicators(),
                found(OfferView.OFFERS, OfferText.TITLE, "angebote", "/angebote?q=" + Links.encode(word)),
                found(PlanningView.PROCESSES, PlanText.TITLE, "planung",
                        PlanningSearch.PATH + "?q=" + Links.encode(word))))
                .filter(group -> !group.entries().isEmpty()).toList();
    }

    private SearchPage.Group indicators() {
        String looked = SearchForm.of(word);
        List<SearchPage.Entry> found = publication.catalog().indicators().stream()
                .filter(indicator -> text(indicator).contains(looked))
                .map(indicator -> new SearchPage.Entry(shell.text(indicator.name()),
                        indicator.id() + ", " + shell.text(indicator.theme().title()),
                        "/indikatoren/" + indicator.id()))
                .toList();
        return new SearchPage.Group("indikatoren", shell.text(PlanText.SEARCH_INDICATORS), found.size(), found, null);
    }

    private static String text(Indicator indicator) {
        return SearchForm.of(Stream
                .of(indicator.id(), indicator.name().in(Language.DE), indicator.name().in(Language.EN),
                        indicator.definition().in(Language.DE), indicator.definition().in(Language.EN),
                        indicator.theme().title().in(Language.DE), indicator.theme().title().in(Language.EN))
                .reduce("", (all, one) -> all + "\n" + one));
    }

    /// @param title null for that of the collection
    private SearchPage.Group found(String collection, @Nullable Phrase title, String id, String all) {
        return CollectionReader.of(publication, collection).map(reader -> {
            Filter words = SearchParameter.read(word.replace(',', ' '), reader.collection());
            BoundFilter filter = reader.bound(OfferView.OFFERS.equals(collection) && reader.has("status")
                    ? new Filter.And(List.of(words, reader.is("status", OfferView.ACTIVE)))
                    : words);
            Areas areas = new Areas(publication);
            List<SearchPage.Entry> entries = new ArrayList<>();
            long matched;
            try (Page page = publication.store().open(
                    Query.all(reader.collection(), Crs.EPSG_25832).with(filter).with(Slice.first(MOST_ENTRIES)))) {
                matched = page.matched();
                for (Feature feature = page.next(); feature != null; feature = page.next()) {
                    entries.add(entry(reader, areas, feature));
                }
            }
            return new SearchPage.Group(id, title == null ? shell.text(reader.collection().title()) : shell.text(title),
                    matched, entries,
                    matched > entries.size() ? all : null);
        }).orElseGet(() -> new SearchPage.Group(id, "", 0, List.of(), null));
    }

    private SearchPage.Entry entry(CollectionReader reader, Areas areas, Feature feature) {
        return switch (reader.collection().id()) {
            case OfferView.OFFERS -> {
                OffersPage.Card card = new OfferView(shell, reader, schemes).card(feature);
                yield new SearchPage.Entry(card.title(), String.join(" · ",
                        Stream.of(card.provider(), card.place()).filter(t -> !t.isEmpty()).toList()), card.href());
            }
            case PlanningView.PROCESSES -> new SearchPage.Entry(reader.title(feature),
                    new CodeWords(shell, schemes).of(PlanningView.PHASE, reader.text(feature, "status")),
                    PlanningSearch.PATH + "/" + Links.encode(feature.id()));
            default -> new SearchPage.Entry(reader.title(feature), municipality(reader, areas, feature),
                    "/gebiete/" + Links.encode(feature.id()));
        };
    }

    private static String municipality(CollectionReader reader, Areas areas, Feature area) {
        String key = reader.text(area, Level.GEMEINDE.code());
        return key.isEmpty() ? "" : areas.name(Level.GEMEINDE, key);
    }
}
