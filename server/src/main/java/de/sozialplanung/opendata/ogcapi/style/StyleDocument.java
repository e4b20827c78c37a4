package de.sozialplanung.opendata.ogcapi.style;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.ogcapi.ApiLinks;
import de.sozialplanung.opendata.ogcapi.Json;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.style.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lists and metadata of styles (OGC API Styles, draft 20-009, 7.3 and 7.5).
///
/// @param publication what the styles are of
/// @param links       in the language of the documents
record StyleDocument(Publication publication, ApiLinks links) {

    private static final LocalizedText ABOUT = new LocalizedText("Über diesen Stil", "About this style");

    private static final LocalizedText AS = new LocalizedText("Der Stil als ", "The style as ");

    private static final LocalizedText DATA = new LocalizedText("Die Daten", "The data");

    private static final LocalizedText CLASSES = new LocalizedText(
            "Fünf gleich stark besetzte Klassen aus den Werten des jüngsten Jahres; grau, wo es keinen Wert gibt.",
            "Five classes of equal size from the values of the latest year; grey where there is no value.");

    private static final LocalizedText KINDS = new LocalizedText("Farbe und Form nach der zuerst genannten Art.",
            "Colour and form by the kind that is named first.");

    ObjectNode list(String path, List<Style> styles) {
        ObjectNode json = Json.object();
        if (!styles.isEmpty()) {
            json.put("default", styles.getFirst().id());
        }
        ArrayNode listed = json.putArray("styles");
        for (Style style : styles) {
            ObjectNode node = listed.addObject().put("id", style.id()).put("title",
                    style.title().in(links.language()));
            List<Link> all = new ArrayList<>(stylesheets(style));
            all.add(links.link("describedby", path(style) + "/metadata", ApiLinks.JSON.mediaType(), ABOUT));
            node.set("links", Json.links(all));
        }
        json.set("links", Json.links(List.of(links.selfAndPage(path, ApiLinks.JSON.mediaType()).getFirst())));
        return json;
    }

    ObjectNode metadata(Style style) {
        String data = "/collections/" + style.collection().id();
        ObjectNode json = Json.object().put("id", style.id()).put("title", style.title().in(links.language()))
                .put("description", description(style).in(links.language()));
        publication.catalog().datasetOf(style.collection().id()).map(Dataset::keywords)
                .ifPresent(keywords -> json.set("keywords", Json.array(keywords)));
        json.put("pointOfContact", publication.catalog().contact().name())
                .put("license", publication.catalog().licence().title()).put("scope", "style")
                .put("updated", publication.edition().created().toString());
        ArrayNode sheets = json.putArray("stylesheets");
        for (StyleFormat format : StyleFormat.values()) {
            sheets.addObject().put("title", format.title()).put("version", format.version())
                    .put("specification", format.specification()).put("native", true)
                    .set("link", Json.links(List.of(stylesheet(style, format))).get(0));
        }
        ObjectNode layer = json.putArray("layers").addObject().put("id", style.collection().id()).put("type",
                switch (style) {
                    case Style.Choropleth _ -> "polygon";
                    case Style.Kinds _ -> "point";
                });
        layer.set("sampleData", Json.links(List.of(links.link("data", data, ApiLinks.JSON.mediaType(), DATA)))
                .get(0));
        json.set("links", Json.links(List.of(
                links.selfAndPage(path(style) + "/metadata", ApiLinks.JSON.mediaType()).getFirst(),
                links.link("collection", data, ApiLinks.JSON.mediaType(), DATA))));
        return json;
    }

    private static LocalizedText description(Style style) {
        return switch (style) {
            case Style.Choropleth(var _, var _, var _, var figure, var _, var _, var scope) -> new LocalizedText(
                    figure.description().de() + " " + CLASSES.de() + year(scope, " Klassen aus "),
                    figure.description().en() + " " + CLASSES.en() + year(scope, " Classes of "));
            case Style.Kinds _ -> KINDS;
        };
    }

    private static String year(Style.Scope scope, String text) {
        return scope.date() == null ? "" : text + scope.date().getYear() + ".";
    }

    private List<Link> stylesheets(Style style) {
        return Arrays.stream(StyleFormat.values()).map(format -> stylesheet(style, format)).toList();
    }

    private Link stylesheet(Style style, StyleFormat format) {
        return links.link("stylesheet", path(style) + "?f=" + format.media().key(), format.media().mediaType(),
                new LocalizedText(AS.de() + format.title(), AS.en() + format.title()));
    }

    static String path(Style style) {
        return "/styles/" + style.id();
    }
}
