package de.sozialplanung.opendata.ogcapi.style;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.MediaFormat;
import de.sozialplanung.opendata.ogcapi.ApiLinks;
import de.sozialplanung.opendata.ogcapi.ApiPart;
import de.sozialplanung.opendata.ogcapi.Json;
import de.sozialplanung.opendata.ogcapi.OpenApiPaths;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import java.util.List;
import java.util.stream.Stream;

/// OGC API Styles (draft 20-009): the styles of collections, as MapLibre style, SLD 1.1 and 1.0, and QGIS QML.
public final class StylePart implements ApiPart {

    private static final String STYLES_REL = "http://www.opengis.net/def/rel/ogc/1.0/styles";

    private static final LocalizedText STYLES = new LocalizedText("Kartenstile", "Map styles");

    private static final String JSON = ApiLinks.JSON.mediaType();

    private final Publications publications;
    private final Links links;
    private final StyleCatalogue styles;

    public StylePart(Publications publications, Links links, StyleCatalogue styles) {
        this.publications = publications;
        this.links = links;
        this.styles = styles;
    }

    @Override
    public List<Object> resources() {
        return List.of(new StylesResource(publications, links, styles));
    }

    @Override
    public List<String> conformance() {
        return Stream.of("core", "mapbox-styles", "sld-10", "sld-11")
                .map(c -> "http://www.opengis.net/spec/ogcapi-styles-1/0.0/conf/" + c).toList();
    }

    @Override
    public List<Link> links(Publication publication, ApiLinks titled) {
        return List.of(titled.link(STYLES_REL, "/styles", JSON, STYLES));
    }

    @Override
    public List<Link> links(Publication publication, Collection collection, ApiLinks titled) {
        return StyleCatalogue.drawable(collection)
                ? List.of(titled.link(STYLES_REL, "/collections/" + collection.id() + "/styles", JSON, STYLES))
                : List.of();
    }

    @Override
    public void describe(Publication publication, OpenApiPaths paths) {
        paths.document("/styles", "styles", STYLES, JSON);
        for (Collection collection : publication.catalog().collections()) {
            if (StyleCatalogue.drawable(collection)) {
                paths.document("/collections/" + collection.id() + "/styles", "styles." + collection.id(),
                        new LocalizedText(STYLES.de() + ": " + collection.title().de(),
                                STYLES.en() + ": " + collection.title().en()),
                        JSON);
            }
        }
        describe(paths, "/styles/{styleId}", "style", new LocalizedText("Ein Kartenstil", "A map style"),
                StyleFormat.offered().stream().map(MediaFormat::mediaType).toList());
        describe(paths, "/styles/{styleId}/metadata", "styleMetadata",
                new LocalizedText("Über einen Kartenstil", "About a map style"), List.of(JSON));
    }

    private static void describe(OpenApiPaths paths, String path, String id, LocalizedText summary,
            List<String> types) {
        ObjectNode operation = paths.get(path, id, summary);
        ObjectNode style = Json.object().put("name", "styleId").put("in", "path").put("required", true);
        style.putObject("schema").put("type", "string");
        OpenApiPaths.shared(operation.putArray("parameters").add(style), Stream.of("f", "lang"));
        OpenApiPaths.answers(operation, types, "404");
    }
}
