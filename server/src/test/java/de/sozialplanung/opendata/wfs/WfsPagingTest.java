package de.sozialplanung.opendata.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class WfsPagingTest {

    private static final String BY_BOX = """
            <wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:fes="http://www.opengis.net/fes/2.0"
                xmlns:gml="http://www.opengis.net/gml/3.2" service="WFS" version="2.0.0" count="1">
              <wfs:Query typeNames="angebote" srsName="EPSG:4326"><fes:Filter><fes:And>
                <fes:ResourceId rid="angebote.a-1"/><fes:BBOX><gml:Envelope srsName="urn:ogc:def:crs:EPSG::25832">
                <gml:lowerCorner>370000 5650000</gml:lowerCorner><gml:upperCorner>373000 5652000</gml:upperCorner>
                </gml:Envelope></fes:BBOX></fes:And></fes:Filter></wfs:Query></wfs:GetFeature>""";

    static Element root(HttpResponse<byte[]> response) throws Exception {
        assertThat(response.statusCode()).as(SampleWfs.text(response)).isEqualTo(200);
        return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.body())).getDocumentElement();
    }

    private static List<String> ids(Element root) {
        NodeList ids = root.getElementsByTagNameNS(SampleWfs.NAMESPACE, "id");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < ids.getLength(); i++) {
            texts.add(ids.item(i).getTextContent());
        }
        return texts;
    }

    private static List<String> walk(SampleWfs wfs, Element first, String link) throws Exception {
        List<String> all = new ArrayList<>(ids(first));
        Element page = first;
        for (int pages = 0; !page.getAttribute(link).isEmpty(); pages++) {
            assertThat(pages).isLessThan(10);
            page = root(wfs.get(page.getAttribute(link)));
            all.addAll(ids(page));
        }
        return all;
    }

    @Test
    void nextLeadsOnceThroughAllAndEnds() throws Exception {
        try (SampleWfs wfs = new SampleWfs()) {
            Element first = root(wfs.kvp("request", "GetFeature", "typeNames", "angebote", "count", "2"));

            assertThat(first.getAttribute("previous")).isEmpty();
            assertThat(first.getAttribute("numberMatched")).isEqualTo("5");
            assertThat(walk(wfs, first, "next")).containsExactly("a-1", "a-2", "a-3", "a-4", "a-5");
        }
    }

    @Test
    void previousLeadsBackToTheFirstFeature() throws Exception {
        try (SampleWfs wfs = new SampleWfs()) {
            Element last = root(
                    wfs.kvp("request", "GetFeature", "typeNames", "angebote", "count", "2", "startIndex", "3"));
            List<String> back = walk(wfs, last, "previous");

            assertThat(back).containsExactly("a-4", "a-5", "a-2", "a-3", "a-1");
            Element beyond = root(
                    wfs.kvp("request", "GetFeature", "typeNames", "angebote", "count", "2", "startIndex", "99"));
            assertThat(ids(beyond)).isEmpty();
            assertThat(ids(root(wfs.get(beyond.getAttribute("previous"))))).containsExactly("a-4", "a-5");
        }
    }

    @Test
    void aQueryWithoutCountIsAnsweredWhole() throws Exception {
        try (SampleWfs wfs = new SampleWfs()) {
            Element all = root(wfs.kvp("request", "GetFeature", "typeNames", "angebote"));

            assertThat(all.getAttribute("next")).isEmpty();
            assertThat(ids(all)).hasSize(5);
            assertThat(root(wfs.kvp("request", "GetFeature", "typeNames", "angebote", "count", "0"))
                    .getAttribute("next")).isEmpty();
        }
    }

    @Test
    void linksKeepFilterReferenceSystemAndProperties() throws Exception {
        try (SampleWfs wfs = new SampleWfs()) {
            Element first = root(wfs.kvp("request", "GetFeature", "typeNames", "angebote", "count", "1", "bbox",
                    "50.9,7.1,51.0,7.17,urn:ogc:def:crs:EPSG::4326", "srsName", "EPSG:4326", "propertyName",
                    "titel,geometrie"));
            Element second = root(wfs.get(first.getAttribute("next")));

            assertThat(first.getAttribute("numberMatched")).isEqualTo("2");
            assertThat(ids(second)).containsExactly("a-2");
            assertThat(second.getElementsByTagNameNS(SampleWfs.NAMESPACE, "arten").getLength()).isZero();
            assertThat(second.getElementsByTagNameNS("http://www.opengis.net/gml/3.2", "pos").item(0).getTextContent())
                    .startsWith("7.1");
            assertThat(second.getAttribute("next")).isEmpty();
        }
    }

    @Test
    void aPostedFilterGoesOnByLink() throws Exception {
        try (SampleWfs wfs = new SampleWfs()) {
            Element one = root(wfs.post(BY_BOX));
            assertThat(ids(one)).containsExactly("a-1");
            assertThat(one.getAttribute("next")).isEmpty();

            Element first = root(wfs.post(BY_BOX.replace("<fes:ResourceId rid=\"angebote.a-1\"/>",
                    "<fes:BBOX><gml:Envelope><gml:lowerCorner>0 0</gml:lowerCorner>"
                            + "<gml:upperCorner>9000000 9000000</gml:upperCorner></gml:Envelope></fes:BBOX>")));
            assertThat(walk(wfs, first, "next")).containsExactly("a-1", "a-2", "a-3");
        }
    }

    @Test
    void linksGoOnInTheEditionTheyCameFromUntilItIsForgotten() throws Exception {
        try (SampleWfs wfs = new SampleWfs()) {
            Element first = root(wfs.kvp("request", "GetFeature", "typeNames", "angebote", "count", "2"));

            wfs.publications.swap(SampleWfs.publication("2026-11-24a"));
            Element second = root(wfs.get(first.getAttribute("next")));
            assertThat(ids(second)).containsExactly("a-3", "a-4");
            assertThat(second.getAttribute("next")).contains("edition=2026-11-23a");

            wfs.publications.swap(SampleWfs.publication("2026-11-25a"));
            HttpResponse<byte[]> third = wfs.get(second.getAttribute("next"));
            assertThat(third.statusCode()).isEqualTo(403);
            assertThat(SampleWfs.text(third)).contains("ResponseCacheExpired");
        }
    }

    @Test
    void theNotationOfABoxDecidesItsAxes() throws Exception {
        try (SampleWfs wfs = new SampleWfs()) {
            for (String box : List.of("370000,5650000,371000,5651000",
                    "50.98,7.1,50.995,7.16,urn:ogc:def:crs:EPSG::4326",
                    "50.98,7.1,50.995,7.16,http://www.opengis.net/def/crs/EPSG/0/4258",
                    "7.1,50.98,7.16,50.995,EPSG:4326",
                    "7.1,50.98,7.16,50.995,http://www.opengis.net/gml/srs/epsg.xml#4326",
                    "7.1,50.98,7.16,50.995,urn:ogc:def:crs:OGC:1.3:CRS84")) {
                assertThat(ids(root(wfs.kvp("request", "GetFeature", "typeNames", "angebote", "bbox", box)))).as(box)
                        .isEqualTo(Collections.singletonList("a-1"));
            }
        }
    }
}
