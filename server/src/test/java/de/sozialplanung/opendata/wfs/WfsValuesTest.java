package de.sozialplanung.opendata.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.Golden;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// GetPropertyValue: requests in, values out.
class WfsValuesTest {

    private static SampleWfs wfs;

    @BeforeAll
    static void start() throws IOException {
        wfs = new SampleWfs();
    }

    @AfterAll
    static void stop() {
        wfs.close();
    }

    private static Element root(HttpResponse<byte[]> response) throws Exception {
        Element root = WfsPagingTest.root(response);
        assertThat(root.getLocalName()).isEqualTo("ValueCollection");
        return root;
    }

    private static Element values(String reference, String... more) throws Exception {
        List<String> kvp = new ArrayList<>(
                List.of("request", "GetPropertyValue", "typeNames", "sp:angebote", "valueReference", reference));
        kvp.addAll(List.of(more));
        return root(wfs.kvp(kvp.toArray(String[]::new)));
    }

    private static List<String> texts(Element root) {
        NodeList members = root.getElementsByTagNameNS(WfsVersion.NAMESPACE, "member");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < members.getLength(); i++) {
            texts.add(members.item(i).getTextContent());
        }
        return texts;
    }

    @TestFactory
    Stream<DynamicTest> answersAreThoseOfTheGoldenFiles() {
        return Stream.of("sp:titel", "@gml:id", "arten", "geometrie", "sp:angebote/sp:geprueft_am[1]")
                .map(reference -> DynamicTest.dynamicTest(reference, () -> {
                    HttpResponse<byte[]> response = wfs.kvp("request", "GetPropertyValue", "typeNames", "sp:angebote",
                            "valueReference", reference, "count", "2", "startIndex", "1");
                    assertThat(response.statusCode()).as(SampleWfs.text(response)).isEqualTo(200);
                    Golden.check("wfs/values-" + reference.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "") + ".xml",
                            response.body());
                }));
    }

    @Test
    void onlyValuesThatThereAreAreCounted() throws Exception {
        Element titles = values("sp:titel");
        assertThat(texts(titles)).containsExactly("Beratung <Süd>", "Treff", "Tafel", "Frauenhaus");
        assertThat(titles.getAttribute("numberMatched")).isEqualTo("4");
        assertThat(titles.getAttribute("numberReturned")).isEqualTo("4");
        assertThat(texts(values("@gml:id"))).hasSize(5).startsWith("angebote.a-1");
        assertThat(texts(values("gml:name"))).isEmpty();
        assertThat(texts(values("titel[2]"))).isEmpty();
        assertThat(texts(values("titel[position()=1]"))).hasSize(4);
        assertThat(values("geometrie").getElementsByTagNameNS("http://www.opengis.net/gml/3.2", "Point").getLength())
                .isEqualTo(4);
    }

    @Test
    void hitsAreTheNumberOfValues() throws Exception {
        Element hits = values("sp:titel", "resultType", "hits", "count", "1");
        assertThat(hits.getAttribute("numberMatched")).isEqualTo("4");
        assertThat(hits.getAttribute("numberReturned")).isEqualTo("0");
        assertThat(texts(hits)).isEmpty();
        assertThat(texts(values("sp:titel", "count", "0"))).isEmpty();
    }

    @Test
    void pagesLeadThroughAllValuesInTheOrderAskedForAndBack() throws Exception {
        Element page = values("titel", "count", "1", "sortBy", "titel DESC");
        List<String> all = new ArrayList<>(texts(page));
        while (page.hasAttribute("next")) {
            page = root(wfs.get(page.getAttribute("next")));
            all.addAll(texts(page));
        }
        assertThat(all).containsExactly("Treff", "Tafel", "Frauenhaus", "Beratung <Süd>");
        assertThat(texts(root(wfs.get(page.getAttribute("previous"))))).containsExactly("Frauenhaus");
    }

    @Test
    void aFilterABoxAndAnIdRestrictTheFeaturesWhoseValuesAreAsked() throws Exception {
        assertThat(texts(values("titel", "resourceId", "angebote.a-2"))).containsExactly("Treff");
        assertThat(texts(values("titel", "bbox", "370000,5650000,371000,5651000"))).containsExactly("Beratung <Süd>");
        String filter = """
                <Filter xmlns="http://www.opengis.net/fes/2.0"><PropertyIsEqualTo>
                <ValueReference>barrierefrei</ValueReference><Literal>true</Literal></PropertyIsEqualTo></Filter>""";
        assertThat(texts(values("@gml:id", "filter", filter))).containsExactly("angebote.a-1", "angebote.a-5");
    }

    @Test
    void aPostSaysTheSameAsKeysAndValues() throws Exception {
        String head = "<wfs:GetPropertyValue xmlns:wfs=\"http://www.opengis.net/wfs/2.0\" xmlns:q=\""
                + SampleWfs.NAMESPACE + "\" service=\"WFS\" version=\"2.0.0\" count=\"2\" valueReference=\"q:titel\">";
        assertThat(texts(root(wfs.post(head + "<wfs:Query typeNames=\"q:angebote\"/></wfs:GetPropertyValue>"))))
                .isEqualTo(texts(values("titel", "count", "2")));
        assertThat(texts(root(wfs.post(head + "<wfs:StoredQuery id=\"" + FeatureQuery.ById.URN
                + "\"><wfs:Parameter name=\"id\">angebote.a-3</wfs:Parameter></wfs:StoredQuery>"
                + "</wfs:GetPropertyValue>")))).containsExactly("Tafel");
        assertThat(texts(root(wfs.kvp("request", "GetPropertyValue", "valueReference", "titel", "storedQuery_id",
                FeatureQuery.ById.URN, "id", "angebote.a-3")))).containsExactly("Tafel");
    }
}
