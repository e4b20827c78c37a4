package de.sozialplanung.opendata.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// Holds GML against the application schema that the service itself serves: names, order, occurrence, nil values and
/// the lexical form of each simple type.
class WfsSchemaTest {

    private static final String XS = "http://www.w3.org/2001/XMLSchema";
    private static final Map<String, String> FORMS = Map.of("xs:string", "(?s).*", "xs:long", "-?[0-9]+", "xs:double",
            "-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?", "xs:boolean", "true|false", "xs:date", "[0-9]{4}-[0-9]{2}-[0-9]{2}",
            "xs:dateTime", "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z",
            "gml:PointPropertyType", "[-0-9. ]+", "gml:MultiSurfacePropertyType", "[-0-9. ]+");

    private static Document parse(HttpResponse<byte[]> response) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.body()));
    }

    private static List<Element> elements(Node parent) {
        List<Element> elements = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Map<String, List<Element>> types(Document schema) {
        Map<String, List<Element>> types = new HashMap<>();
        NodeList all = schema.getElementsByTagNameNS(XS, "complexType");
        for (int i = 0; i < all.getLength(); i++) {
            Element type = (Element) all.item(i);
            types.put(type.getAttribute("name"),
                    elements(type.getElementsByTagNameNS(XS, "sequence").item(0)));
        }
        return types;
    }

    private static void checkFeature(Element feature, List<Element> declared) {
        List<Element> properties = new ArrayList<>(elements(feature));
        for (Element declaration : declared) {
            Element property = properties.isEmpty() ? null : properties.getFirst();
            if (property == null || !property.getLocalName().equals(declaration.getAttribute("name"))) {
                assertThat(declaration.getAttribute("minOccurs")).isEqualTo("0");
                continue;
            }
            properties.removeFirst();
            if (property.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "nil").equals("true")) {
                assertThat(declaration.getAttribute("nillable")).isEqualTo("true");
                assertThat(property.getTextContent()).isEmpty();
            } else {
                assertThat(property.getTextContent()).matches(FORMS.get(declaration.getAttribute("type")));
            }
        }
        assertThat(properties).as("properties that the schema does not know, or in another order").isEmpty();
    }

    @Test
    void everyFeatureKeepsTheSchema() throws Exception {
        try (SampleWfs wfs = new SampleWfs()) {
            Map<String, List<Element>> types = types(parse(wfs.kvp("request", "DescribeFeatureType")));
            int features = 0;
            for (String type : List.of("wohnplaetze", "angebote", "massnahmen", "leer")) {
                Document answer = parse(wfs.kvp("request", "GetFeature", "typeNames", type));
                NodeList all = answer.getElementsByTagNameNS(SampleWfs.NAMESPACE, type);
                for (int i = 0; i < all.getLength(); i++) {
                    checkFeature((Element) all.item(i), types.getOrDefault(type + "Type", List.of()));
                    features++;
                }
            }
            assertThat(types).hasSize(4);
            assertThat(features).isEqualTo(10);
        }
    }

    @Test
    void theNamespaceServesTheWholeSchema() throws Exception {
        try (SampleWfs wfs = new SampleWfs()) {
            assertThat(SampleWfs.text(wfs.get(SampleWfs.NAMESPACE)))
                    .isEqualTo(SampleWfs.text(wfs.kvp("request", "DescribeFeatureType")));
        }
    }

    @Test
    void theCapabilitiesListEveryTypeOfTheSchema() throws Exception {
        try (SampleWfs wfs = new SampleWfs()) {
            Document capabilities = parse(wfs.kvp("request", "GetCapabilities"));
            NodeList names = capabilities.getElementsByTagNameNS("http://www.opengis.net/wfs/2.0", "Name");
            assertThat(names.getLength()).isEqualTo(4);
            for (int i = 0; i < names.getLength(); i++) {
                HttpResponse<byte[]> described = wfs.kvp("request", "DescribeFeatureType", "typeNames",
                        names.item(i).getTextContent());
                assertThat(types(parse(described)))
                        .containsOnlyKeys(names.item(i).getTextContent().replace("sp:", "") + "Type");
            }
        }
    }
}
