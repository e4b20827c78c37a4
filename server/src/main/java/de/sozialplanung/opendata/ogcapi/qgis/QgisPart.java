package de.sozialplanung.opendata.ogcapi.qgis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.ogcapi.ApiLinks;
import de.sozialplanung.opendata.ogcapi.ApiPart;
import de.sozialplanung.opendata.ogcapi.Json;
import de.sozialplanung.opendata.ogcapi.OpenApiPaths;
import de.sozialplanung.opendata.ogcapi.style.StyleCatalogue;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// "Add to QGIS": layer definitions and a project.
public final class QgisPart implements ApiPart {

    private static final LocalizedText LAYER = new LocalizedText("Als Layer zu QGIS hinzufügen",
            "Add to QGIS as a layer");

    private static final LocalizedText PROJECT = new LocalizedText("Alle Layer als QGIS-Projekt",
            "All layers as a QGIS project");

    private final Publications publications;
    private final Links links;
    private final StyleCatalogue styles;

    /// @param styles shared with the part that serves them
    public QgisPart(Publications publications, Links links, StyleCatalogue styles) {
        this.publications = publications;
        this.links = links;
        this.styles = styles;
    }

    @Override
    public List<Object> resources() {
        return List.of(new QgisResource(publications, links, styles));
    }

    @Override
    public List<String> conformance() {
        return List.of();
    }

    @Override
    public List<Link> links(Publication publication, ApiLinks titled) {
        return List.of(titled.link("related", "/qgis/projekt.qgs", QgisResource.PROJECT.mediaType(), PROJECT));
    }

    @Override
    public List<Link> links(Publication publication, Collection collection, ApiLinks titled) {
        return List.of(titled.link("related", path(collection), QgisResource.LAYER.mediaType(), LAYER));
    }

    @Override
    public void describe(Publication publication, OpenApiPaths paths) {
        ObjectNode project = paths.get("/qgis/projekt.qgs", "qgisProject", PROJECT);
        OpenApiPaths.shared(project.putArray("parameters").add(protocol()), Stream.of("lang"));
        OpenApiPaths.answers(project, List.of(QgisResource.PROJECT.mediaType()));
        for (Collection collection : publication.catalog().collections()) {
            ObjectNode layer = paths.get(path(collection), "qgisLayer." + collection.id(), LAYER);
            ArrayNode parameters = layer.putArray("parameters").add(protocol());
            ObjectNode style = OpenApiPaths.query(QgisResource.STYLE, "Kartenstil / map style");
            style.putObject("schema").put("type", "string");
            OpenApiPaths.shared(parameters.add(style), Stream.of("lang"));
            OpenApiPaths.answers(layer, List.of(QgisResource.LAYER.mediaType()), "404");
        }
    }

    private static ObjectNode protocol() {
        ObjectNode parameter = OpenApiPaths.query(QgisResource.PROTOCOL, "OGC API Features / WFS 2.0");
        parameter.putObject("schema").put("type", "string").put("default", Protocol.OAPIF.key()).set("enum",
                Json.array(Arrays.stream(Protocol.values()).map(Protocol::key).toList()));
        return parameter;
    }

    private static String path(Collection collection) {
        return "/collections/" + collection.id() + "/qgis.qlr";
    }
}
