package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.http.Caching;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.MediaFormat;
import de.sozialplanung.opendata.http.Negotiation;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.rdf.RdfFormat;
import de.sozialplanung.opendata.rdf.ThingKind;
import de.sozialplanung.opendata.vocab.Iris;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;

/// Things by their IRI: `/id/{kind}/{key}` leads on by 303 to a page for people or to `/doc/{kind}/{key}` for programs,
/// which answers with the graph (Cool URIs for the Semantic Web, section 4.2).
@Path("/")
public final class ThingResource {

    private static final String KIND = "{kind:[a-z]+}";
    private static final String KEY = "{key:[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*}";

    private final Publications publications;
    private final Iris iris;
    private final Links links;

    public ThingResource(Publications publications, Iris iris, Links links) {
        this.publications = publications;
        this.iris = iris;
        this.links = links;
    }

    @GET
    @Path("id/" + KIND + "/" + KEY)
    public Response thing(@PathParam("kind") String kind, @PathParam("key") String key, @Context UriInfo uri,
            @Context HttpHeaders headers) {
        List<MediaFormat> offered = new ArrayList<>(GraphAnswer.offered());
        offered.add(new MediaFormat("html", "text/html"));
        MediaFormat chosen = Negotiation.choose(offered, uri.getQueryParameters().getFirst("f"),
                headers.getHeaderString(HttpHeaders.ACCEPT));
        Optional<Response> gone = gone(kind, key, RdfFormat.of(chosen.key()).orElse(RdfFormat.TURTLE));
        if (gone.isPresent()) {
            if ("html".equals(chosen.key())) {
                throw Problem.of(ProblemKind.GONE,
                        "This dataset is published no more; the catalogue lists those that are.");
            }
            return gone.get();
        }
        String target = "html".equals(chosen.key())
                ? page(kind, key).orElseThrow(ThingResource::unknown)
                : "/doc/" + kind + "/" + key + "." + RdfFormat.of(chosen.key()).orElseThrow().extension();
        return Response.seeOther(URI.create(links.to(target))).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    @GET
    @Path("doc/" + KIND + "/" + KEY)
    public Response document(@PathParam("kind") String kind, @PathParam("key") String path, @Context UriInfo uri,
            @Context HttpHeaders headers, @Context Request request) {
        String suffix = suffix(path);
        String key = path.substring(0, path.length() - suffix.length());
        RdfFormat format = GraphAnswer.format(suffix, RdfFormat.TURTLE, uri.getQueryParameters(), headers);
        Optional<Response> gone = gone(kind, key, format);
        if (gone.isPresent()) {
            return gone.get();
        }
        Publication publication = publications.current();
        String iri = iris.thing(kind, key);
        Model found = publication.linkedData().describe(iri).orElseThrow(ThingResource::unknown);
        Model model = "beobachtung".equals(kind) ? FigureProvenance.added(found, publication, links, iri, key) : found;
        // an older edition that is published again has other dates then
        String dates = kind.startsWith("datensatz") ? " " + publication.linkedData().modified() : "";
        return GraphAnswer.answer(request, publication.edition().id(), format, kind + " " + key + dates,
                model::getGraph);
    }

    /// The ending that names a format; keys may hold dots of their own.
    private static String suffix(String path) {
        for (RdfFormat format : RdfFormat.values()) {
            if (path.endsWith("." + format.extension())) {
                return "." + format.extension();
            }
        }
        return "";
    }

    /// The public address of the page on a thing.
    private Optional<String> page(String kind, String key) {
        Optional<ThingKind> feature = ThingKind.ofCode(kind);
        if (feature.isPresent()) {
            return Optional.of("/collections/" + feature.get().collection() + "/items/" + key);
        }
        return switch (kind) {
            case "beobachtung" -> Optional.of("/collections/indikatorwerte/items/" + key.replace('/', '-'));
            case "schnitt" -> key.matches("indikator-[a-z0-9-]+/\\d{4}")
                    ? Optional.of("/collections/indikatorwerte/items?indikator="
                            + key.substring("indikator-".length(), key.indexOf('/')).toUpperCase(Locale.ROOT) + "&jahr="
                            + key.substring(key.indexOf('/') + 1))
                    : Optional.empty();
            case "struktur" -> publications.current().catalog().entries().dataset(key).map(this::page);
            case "gebietsstand" -> publications.current().catalog().areaSets().stream()
                    .filter(set -> set.id().equals(key)).findFirst()
                    .map(set -> "/collections/" + set.level().collection() + "/items?gebietsstand="
                            + Links.encode(key));
            case "indikator" -> Optional.of("/collections/indikatorwerte/items?indikator=" + Links.encode(key));
            case "datensatz" -> publications.current().catalog().entries().dataset(key).map(this::page);
            case "datensatzreihe" ->
                    publications.current().catalog().entries().series(key).map(series -> "/collections/" + series.id());
            default -> Optional.empty();
        };
    }

    private String page(Dataset dataset) {
        boolean whole = publications.current().catalog().indicatorOf(dataset).isEmpty();
        return "/collections/" + (whole ? dataset.collection() : "datensaetze/items/" + dataset.id());
    }

    /// 410 and what is left to say of a dataset that is published no more; empty where it is, or never was.
    private Optional<Response> gone(String kind, String key, RdfFormat format) {
        return "datensatz".equals(kind)
                ? publications.current().linkedData().gone(key).map(left -> GraphAnswer.of(left.getGraph(), format)
                        .status(Response.Status.GONE).header(HttpHeaders.CACHE_CONTROL, Caching.REVALIDATE).build())
                : Optional.empty();
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such thing in the current edition.");
    }
}
