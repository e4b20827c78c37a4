package de.sozialplanung.opendata.style;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.encode.XmlOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// A style as Styled Layer Descriptor 1.0 or 1.1.
public final class SldDocument {

    private final SldVersion version;
    private final Language language;
    private final XmlOutput xml;
    private final String se;

    private SldDocument(SldVersion version, Language language, XmlOutput xml) {
        this.version = version;
        this.language = language;
        this.xml = xml;
        se = version.prefix();
    }

    /// Writes the document.
    ///
    /// @param language of titles and legend
    public static void write(Style style, SldVersion version, Language language, OutputStream out)
            throws IOException {
        XmlOutput xml = XmlOutput.document(out);
        new SldDocument(version, language, xml).document(style);
        xml.finish();
    }

    private void document(Style style) throws IOException {
        xml.start("StyledLayerDescriptor").attribute("version", version.number())
                .attribute("xmlns", "http://www.opengis.net/sld");
        if (!se.isEmpty()) {
            xml.attribute("xmlns:se", "http://www.opengis.net/se");
        }
        xml.attribute("xmlns:ogc", "http://www.opengis.net/ogc")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation", version.schemaLocation());
        xml.start("NamedLayer").element(se + "Name", style.collection().id());
        xml.start("UserStyle").element(se + "Name", style.id());
        title(style.title().in(language));
        xml.start(se + "FeatureTypeStyle");
        switch (style) {
            case Style.Choropleth choropleth -> choropleth(choropleth);
            case Style.Kinds kinds -> kinds(kinds);
        }
    }

    private void title(String text) throws IOException {
        if (se.isEmpty()) {
            xml.element("Title", text);
        } else {
            xml.start("se:Description").element("se:Title", text).end();
        }
    }

    private void choropleth(Style.Choropleth style) throws IOException {
        int number = 1;
        for (Condition.Rule rule : Condition.rules(style)) {
            xml.start(se + "Rule").element(se + "Name", "r" + number++);
            title(rule.label().in(language));
            filter(style, rule.condition());
            xml.start(se + "PolygonSymbolizer");
            fill(rule.colour());
            stroke(Palette.BORDER, "0.5");
            xml.end().end();
        }
    }

    private void filter(Style.Choropleth style, Condition condition) throws IOException {
        boolean several = condition.missing() || condition.level() != null || condition.date() != null
                || condition.from() != null || condition.below() != null;
        String figure = style.figure().name();
        xml.start("ogc:Filter");
        if (several) {
            xml.start("ogc:And");
        }
        if (!condition.missing()) {
            xml.start("ogc:Not");
        }
        xml.start("ogc:PropertyIsNull").element("ogc:PropertyName", figure).end();
        if (!condition.missing()) {
            xml.end();
        }
        if (condition.level() != null) {
            compare("PropertyIsEqualTo", "ebene", condition.level());
        }
        if (condition.date() != null) {
            compare("PropertyIsEqualTo", "stand", condition.date().toString());
        }
        if (condition.from() != null) {
            compare("PropertyIsGreaterThanOrEqualTo", figure, number(condition.from()));
        }
        if (condition.below() != null) {
            compare("PropertyIsLessThan", figure, number(condition.below()));
        }
        states(style, condition);
        if (several) {
            xml.end();
        }
        xml.end();
    }

    private void states(Style.Choropleth style, Condition condition) throws IOException {
        if (condition.states().isEmpty()) {
            return;
        }
        if (condition.notStates()) {
            xml.start("ogc:Not");
        }
        xml.start("ogc:Or");
        for (String state : condition.states()) {
            compare("PropertyIsEqualTo", style.status().name(), state);
        }
        xml.end();
        if (condition.notStates()) {
            xml.end();
        }
    }

    private void compare(String operator, String name, String literal) throws IOException {
        xml.start("ogc:" + operator).element("ogc:PropertyName", name).element("ogc:Literal", literal).end();
    }

    private void kinds(Style.Kinds style) throws IOException {
        for (Style.Kind kind : style.kinds()) {
            xml.start(se + "Rule").element(se + "Name", kind.code());
            title(kind.label().in(language));
            xml.start("ogc:Filter").start("ogc:Or");
            compare("PropertyIsEqualTo", style.property().name(), kind.code());
            xml.start("ogc:PropertyIsLike").attribute("wildCard", "*").attribute("singleChar", "?")
                    .attribute(se.isEmpty() ? "escape" : "escapeChar", "!")
                    .element("ogc:PropertyName", style.property().name()).element("ogc:Literal", kind.code() + "|*")
                    .end();
            xml.end().end();
            point(kind.mark(), kind.colour());
            xml.end();
        }
        xml.start(se + "Rule").element(se + "Name", "sonst");
        title(Palette.OTHER_LABEL.in(language));
        xml.start(se + "ElseFilter").end();
        point(Style.Mark.CIRCLE, Palette.OTHER);
        xml.end();
    }

    private void point(Style.Mark mark, String colour) throws IOException {
        xml.start(se + "PointSymbolizer").start(se + "Graphic").start(se + "Mark")
                .element(se + "WellKnownName", mark.name().toLowerCase(Locale.ROOT));
        fill(colour);
        stroke("#333333", "0.5");
        xml.end().element(se + "Size", "8").end().end();
    }

    private void fill(String colour) throws IOException {
        xml.start(se + "Fill");
        details(List.of("fill", colour));
        xml.end();
    }

    private void stroke(String colour, String width) throws IOException {
        xml.start(se + "Stroke");
        details(List.of("stroke", colour, "stroke-width", width));
        xml.end();
    }

    private void details(List<String> namesAndValues) throws IOException {
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            xml.start(version.parameter()).attribute("name", namesAndValues.get(i)).text(namesAndValues.get(i + 1))
                    .end();
        }
    }

    static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
