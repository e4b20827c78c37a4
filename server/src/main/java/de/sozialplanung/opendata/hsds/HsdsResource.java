package de.sozialplanung.opendata.hsds;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.http.Caching;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.query.Parameters;
import de.sozialplanung.opendata.vocab.Iris;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;

/// The offers by the HSDS API 3.0, read only: services, organisations, services at locations, taxonomies and their terms.
@Path("hsds")
public final class HsdsResource {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Publications publications;
    private final Links links;
    private final Identifiers ids;
    private final Coding coding;
    private final AtomicReference<@Nullable Directory> kept = new AtomicReference<>();

    /// @param iris the addresses of things, which identifiers are made of
    public HsdsResource(Publications publications, Iris iris, Links links) {
        this.publications = publications;
        this.links = links;
        ids = new Identifiers(iris);
        coding = new Coding(ids);
    }

    @GET
    public Response itself(@Context UriInfo uri, @Context Request request) {
        Parameters.of(uri.getQueryParameters(), List.of());
        return answer(uri, request, edition(), new ApiDescription(publications.current(), links)::itself);
    }

    @GET
    @Path("openapi.json")
    public Response openApi(@Context UriInfo uri, @Context Request request) {
        Parameters.of(uri.getQueryParameters(), List.of());
        return answer(uri, request, edition(), new ApiDescription(publications.current(), links)::openApi);
    }

    @GET
    @Path("services")
    public Response services(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = parameters(uri, Listing.SERVICES);
        boolean full = flag(parameters, "full");
        boolean minimal = flag(parameters, "minimal");
        return offers(uri, request, parameters, Paging.of(parameters, full), false, (documents, offer) -> {
            ObjectNode service = full ? documents.fullService(offer) : documents.service(offer);
            return minimal ? service.retain("id") : service;
        });
    }

    @GET
    @Path("services/{id}")
    public Response service(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
        Parameters.of(uri.getQueryParameters(), List.of());
        Directory directory = directory();
        Row offer = directory.offer(Identifiers.read(id)).orElseThrow(HsdsResource::unknown);
        return answer(uri, request, directory.edition(), () -> documents(directory).fullService(offer));
    }

    @GET
    @Path("service_at_locations")
    public Response places(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = parameters(uri, Listing.SERVICE_AT_LOCATIONS);
        boolean full = flag(parameters, "full");
        return offers(uri, request, parameters, Paging.of(parameters, full), true,
                (documents, offer) -> documents.serviceAtLocation(offer, full));
    }

    @GET
    @Path("service_at_locations/{id}")
    public Response place(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
        Parameters.of(uri.getQueryParameters(), List.of());
        Directory directory = directory();
        Row offer = directory.offerAt(Identifiers.read(id)).orElseThrow(HsdsResource::unknown);
        return answer(uri, request, directory.edition(), () -> documents(directory).serviceAtLocation(offer, true));
    }

    @GET
    @Path("organizations")
    public Response organizations(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = parameters(uri, Listing.ORGANIZATIONS);
        boolean full = flag(parameters, "full");
        Paging paging = Paging.of(parameters, full);
        Directory directory = directory();
        Documents documents = documents(directory);
        List<Organization> found = directory.organizations().stream()
                .filter(organization -> matches(parameters, organization.name())).toList();
        return answer(uri, request, directory.edition(), () -> paging.document(found.size(), paging.of(found).stream()
                .map(organization -> full ? organization(directory, organization, false)
                        : documents.organization(organization))
                .toList()));
    }

    @GET
    @Path("organizations/{id}")
    public Response organization(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
        Parameters parameters = Parameters.of(uri.getQueryParameters(), List.of("full_service"));
        boolean fullService = flag(parameters, "full_service");
        Directory directory = directory();
        Organization organization = directory.organization(Identifiers.read(id))
                .orElseThrow(HsdsResource::unknown);
        return answer(uri, request, directory.edition(), () -> organization(directory, organization, fullService));
    }

    @GET
    @Path("taxonomies")
    public Response taxonomies(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = parameters(uri, Listing.TAXONOMIES);
        List<Coding.Coded> found = List.of(Coding.Coded.values()).stream()
                .filter(coded -> matches(parameters, coding.scheme(coded).titleDe())).toList();
        Paging paging = Paging.of(parameters, false);
        return answer(uri, request, edition(), () -> paging.document(found.size(),
                paging.of(found).stream().map(coding::taxonomy).toList()));
    }

    @GET
    @Path("taxonomies/{id}")
    public Response taxonomy(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
        Parameters.of(uri.getQueryParameters(), List.of());
        Coding.Coded coded = List.of(Coding.Coded.values()).stream()
                .filter(c -> ids.taxonomy(c.scheme()).equals(Identifiers.read(id))).findFirst()
                .orElseThrow(HsdsResource::unknown);
        return answer(uri, request, edition(), () -> coding.taxonomy(coded));
    }

    /// The schemes are flat: with `top_only` all terms are there, with a `parent_id` none.
    @GET
    @Path("taxonomy_terms")
    public Response terms(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = parameters(uri, Listing.TAXONOMY_TERMS);
        flag(parameters, "top_only");
        Optional<String> taxonomy = parameters.value(OfferFilter.TAXONOMY);
        List<Coding.Entry> found = parameters.value("parent_id").isPresent() ? List.of() : coding.entries().stream()
                .filter(entry -> taxonomy.isEmpty()
                        || ids.taxonomy(entry.coded().scheme()).toString().equals(taxonomy.get()))
                .filter(entry -> matches(parameters, entry.concept().de())).toList();
        Paging paging = Paging.of(parameters, false);
        return answer(uri, request, edition(), () -> paging.document(found.size(),
                paging.of(found).stream().map(coding::term).toList()));
    }

    @GET
    @Path("taxonomy_terms/{id}")
    public Response term(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
        Parameters.of(uri.getQueryParameters(), List.of());
        Coding.Entry found = coding.entries().stream()
                .filter(entry -> ids.term(entry.coded().scheme(), entry.concept().code()).equals(Identifiers.read(id)))
                .findFirst().orElseThrow(HsdsResource::unknown);
        return answer(uri, request, edition(), () -> coding.term(found));
    }

    /// What one offer becomes in a list.
    private interface Shown {
        ObjectNode of(Documents documents, Row offer);
    }

    private Response offers(UriInfo uri, Request request, Parameters parameters, Paging paging, boolean placed,
            Shown shown) {
        Directory directory = directory();
        BoundFilter filter = new OfferFilter(directory, ids, coding).read(parameters, placed);
        return answer(uri, request, directory.edition(), () -> paging.document(directory.count(filter),
                directory.offers(filter, paging.offset(), paging.size()).stream()
                        .map(offer -> shown.of(documents(directory), offer)).toList()));
    }

    private ObjectNode organization(Directory directory, Organization organization, boolean fullService) {
        BoundFilter own = new OfferFilter(directory, ids, coding).of(organization);
        return documents(directory).fullOrganization(organization, directory.offers(own, 0, Long.MAX_VALUE),
                fullService);
    }

    private Documents documents(Directory directory) {
        return new Documents(directory, ids, coding, new Places(ids, coding, directory.region()));
    }

    /// Read once for an edition; two requests at once may both read it, which does no harm.
    private Directory directory() {
        Publication publication = publications.current();
        Directory known = kept.get();
        if (known == null || !known.edition().equals(publication.edition().id())) {
            known = new Directory(publication, ids);
            kept.set(known);
        }
        return known;
    }

    private static Parameters parameters(UriInfo uri, Listing listing) {
        Parameters parameters = Parameters.of(uri.getQueryParameters(), listing.parameters());
        parameters.value("format").filter(format -> !"json".equals(format)).ifPresent(format -> {
            throw Problem.parameter("format", "The format is not on offer here; allowed is json.");
        });
        return parameters;
    }

    private static boolean flag(Parameters parameters, String name) {
        return switch (parameters.value(name).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.parameter(name, "The value must be true or false.");
        };
    }

    private static boolean matches(Parameters parameters, String name) {
        return parameters.value(OfferFilter.SEARCH)
                .map(text -> name.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    private Response answer(UriInfo uri, Request request, String edition, Supplier<ObjectNode> document) {
        return Caching.answer(request, Caching.tag(edition, links.base(), uri.getRequestUri().toString()),
                () -> Response.ok(bytes(document.get())).header(HttpHeaders.CONTENT_TYPE, "application/json"));
    }

    private static byte[] bytes(ObjectNode document) {
        try {
            return MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String edition() {
        return publications.current().edition().id();
    }

    private static Problem unknown() {
        return Problem.notFound("There is nothing of that id in this edition.");
    }
}
