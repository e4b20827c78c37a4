package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.rdf.CatalogView;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.jspecify.annotations.Nullable;

/// The catalogue for portals: the whole of it, or page by page, in the view that harvesters take or in full. RDF/XML is the
/// default, since CKAN's harvester asks for anything and reads that.
@Path("/catalog{suffix:(\\.[a-z]+)?}")
public final class CatalogResource {

    private static final Set<String> KNOWN = Set.of("page", "size", "f", "lang", "profile", "modified_since");
    private static final int MOST_PER_PAGE = 1000;

    private final Publications publications;

    private final List<String> conformance;

    /// @param conformance the conformance classes that the OGC APIs keep
    public CatalogResource(Publications publications, List<String> conformance) {
        this.publications = publications;
        this.conformance = List.copyOf(conformance);
    }

    @GET
    public Response catalog(@PathParam("suffix") String suffix, @Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        GraphAnswer.refuseUnknown(parameters.keySet(), KNOWN);
        RdfFormat format = GraphAnswer.format(suffix, RdfFormat.RDF_XML, parameters, headers);
        CatalogView view = new CatalogView(profile(parameters.getFirst("profile")),
                since(parameters.getFirst("modified_since")));
        Publication publication = publications.current();
        String page = parameters.getFirst("page");
        String size = parameters.getFirst("size");
        if (page == null && size == null) {
            return answer(request, publication, format, view.toString(), () -> publication.linkedData().catalog(view));
        }
        int pageSize = number("size", size, 100, MOST_PER_PAGE);
        int pageNumber = number("page", page, 1, publication.linkedData().catalogPages(view, pageSize));
        String path = "/catalog" + suffix;
        return answer(request, publication, format, view + path + " " + pageNumber + " " + pageSize,
                () -> publication.linkedData().catalogPage(view, pageNumber, pageSize, path));
    }

    /// The tag names the last change, too: an older edition that is published again has other dates then.
    private Response answer(Request request, Publication publication, RdfFormat format, String parts,
            Supplier<Model> model) {
        Instant modified = publication.linkedData().modified();
        Response answer = GraphAnswer.answer(request, publication.edition().id(), format,
                "catalog " + modified + " " + parts,
                () -> ServiceConformance.added(model.get(), conformance).getGraph());
        return Response.fromResponse(answer).lastModified(Date.from(modified)).build();
    }

    private static CatalogView.Profile profile(@Nullable String name) {
        if (name == null) {
            return CatalogView.Profile.HARVEST;
        }
        return Arrays.stream(CatalogView.Profile.values()).filter(profile -> profile.key().equals(name)).findFirst()
                .orElseThrow(() -> Problem.parameter("profile", "The parameter profile is one of "
                        + Arrays.stream(CatalogView.Profile.values()).map(CatalogView.Profile::key)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /// A day begins at midnight in UTC.
    private static @Nullable Instant since(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.indexOf('T') < 0 ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.parameter("modified_since",
                    "The parameter modified_since is a day such as 2026-11-23, or a moment "
                            + "such as 2026-11-23T08:00:00Z.");
        }
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
