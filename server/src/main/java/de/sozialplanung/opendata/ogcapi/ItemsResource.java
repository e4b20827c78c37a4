package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.Cardinality;
import de.sozialplanung.opendata.encode.FeatureEncoder;
import de.sozialplanung.opendata.encode.Frame;
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
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.PageToken;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The features of a collection and each of them: `/collections/{id}/items` and below.
@Path("collections/{id}/items")
public final class ItemsResource {

    static final LocalizedText COLLECTION = new LocalizedText("Der Layer", "The layer");

    private static final Set<String> OTHERS = Stream.of(ApiRequest.COMMON, Representation.NAMES).flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Publications publications;
    private final Links links;
    private final ItemsAnswer answer;

    ItemsResource(Publications publications, Links links, ItemsAnswer answer) {
        this.publications = publications;
        this.links = links;
        this.answer = answer;
    }

    @GET
    public Response items(@PathParam("id") String id, @Context ContainerRequestContext context) {
        ApiRequest asked = new ApiRequest(context, links.base());
        ItemsRequest request = ItemsRequest.read(publications, id, asked.parameters(), OTHERS);
        Representation wanted = Representation.of(asked, Cardinality.MANY);
        Language language = asked.language();
        return asked.answer(request.publication().edition().id(), language, wanted.contentType(),
                () -> answer.of(request, wanted, language,
                        new Asked(new ApiLinks(links, language), path(request.collection()), query(asked))));
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
        Detail detail = ItemsAnswer.detail(ZoomLevelParameter.read(parameters));
        Representation wanted = Representation.of(asked, Cardinality.ONE);
        Fields chosen = PropertiesParameter.read(parameters, collection);
        Fields fields = wanted.format().isGraph() ? Fields.all(collection) : chosen;
        Language language = asked.language();
        Feature feature = answer.simplification().get(publication.store(), collection, featureId, crs, detail)
                .map(whole -> fields.of(collection, whole))
                .orElseThrow(() -> Problem.notFound("There is no feature of that id in this collection."));
        ApiLinks titled = new ApiLinks(links, language);
        List<Link> all = new ArrayList<>(titled.selfAndAlternates(
                path(collection) + "/items/" + Links.encode(feature.id()), query(asked), wanted));
        all.add(titled.link("collection", path(collection), ApiLinks.JSON.mediaType(), COLLECTION));
        all.addAll(wanted.profileLink());
        Frame frame = ItemsAnswer.frame(all, 1, publication, language);
        FeatureEncoder encoder = answer.encoder(publication, wanted);
        return asked.answer(publication.edition().id(), language, wanted.contentType(), () -> Response
                .ok((StreamingOutput) out -> encoder.write(new ListStream(fields.of(collection), crs, List.of(feature)),
                        frame,
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

    /// What leads on from a request by its address.
    ///
    /// @param query the parameters as asked, without `f`
    private record Asked(ApiLinks links, String path, Map<String, String> query) implements ItemsAnswer.Around {

        @Override
        public List<Link> links(Representation wanted) {
            List<Link> all = new ArrayList<>(links.selfAndAlternates(path + "/items", query, wanted));
            all.add(links.link("collection", path, ApiLinks.JSON.mediaType(), COLLECTION));
            return all;
        }

        @Override
        public Link next(PageToken token, Representation wanted) {
            Map<String, String> next = new TreeMap<>(query);
            next.put(ItemsRequest.AFTER, token.text());
            return links.next(path + "/items", next, wanted);
        }
    }
}
