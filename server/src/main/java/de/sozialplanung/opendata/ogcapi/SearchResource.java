package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.encode.Cardinality;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.query.Parameters;
import de.sozialplanung.opendata.store.PageToken;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Features by `POST`, for filters that are too long for an address (OGC API Features, proposal 20-096, at the path that it
/// names). The items themselves take no `POST`: QGIS would think that they can be edited.
///
/// A further page is the same body sent to the address of the `next` link.
@Path("collections/{id}/search")
public final class SearchResource {

    private static final LocalizedText ITEMS = new LocalizedText("Alle Objekte", "All features");
    private static final LocalizedText NEXT = new LocalizedText("Nächste Seite: denselben Rumpf dorthin senden",
            "Next page: send the same body there");

    private final Publications publications;
    private final Links links;
    private final ItemsAnswer answer;

    SearchResource(Publications publications, Links links, ItemsAnswer answer) {
        this.publications = publications;
        this.links = links;
        this.answer = answer;
    }

    @POST
    public Response search(@PathParam("id") String id, @Context ContainerRequestContext context, InputStream body) {
        ApiRequest asked = new ApiRequest(context, links.base());
        Map<String, List<String>> parameters = new HashMap<>(
                SearchBody.read(context.getHeaderString(HttpHeaders.CONTENT_TYPE), body));
        Set<String> allowed = new TreeSet<>(ApiRequest.COMMON);
        allowed.addAll(Representation.NAMES);
        allowed.add(ItemsRequest.AFTER);
        Parameters address = Parameters.of(asked.parameters(), allowed);
        address.value(ItemsRequest.AFTER).ifPresent(token -> {
            if (parameters.put(ItemsRequest.AFTER, List.of(token)) != null) {
                throw Problem.parameter(ItemsRequest.AFTER,
                        "The page stands in the address or in the body, not in both.");
            }
        });
        ItemsRequest request = ItemsRequest.read(publications, id, parameters, Set.of());
        Representation wanted = Representation.of(asked, Cardinality.MANY);
        Language language = asked.language();
        return answer.of(request, wanted, language, new Repeated(new ApiLinks(links, language), id))
                .header(HttpHeaders.CONTENT_TYPE, wanted.contentType()).language(language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /// What leads on from a search.
    private record Repeated(ApiLinks links, String collection) implements ItemsAnswer.Around {

        @Override
        public List<Link> links(Representation wanted) {
            return List.of(links.link("collection", "/collections/" + collection, ApiLinks.JSON.mediaType(),
                    ItemsResource.COLLECTION),
                    links.link("related", "/collections/" + collection + "/items", wanted.contentType(), ITEMS));
        }

        @Override
        public Link next(PageToken token, Representation wanted) {
            return links.link("next", "/collections/" + collection + "/search?" + ItemsRequest.AFTER + "="
                    + Links.encode(token.text()) + "&f=" + wanted.key(), wanted.contentType(), NEXT);
        }
    }
}
