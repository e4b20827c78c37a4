package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.DisclosureMethod;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.EditionEvent.Kind;
import de.sozialplanung.opendata.html.page.EditionsPage;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.http.Caching;
import de.sozialplanung.opendata.publication.EditionNews;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The page of all editions with what each changed. Follows from more than the current edition, so it is made for each
/// request.
@Path("pages/editions")
public final class EditionsResource {

    private final Publications publications;
    private final Pages pages;

    EditionsResource(Publications publications, Pages pages) {
        this.publications = publications;
        this.pages = pages;
    }

    @GET
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
        Publication publication = publications.current();
        Shell shell = pages.shell(Visit.of(uri, headers), publication);
        List<EditionsPage.Entry> entries = EditionNews.of(publications.history(), publication.catalog()).stream()
                .map(news -> entry(shell, news)).toList();
        return Response.ok(pages.render("editions", new EditionsPage(shell, entries, withheld(shell, publication))))
                .header(HttpHeaders.CONTENT_TYPE, Pages.TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, shell.language().tag())
                .header(HttpHeaders.CACHE_CONTROL, Caching.REVALIDATE).build();
    }

    private static List<EditionsPage.Withheld> withheld(Shell shell, Publication publication) {
        List<EditionsPage.Withheld> withheld = new ArrayList<>();
        for (Indicator indicator : publication.catalog().indicators()) {
            Edition.Tally tally = publication.edition().tally(indicator.id());
            DisclosureMethod method = indicator.disclosure().method();
            if (tally.withheld() > 0 || method != DisclosureMethod.SUPPRESSION) {
                withheld.add(new EditionsPage.Withheld(shell.text(indicator.name()), shell.text(method.title()),
                        shell.number(tally.figures()), shell.number(tally.withheld())));
            }
        }
        return withheld;
    }

    private EditionsPage.Entry entry(Shell shell, EditionNews news) {
        String id = news.event().edition();
        boolean shown = publications.history().isPublished(id) && news.event().kind() == Kind.PUBLISHED;
        return new EditionsPage.Entry(shell.text(news.title()),
                shell.date(LocalDate.ofInstant(news.event().at(), Shell.ZONE)),
                shown ? shell.everywhere("/editions/" + id + "/") : "",
                shown && publications.history().currentId().filter(id::equals).isPresent(),
                news.changes().stream().map(shell::text).toList());
    }
}
