package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.SparqlPage;
import de.sozialplanung.opendata.publication.Publications;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/// The form of the SPARQL endpoint. It sends its query to the endpoint itself and works without a script.
@Path("pages/sparql")
public final class SparqlFormResource {

    private static final List<SparqlPage.Format> FORMATS = List.of(new SparqlPage.Format("json", "JSON"),
            new SparqlPage.Format("csv", "CSV"), new SparqlPage.Format("tsv", "TSV"),
            new SparqlPage.Format("xml", "XML"), new SparqlPage.Format("ttl", "Turtle (CONSTRUCT, DESCRIBE)"),
            new SparqlPage.Format("jsonld", "JSON-LD (CONSTRUCT, DESCRIBE)"));

    private final Publications publications;
    private final Pages pages;
    private final ExampleQueries examples = new ExampleQueries();

    SparqlFormResource(Publications publications, Pages pages) {
        this.publications = publications;
        this.pages = pages;
    }

    @GET
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        Visit visit = Visit.of(uri, headers);
        Shell shell = pages.shell(visit, publications.current());
        String query = visit.parameter("query");
        String example = visit.parameter("example");
        String format = visit.parameter("format");
        return pages.answer(request, "sparql", shell, () -> new SparqlPage(shell,
                query != null ? query : examples.query(example, shell), format != null ? format : "json",
                examples.list(shell), FORMATS));
    }
}
