package de.sozialplanung.opendata.style;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Styles as SLD and QML: well-formed, with a rule for each class and for what has no figure.
class StyleFilesTest {

    private static final String SE = "http://www.opengis.net/se";
    private static final String SLD = "http://www.opengis.net/sld";
    private static final String OGC = "http://www.opengis.net/ogc";

    private static final Property FIGURE = property("gru_08", PropertyType.NUMBER, Role.NONE).withUnit("%");

    private static final Property STATUS = property("gru_08_status", PropertyType.STRING, Role.STATUS);

    private static final Property KINDS = property("arten", PropertyType.STRING_LIST, Role.NONE);

    private static final Collection THEME = collection(property("name", PropertyType.STRING, Role.TITLE),
            property("ebene", PropertyType.STRING, Role.NONE), property("stand", PropertyType.DATE, Role.INSTANT),
            FIGURE, STATUS, property("geometrie", PropertyType.MULTI_POLYGON, Role.GEOMETRY));

    private static Property property(String name, PropertyType type, Role role) {
        return Property.of(name, type, role, new LocalizedText("Spalte <" + name + ">", "Column " + name),
                LocalizedText.same(name));
    }

    private static Collection collection(Property... others) {
        return new Collection("thema", LocalizedText.same("Thema"), LocalizedText.same("Thema"),
                new Schema(Stream.concat(Stream.of(property("id", PropertyType.STRING, Role.ID)), Stream.of(others))
                        .toList()));
    }

    private static Style.Choropleth map(Style.Scope scope, double... values) {
        return new Style.Choropleth("thema-gru_08", THEME, new LocalizedText("Kinder & Armut", "Children"), FIGURE,
                STATUS, Classification.quantiles(values, "%", 1), scope);
    }

    private static final Style.Scope SCOPE = new Style.Scope("wohnplatz", LocalDate.of(2024, 12, 31));

    private static Document sld(Style style, SldVersion version, Language language) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SldDocument.write(style, version, language, out);
        return parsed(out);
    }

    private static Document parsed(ByteArrayOutputStream out) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
    }

    @Test
    void aMapHasARuleForEachClassAndTwoForWhatHasNoFigure() throws Exception {
        for (SldVersion version : SldVersion.values()) {
            String namespace = version == SldVersion.V1_0 ? SLD : SE;
            Document sld = sld(map(SCOPE, 1, 2, 3, 4, 5, 6), version, Language.DE);
            assertThat(sld.getDocumentElement().getNamespaceURI()).isEqualTo(SLD);
            List<Element> rules = elements(sld.getElementsByTagNameNS(namespace, "Rule"));
            assertThat(rules).hasSize(7);
            assertThat(rules.stream().map(rule -> rule.getElementsByTagNameNS(namespace, "Title").item(0)
                    .getTextContent())).contains("unter 2,0 %", "geheim gehalten oder Bezugszahl zu klein",
                            "keine Angabe");
            assertThat(rules).allSatisfy(rule -> {
                assertThat(rule.getTextContent()).contains("wohnplatz", "2024-12-31", "gru_08");
                assertThat(rule.getElementsByTagNameNS(namespace, "PolygonSymbolizer").getLength()).isOne();
            });
            assertThat(rules.get(5).getTextContent()).contains("geheim", "basis-zu-klein", Palette.WITHHELD);
        }
    }

    @Test
    void aJunctionHasTwoOperandsAtLeast() throws Exception {
        for (Style style : List.of(map(Style.Scope.ALL, 7, 7), map(Style.Scope.ALL, 1, 2), map(SCOPE, 1, 2, 3))) {
            Document sld = sld(style, SldVersion.V1_1, Language.EN);
            for (String junction : List.of("And", "Or")) {
                assertThat(elements(sld.getElementsByTagNameNS(OGC, junction)))
                        .allMatch(element -> element.getChildNodes().getLength() >= 2);
            }
            assertThat(elements(sld.getElementsByTagNameNS(OGC, "Filter")))
                    .allMatch(element -> element.getChildNodes().getLength() == 1);
        }
    }

    @Test
    void pointsHaveARuleForEachKindAndOneForTheOthers() throws Exception {
        Style kinds = new Style.Kinds("thema-arten", collection(KINDS), LocalizedText.same("Arten"), KINDS,
                List.of(new Style.Kind("kita", new LocalizedText("Kita", "Nursery"), "#0072b2", Style.Mark.SQUARE)));
        Document sld = sld(kinds, SldVersion.V1_1, Language.EN);
        List<Element> rules = elements(sld.getElementsByTagNameNS(SE, "Rule"));
        assertThat(rules).hasSize(2);
        assertThat(rules.getFirst().getTextContent()).contains("Nursery", "kita|*", "square");
        assertThat(rules.getLast().getElementsByTagNameNS(SE, "ElseFilter").getLength()).isOne();
        assertThat(qml(kinds)).contains("array_first(&quot;arten&quot;)", "value=\"kita\"", "square");
    }

    private static String qml(Style style) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QmlDocument.write(style, Language.DE, out);
        assertThat(parsed(out).getDocumentElement().getTagName()).isEqualTo("qgis");
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void qgisDrawsEveryYearAndTheLatestOnTop() throws Exception {
        String qml = qml(map(SCOPE, 1, 2, 3, 4, 5, 6));
        assertThat(qml).contains("enableorderby=\"1\"", "startField=\"stand\"",
                "filter=\"&quot;ebene&quot; = 'wohnplatz' AND &quot;gru_08&quot; IS NULL AND "
                        + "&quot;gru_08_status&quot; IN ('geheim', 'basis-zu-klein')\"",
                "name=\"Spalte &lt;gru_08&gt; (%)\"", "<previewExpression>\"name\"</previewExpression>")
                .doesNotContain("2024");
        assertThat(qml).isEqualTo(qml(map(SCOPE, 1, 2, 3, 4, 5, 6)));
    }

    @Test
    void everyFeatureOfAMapMeetsExactlyOneRule() throws IOException {
        List<Condition> conditions = Condition.rules(map(SCOPE, 1, 2, 3, 4, 5, 6)).stream()
                .map(Condition.Rule::condition).toList();
        for (double value : new double[]{-5, 1, 2, 3.5, 6, 99}) {
            assertThat(conditions.stream().filter(c -> !c.missing() && (c.from() == null || value >= c.from())
                    && (c.below() == null || value < c.below()))).hasSize(1);
        }
        for (String state : List.of("geheim", "basis-zu-klein", "fehlt", "nicht-erhoben")) {
            assertThat(conditions.stream().filter(c -> c.missing() && c.states().contains(state) != c.notStates()))
                    .hasSize(1);
        }
    }
}
