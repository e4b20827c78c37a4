package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Services: a search whose parameters are those of the interface, and the page of each.
@Path("pages/angebote")
public final class OfferResource {

    private final Publications publications;
    private final Pages pages;
    private final Outlines outlines;
    private final ConceptSchemes schemes;
    private final InstantSource clock;

    /// @param clock says what is open now
    OfferResource(Publications publications, Pages pages, Outlines outlines, ConceptSchemes schemes,
            InstantSource clock) {
        this.publications = publications;
        this.pages = pages;
        this.outlines = outlines;
        this.schemes = schemes;
        this.clock = clock;
    }

    @GET
    public Response search(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Visit visit = Visit.of(uri, headers);
        Map<String, List<String>> parameters = parameters(visit);
        ItemsRequest asked = read(parameters);
        Shell shell = pages.shell(visit, asked.publication());
        HereAndNow wish = HereAndNow.read(visit, asked.publication(), clock.instant());
        OfferSearch search = new OfferSearch(shell, visit,
                new CollectionReader(asked.publication(), asked.collection()), outlines, schemes, wish);
        if (!wish.isAsked()) {
            return pages.answer(request, "offers", shell, () -> search.listed(asked.query(), same(parameters)));
        }
        Map<String, List<String>> elsewhere = new LinkedHashMap<>(parameters);
        elsewhere.remove(Level.GEMEINDE.code());
        return wish.open() == null
                ? pages.answer(request, "offers", shell, () -> search.chosen(asked, read(elsewhere)))
                : pages.passing("offers", shell, () -> search.chosen(asked, read(elsewhere)));
    }

    private ItemsRequest read(Map<String, List<String>> parameters) {
        return ItemsRequest.read(publications, OfferView.OFFERS, parameters, Set.of());
    }

    /// What the interface is asked for; where no status is, only services that are there.
    private Map<String, List<String>> parameters(Visit visit) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("limit", List.of(String.valueOf(OfferSearch.ROWS)));
        CollectionReader.of(publications.current(), OfferView.OFFERS).filter(offers -> offers.has("status"))
                .ifPresent(_ -> parameters.put("status", List.of(OfferView.ACTIVE)));
        visit.parameters().stream().map(Map.Entry::getKey).distinct()
                .filter(name -> !HereAndNow.PARAMETERS.contains(name))
                .forEach(name -> parameters.put(name,
                        visit.parameters().stream().filter(p -> p.getKey().equals(name)).map(Map.Entry::getValue)
                                .toList()));
        return parameters;
    }

    /// All of it, wherever the list stands.
    private static String same(Map<String, List<String>> parameters) {
        return Visit.query(parameters.entrySet().stream()
                .filter(e -> !"limit".equals(e.getKey()) && !"after".equals(e.getKey()))
                .flatMap(e -> e.getValue().stream().map(value -> Map.entry(e.getKey(), value))).toList());
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        Publication publication = publications.current();
        Shell shell = pages.shell(Visit.of(uri, headers), publication);
        CollectionReader offers = CollectionReader.of(publication, OfferView.OFFERS).orElseThrow(OfferResource::none);
        Feature offer = publication.store().get(OfferView.OFFERS, id, Crs.EPSG_25832)
                .orElseThrow(OfferResource::none);
        return pages.answer(request, "offer", shell,
                () -> new OfferProfile(shell, offers, offer, schemes, outlines, pages.root()).page());
    }

    private static Problem none() {
        return Problem.notFound("There is no service of that id.");
    }
}
