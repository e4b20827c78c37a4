package de.sozialplanung.opendata.ogcapi.qgis;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.MediaFormat;
import de.sozialplanung.opendata.ogcapi.ApiRequest;
import de.sozialplanung.opendata.ogcapi.style.StyleCatalogue;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.query.Parameters;
import de.sozialplanung.opendata.style.Style;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The files: `/collections/{id}/qgis.qlr` and `/qgis/projekt.qgs`.
@Path("/")
public final class QgisResource {

    static final String STYLE = "style";
    static final String PROTOCOL = "protocol";

    static final MediaFormat LAYER = new MediaFormat("qlr", "application/x-qgis-layer-definition");
    static final MediaFormat PROJECT = new MediaFormat("qgs", "application/x-qgis-project");

    private final Publications publications;
    private final Links links;
    private final StyleCatalogue styles;

    QgisResource(Publications publications, Links links, StyleCatalogue styles) {
        this.publications = publications;
        this.links = links;
        this.styles = styles;
    }

    @GET
    @Path("collections/{id}/qgis.qlr")
    public Response layer(@PathParam("id") String id, @Context ContainerRequestContext context) {
        ApiRequest asked = new ApiRequest(context, links.base());
        Publication publication = publications.current();
        Collection collection = ItemsRequest.collection(publication, id);
        Parameters parameters = parameters(asked, STYLE, PROTOCOL);
        List<Style> chosen = styles(publication, collection, parameters);
        QgisLayer layer = new QgisLayer(publication, collection, chosen, parameters.value(STYLE).isPresent(),
                protocol(parameters), links.base(), asked.language());
        return file(asked, publication, LAYER, layer.id() + ".qlr", out -> LayerFile.write(layer, out));
    }

    @GET
    @Path("qgis/projekt.qgs")
    public Response project(@Context ContainerRequestContext context) {
        ApiRequest asked = new ApiRequest(context, links.base());
        Publication publication = publications.current();
        Protocol protocol = protocol(parameters(asked, PROTOCOL));
        Language language = asked.language();
        return file(asked, publication, PROJECT, publication.catalog().id() + ".qgs", out -> {
            List<QgisLayer> layers = publication.catalog().collections().stream()
                    .map(collection -> new QgisLayer(publication, collection, styles.of(publication, collection),
                            false, protocol, links.base(), language))
                    .toList();
            new ProjectFile(publication, layers, language).write(out);
        });
    }

    private static Parameters parameters(ApiRequest asked, String... own) {
        Set<String> allowed = new TreeSet<>(ApiRequest.COMMON);
        allowed.addAll(List.of(own));
        return Parameters.of(asked.parameters(), allowed);
    }

    private List<Style> styles(Publication publication, Collection collection, Parameters parameters) {
        List<Style> all = styles.of(publication, collection);
        return parameters.value(STYLE).map(id -> all.stream().filter(style -> style.id().equals(id)).toList())
                .map(found -> {
                    if (found.isEmpty()) {
                        throw Problem.parameter(STYLE, "Here must be the id of a style of this collection; allowed are "
                                + all.stream().map(Style::id).collect(Collectors.joining(", ")) + ".");
                    }
                    return found;
                }).orElse(all);
    }

    private static Protocol protocol(Parameters parameters) {
        return parameters.value(PROTOCOL).map(name -> Protocol.byName(name).orElseThrow(
                () -> Problem.parameter(PROTOCOL, "The protocol is not known here; allowed are "
                        + Arrays.stream(Protocol.values()).map(Protocol::key).collect(Collectors.joining(", "))
                        + ".")))
                .orElse(Protocol.OAPIF);
    }

    private static Response file(ApiRequest asked, Publication publication, MediaFormat format, String name,
            StreamingOutput content) {
        String type = asked.format(List.of(format)).mediaType();
        return asked.answer(publication.edition().id(), asked.language(), type, () -> Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\""));
    }
}
