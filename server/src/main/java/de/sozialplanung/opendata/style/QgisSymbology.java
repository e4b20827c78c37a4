package de.sozialplanung.opendata.style;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.encode.XmlOutput;
import de.sozialplanung.opendata.vocab.Concept;
import de.sozialplanung.opendata.vocab.ConceptScheme;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The parts of a QGIS layer that say how it looks, as they stand in style, layer and project files (QGIS 3.16 and later).
///
/// @param language of titles and legend
public record QgisSymbology(Language language, XmlOutput xml) {

    private static final String STATUSES = "beobachtungsstatus";

    /// The renderer of a style.
    public void renderer(Style style) throws IOException {
        switch (style) {
            case Style.Choropleth choropleth -> choropleth(choropleth);
            case Style.Kinds kinds -> kinds(kinds);
        }
    }

    /// No rule asks for the year: the temporal controller chooses it, and without it the latest one is drawn last, the
    /// smaller areas over the larger ones.
    private void choropleth(Style.Choropleth style) throws IOException {
        boolean years = style.scope().date() != null;
        xml.start("renderer-v2").attribute("type", "RuleRenderer").attribute("symbollevels", "0")
                .attribute("forceraster", "0").attribute("enableorderby", years ? "1" : "0");
        xml.start("rules").attribute("key", key(style.id()));
        List<String> colours = new ArrayList<>();
        for (Condition.Rule rule : Condition.rules(style)) {
            xml.start("rule").attribute("key", key(style.id() + rule.label().de()))
                    .attribute("filter", expression(style, rule.condition()))
                    .attribute("label", rule.label().in(language))
                    .attribute("symbol", Integer.toString(colours.size())).end();
            colours.add(rule.colour());
        }
        xml.end().start("symbols");
        for (int i = 0; i < colours.size(); i++) {
            symbol("fill", i, "SimpleFill", List.of("color", rgba(colours.get(i)), "joinstyle", "bevel",
                    "outline_color", rgba(Palette.BORDER), "outline_style", "solid", "outline_width", "0.2",
                    "outline_width_unit", "MM", "style", "solid"));
        }
        xml.end();
        if (years) {
            xml.start("orderby");
            xml.start("orderByClause").attribute("asc", "1").attribute("nullsFirst", "1").text("\"stand\"").end();
            xml.end();
        }
        xml.end();
    }

    private static String expression(Style.Choropleth style, Condition condition) {
        String figure = quoted(style.figure().name());
        List<String> all = new ArrayList<>();
        if (condition.level() != null) {
            all.add("\"ebene\" = '" + condition.level() + "'");
        }
        all.add(figure + (condition.missing() ? " IS NULL" : " IS NOT NULL"));
        if (condition.from() != null) {
            all.add(figure + " >= " + SldDocument.number(condition.from()));
        }
        if (condition.below() != null) {
            all.add(figure + " < " + SldDocument.number(condition.below()));
        }
        if (!condition.states().isEmpty()) {
            all.add(quoted(style.status().name()) + (condition.notStates() ? " NOT IN (" : " IN (")
                    + String.join(", ", condition.states().stream().map(s -> "'" + s + "'").toList()) + ")");
        }
        return String.join(" AND ", all);
    }

    /// The first item: by OGC API a list arrives as a list, by WFS as a text with `|` between the items.
    private void kinds(Style.Kinds style) throws IOException {
        String list = quoted(style.property().name());
        xml.start("renderer-v2").attribute("type", "categorizedSymbol").attribute("symbollevels", "0")
                .attribute("forceraster", "0").attribute("enableorderby", "0").attribute("attr",
                        "try(array_first(" + list + "), regexp_substr(" + list + ", '^([^|]*)'))");
        xml.start("categories");
        int number = 0;
        for (Style.Kind kind : style.kinds()) {
            category(kind.code(), kind.label().in(language), number++);
        }
        category("", Palette.OTHER_LABEL.in(language), number);
        xml.end().start("symbols");
        number = 0;
        for (Style.Kind kind : style.kinds()) {
            marker(number++, kind.mark(), kind.colour());
        }
        marker(number, Style.Mark.CIRCLE, Palette.OTHER);
        xml.end().end();
    }

    private void category(String value, String label, int symbol) throws IOException {
        xml.start("category").attribute("value", value).attribute("type", "string").attribute("label", label)
                .attribute("render", "true").attribute("symbol", Integer.toString(symbol)).end();
    }

    private void marker(int number, Style.Mark mark, String colour) throws IOException {
        symbol("marker", number, "SimpleMarker", List.of("name", mark.name().toLowerCase(Locale.ROOT), "color",
                rgba(colour), "outline_color", rgba("#333333"), "outline_width", "0.2", "outline_width_unit", "MM",
                "size", "2.4", "size_unit", "MM"));
    }

    private void symbol(String type, int number, String layer, List<String> options) throws IOException {
        xml.start("symbol").attribute("type", type).attribute("name", Integer.toString(number))
                .attribute("alpha", "1").attribute("clip_to_extent", "1").attribute("force_rhr", "0");
        xml.start("layer").attribute("class", layer).attribute("enabled", "1").attribute("locked", "0")
                .attribute("pass", "0").start("Option").attribute("type", "Map");
        for (int i = 0; i < options.size(); i += 2) {
            xml.start("Option").attribute("type", "QString").attribute("name", options.get(i))
                    .attribute("value", options.get(i + 1)).end();
        }
        xml.end().end().end();
    }

    /// The titles of the columns, with their units.
    public void aliases(Collection collection) throws IOException {
        xml.start("aliases");
        int index = 0;
        for (Property property : collection.schema().attributes()) {
            String unit = property.unit() == null ? "" : " (" + property.unit() + ")";
            xml.start("alias").attribute("field", property.name()).attribute("index", Integer.toString(index++))
                    .attribute("name", property.title().in(language) + unit).end();
        }
        xml.end();
    }

    /// What codes are called: QGIS shows the label where the value is the code. Columns with lists of codes show these.
    public void labels(Collection collection, ConceptSchemes schemes) throws IOException {
        xml.start("fieldConfiguration");
        for (Property property : collection.schema().attributes()) {
            String id = property.role() == Role.STATUS ? STATUSES : property.scheme();
            if (id != null && property.type() == PropertyType.STRING) {
                Optional<ConceptScheme> scheme = schemes.find(id);
                if (scheme.isPresent()) {
                    labels(property.name(), scheme.get());
                }
            }
        }
        xml.end();
    }

    private void labels(String field, ConceptScheme scheme) throws IOException {
        xml.start("field").attribute("name", field).start("editWidget").attribute("type", "ValueMap").start("config");
        xml.start("Option").attribute("type", "Map").start("Option").attribute("type", "List").attribute("name", "map");
        for (Concept concept : scheme.concepts()) {
            String label = new LocalizedText(concept.de(), concept.en()).in(language);
            xml.start("Option").attribute("type", "Map").start("Option").attribute("type", "QString")
                    .attribute("name", label).attribute("value", concept.code()).end().end();
        }
        xml.end().end().end().end().end();
    }

    /// What the temporal controller goes by: the day that a feature is about, kept for a year since figures are those of a
    /// year, or its validity.
    public void temporal(Collection collection) throws IOException {
        Optional<Property> instant = collection.schema().inRole(Role.INSTANT);
        Optional<Property> begin = collection.schema().inRole(Role.INTERVAL_START);
        Optional<Property> end = collection.schema().inRole(Role.INTERVAL_END);
        boolean interval = instant.isEmpty() && begin.isPresent() && end.isPresent();
        if (instant.isEmpty() && !interval) {
            return;
        }
        xml.start("temporal").attribute("enabled", instant.isPresent() ? "1" : "0")
                .attribute("mode", interval ? "2" : "1")
                .attribute("startField", interval ? begin.orElseThrow().name() : instant.orElseThrow().name())
                .attribute("endField", interval ? end.orElseThrow().name() : "").attribute("startExpression", "")
                .attribute("endExpression", "").attribute("durationField", "").attribute("fixedDuration", "1")
                .attribute("durationUnit", "d").attribute("accumulate", "0").attribute("limitMode", "0");
        xml.start("fixedRange").element("start", "").element("end", "").end().end();
    }

    /// The column that names a feature.
    public void displayField(Collection collection) throws IOException {
        Property named = collection.schema().inRole(Role.TITLE).orElse(collection.schema().attributes().getFirst());
        xml.element("previewExpression", quoted(named.name()));
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    /// A key that stays the same from request to request.
    private static String key(String of) {
        return "{" + UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)) + "}";
    }

    private static String rgba(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return (rgb >> 16) + "," + ((rgb >> 8) & 0xFF) + "," + (rgb & 0xFF) + ",255";
    }
}
