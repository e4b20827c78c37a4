package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.html.page.AtlasText;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.HomePage;
import de.sozialplanung.opendata.html.page.NeedText;
import de.sozialplanung.opendata.html.page.OfferText;
import de.sozialplanung.opendata.html.page.PlanText;
import de.sozialplanung.opendata.html.page.ReportText;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.Text;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The first page.
@Path("pages")
public final class HomeResource {

    private final Publications publications;
    private final Pages pages;
    private final Outlines outlines;

    HomeResource(Publications publications, Pages pages, Outlines outlines) {
        this.publications = publications;
        this.pages = pages;
        this.outlines = outlines;
    }

    @GET
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        Publication publication = publications.current();
        Shell shell = pages.shell(Visit.of(uri, headers), publication);
        Overview overview = new Overview(shell);
        Optional<Level> drawn = outlines.finest(publication);
        String caption = drawn.flatMap(level -> publication.catalog().collection(level.collection()))
                .map(c -> shell.text(Text.HOME_OUTLINE, shell.title(c.title()), shell.catalog().region().name()))
                .orElse("");
        return pages.answer(request, "home", shell,
                () -> new HomePage(shell, facts(shell, overview),
                        drawn.flatMap(level -> outlines.of(publication, level)).orElse(null), caption,
                        entrances(shell), overview.groups()));
    }

    private static List<HomePage.Entrance> entrances(Shell shell) {
        List<HomePage.Entrance> entrances = new ArrayList<>();
        if (!shell.catalog().indicators().isEmpty()) {
            entrances.add(new HomePage.Entrance(shell.text(AtlasText.INDICATORS), shell.text(PlanText.HOME_FIGURES),
                    "/indikatoren"));
        }
        if (shell.has(NeedChoice.SUPPLY)) {
            entrances.add(new HomePage.Entrance(shell.text(NeedText.TITLE), shell.text(PlanText.HOME_NEED), "/bedarf"));
        }
        if (shell.has(OfferView.OFFERS)) {
            entrances.add(
                    new HomePage.Entrance(shell.text(OfferText.TITLE), shell.text(PlanText.HOME_OFFERS), "/angebote"));
        }
        if (shell.has(PlanningView.PROCESSES)) {
            entrances.add(new HomePage.Entrance(shell.text(PlanText.TITLE), shell.text(PlanText.HOME_PLANNING),
                    "/planung"));
        }
        if (!shell.catalog().indicators().isEmpty()) {
            entrances.add(new HomePage.Entrance(shell.text(ReportText.TITLE), shell.text(ReportText.ENTRANCE),
                    "/bericht"));
        }
        return entrances;
    }

    private static List<Fact> facts(Shell shell, Overview overview) {
        List<Fact> facts = new ArrayList<>();
        for (Collection collection : shell.catalog().collections()) {
            long count = overview.summary(collection.id()).count();
            if (count > 1 && (Overview.isArea(collection) || "angebote".equals(collection.id()))) {
                facts.add(new Fact(shell.title(collection.title()), shell.number(count)));
            }
        }
        if (!shell.catalog().indicators().isEmpty()) {
            facts.add(new Fact(shell.text(Text.FACT_INDICATORS), shell.number(shell.catalog().indicators().size())));
        }
        List<CollectionSummary> figures = shell.catalog().collections().stream()
                .filter(c -> c.schema().property("jahr").isPresent()).map(c -> overview.summary(c.id())).toList();
        LocalDate begin = figures.stream().map(CollectionSummary::begin).filter(Objects::nonNull)
                .min(LocalDate::compareTo).orElse(null);
        LocalDate end = figures.stream().map(CollectionSummary::end).filter(Objects::nonNull)
                .max(LocalDate::compareTo).orElse(null);
        if (begin != null || end != null) {
            facts.add(new Fact(shell.text(Text.FACT_PERIOD), Overview.period(begin, end)));
        }
        facts.add(new Fact(shell.text(Text.FACT_EDITION), shell.editionDate()));
        return facts;
    }
}
