package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.html.page.BaseMap;
import de.sozialplanung.opendata.html.page.LegalPage;
import de.sozialplanung.opendata.html.page.Prose;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.Text;
import de.sozialplanung.opendata.html.page.WebAddress;
import de.sozialplanung.opendata.publication.Publications;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Imprint, privacy and accessibility: what is true of this program, who publishes with it, and what the operator says in
/// katalog.yaml, or plainly what is still to be added there.
@Path("pages")
public final class LegalResource {

    private static final Pattern EMPTY_LINE = Pattern.compile("\\R[ \\t]*\\R\\s*");

    private final Publications publications;
    private final Pages pages;

    LegalResource(Publications publications, Pages pages) {
        this.publications = publications;
        this.pages = pages;
    }

    @GET
    @Path("impressum")
    public Response imprint(@Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        Shell shell = pages.shell(Visit.of(uri, headers), publications.current());
        List<LegalPage.Section> sections = new ArrayList<>();
        sections.add(agent(shell, Prose.PUBLISHER, shell.catalog().publisher()));
        if (!shell.catalog().contact().equals(shell.catalog().publisher())) {
            sections.add(agent(shell, Prose.CONTACT, shell.catalog().contact()));
        }
        sections.add(section(shell, Prose.LICENCE, Prose.LICENCE_TEXT));
        sections.add(operator(shell, shell.catalog().statements().imprint(), Prose.IMPRINT_OPERATOR));
        return answer(request, shell, Text.IMPRINT, sections);
    }

    @GET
    @Path("datenschutz")
    public Response privacy(@Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        Shell shell = pages.shell(Visit.of(uri, headers), publications.current());
        return answer(request, shell, Text.PRIVACY, List.of(
                new LegalPage.Section(shell.text(Prose.PRIVACY_VISIT),
                        List.of(shell.text(Prose.PRIVACY_VISIT_TEXT), origins(shell),
                                shell.text(Prose.PRIVACY_ADDRESS_TEXT)),
                        List.of(), false),
                section(shell, Prose.PRIVACY_DATA, Prose.PRIVACY_DATA_TEXT),
                agent(shell, Prose.CONTACT, shell.catalog().contact()),
                operator(shell, shell.catalog().statements().privacy(), Prose.PRIVACY_OPERATOR)));
    }

    @GET
    @Path("barrierefreiheit")
    public Response accessibility(@Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        Shell shell = pages.shell(Visit.of(uri, headers), publications.current());
        return answer(request, shell, Text.ACCESSIBILITY, List.of(
                section(shell, Prose.ACCESS_BUILT, Prose.ACCESS_BUILT_TEXT, Prose.ACCESS_CHECKED_TEXT),
                section(shell, Prose.ACCESS_LIMITS, Prose.ACCESS_MAP_TEXT, Prose.ACCESS_LANGUAGE_TEXT),
                agent(shell, Prose.ACCESS_CONTACT, shell.catalog().contact()),
                operator(shell, shell.catalog().statements().accessibility(),
                        Prose.ACCESS_OPERATOR)));
    }

    /// Where a visitor's browser loads from. A base map of the service's own host tells nobody else of the visit.
    private String origins(Shell shell) {
        BaseMap baseMap = shell.baseMap();
        return baseMap == null || baseMap.host().equalsIgnoreCase(URI.create(pages.root()).getHost())
                ? shell.text(Prose.PRIVACY_FOREIGN_TEXT)
                : shell.text(Prose.PRIVACY_BASE_MAP_TEXT, baseMap.host());
    }

    private Response answer(Request request, Shell shell, Text title, List<LegalPage.Section> sections) {
        return pages.answer(request, "legal", shell, () -> new LegalPage(shell, shell.text(title), sections));
    }

    private static LegalPage.Section section(Shell shell, Prose title, Prose... paragraphs) {
        return new LegalPage.Section(title.in(shell.language()),
                Arrays.stream(paragraphs).map(p -> p.in(shell.language())).toList(), licence(shell, title), false);
    }

    private static List<LegalPage.Link> licence(Shell shell, Prose title) {
        String href = shell.licenceHref();
        return title == Prose.LICENCE && href != null
                ? List.of(new LegalPage.Link(shell.catalog().licence().title(), href)) : List.of();
    }

    /// What the operator says, or else what is still to be said. A paragraph that is nothing but an address of the web is a link.
    private static LegalPage.Section operator(Shell shell, @Nullable LocalizedText said, Prose missing) {
        if (said == null) {
            return new LegalPage.Section(Prose.OPERATOR.in(shell.language()), List.of(missing.in(shell.language())),
                    List.of(), true);
        }
        List<String> paragraphs = new ArrayList<>();
        List<LegalPage.Link> links = new ArrayList<>();
        for (String paragraph : EMPTY_LINE.split(said.in(shell.language()).strip(), -1)) {
            String text = paragraph.strip();
            String href = text.contains(" ") ? null : WebAddress.page(text);
            if (href == null) {
                paragraphs.add(text);
            } else {
                links.add(new LegalPage.Link(text, href));
            }
        }
        return new LegalPage.Section(Prose.STATEMENT.in(shell.language()), paragraphs, links, false);
    }

    private static LegalPage.Section agent(Shell shell, Prose title, Agent agent) {
        List<LegalPage.Link> links = new ArrayList<>();
        add(links, agent.homepage(), WebAddress.page(agent.homepage()));
        add(links, agent.email(), WebAddress.mail(agent.email()));
        List<String> lines = new ArrayList<>(List.of(agent.name()));
        String telephone = agent.telephone();
        if (telephone != null) {
            lines.add(telephone);
        }
        return new LegalPage.Section(title.in(shell.language()), lines, links, false);
    }

    private static void add(List<LegalPage.Link> links, @Nullable String text, @Nullable String href) {
        if (text != null && href != null) {
            links.add(new LegalPage.Link(text, href));
        }
    }
}
