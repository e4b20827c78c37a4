package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.rdf.RdfFormat;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The catalogue for portals: the whole of it, or page by page. RDF/XML is the default, since CKAN's harvester asks for
/// anything and reads that.
@Path("/catalog{suffix:(\\.[a-z]+)?}")
public final class CatalogResource {

    private static final Set<String> KNOWN = Set.of("page", "size", "f", "lang");
    private static final int MOST_PER_PAGE = 1000;

    private final Publications publications;

    public CatalogResource(Publications publications) {
        this.publications = publications;
    }

    @GET
    public Response catalog(@PathParam("suffix") String suffix, @Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        GraphAnswer.refuseUnknown(parameters.keySet(), KNOWN);
        RdfFormat format = GraphAnswer.format(suffix, RdfFormat.RDF_XML, parameters, headers);
        Publication publication = publications.current();
        String page = parameters.getFirst("page");
        String size = parameters.getFirst("size");
        if (page == null && size == null) {
            return GraphAnswer.answer(request, publication.edition().id(), format, "catalog",
                    () -> publication.linkedData().catalog().getGraph());
        }
        int pageSize = number("size", size, 100, MOST_PER_PAGE);
        int pageNumber = number("page", page, 1, publication.linkedData().catalogPages(pageSize));
        String path = "/catalog" + suffix;
        return GraphAnswer.answer(request, publication.edition().id(), format,
                "catalog " + path + " " + pageNumber + " " + pageSize,
                () -> publication.linkedData().catalogPage(pageNumber, pageSize, path).getGraph());
    }

    private static int number(String name, @Nullable String text, int otherwise, int most) {
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[1-9][0-9]{0,8}") || Integer.parseInt(text) > most) {
            throw Problem.parameter(name, "The parameter " + name + " must be a whole number from 1 to " + most + ".");
        }
        return Integer.parseInt(text);
    }
}
