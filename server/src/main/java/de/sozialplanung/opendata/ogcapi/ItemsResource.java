package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.FeatureFormat;
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
import de.sozialplanung.opendata.query.PropertiesParameter;
import de.sozialplanung.opendata.query.ZoomLevelParameter;
import de.sozialplanung.opendata.simplify.Detail;
import de.sozialplanung.opendata.simplify.Simplification;
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
import java.util.OptionalDouble;
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
    private final Encoders encoders;
    private final Simplification simplification;

    ItemsResource(Publications publications, Links links, Encoders encoders, Simplification simplification) {
        this.publications = publications;
        this.links = links;
        this.encoders = encoders;
        this.simplification = simplification;
    }

    @GET
    public Response items(@PathParam("id") String id, @Context ContainerRequestContext context) {
        ApiRequest asked = new ApiRequest(context, links.base());
        ItemsRequest request = ItemsRequest.read(publications, id, asked.parameters(), OTHERS);
        Representation wanted = Representation.of(asked, Cardinality.MANY);
        Language language = asked.language();
        return asked.answer(request.publication().edition().id(), language, wanted.format().contentType(),
                () -> page(asked, request, wanted, new ApiLinks(links, language)));
    }

    private Response.ResponseBuilder page(ApiRequest asked, ItemsRequest request, Representation wanted,
            ApiLinks titled) {
        FeatureFormat format = wanted.format();
        Publication publication = request.publication();
        String path = path(request.collection());
        Map<String, String> query = query(asked);
        Page page = simplification.open(publication.store(), request.collection(), request.query(),
                detail(request.zoomLevel()));
        long matched = page.matched();
        List<Link> all = new ArrayList<>(titled.selfAndAlternates(path + "/items", query, format));
        page.nextPage().ifPresent(token -> {
            query.put(ItemsRequest.AFTER, token.text());
            all.add(titled.next(path + "/items", query, format));
        });
        all.add(titled.link("collection", path, ApiLinks.JSON.mediaType(), COLLECTION));
        Frame frame = frame(all, matched, publication, titled.language());
        FeatureEncoder encoder = encoders.of(format, wanted.manner());
        Response.ResponseBuilder answer = Response.ok().header(HttpHeaders.LINK, ApiLinks.header(all))
                .header("OGC-NumberMatched", matched).header("OGC-NumberReturned", page.size())
                .header("Content-Crs", "<" + request.query().crs().uri() + ">");
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
            allowed.addAll(Set.of("crs", ZoomLevelParameter.NAME));
        }
        allowed.addAll(PropertiesParameter.NAMES);
        Parameters parameters = Parameters.of(asked.parameters(), allowed);
        Crs crs = CrsParameter.read(parameters, "crs");
        Detail detail = detail(ZoomLevelParameter.read(parameters));
        Fields fields = PropertiesParameter.read(parameters, collection);
        Representation wanted = Representation.of(asked, Cardinality.ONE);
        Language language = asked.language();
        Feature feature = simplification.get(publication.store(), collection, featureId, crs, detail)
                .map(whole -> fields.of(collection, whole))
                .orElseThrow(() -> Problem.notFound("There is no feature of that id in this collection."));
        ApiLinks titled = new ApiLinks(links, language);
        List<Link> all = new ArrayList<>(titled.selfAndAlternates(
                path(collection) + "/items/" + Links.encode(feature.id()), query(asked), wanted.format()));
        all.add(titled.link("collection", path(collection), ApiLinks.JSON.mediaType(), COLLECTION));
        Frame frame = frame(all, 1, publication, language);
        FeatureEncoder encoder = encoders.of(wanted.format(), wanted.manner());
        return asked.answer(publication.edition().id(), language, wanted.format().contentType(), () -> Response
                .ok((StreamingOutput) out -> encoder.write(new ListStream(fields.of(collection), crs, List.of(feature)),
                        frame,
                        out))
                .header(HttpHeaders.LINK, ApiLinks.header(all)).header("Content-Crs", "<" + crs.uri() + ">"));
    }

    private static String path(Collection collection) {
        return "/collections/" + collection.id();
    }

    /// The parameters as asked but for the format, in an order that does not vary.
    private static Map<String, String> query(ApiRequest asked) {
        Map<String, String> query = new TreeMap<>();
        asked.parameters().forEach((name, values) -> query.put(name, values.getFirst()));
        query.remove("f");
        return query;
    }

    private static Frame frame(List<Link> links, long matched, Publication publication, Language language) {
        return new Frame(links, OptionalLong.of(matched), publication.edition().created(),
                new Imprint(publication.catalog(), publication.edition().id(), language));
    }

    private static Detail detail(OptionalDouble zoomLevel) {
        return zoomLevel.isPresent() ? Detail.of(zoomLevel.getAsDouble()) : new Detail(Detail.FULL);
    }
}
