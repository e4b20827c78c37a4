package de.sozialplanung.opendata.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.Golden;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Several queries in one GetFeature request.
class WfsSeveralTest {

    private static final String TRUE_ONES = """
            <Filter xmlns="http://www.opengis.net/fes/2.0"><Or><PropertyIsEqualTo>
            <ValueReference>titel</ValueReference><Literal>)(</Literal></PropertyIsEqualTo><PropertyIsEqualTo>
            <ValueReference>barrierefrei</ValueReference><Literal>true</Literal></PropertyIsEqualTo></Or></Filter>""";

    private static SampleWfs wfs;

    @BeforeAll
    static void start() throws IOException {
        wfs = new SampleWfs();
    }

    @AfterAll
    static void stop() {
        wfs.close();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /// One text for each collection: how many match, how many are here, and which.
    private static List<String> told(Element root) {
        List<String> told = new ArrayList<>();
        for (Element member : children(root)) {
            Element collection = children(member).getFirst();
            List<String> ids = new ArrayList<>();
            for (Element feature : children(collection)) {
                ids.add(feature.hasAttribute("xlink:href") ? feature.getAttribute("xlink:href")
                        : children(feature).getFirst().getAttribute("gml:id"));
            }
            told.add(collection.getAttribute("numberMatched") + "/" + collection.getAttribute("numberReturned") + " "
                    + String.join(" ", ids));
        }
        return told;
    }

    private static String counts(Element root) {
        return root.getAttribute("numberMatched") + "/" + root.getAttribute("numberReturned");
    }

    @Test
    void eachQueryIsAMemberCollectionAndNoIdStandsTwice() throws Exception {
        HttpResponse<byte[]> response = wfs.post("""
                <wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.0">
                  <wfs:Query typeNames="angebote" srsName="EPSG:4326"><wfs:PropertyName>titel</wfs:PropertyName>
                    <fes:Filter xmlns:fes="http://www.opengis.net/fes/2.0"><fes:ResourceId rid="angebote.a-2"/>
                    </fes:Filter></wfs:Query>
                  <wfs:StoredQuery id="urn:ogc:def:query:OGC-WFS::GetFeatureById">
                    <wfs:Parameter name="id">massnahmen.m2</wfs:Parameter></wfs:StoredQuery>
                  <wfs:Query typeNames="leer"/>
                  <wfs:Query typeNames="angebote"><wfs:PropertyName>titel</wfs:PropertyName></wfs:Query>
                </wfs:GetFeature>""");
        Golden.check("wfs/several.xml", response.body());
        Element root = WfsPagingTest.root(response);
        assertThat(counts(root)).isEqualTo("7/7");
        assertThat(told(root)).containsExactly("1/1 angebote.a-2", "1/1 massnahmen.m2", "0/0 ",
                "5/5 angebote.a-1 #angebote.a-2 angebote.a-3 angebote.a-4 angebote.a-5");
    }

    @Test
    void listsInParenthesesAreQueriesTheirEmptyOnesSayNothing() throws Exception {
        Element root = WfsPagingTest.root(wfs.kvp("request", "GetFeature", "typeNames",
                "(sp:massnahmen)(angebote)(wohnplaetze)", "filter", "()(" + TRUE_ONES + ")()", "sortBy",
                "(titel)()(name DESC)", "propertyName", "()()(name)", "srsName", "EPSG:4326"));

        assertThat(told(root)).containsExactly("2/2 massnahmen.m2 massnahmen.m1", "2/2 angebote.a-1 angebote.a-5",
                "3/3 wohnplaetze.02 wohnplaetze.03 wohnplaetze.01");
        assertThat(root.getElementsByTagNameNS(SampleWfs.NAMESPACE, "einwohner").getLength()).isZero();
        assertThat(told(WfsPagingTest.root(wfs.kvp("request", "GetFeature", "resourceId",
                "(angebote.a-1,angebote.a-2)(wohnplaetze.01)"))))
                .containsExactly("2/2 angebote.a-1 angebote.a-2", "1/1 wohnplaetze.01");
    }

    @Test
    void countAndStartIndexAreMeantForAllQueriesTogetherAndLinksLeadThroughThem() throws Exception {
        Element page = WfsPagingTest.root(wfs.kvp("request", "GetFeature", "typeNames",
                "(massnahmen)(angebote)(wohnplaetze)", "filter", "()(" + TRUE_ONES + ")()", "count", "3"));
        assertThat(counts(page)).isEqualTo("7/3");
        assertThat(told(page)).containsExactly("2/2 massnahmen.m1 massnahmen.m2", "2/1 angebote.a-1", "3/0 ");
        page = WfsPagingTest.root(wfs.get(page.getAttribute("next")));
        assertThat(told(page)).containsExactly("2/0 ", "2/1 angebote.a-5", "3/2 wohnplaetze.01 wohnplaetze.02");
        Element last = WfsPagingTest.root(wfs.get(page.getAttribute("next")));
        assertThat(told(last)).containsExactly("2/0 ", "2/0 ", "3/1 wohnplaetze.03");
        assertThat(last.hasAttribute("next")).isFalse();
        assertThat(told(WfsPagingTest.root(wfs.get(last.getAttribute("previous"))))).isEqualTo(told(page));
    }

    @Test
    void hitsAreThoseOfAllQueries() throws Exception {
        Element hits = WfsPagingTest.root(wfs.kvp("request", "GetFeature", "typeNames", "(massnahmen)(angebote)",
                "resultType", "hits"));
        assertThat(counts(hits)).isEqualTo("7/0");
        assertThat(told(hits)).containsExactly("2/0 ", "5/0 ");
        assertThat(hits.hasAttribute("next")).isFalse();
    }

    @Test
    void idsOfSeveralTypesAreOneQueryWhoseFeaturesStandSideBySide() throws Exception {
        HttpResponse<byte[]> all = wfs.kvp("request", "GetFeature", "resourceId",
                "massnahmen.m2,angebote.a-1,nix.1,massnahmen.m1", "srsName", "EPSG:4326");
        Golden.check("wfs/several-types.xml", all.body());
        Element root = WfsPagingTest.root(all);
        assertThat(flat(root)).containsExactly("massnahmen.m1", "massnahmen.m2", "angebote.a-1");
        assertThat(counts(root)).isEqualTo("3/3");
        Element filtered = WfsPagingTest.root(wfs.kvp("request", "GetFeature", "count", "2", "filter", """
                <Filter xmlns="http://www.opengis.net/fes/2.0"><ResourceId rid="massnahmen.m2"/>
                <ResourceId rid="angebote.a-1"/><ResourceId rid="massnahmen.m1"/></Filter>"""));
        assertThat(counts(filtered)).isEqualTo("3/2");
        Element next = WfsPagingTest.root(wfs.get(filtered.getAttribute("next")));
        assertThat(flat(next)).containsExactly("angebote.a-1");
        assertThat(next.hasAttribute("next")).isFalse();
        assertThat(flat(WfsPagingTest.root(wfs.get(next.getAttribute("previous"))))).isEqualTo(flat(filtered));
    }

    private static List<String> flat(Element root) {
        return children(root).stream().map(member -> children(member).getFirst().getAttribute("gml:id")).toList();
    }
}
