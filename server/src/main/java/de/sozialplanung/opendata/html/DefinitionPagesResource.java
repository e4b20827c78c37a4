package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.html.page.DefinitionsPage;
import de.sozialplanung.opendata.html.page.Download;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.Text;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.vocab.Concept;
import de.sozialplanung.opendata.vocab.ConceptScheme;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import de.sozialplanung.opendata.vocab.Term;
import de.sozialplanung.opendata.vocab.Terms;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;

/// The vocabulary and its lists of terms, readable: what stands at the addresses that the linked data use.
@Path("pages/def")
public final class DefinitionPagesResource {

    private final Publications publications;
    private final Pages pages;
    private final ConceptSchemes schemes;

    DefinitionPagesResource(Publications publications, Pages pages, ConceptSchemes schemes) {
        this.publications = publications;
        this.pages = pages;
        this.schemes = schemes;
    }

    @GET
    public Response all(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        return answer(uri, headers, request, shell -> {
            List<DefinitionsPage.Row> rows = new ArrayList<>();
            rows.add(new DefinitionsPage.Row("sozialplanung", shell.text(Text.VOCABULARY),
                    shell.text(Text.VOCABULARY_TERMS, Terms.load().size()), "/def/sozialplanung"));
            schemes.all().forEach(scheme -> rows.add(new DefinitionsPage.Row(scheme.id(), title(shell, scheme),
                    shell.text(Text.SCHEME_CODES, scheme.concepts().size()), "/def/" + scheme.id())));
            return new DefinitionsPage(shell, shell.text(Text.DEFINITIONS), shell.text(Text.DEFINITIONS_LEAD), null,
                    null, List.of(new DefinitionsPage.Part("", rows)), List.of());
        });
    }

    @GET
    @Path("{scheme}")
    public Response one(@PathParam("scheme") String id, @Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        if ("sozialplanung".equals(id)) {
            return answer(uri, headers, request, this::vocabulary);
        }
        ConceptScheme scheme = find(id);
        return answer(uri, headers, request,
                shell -> new DefinitionsPage(shell, title(shell, scheme), shell.text(Text.SCHEME_LEAD),
                        shell.absolute("/def/" + id), up(shell),
                        List.of(new DefinitionsPage.Part("", scheme.concepts().stream()
                                .map(c -> row(shell, scheme, c)).toList())),
                        forms(shell, "/def/" + id)));
    }

    @GET
    @Path("{scheme}/{code}")
    public Response concept(@PathParam("scheme") String id, @PathParam("code") String code, @Context UriInfo uri,
            @Context HttpHeaders headers, @Context Request request) {
        ConceptScheme scheme = find(id);
        Concept concept = scheme.byCode(code)
                .orElseThrow(() -> Problem.notFound("There is no term of that code in this list."));
        return answer(uri, headers, request,
                shell -> new DefinitionsPage(shell, german(shell) ? concept.de() : concept.en(),
                        shell.text(Text.CONCEPT_LEAD, title(shell, scheme)), shell.absolute("/def/" + id + "/" + code),
                        new DefinitionsPage.Up(title(shell, scheme), "/def/" + id),
                        List.of(new DefinitionsPage.Part("", List.of(row(shell, scheme, concept)))),
                        forms(shell, "/def/" + id + "/" + code)));
    }

    private DefinitionsPage vocabulary(Shell shell) {
        List<Term> terms = Terms.load();
        List<DefinitionsPage.Part> parts = new ArrayList<>();
        for (Term.Kind kind : Term.Kind.values()) {
            Text title = switch (kind) {
                case CLASS -> Text.CLASSES;
                case PROPERTY -> Text.TERM_PROPERTIES;
            };
            parts.add(new DefinitionsPage.Part(shell.text(title),
                    terms.stream().filter(term -> term.kind() == kind).map(term -> new DefinitionsPage.Row(term.name(),
                            german(shell) ? term.labelDe() : term.labelEn(),
                            german(shell) ? term.definitionDe() : term.definitionEn(), null)).toList()));
        }
        return new DefinitionsPage(shell, shell.text(Text.VOCABULARY), shell.text(Text.VOCABULARY_LEAD),
                shell.absolute("/def/sozialplanung#"), up(shell), parts, forms(shell, "/def/sozialplanung"));
    }

    private Response answer(UriInfo uri, HttpHeaders headers, Request request,
            java.util.function.Function<Shell, DefinitionsPage> page) {
        Shell shell = pages.shell(Visit.of(uri, headers), publications.current());
        return pages.answer(request, "definitions", shell, () -> page.apply(shell));
    }

    private ConceptScheme find(String id) {
        return schemes.find(id).orElseThrow(() -> Problem.notFound("There is no list of that name."));
    }

    private static DefinitionsPage.Row row(Shell shell, ConceptScheme scheme, Concept concept) {
        List<String> words = new ArrayList<>(List.of(german(shell) ? concept.en() : concept.de()));
        words.addAll(concept.otherLabels());
        return new DefinitionsPage.Row(concept.code(), german(shell) ? concept.de() : concept.en(),
                String.join(", ", words), "/def/" + scheme.id() + "/" + concept.code());
    }

    private static DefinitionsPage.Up up(Shell shell) {
        return new DefinitionsPage.Up(shell.text(Text.DEFINITIONS), "/def");
    }

    private static List<Download> forms(Shell shell, String path) {
        return List.of(new Download("Turtle", shell.machine(path + ".ttl"), "text/turtle"),
                new Download("JSON-LD", shell.machine(path + ".jsonld"), "application/ld+json"),
                new Download("RDF/XML", shell.machine(path + ".rdf"), "application/rdf+xml"));
    }

    private static String title(Shell shell, ConceptScheme scheme) {
        return german(shell) ? scheme.titleDe() : scheme.titleEn();
    }

    private static boolean german(Shell shell) {
        return shell.language() == Language.DE;
    }
}
