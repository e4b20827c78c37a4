package de.sozialplanung.opendata.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.Golden;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// The service as an INSPIRE download service: metadata documents, and the way to them.
class MetadataTest {

    private static List<String> hrefs(Element root, String element) {
        NodeList elements = root.getElementsByTagName(element);
        List<String> hrefs = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            hrefs.add(((Element) elements.item(i)).getAttribute("xlink:href"));
        }
        return hrefs;
    }

    private static String capabilities(SampleWfs wfs, String... more) throws Exception {
        return SampleWfs.text(wfs.get("/wfs?service=WFS&request=GetCapabilities" + String.join("", more)));
    }

    @Test
    void documentsAreThoseOfTheGoldenFiles() throws Exception {
        try (SampleWfs wfs = new SampleWfs()) {
            for (String document : List.of("datasets/angebote", "services/wfs")) {
                HttpResponse<byte[]> response = wfs.get("/metadata/" + document + ".xml");
                assertThat(response.statusCode()).as(SampleWfs.text(response)).isEqualTo(200);
                assertThat(response.headers().firstValue("Content-Type")).hasValue("application/xml");
                assertThat(response.headers().firstValue("ETag")).isPresent();
                Golden.check("wfs/metadata-" + document.replace('/', '-') + ".xml", response.body());
            }
            assertThat(wfs.get("/metadata/datasets/nix.xml").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theSectionsOfADocumentStandInTheOrderOfTheStandardAndNotWithinEachOther() throws Exception {
        try (SampleWfs wfs = new SampleWfs()) {
            for (String document : List.of("datasets/angebote", "services/wfs")) {
                Element root = WfsPagingTest.root(wfs.get("/metadata/" + document + ".xml"));
                List<String> sections = new ArrayList<>();
                for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
                    sections.add(node.getLocalName());
                }
                assertThat(sections).containsSubsequence("fileIdentifier", "language", "characterSet",
                        "hierarchyLevel", "hierarchyLevelName", "contact", "dateStamp", "metadataStandardName",
                        "metadataStandardVersion", "locale", "identificationInfo", "distributionInfo",
                        "dataQualityInfo").endsWith("dataQualityInfo");
            }
        }
    }

    @Test
    void capabilitiesLeadToDocumentsThatLeadBack() throws Exception {
        try (SampleWfs wfs = new SampleWfs()) {
            Element capabilities = WfsPagingTest.root(wfs.kvp("request", "GetCapabilities"));
            String service = capabilities.getElementsByTagName("inspire_common:URL").item(0).getTextContent();
            Element metadata = WfsPagingTest.root(wfs.get(service));
            List<String> coupled = hrefs(metadata, "srv:operatesOn");
            assertThat(coupled).isNotEmpty().allMatch(hrefs(capabilities, "wfs:MetadataURL")::contains);
            for (String dataset : coupled) {
                Element record = WfsPagingTest.root(wfs.get(dataset));
                String linkage = record.getElementsByTagName("gmd:transferOptions").item(0).getTextContent();
                assertThat(linkage).contains("/wfs?service=WFS&request=GetCapabilities");
                String code = capabilities.getElementsByTagName("inspire_common:Code").item(0).getTextContent();
                assertThat(record.getElementsByTagName("gmd:identifier").item(0).getTextContent()).isEqualTo(code);
            }
        }
    }

    @Test
    void textsStandInTheLanguageAskedForAndInBothWhereNoneIs() throws Exception {
        try (SampleWfs wfs = new SampleWfs()) {
            String response = "<inspire_common:ResponseLanguage><inspire_common:Language>";
            assertThat(capabilities(wfs)).contains("Sample social atlas", "Probe-Sozialatlas", response + "ger");
            assertThat(capabilities(wfs, "&LANGUAGE=eng")).contains("Sample social atlas", "Small areas",
                    response + "eng").doesNotContain("Probe-Sozialatlas", "xml:lang=\"de\"");
            assertThat(capabilities(wfs, "&language=de")).contains("Probe-Sozialatlas", response + "ger")
                    .doesNotContain("Sample social atlas");
            assertThat(capabilities(wfs, "&language=fre")).isEqualTo(capabilities(wfs));
        }
    }
}
