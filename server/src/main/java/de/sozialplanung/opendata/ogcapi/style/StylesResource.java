package de.sozialplanung.opendata.ogcapi.style;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.MediaFormat;
import de.sozialplanung.opendata.ogcapi.ApiLinks;
import de.sozialplanung.opendata.ogcapi.ApiRequest;
import de.sozialplanung.opendata.ogcapi.Json;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.style.QmlDocument;
import de.sozialplanung.opendata.style.SldDocument;
import de.sozialplanung.opendata.style.SldVersion;
import de.sozialplanung.opendata.style.Style;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;

/// The styles: `/styles` and below, and those of a collection (OGC API Styles, draft 20-009, 7).
@Path("/")
public final class StylesResource {

    private final Publications publications;
    private final Links links;
    private final StyleCatalogue styles;

    StylesResource(Publications publications, Links links, StyleCatalogue styles) {
        this.publications = publications;
        this.links = links;
        this.styles = styles;
    }

    @GET
    @Path("styles")
    public Response all(@Context ContainerRequestContext context) {
        Publication publication = publications.current();
        return list(context, publication, "/styles", styles.of(publication));
    }

    @GET
    @Path("collections/{id}/styles")
    public Response ofCollection(@PathParam("id") String id, @Context ContainerRequestContext context) {
        Publication publication = publications.current();
        return list(context, publication, "/collections/" + id + "/styles",
                styles.of(publication, ItemsRequest.collection(publication, id)));
    }

    private Response list(ContainerRequestContext context, Publication publication, String path,
            List<Style> listed) {
        ApiRequest asked = ApiRequest.plain(context, links.base());
        Language language = asked.language();
        String type = asked.format(List.of(ApiLinks.JSON)).mediaType();
        return asked.answer(publication.edition().id(), language, type, () -> Response.ok(Json.bytes(
                new StyleDocument(publication, new ApiLinks(links, language)).list(path, listed))));
    }

    @GET
    @Path("styles/{style}")
    public Response style(@PathParam("style") String id, @Context ContainerRequestContext context) {
        ApiRequest asked = ApiRequest.plain(context, links.base());
        Publication publication = publications.current();
        Style style = find(publication, id);
        Language language = asked.language();
        MediaFormat chosen = asked.format(StyleFormat.offered());
        return asked.answer(publication.edition().id(), language, chosen.mediaType(),
                () -> Response.ok(document(publication, style, StyleFormat.of(chosen), language)));
    }

    private StreamingOutput document(Publication publication, Style style, StyleFormat format, Language language) {
        return switch (format) {
            case MAPBOX -> out -> out.write(Json.bytes(new MapLibreStyle(publication, links, language).json(style)));
            case SLD_11 -> out -> SldDocument.write(style, SldVersion.V1_1, language, out);
            case SLD_10 -> out -> SldDocument.write(style, SldVersion.V1_0, language, out);
            case QML -> out -> QmlDocument.write(style, language, out);
        };
    }

    @GET
    @Path("styles/{style}/metadata")
    public Response metadata(@PathParam("style") String id, @Context ContainerRequestContext context) {
        ApiRequest asked = ApiRequest.plain(context, links.base());
        Publication publication = publications.current();
        Style style = find(publication, id);
        Language language = asked.language();
        String type = asked.format(List.of(ApiLinks.JSON)).mediaType();
        return asked.answer(publication.edition().id(), language, type, () -> Response.ok(Json.bytes(
                new StyleDocument(publication, new ApiLinks(links, language)).metadata(style))));
    }

    private Style find(Publication publication, String id) {
        return styles.find(publication, id)
                .orElseThrow(() -> Problem.notFound("There is no style of that id; /styles lists them."));
    }
}
