package de.sozialplanung.opendata.ogcapi.style;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.ogcapi.Json;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.style.Palette;
import de.sozialplanung.opendata.style.Style;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A style for MapLibre and Mapbox GL over our own vector tiles. The legend stands in its metadata.
///
/// @param publication what is drawn
/// @param links       builds addresses
/// @param language    of titles and legend
record MapLibreStyle(Publication publication, Links links, Language language) {

    private static final String SOURCE = "sozialplanung";

    ObjectNode json(Style style) {
        ObjectNode json = Json.object().put("version", 8).put("name", style.title().in(language));
        ArrayNode legend = json.putObject("metadata").putArray("sozialplanung:legend");
        CollectionSummary summary = publication.edition().summaries().get(style.collection().id());
        if (summary != null && !summary.bbox().isEmpty()) {
            List<Double> box = summary.bbox();
            json.putArray("center").add((box.get(0) + box.get(2)) / 2).add((box.get(1) + box.get(3)) / 2);
            json.put("zoom", 9);
        }
        source(json.putObject("sources").putObject(SOURCE), style, summary);
        ArrayNode layers = json.putArray("layers");
        switch (style) {
            case Style.Choropleth choropleth -> choropleth(choropleth, layers, legend);
            case Style.Kinds kinds -> kinds(kinds, layers, legend);
        }
        return json;
    }

    private void source(ObjectNode source, Style style, @Nullable CollectionSummary summary) {
        LocalDate date = switch (style) {
            case Style.Choropleth choropleth -> choropleth.scope().date();
            case Style.Kinds _ -> null;
        };
        source.put("type", "vector").putArray("tiles").add(links.to("/collections/" + style.collection().id()
                + "/tiles/WebMercatorQuad/{z}/{y}/{x}?f=mvt" + (date == null ? "" : "&datetime=" + date)));
        source.put("minzoom", 0).put("maxzoom", 18).put("promoteId", "id");
        if (summary != null && !summary.bbox().isEmpty()) {
            ArrayNode bounds = source.putArray("bounds");
            summary.bbox().forEach(bounds::add);
        }
        String attribution = publication.catalog().licence().attribution();
        if (attribution != null) {
            source.put("attribution", attribution);
        }
    }

    private ObjectNode layer(ArrayNode layers, String id, String type, Style style) {
        return layers.addObject().put("id", id).put("type", type).put("source", SOURCE).put("source-layer",
                style.collection().id());
    }

    private void choropleth(Style.Choropleth style, ArrayNode layers, ArrayNode legend) {
        ObjectNode fill = layer(layers, "flaechen", "fill", style);
        ObjectNode border = layer(layers, "grenzen", "line", style);
        if (style.scope().level() != null) {
            for (ObjectNode layer : List.of(fill, border)) {
                get(layer.putArray("filter").add("=="), "ebene").add(style.scope().level());
            }
        }
        ArrayNode colour = fill.putObject("paint").put("fill-opacity", 0.85).putArray("fill-color").add("case");
        colour.addArray().add("has").add(style.figure().name());
        steps(colour, style);
        get(colour.addArray().add("in"), style.status().name()).addArray().add("literal")
                .add(Json.array(Palette.withheld()));
        colour.add(Palette.WITHHELD).add(Palette.NO_FIGURE);
        border.putObject("paint").put("line-color", Palette.BORDER).put("line-width", 0.6);
        style.classes().forEach(part -> legend(legend, part.label(), part.colour()));
        legend(legend, Palette.WITHHELD_LABEL, Palette.WITHHELD);
        legend(legend, Palette.NO_FIGURE_LABEL, Palette.NO_FIGURE);
    }

    /// The colour of a figure by its class; a step without a bound is none.
    private static void steps(ArrayNode colour, Style.Choropleth style) {
        if (style.classes().size() == 1) {
            colour.add(style.classes().getFirst().colour());
            return;
        }
        ArrayNode step = get(colour.addArray().add("step"), style.figure().name());
        for (Style.ColourClass part : style.classes()) {
            if (part.from() != null) {
                step.add(part.from());
            }
            step.add(part.colour());
        }
    }

    /// A list is a text with `|` between its items: what stands before the first one tells the kind.
    private void kinds(Style.Kinds style, ArrayNode layers, ArrayNode legend) {
        ObjectNode paint = layer(layers, "punkte", "circle", style).putObject("paint").put("circle-radius", 5)
                .put("circle-stroke-width", 1.5);
        ArrayNode colour = first(paint.putArray("circle-color").add("match"), style);
        ArrayNode stroke = first(paint.putArray("circle-stroke-color").add("match"), style);
        for (Style.Kind kind : style.kinds()) {
            colour.add(kind.code()).add(kind.colour());
            stroke.add(kind.code()).add(stroke(kind.mark()));
            legend(legend, kind.label(), kind.colour()).put("stroke", stroke(kind.mark()));
        }
        colour.add(Palette.OTHER);
        stroke.add(stroke(Style.Mark.CIRCLE));
        legend(legend, Palette.OTHER_LABEL, Palette.OTHER);
    }

    /// A circle has no other form: its edge stands for it.
    private static String stroke(Style.Mark mark) {
        return switch (mark) {
            case CIRCLE -> "#ffffff";
            case SQUARE -> "#1a1a1a";
            case TRIANGLE -> "#8c8c8c";
        };
    }

    private static ArrayNode first(ArrayNode expression, Style.Kinds style) {
        ArrayNode slice = expression.addArray().add("slice");
        text(slice, style).add(0);
        ArrayNode ended = slice.addArray().add("index-of").add("|").addArray().add("concat");
        text(ended, style).add("|");
        return expression;
    }

    /// The text of the list, empty where there is none.
    private static ArrayNode text(ArrayNode expression, Style.Kinds style) {
        get(expression.addArray().add("coalesce"), style.property().name()).add("");
        return expression;
    }

    private static ArrayNode get(ArrayNode expression, String property) {
        expression.addArray().add("get").add(property);
        return expression;
    }

    private ObjectNode legend(ArrayNode legend, LocalizedText label, String colour) {
        return legend.addObject().put("label", label.in(language)).put("colour", colour);
    }
}
