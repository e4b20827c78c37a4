package de.sozialplanung.opendata.ogcapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.edition.EditionHistory;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.http.Caching;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.MediaFormat;
import de.sozialplanung.opendata.publication.EditionNews;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// What happened to the editions, the latest first: as JSON, and as an Atom feed (RFC 4287) for those who want to be told.
/// Follows from more than the current edition, so it is made for each request.
@Path("/")
public final class EditionsResource {

    static final String FEED = "application/atom+xml";

    private static final MediaFormat JSON = new MediaFormat("json", "application/json");
    private static final MediaFormat ATOM = new MediaFormat("atom", FEED);

    private final Publications publications;
    private final Links links;

    EditionsResource(Publications publications, Links links) {
        this.publications = publications;
        this.links = links;
    }

    @GET
    @Path("editions")
    public Response list(@Context ContainerRequestContext context) {
        ApiRequest asked = ApiRequest.plain(context, links.base());
        return asked.format(List.of(JSON, ATOM)).equals(ATOM) ? feed(asked.language()) : document(asked.language());
    }

    @GET
    @Path("editions.atom")
    public Response feed(@Context ContainerRequestContext context) {
        return feed(ApiRequest.plain(context, links.base()).language());
    }

    private Response feed(Language language) {
        return answer(new EditionFeed(publications.current(), news(), links.root(), language).xml(),
                FEED + ";charset=utf-8", language);
    }

    private List<EditionNews> news() {
        return EditionNews.of(publications.history(), publications.current().catalog());
    }

    private static Response answer(byte[] body, String type, Language language) {
        return Response.ok(body).header(HttpHeaders.CONTENT_TYPE, type).language(language.tag())
                .header(HttpHeaders.CACHE_CONTROL, Caching.REVALIDATE).build();
    }

    private Response document(Language language) {
        Publication current = publications.current();
        EditionHistory history = publications.history();
        ObjectNode document = Json.object().put("current", current.edition().id());
        ArrayNode editions = document.putArray("editions");
        for (String id : history.everPublished().reversed()) {
            ObjectNode edition = editions.addObject().put("id", id);
            String state = history.withdrawal(id).isPresent() ? "withdrawn"
                    : id.equals(current.edition().id()) ? "current" : "published";
            edition.put("state", state);
            history.publication(id).ifPresent(event -> edition.put("published", event.at().toString()));
            history.withdrawal(id).ifPresent(event -> edition.put("withdrawn", event.at().toString())
                    .put("reason", event.reason()));
            edition.set("links", Json.links(List.of(new Link("item", links.root() + "/editions/" + id,
                    JSON.mediaType(), null))));
        }
        ArrayNode log = document.putArray("changes");
        for (EditionNews news : news()) {
            ArrayNode changes = log.addObject().put("edition", news.event().edition())
                    .put("at", news.event().at().toString()).put("title", news.title().in(language))
                    .putArray("changes");
            news.changes().forEach(change -> changes.add(change.in(language)));
        }
        String self = links.root() + "/editions";
        document.set("links", Json.links(List.of(new Link("self", self + "?f=json", JSON.mediaType(), null),
                new Link("alternate", self + ".atom", FEED, null),
                new Link("alternate", self + "?f=html", "text/html", null))));
        return answer(Json.bytes(document), JSON.mediaType(), language);
    }
}
