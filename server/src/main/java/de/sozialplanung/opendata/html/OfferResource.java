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
import java.util.Map;
import java.util.function.Supplier;

/// Services: a search whose parameters are those of the interface, and the page of each.
@Path("pages/angebote")
public final class OfferResource {

    private final Publications publications;
    private final Pages pages;
    private final Outlines outlines;
    private final ConceptSchemes schemes;
    private final InstantSource clock;
    private final OfferLanguages languages = new OfferLanguages();

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
        Listing listing = listing(visit);
        ItemsRequest asked = listing.read(publications, OfferView.OFFERS);
        Shell shell = pages.shell(visit, asked.publication());
        HereAndNow wish = HereAndNow.read(visit, asked.publication(), clock.instant());
        OfferSearch search = new OfferSearch(shell, visit,
                new CollectionReader(asked.publication(), asked.collection()), outlines, schemes, wish, languages);
        if (!wish.isAsked()) {
            return pages.answer(request, "offers", shell, () -> search.listed(asked.query(), listing.same()));
        }
        Supplier<Object> chosen = () -> search.chosen(asked,
                listing.without(Level.GEMEINDE.code()).read(publications, OfferView.OFFERS));
        return wish.open() == null ? pages.answer(request, "offers", shell, chosen)
                : pages.passing("offers", shell, chosen);
    }

    /// Where no status is asked for, only services that are there.
    private Listing listing(Visit visit) {
        boolean hasStatus = CollectionReader.of(publications.current(), OfferView.OFFERS)
                .filter(offers -> offers.has("status")).isPresent();
        return Listing.of(visit, OfferSearch.ROWS, hasStatus ? Map.of("status", OfferView.ACTIVE) : Map.of(),
                HereAndNow.PARAMETERS);
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
