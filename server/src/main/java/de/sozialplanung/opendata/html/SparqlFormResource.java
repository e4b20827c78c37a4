package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.http.ClientAddress;
import de.sozialplanung.opendata.html.page.QueryResult;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.SparqlPage;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Namespaces;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of the SPARQL endpoint: a form, examples and, where the address has a query in it, its result. It works
/// without a script; with one, `query.js` makes an editor of it and shows results on a map and as a chart.
@Path("pages/sparql")
public final class SparqlFormResource {

    private static final List<SparqlPage.Format> FORMATS = List.of(new SparqlPage.Format("csv", "CSV"),
            new SparqlPage.Format("json", "JSON"), new SparqlPage.Format("tsv", "TSV"),
            new SparqlPage.Format("xml", "XML"), new SparqlPage.Format("ttl", "Turtle"),
            new SparqlPage.Format("jsonld", "JSON-LD"));

    /// More would make the page slow; the files have them all.
    private static final int MOST_ROWS = 500;

    private final Publications publications;
    private final Pages pages;
    private final QueryAnswers answers;
    private final ExampleQueries examples = new ExampleQueries();
    private final String prefixes;

    SparqlFormResource(Publications publications, Pages pages, QueryAnswers answers) {
        this.publications = publications;
        this.pages = pages;
        this.answers = answers;
        JsonObjectBuilder object = Json.createObjectBuilder();
        Namespaces.prefixes(new Iris(pages.root())).forEach(object::add);
        prefixes = object.build().toString();
    }

    @GET
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request,
            @Context ContainerRequestContext context) {
        Visit visit = Visit.of(uri, headers);
        Publication publication = publications.current();
        Shell shell = pages.shell(visit, publication);
        String query = visit.parameter("query");
        String example = query != null ? null : visit.parameter("example");
        QueryResult result = query == null ? null
                : answers.answer(publication, ClientAddress.of(context), query, MOST_ROWS);
        SparqlPage page = new SparqlPage(shell,
                query != null ? query
                        : examples.query(example, shell.catalog(), pages.root(), shell.language()),
                example, view(visit.parameter("view"), example), prefixes, examples.list(shell.language()), FORMATS,
                result);
        if (result instanceof QueryResult.Refusal refusal) {
            return Response.status(refusal.status()).entity(pages.render("sparql", page))
                    .header(HttpHeaders.CONTENT_TYPE, Pages.TYPE)
                    .header(HttpHeaders.CONTENT_LANGUAGE, shell.language().tag()).build();
        }
        return pages.answer(request, "sparql", shell, () -> page);
    }

    private String view(@Nullable String asked, @Nullable String example) {
        return asked != null && List.of("table", "map", "chart").contains(asked) ? asked : examples.view(example);
    }
}
