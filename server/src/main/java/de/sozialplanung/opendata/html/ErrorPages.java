package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.html.page.ErrorPage;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.http.LanguageChoice;
import de.sozialplanung.opendata.http.PageRouting;
import de.sozialplanung.opendata.http.ProblemBody;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/// Shows a problem to a browser as a page in its language instead of a document for programs.
final class ErrorPages implements ContainerResponseFilter {

    private static final MediaType TYPE = MediaType.valueOf("text/html;charset=utf-8");

    private final Publications publications;
    private final Pages pages;

    ErrorPages(Publications publications, Pages pages) {
        this.publications = publications;
        this.pages = pages;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof ProblemBody body
                && request.getUriInfo().getPath().replaceFirst("^/+", "").startsWith(PageRouting.PREFIX)) {
            Publication shown;
            try {
                shown = publications.current();
            } catch (Problem _) {
                return; // there is nothing that a page could be a page of
            }
            Shell shell = pages.shell(new Visit(language(request), false, "/", List.of()), shown);
            response.setEntity(pages.render("error", page(shell, body.problem())), null, TYPE);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, shell.language().tag());
        }
    }

    private static ErrorPage page(Shell shell, Problem problem) {
        String title = shell.language() == Language.DE ? problem.kind().titleDe() : problem.kind().titleEn();
        return new ErrorPage(shell, problem.kind().status(), title, problem.detail());
    }

    /// The language asked for; what the browser prefers where the address names none that exists.
    private static Language language(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            return LanguageChoice.choose(request.getUriInfo().getQueryParameters().getFirst("lang"), accepted);
        } catch (Problem _) {
            return LanguageChoice.choose(null, accepted);
        }
    }
}
