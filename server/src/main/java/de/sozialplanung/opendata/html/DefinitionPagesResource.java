package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.html.page.AtlasText;
import de.sozialplanung.opendata.html.page.DefinitionsPage;
import de.sozialplanung.opendata.html.page.Download;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.Text;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.vocab.Concept;
import de.sozialplanung.opendata.vocab.ConceptScheme;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import de.sozialplanung.opendata.vocab.Terms;
import de.sozialplanung.opendata.vocab.Vocabulary;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The vocabulary and its lists of terms, readable: what stands at the addresses that the linked data use.
@Path("pages/def")
public final class DefinitionPagesResource {

    /// What is there as a graph only.
    private static final Map<String, Text> GRAPHS = Map.of("abbildungen", Text.MAPPINGS, "formen", Text.SHAPES);

    private final Publications publications;
    private final Pages pages;
    private final ConceptSchemes schemes;
    private final Terms terms;

    DefinitionPagesResource(Publications publications, Pages pages, ConceptSchemes schemes, Terms terms) {
        this.publications = publications;
        this.pages = pages;
        this.schemes = schemes;
        this.terms = terms;
    }

    @GET
    public Response all(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        return answer(uri, headers, request, shell -> {
            List<DefinitionsPage.Row> rows = new ArrayList<>();
            rows.add(new DefinitionsPage.Row("sozialplanung", shell.text(Text.VOCABULARY),
                    shell.text(Text.VOCABULARY_TERMS, terms.terms().size()), "/def/sozialplanung"));
            GRAPHS.forEach((id, title) -> rows.add(new DefinitionsPage.Row(id, shell.text(title),
                    shell.text(Text.GRAPH_LEAD), "/def/" + id)));
            rows.add(new DefinitionsPage.Row("kontext.jsonld", shell.text(Text.CONTEXT), shell.text(Text.CONTEXT_LEAD),
                    "/def/kontext.jsonld"));
            rows.add(new DefinitionsPage.Row("indikator", shell.text(AtlasText.INDICATORS),
                    shell.text(AtlasText.INDICATORS_LEAD), "/indikatoren"));
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
            return vocabulary(uri, headers, request);
        }
        if ("indikator".equals(id)) {
            return Response.seeOther(URI.create(pages.root() + "/indikatoren")).build();
        }
        if (GRAPHS.containsKey(id)) {
            return answer(uri, headers, request, shell -> new DefinitionsPage(shell, shell.text(GRAPHS.get(id)),
                    shell.text(Text.GRAPH_LEAD), shell.absolute("/def/" + id), up(shell), List.of(),
                    forms(shell, "/def/" + id)));
        }
        ConceptScheme scheme = find(id);
        return answer(uri, headers, request,
                shell -> new DefinitionsPage(shell, title(shell, scheme), words(shell, scheme.description()),
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

    /// The version that there is, the same page as the vocabulary's.
    @GET
    @Path("sozialplanung/{version:\\d+\\.\\d+\\.\\d+}")
    public Response version(@PathParam("version") String version, @Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        if (!Vocabulary.VERSION.equals(version)) {
            throw Problem.notFound("There is no such version of the vocabulary; there is " + Vocabulary.VERSION + ".");
        }
        return vocabulary(uri, headers, request);
    }

    private Response vocabulary(UriInfo uri, HttpHeaders headers, Request request) {
        Shell shell = pages.shell(Visit.of(uri, headers), publications.current());
        return pages.answer(request, "vocabulary", shell, () -> new VocabularyView(shell, terms, pages.root()).page());
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
        List<String> others = new ArrayList<>(List.of(german(shell) ? concept.en() : concept.de()));
        others.addAll(concept.otherLabels());
        return new DefinitionsPage.Row(concept.code(), german(shell) ? concept.de() : concept.en(),
                words(shell, concept.definition()) + " (" + String.join(", ", others) + ")",
                "/def/" + scheme.id() + "/" + concept.code());
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

    private static String words(Shell shell, Concept.Words words) {
        return german(shell) ? words.de() : words.en();
    }

    private static boolean german(Shell shell) {
        return shell.language() == Language.DE;
    }
}
