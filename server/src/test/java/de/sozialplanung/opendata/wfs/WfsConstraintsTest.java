package de.sozialplanung.opendata.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// What the capabilities declare is what requests get: each constraint and each operation is tried.
class WfsConstraintsTest {

    private static final String OWS = "http://www.opengis.net/ows/1.1";

    /// A request that only a service with the constraint answers. Those without a request are true by other tests, or not
    /// declared.
    private static final Map<String, String[]> PROOFS = Map.ofEntries(
            Map.entry("ImplementsSimpleWFS",
                    new String[]{"request", "GetFeature", "storedQuery_id", FeatureQuery.ById.URN, "id",
                            "angebote.a-1"}),
            Map.entry("ImplementsBasicWFS",
                    new String[]{"request", "GetPropertyValue", "typeNames", "angebote", "valueReference", "titel"}),
            Map.entry("ImplementsTransactionalWFS", new String[]{"request", "Transaction"}),
            Map.entry("ImplementsLockingWFS", new String[]{"request", "LockFeature", "typeNames", "angebote"}),
            Map.entry("KVPEncoding", new String[]{"request", "GetFeature", "typeNames", "angebote"}),
            Map.entry("ImplementsRemoteResolve",
                    new String[]{"request", "GetFeature", "typeNames", "angebote", "resolve", "remote"}),
            Map.entry("ImplementsResultPaging",
                    new String[]{"request", "GetFeature", "typeNames", "angebote", "count", "1", "startIndex", "1"}),
            Map.entry("ImplementsStandardJoins",
                    new String[]{"request", "GetFeature", "typeNames", "angebote,massnahmen"}),
            Map.entry("ManageStoredQueries", new String[]{"request", "CreateStoredQuery"}),
            Map.entry("ImplementsAdHocQuery", new String[]{"request", "GetFeature", "typeNames", "angebote"}),
            Map.entry("ImplementsResourceId", new String[]{"request", "GetFeature", "resourceId", "angebote.a-1"}),
            Map.entry("ImplementsSorting",
                    new String[]{"request", "GetFeature", "typeNames", "angebote", "sortBy", "titel DESC"}),
            Map.entry("ImplementsMinimumXPath",
                    new String[]{"request", "GetPropertyValue", "typeNames", "angebote", "valueReference",
                            "sp:angebote/sp:titel[1]"}),
            Map.entry("ImplementsSchemaElementFunc",
                    new String[]{"request", "GetFeature", "typeNames", "schema-element(angebote)"}),
            Map.entry("ImplementsFunctions", filter("<PropertyIsEqualTo><Function name='casei'><ValueReference>titel"
                    + "</ValueReference></Function><Literal>treff</Literal></PropertyIsEqualTo>")),
            Map.entry("ImplementsMinStandardFilter", filter("<PropertyIsEqualTo><ValueReference>titel</ValueReference>"
                    + "<Literal>Treff</Literal></PropertyIsEqualTo>")),
            Map.entry("ImplementsStandardFilter",
                    filter("<Not><PropertyIsNil><ValueReference>titel</ValueReference></PropertyIsNil></Not>")),
            Map.entry("ImplementsMinSpatialFilter", filter("<BBOX><gml:Envelope><gml:lowerCorner>1 1</gml:lowerCorner>"
                    + "<gml:upperCorner>2 2</gml:upperCorner></gml:Envelope></BBOX>")),
            Map.entry("ImplementsSpatialFilter", filter("<Touches><ValueReference>geometrie</ValueReference>"
                    + "<gml:Point><gml:pos>1 1</gml:pos></gml:Point></Touches>")),
            Map.entry("ImplementsMinTemporalFilter", filter(during("During"))),
            Map.entry("ImplementsTemporalFilter", filter(during("TEquals"))),
            Map.entry("ImplementsVersionNav", filter("<ResourceId rid='angebote.a-1' version='1'/>")));

    private static String during(String operator) {
        return "<" + operator + "><ValueReference>geprueft_am</ValueReference><gml:TimePeriod gml:id='t'>"
                + "<gml:beginPosition>2026-01-01T00:00:00Z</gml:beginPosition><gml:endPosition>2026-12-31T00:00:00Z"
                + "</gml:endPosition></gml:TimePeriod></" + operator + ">";
    }

    private static String[] filter(String operator) {
        return new String[]{"request", "GetFeature", "typeNames", "angebote", "filter",
                "<Filter xmlns='http://www.opengis.net/fes/2.0' xmlns:gml='http://www.opengis.net/gml/3.2'>" + operator
                        + "</Filter>"};
    }

    private static Element capabilities(SampleWfs wfs) throws Exception {
        return WfsPagingTest.root(wfs.kvp("request", "GetCapabilities"));
    }

    private static Map<String, Boolean> declared(Element capabilities) {
        Map<String, Boolean> declared = new TreeMap<>();
        for (String namespace : new String[]{OWS, "http://www.opengis.net/fes/2.0"}) {
            NodeList constraints = capabilities.getElementsByTagNameNS(namespace, "Constraint");
            for (int i = 0; i < constraints.getLength(); i++) {
                Element constraint = (Element) constraints.item(i);
                NodeList values = constraint.getElementsByTagNameNS(OWS, "DefaultValue");
                if (values.getLength() == 1) {
                    declared.put(constraint.getAttribute("name"), values.item(0).getTextContent().equals("TRUE"));
                }
            }
        }
        return declared;
    }

    @Test
    void everyConstraintThatARequestCanTryIsDeclaredAsItIs() throws Exception {
        try (SampleWfs wfs = new SampleWfs()) {
            Map<String, Boolean> declared = declared(capabilities(wfs));
            assertThat(declared.keySet()).containsAll(PROOFS.keySet()).doesNotContain("CountDefault");
            for (Map.Entry<String, String[]> proof : PROOFS.entrySet()) {
                HttpResponse<byte[]> response = wfs.kvp(proof.getValue());
                assertThat(response.statusCode() == 200).as(proof.getKey() + ": " + SampleWfs.text(response))
                        .isEqualTo(declared.get(proof.getKey()));
            }
        }
    }

    @Test
    void everyOperationDeclaredIsAnsweredAndNoOther() throws Exception {
        try (SampleWfs wfs = new SampleWfs()) {
            NodeList operations = capabilities(wfs).getElementsByTagNameNS(OWS, "Operation");
            assertThat(operations.getLength()).isEqualTo(6);
            for (int i = 0; i < operations.getLength(); i++) {
                String name = ((Element) operations.item(i)).getAttribute("name");
                HttpResponse<byte[]> response = wfs.kvp("request", name, "typeNames", "angebote", "valueReference",
                        "titel");
                assertThat(response.statusCode()).as(name).isEqualTo(200);
            }
            for (String name : OwsReport.NOT_OFFERED) {
                HttpResponse<byte[]> response = wfs.kvp("request", name);
                assertThat(SampleWfs.text(response))
                        .contains("exceptionCode=\"OperationNotSupported\" locator=\"" + name + "\"");
            }
        }
    }
}
