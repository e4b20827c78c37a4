package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.Cardinality;
import de.sozialplanung.opendata.encode.Encoders;
import de.sozialplanung.opendata.encode.FeatureEncoder;
import de.sozialplanung.opendata.encode.Frame;
import de.sozialplanung.opendata.encode.Imprint;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.ListStream;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.query.CrsParameter;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.query.Parameters;
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The features of a collection and each of them: `/collections/{id}/items` and below.
@Path("collections/{id}/items")
public final class ItemsResource {

    private static final LocalizedText COLLECTION = new LocalizedText("Der Layer", "The layer");

    private static final Set<String> OTHERS = Stream.of(ApiRequest.COMMON, Representation.NAMES).flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Publications publications;
    private final Links links;

    ItemsResource(Publications publications, Links links) {
        this.publications = publications;
        this.links = links;
    }

    @GET
    public Response items(@PathParam("id") String id, @Context ContainerRequestContext context) {
        ApiRequest asked = new ApiRequest(context, links.base());
        ItemsRequest request = ItemsRequest.read(publications, id, asked.parameters(), OTHERS);
        Representation wanted = Representation.of(asked, Cardinality.MANY);
        Language language = asked.language();
        return asked.answer(request.publication().edition().id(), language, wanted.contentType(),
                () -> page(asked, request, wanted, new ApiLinks(links, language)));
    }

    private Response.ResponseBuilder page(ApiRequest asked, ItemsRequest request, Representation wanted,
            ApiLinks titled) {
        Publication publication = request.publication();
        String path = path(request.collection());
        Map<String, String> query = query(asked);
        Page page = publication.store().open(wanted.format().isGraph()
                ? request.query().with(Fields.all(request.collection()))
                : request.query());
        long matched = page.matched();
        List<Link> all = new ArrayList<>(titled.selfAndAlternates(path + "/items", query, wanted));
        page.nextPage().ifPresent(token -> {
            query.put(ItemsRequest.AFTER, token.text());
            all.add(titled.next(path + "/items", query, wanted));
        });
        all.add(titled.link("collection", path, ApiLinks.JSON.mediaType(), COLLECTION));
        all.addAll(wanted.profileLink());
        if (CsvwDocument.formats().anyMatch(wanted.format()::equals)) {
            all.add(new Link("describedby", links.to(path + "/" + wanted.format().key() + CsvwDocument.SUFFIX),
                    CsvwDocument.MEDIA_TYPE, null));
        }
        Frame frame = frame(all, matched, publication, titled.language());
        FeatureEncoder encoder = encoder(publication, wanted);
        Response.ResponseBuilder answer = Response.ok().header(HttpHeaders.LINK, ApiLinks.header(all))
                .header("OGC-NumberMatched", matched).header("OGC-NumberReturned", page.size())
                .header("Content-Crs", "<" + request.query().crs().uri() + ">")
                .header(HttpHeaders.CONTENT_DISPOSITION, wanted.fileName(request.collection()).orElse(null));
        return answer.entity((StreamingOutput) out -> {
            try (page) {
                encoder.write(page, frame, out);
            }
        });
    }

    @GET
    @Path("{feature}")
    public Response item(@PathParam("id") String id, @PathParam("feature") String featureId,
            @Context ContainerRequestContext context) {
        ApiRequest asked = new ApiRequest(context, links.base());
        Publication publication = publications.current();
        Collection collection = ItemsRequest.collection(publication, id);
        Set<String> allowed = new TreeSet<>(OTHERS);
        if (collection.schema().geometry().isPresent()) {
            allowed.add("crs");
        }
        Crs crs = CrsParameter.read(Parameters.of(asked.parameters(), allowed), "crs");
        Representation wanted = Representation.of(asked, Cardinality.ONE);
        Language language = asked.language();
        Feature feature = publication.store().get(id, featureId, crs)
                .orElseThrow(() -> Problem.notFound("There is no feature of that id in this collection."));
        ApiLinks titled = new ApiLinks(links, language);
        List<Link> all = new ArrayList<>(titled.selfAndAlternates(
                path(collection) + "/items/" + Links.encode(feature.id()), query(asked), wanted));
        all.add(titled.link("collection", path(collection), ApiLinks.JSON.mediaType(), COLLECTION));
        all.addAll(wanted.profileLink());
        Frame frame = frame(all, 1, publication, language);
        FeatureEncoder encoder = encoder(publication, wanted);
        return asked.answer(publication.edition().id(), language, wanted.contentType(), () -> Response
                .ok((StreamingOutput) out -> encoder.write(new ListStream(collection, crs, List.of(feature)), frame,
                        out))
                .header(HttpHeaders.LINK, ApiLinks.header(all)).header("Content-Crs", "<" + crs.uri() + ">")
                .header(HttpHeaders.CONTENT_DISPOSITION, wanted.fileName(collection).orElse(null)));
    }

    private static String path(Collection collection) {
        return "/collections/" + collection.id();
    }

    /// The parameters as asked but for the format, in an order that does not vary.
    private static Map<String, String> query(ApiRequest asked) {
        Map<String, String> query = new TreeMap<>();
        asked.parameters().forEach((name, values) -> query.put(name, values.getFirst()));
        query.keySet().removeAll(Set.of("f", Representation.PROFILE));
        return query;
    }

    private FeatureEncoder encoder(Publication publication, Representation wanted) {
        return new Encoders(links.base(), publication.linkedData()::write).of(wanted.format(), wanted.manner());
    }

    private static Frame frame(List<Link> links, long matched, Publication publication, Language language) {
        return new Frame(links, OptionalLong.of(matched), publication.edition().created(),
                new Imprint(publication.catalog(), publication.edition().id(), language));
    }
}
