package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.html.page.ItemsPage;
import de.sozialplanung.opendata.html.page.OfferPage;
import de.sozialplanung.opendata.html.page.PlanText;
import de.sozialplanung.opendata.html.page.PlanningPage;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.WebAddress;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.query.SearchParameter;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Planning processes that a visitor asks for, arranged as a page, with those who take part in planning.
///
/// @param shell     the page
/// @param visit     its request
/// @param processes of the edition
/// @param outlines  the areas as drawings
/// @param schemes   words for codes
record PlanningSearch(Shell shell, Visit visit, CollectionReader processes, Outlines outlines, ConceptSchemes schemes) {

    static final String PATH = "/planung";
    static final int ROWS = 30;
    private static final String ACTORS = "akteure";
    private static final int MOST_AREAS = 12;
    private static final int MOST_ACTORS = 100;

    /// What the interface answers, page by page.
    ///
    /// @param query what is asked for
    /// @param same  the same as parameters of the interface
    PlanningPage listed(Query query, String same) {
        PlanningView view = new PlanningView(shell, processes, outlines, schemes);
        CollectionReader.Found found = processes.page(query);
        List<Feature> shown = found.features();
        return new PlanningPage(shell, form(view), processes.publication().store().count(query.collection(),
                query.filter()), shown.stream().map(process -> view.card(process, MOST_AREAS)).toList(),
                new ItemsPage.Paging(found.next() == null ? null : address(ItemsRequest.AFTER, found.next()),
                        visit.parameter(ItemsRequest.AFTER) == null ? null : address(ItemsRequest.AFTER, null)),
                "/collections/" + PlanningView.PROCESSES + "/items?" + same, phases(view.codes()), view.map(shown),
                actors(view.codes()));
    }

    private ItemsPage.Form form(PlanningView view) {
        FilterForm form = new FilterForm(shell, visit, processes.collection(), schemes, view.areas(), PATH);
        return form.form(Stream.concat(Stream.of(form.field(SearchParameter.NAME, PlanText.WORD, PlanText.WORD_HINT)),
                Stream.of("status", "gemeinde", "handlungsfelder", "zielgruppen")
                        .flatMap(name -> processes.collection().schema().property(name).stream())
                        .flatMap(property -> form
                                .field(property, new Overview(shell).summary(PlanningView.PROCESSES)).stream()))
                .toList());
    }

    private List<PlanningPage.Phase> phases(CodeWords codes) {
        return schemes.get(PlanningView.PHASE).concepts().stream()
                .map(phase -> new PlanningPage.Phase(
                        new OfferPage.Link(codes.of(PlanningView.PHASE, phase.code()),
                                PATH + "?status=" + phase.code()),
                        shell.number(processes.count(processes.is("status", phase.code())))))
                .toList();
    }

    private List<PlanningPage.Actor> actors(CodeWords codes) {
        return CollectionReader.of(processes.publication(), ACTORS)
                .map(actors -> actors.where(new Filter.Everything(), MOST_ACTORS).stream()
                        .sorted(Comparator.comparing(actors::title, shell.byName()))
                        .map(actor -> actor(actors, actor, codes)).toList())
                .orElse(List.of());
    }

    private static PlanningPage.Actor actor(CollectionReader actors, Feature actor, CodeWords codes) {
        String mail = actors.text(actor, "email");
        String web = actors.text(actor, "webseite");
        return new PlanningPage.Actor(actors.title(actor), codes.of("akteursart", actors.text(actor, "art")),
                codes.of("akteursrolle", actors.texts(actor, "rolle")),
                Stream.of(new OfferPage.Reach("", mail, WebAddress.mail(mail)),
                        new OfferPage.Reach("", web, WebAddress.page(web))).filter(reach -> reach.href() != null)
                        .toList());
    }

    private String address(String parameter, @Nullable String value) {
        return shell.page(visit.address(PATH, parameter, value));
    }
}
