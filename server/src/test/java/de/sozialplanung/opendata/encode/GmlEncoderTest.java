package de.sozialplanung.opendata.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.ListStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GmlEncoderTest {

    private static final String GML = "http://www.opengis.net/gml/3.2";
    private static final GmlNames NAMES = GmlNames.at("https://daten.example");
    private static final Frame FRAME = new Frame(
            List.of(new Link("self", "https://daten.example/wfs?a", null, null),
                    new Link("next", "https://daten.example/wfs?a=1&b=2", null, null),
                    new Link("prev", "https://daten.example/wfs?a=0", null, null)),
            OptionalLong.of(17), Instant.parse("2026-11-23T03:00:00Z"));

    private static final Collection POINTS = collection("angebote", PropertyType.POINT);
    private static final Collection AREAS = collection("wohnplaetze", PropertyType.MULTI_POLYGON);

    private static Collection collection(String id, PropertyType geometry) {
        return new Collection(id, LocalizedText.same(id), LocalizedText.same(id),
                new Schema(List.of(property("id", PropertyType.STRING, Role.ID),
                        property("name", PropertyType.STRING, Role.TITLE),
                        property("arten", PropertyType.STRING_LIST, Role.NONE),
                        property("anzahl", PropertyType.INTEGER, Role.NONE),
                        property("anteil", PropertyType.NUMBER, Role.NONE),
                        property("offen", PropertyType.BOOLEAN, Role.NONE),
                        property("stand", PropertyType.DATE, Role.INSTANT),
                        property("geprueft", PropertyType.DATE_TIME, Role.NONE),
                        property("geometrie", geometry, Role.GEOMETRY))));
    }

    private static Property property(String name, PropertyType type, Role role) {
        return Property.of(name, type, role, LocalizedText.same(name), LocalizedText.same(name));
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Feature full(String id, Geometry geometry) {
        return new Feature(List.of(id, "Müller & Söhne <\"GmbH\">", List.of("beratung", "a&b"), 42L, 12.5, true,
                LocalDate.of(2024, 12, 31), Instant.parse("2026-01-02T03:04:05Z"), "unused").subList(0, 8), geometry);
    }

    private static Feature empty(String id) {
        List<Object> values = new ArrayList<>(Arrays.asList(new Object[8]));
        values.set(0, id);
        return new Feature(values, null);
    }

    private static String write(GmlEnvelope envelope, SrsNotation notation, Collection collection, Crs crs,
            Feature... features) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new GmlEncoder(envelope, notation, NAMES).write(new ListStream(collection, crs, List.of(features)), FRAME,
                    bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyTypeHasItsForm() {
        String xml = write(GmlEnvelope.WFS, SrsNotation.URN, POINTS, Crs.EPSG_25832,
                full("7", wkt("POINT (371234.5678 5650000)")));

        assertThat(xml)
                .isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" \
                        xmlns:gml="http://www.opengis.net/gml/3.2" \
                        xmlns:sp="https://daten.example/schema/sozialplanung" \
                        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                        xsi:schemaLocation="http://www.opengis.net/wfs/2.0 http://schemas.opengis.net/wfs/2.0/wfs.xsd \
                        https://daten.example/schema/sozialplanung https://daten.example/schema/sozialplanung" \
                        timeStamp="2026-11-23T03:00:00Z" numberMatched="17" numberReturned="1" \
                        next="https://daten.example/wfs?a=1&amp;b=2" previous="https://daten.example/wfs?a=0">
                        <wfs:member><sp:angebote gml:id="angebote.7"><sp:id>7</sp:id>\
                        <sp:name>Müller &amp; Söhne &lt;"GmbH"&gt;</sp:name>\
                        <sp:arten>beratung|a&amp;b</sp:arten><sp:anzahl>42</sp:anzahl>\
                        <sp:anteil>12.5</sp:anteil><sp:offen>true</sp:offen><sp:stand>2024-12-31</sp:stand>\
                        <sp:geprueft>2026-01-02T03:04:05Z</sp:geprueft>\
                        <sp:geometrie><gml:Point gml:id="_g.angebote.7" srsName="urn:ogc:def:crs:EPSG::25832" \
                        srsDimension="2"><gml:pos>371234.568 5650000</gml:pos></gml:Point></sp:geometrie>\
                        </sp:angebote></wfs:member></wfs:FeatureCollection>
                        """);
    }

    @Test
    void aMissingValueIsNilAndAMissingGeometryIsLeftOut() throws Exception {
        Document document = parse(write(GmlEnvelope.WFS, SrsNotation.URN, POINTS, Crs.CRS84, empty("7")));

        Element feature = (Element) document.getElementsByTagNameNS(NAMES.namespace(), "angebote").item(0);
        assertThat(feature.getChildNodes().getLength()).isEqualTo(8);
        for (int i = 1; i < 8; i++) {
            Element property = (Element) feature.getChildNodes().item(i);
            assertThat(property.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "nil")).isEqualTo("true");
            assertThat(property.getTextContent()).isEmpty();
        }
    }

    @Test
    void anEmptyCollectionIsADocumentToo() throws Exception {
        Element root = parse(write(GmlEnvelope.WFS, SrsNotation.URN, POINTS, Crs.CRS84)).getDocumentElement();

        assertThat(root.getAttribute("numberReturned")).isEqualTo("0");
        assertThat(root.getAttribute("numberMatched")).isEqualTo("17");
    }

    @Test
    void theNotationDecidesTheAxisOrder() {
        Feature feature = full("7", wkt("POINT (7.123456789 50.9)"));

        assertThat(write(GmlEnvelope.WFS, SrsNotation.URN, POINTS, Crs.EPSG_4326, feature))
                .contains("srsName=\"urn:ogc:def:crs:EPSG::4326\"").contains("<gml:pos>50.9 7.12345679</gml:pos>");
        assertThat(write(GmlEnvelope.WFS, SrsNotation.URI, POINTS, Crs.EPSG_4258, feature))
                .contains("srsName=\"http://www.opengis.net/def/crs/EPSG/0/4258\"")
                .contains("<gml:pos>50.9 7.12345679</gml:pos>");
        assertThat(write(GmlEnvelope.WFS, SrsNotation.SHORT, POINTS, Crs.EPSG_4326, feature))
                .contains("srsName=\"EPSG:4326\"").contains("<gml:pos>7.12345679 50.9</gml:pos>");
        assertThat(write(GmlEnvelope.WFS, SrsNotation.LEGACY, POINTS, Crs.EPSG_4326, feature))
                .contains("srsName=\"http://www.opengis.net/gml/srs/epsg.xml#4326\"")
                .contains("<gml:pos>7.12345679 50.9</gml:pos>");
        assertThat(write(GmlEnvelope.WFS, SrsNotation.URN, POINTS, Crs.CRS84, feature))
                .contains("srsName=\"urn:ogc:def:crs:OGC:1.3:CRS84\"").contains("<gml:pos>7.12345679 50.9</gml:pos>");
    }

    @Test
    void outerRingsRunAnticlockwiseAndHolesClockwiseInAnyAxisOrder() {
        Geometry clockwise = wkt("MULTIPOLYGON (((0 0, 0 10, 10 10, 10 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1)))");
        Geometry anticlockwise = wkt("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1)))");

        for (Geometry geometry : List.of(clockwise, anticlockwise)) {
            assertThat(write(GmlEnvelope.WFS, SrsNotation.URN, AREAS, Crs.EPSG_25832, full("1", geometry)))
                    .contains("<gml:exterior><gml:LinearRing><gml:posList>0 0 10 0 10 10 0 10 0 0</gml:posList>")
                    .contains("<gml:interior><gml:LinearRing><gml:posList>1 1 1 2 2 2 2 1 1 1</gml:posList>");
            assertThat(write(GmlEnvelope.WFS, SrsNotation.URN, AREAS, Crs.EPSG_4326, full("1", geometry)))
                    .contains("<gml:posList>0 0 0 10 10 10 10 0 0 0</gml:posList>");
        }
    }

    @Test
    void everyGmlIdIsUniqueEvenForIdentifiersThatLookLikeGeometries() throws Exception {
        Geometry two = wkt("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))");
        Document document = parse(write(GmlEnvelope.WFS, SrsNotation.URN, AREAS, Crs.EPSG_25832, full("1", two),
                full("1.g", two), full("_g.1", two), full("g1.wohnplaetze.1", two)));

        List<String> ids = new ArrayList<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttributeNS(GML, "id");
            if (!id.isEmpty()) {
                ids.add(id);
            }
        }
        assertThat(ids).hasSize(16).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z_][A-Za-z0-9._-]*"));
    }

    @Test
    void charactersThatXmlCannotCarryAreReplaced() throws Exception {
        String dirty = "a\u0000b\u000Bc\uD800d\uFFFEe\r\nf]]>g😀";
        Feature feature = new Feature(Arrays.asList("7", dirty, null, null, null, null, null, null), null);

        Document document = parse(write(GmlEnvelope.WFS, SrsNotation.URN, POINTS, Crs.CRS84, feature));

        assertThat(document.getElementsByTagNameNS(NAMES.namespace(), "name").item(0).getTextContent())
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\r\nf]]>g😀");
    }

    @Test
    void theSimpleFeaturesEnvelopeIsThatOfOgcApi() throws Exception {
        Element root = parse(write(GmlEnvelope.SIMPLE_FEATURES, SrsNotation.URI, POINTS, Crs.CRS84, empty("1"),
                empty("2"))).getDocumentElement();

        assertThat(root.getNamespaceURI()).isEqualTo("http://www.opengis.net/ogcapi-features-1/1.0/sf");
        assertThat(root.getAttributeNS(GML, "id")).isNotEmpty();
        assertThat(root.getElementsByTagNameNS(root.getNamespaceURI(), "featureMember").getLength()).isEqualTo(2);
    }

    @Test
    void aSingleFeatureIsItsOwnDocument() throws Exception {
        Element root = parse(write(GmlEnvelope.NONE, SrsNotation.URN, POINTS, Crs.CRS84, empty("1")))
                .getDocumentElement();

        assertThat(root.getLocalName()).isEqualTo("angebote");
        assertThat(root.getAttributeNS(GML, "id")).isEqualTo("angebote.1");
        assertThatThrownBy(() -> write(GmlEnvelope.NONE, SrsNotation.URN, POINTS, Crs.CRS84))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameThatIsNoXmlNameIsMadeOne() {
        assertThat(GmlNames.element("gru_08")).isEqualTo("gru_08");
        assertThat(GmlNames.element("01_x")).isEqualTo("_01_x");
        assertThat(GmlNames.element("größe in %")).isEqualTo("gr__e_in__");
        assertThat(GmlNames.element("-a")).isEqualTo("_-a");
    }
}
