package de.sozialplanung.opendata.wfs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.Golden;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// WFS 1.1.0 and 1.0.0: requests in, bytes out.
class OlderVersionsTest {

    private static final String OFFERS = "request=GetFeature&typeName=sp:angebote";

    private static SampleWfs wfs;

    @BeforeAll
    static void start() throws IOException {
        wfs = new SampleWfs();
    }

    @AfterAll
    static void stop() {
        wfs.close();
    }

    private static HttpResponse<byte[]> ask(String version, String query) throws IOException, InterruptedException {
        return wfs.get("/wfs?service=WFS&version=" + version + "&" + query);
    }

    private static String answer(String version, String query) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = ask(version, query);
        assertThat(response.statusCode()).as(SampleWfs.text(response)).isEqualTo(200);
        return SampleWfs.text(response);
    }

    private static DynamicTest golden(String file, String version, String query) {
        return DynamicTest.dynamicTest(file, () -> Golden.check("wfs/" + file, answer(version, query).getBytes(UTF_8)));
    }

    @TestFactory
    Stream<DynamicTest> answersAreThoseOfTheGoldenFiles() {
        return Stream.of("1.1.0", "1.0.0").flatMap(version -> Stream.of(
                golden(version + "/capabilities.xml", version, "request=GetCapabilities"),
                golden(version + "/schema.xml", version, "request=DescribeFeatureType"),
                golden(version + "/areas.xml", version, "request=GetFeature&typeName=sp:wohnplaetze"),
                golden(version + "/offers-page.xml", version,
                        OFFERS + "&maxFeatures=2&startIndex=2&srsName=urn:ogc:def:crs:EPSG::4326"),
                golden(version + "/several.xml", version,
                        "request=GetFeature&typeName=sp:massnahmen,sp:angebote,sp:massnahmen&maxFeatures=4"),
                golden(version + "/measures.xml", version, "request=GetFeature&typeName=sp:massnahmen"),
                golden(version + "/offers.json", version, OFFERS + "&outputFormat=json&maxFeatures=1"),
                golden(version + "/hits.xml", version, OFFERS + "&resultType=hits&maxFeatures=0")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"1.1.0~urn:ogc:def:crs:EPSG::4326~50 7",
            "1.1.0~urn:x-ogc:def:crs:EPSG:4326~50 7",
            "1.1.0~EPSG:4326~7 50", "1.1.0~http://www.opengis.net/gml/srs/epsg.xml#4326~7 50",
            "1.0.0~urn:ogc:def:crs:EPSG::4326~7 50", "1.0.0~EPSG:4326~7 50"})
    void theNotationOfAReferenceSystemTellsTheOrderOfItsAxesAsTheVersionHasIt(String version, String srs,
            String order) throws Exception {
        String offer = answer(version, OFFERS + "&featureId=angebote.a-2&srsName=" + URLEncoder.encode(srs, UTF_8))
                .replaceAll(
                        "(?s).*<gml:(?:pos|coordinates)>([0-9]+)[0-9.]*[ ,]([0-9]+)\\..*", "$1 $2");

        assertThat(offer).isEqualTo(order);
    }

    /// Around the first two of five offers.
    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"1.1.0~370000,5650000,372000,5651000",
            "1.1.0~370000,5650000,372000,5651000,EPSG:25832",
            "1.1.0~370000,5650000,372000,5651000,urn:ogc:def:crs:EPSG::25832",
            "1.1.0~50.98,7.14,50.995,7.18,urn:ogc:def:crs:EPSG::4326",
            "1.1.0~50.98,7.14,50.995,7.18&srsName=urn:ogc:def:crs:EPSG::4326",
            "1.1.0~7.14,50.98,7.18,50.995,EPSG:4326",
            "1.0.0~370000,5650000,372000,5651000", "1.0.0~7.14,50.98,7.18,50.995,EPSG:4326",
            "1.0.0~7.14,50.98,7.18,50.995&srsName=EPSG:4326",
            "1.0.0~7.14,50.98,7.18,50.995,urn:ogc:def:crs:EPSG::4326"})
    void aBoxIsReadInTheOrderOfItsVersionAndNotation(String version, String box) throws Exception {
        assertThat(answer(version, OFFERS + "&bbox=" + box)).contains("angebote.a-1", "angebote.a-2")
                .doesNotContain("angebote.a-3", "angebote.a-4", "angebote.a-5");
    }

    @Test
    void parametersAndElementsOfTheOlderVersionsSaySelectAndSort() throws Exception {
        for (String version : new String[]{"1.1.0", "1.0.0"}) {
            String filter = URLEncoder.encode("""
                    <Filter xmlns="http://www.opengis.net/ogc" xmlns:gml="http://www.opengis.net/gml"><And>
                      <PropertyIsEqualTo><PropertyName>sp:barrierefrei</PropertyName><Literal>true</Literal>
                      </PropertyIsEqualTo><BBOX><PropertyName>sp:geometrie</PropertyName>
                      <gml:Box srsName="EPSG:25832"><gml:coordinates>370000,5650000 371000,5651000</gml:coordinates>
                      </gml:Box></BBOX></And></Filter>""", UTF_8);
            assertThat(answer(version, OFFERS + "&filter=" + filter)).contains("angebote.a-1")
                    .doesNotContain("angebote.a-2", "angebote.a-5");
            assertThat(answer(version, OFFERS + "&propertyName=sp:angebote/titel&featureId=angebote.a-1"))
                    .contains("<sp:titel>").doesNotContain("<sp:arten>");
            assertThat(answer(version, OFFERS + "&propertyName=*&featureId=angebote.a-1"))
                    .contains("<sp:titel>", "<sp:arten>");
            assertThat(answer(version, "request=GetFeature&featureId=angebote.a-4,angebote.a-1"))
                    .contains("angebote.a-1", "angebote.a-4").doesNotContain("angebote.a-2");
            assertThat(answer(version, OFFERS + "&namespace=xmlns(sp="
                    + URLEncoder.encode(SampleWfs.NAMESPACE, UTF_8) + ")&sortBy=id+D&maxFeatures=1"))
                    .contains("angebote.a-5").doesNotContain("angebote.a-1");
        }
    }

    @Test
    void aPostSaysTheSameAsKeysAndValues() throws Exception {
        for (String version : new String[]{"1.1.0", "1.0.0"}) {
            assertThat(SampleWfs.text(wfs.post("""
                    <wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs" xmlns:ogc="http://www.opengis.net/ogc"
                        service="WFS" version="%s" maxFeatures="2"><wfs:Query typeName="sp:angebote" srsName="EPSG:4326">
                        <ogc:PropertyName>sp:angebote/sp:titel</ogc:PropertyName>
                        <ogc:Filter><ogc:FeatureId fid="angebote.a-3"/><ogc:FeatureId fid="angebote.a-1"/></ogc:Filter>
                      </wfs:Query></wfs:GetFeature>""".formatted(version))))
                    .isEqualTo(answer(version, OFFERS + "&maxFeatures=2&srsName=EPSG:4326&propertyName=titel"
                            + "&featureId=angebote.a-1,angebote.a-3"));
            assertThat(SampleWfs.text(wfs.post("""
                    <DescribeFeatureType xmlns="http://www.opengis.net/wfs" service="WFS" version="%s">
                      <TypeName>sp:angebote</TypeName></DescribeFeatureType>""".formatted(version))))
                    .isEqualTo(answer(version, "request=DescribeFeatureType&typeName=sp:angebote"));
            assertThat(SampleWfs.text(wfs.post("""
                    <GetCapabilities xmlns="http://www.opengis.net/wfs" service="WFS" version="%s"/>"""
                    .formatted(version)))).isEqualTo(answer(version, "request=GetCapabilities"));
        }
    }

    @Test
    void aRequestInTheOldNamespaceWithoutAVersionIsOneOfTheLaterOfTheTwo() throws Exception {
        assertThat(SampleWfs.text(wfs
                .post("""
                <GetFeature xmlns="http://www.opengis.net/wfs" service="WFS"><Query typeName="angebote"/></GetFeature>""")))
                .isEqualTo(answer("1.1.0", OFFERS));
        assertThat(SampleWfs.text(wfs.post("<GetCapabilities xmlns='http://www.opengis.net/wfs' service='WFS'/>")))
                .isEqualTo(answer("1.1.0", "request=GetCapabilities"));
        assertThat(SampleWfs.text(wfs.post("""
                <GetCapabilities xmlns="http://www.opengis.net/wfs" xmlns:ows="http://www.opengis.net/ows" service="WFS">
                  <ows:AcceptVersions><ows:Version>2.1.0</ows:Version><ows:Version>1.0.0</ows:Version>
                  </ows:AcceptVersions></GetCapabilities>"""))).isEqualTo(answer("1.0.0", "request=GetCapabilities"));
    }

    @Test
    void severalQueriesAndFeaturesOfSeveralTypesStandSideBySide() throws Exception {
        for (String version : new String[]{"1.1.0", "1.0.0"}) {
            String two = answer(version, "request=GetFeature&featureId=angebote.a-2,massnahmen.m1,angebote.a-1,nix.1");
            assertThat(two).containsSubsequence("angebote.a-1", "angebote.a-2", "massnahmen.m1")
                    .doesNotContain("angebote.a-3", "massnahmen.m2");
            assertThat(answer(version, "request=GetFeature&typeName=angebote,massnahmen"
                    + "&featureId=angebote.a-2,massnahmen.m1,angebote.a-1")).isEqualTo(two);
            assertThat(SampleWfs.text(wfs.post("""
                    <GetFeature xmlns="http://www.opengis.net/wfs" service="WFS" version="%s" maxFeatures="4">
                      <Query typeName="massnahmen"/><Query typeName="angebote"/><Query typeName="massnahmen"/>
                    </GetFeature>""".formatted(version)))).isEqualTo(answer(version,
                    "request=GetFeature&typeName=massnahmen,angebote,massnahmen&maxFeatures=4"));
        }
        assertThat(answer("1.1.0", "request=GetFeature&typeName=massnahmen,angebote&resultType=hits&maxFeatures=1"))
                .contains("numberOfFeatures=\"7\"").doesNotContain("featureMember");
    }

    @Test
    void hitsOf11AreAllThatMatchAndResultsAreCountedAsTheyFollow() throws Exception {
        assertThat(answer("1.1.0", OFFERS + "&resultType=hits&maxFeatures=2")).contains("numberOfFeatures=\"5\"")
                .doesNotContain("gml:featureMember");
        assertThat(answer("1.1.0", OFFERS + "&maxFeatures=2")).contains("numberOfFeatures=\"2\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
            "request=GetFeature&typeName=nix~InvalidParameterValue~typeName",
            "request=GetFeature~MissingParameterValue~typeName",
            "request=GetFeature&typeName=angebote&maxFeatures=x~InvalidParameterValue~maxFeatures",
            "request=GetFeature&typeName=angebote&bbox=1,2,3~InvalidParameterValue~bbox",
            "request=GetFeature&typeName=angebote&bbox=1,2,3,4,nix~InvalidParameterValue~bbox",
            "request=GetFeature&typeName=angebote&srsName=nix~InvalidParameterValue~srsName",
            "request=GetFeature&typeName=angebote&featureId=wohnplaetze.01~InvalidParameterValue~featureId",
            "request=GetFeature&typeName=angebote,nix~InvalidParameterValue~typeName",
            "request=GetFeature&typeName=angebote,leer&propertyName=titel~InvalidParameterValue~propertyName",
            "request=GetFeature&typeName=angebote,leer&outputFormat=csv~InvalidParameterValue~outputFormat",
            "request=GetFeature&typeName=angebote&filter=x~NoApplicableCode~``",
            "request=GetFeature&typeName=angebote&edition=2020-01-01a~NoApplicableCode~``",
            "request=DescribeFeatureType&outputFormat=json~InvalidParameterValue~outputFormat",
            "request=GetCapabilities&updateSequence=9~InvalidUpdateSequence~updateSequence",
            "request=ListStoredQueries~OperationNotSupported~request",
            "request=Transaction~OperationNotSupported~request", "typeName=angebote~MissingParameterValue~request"})
    void refusalsAreReportedInTheFormOfTheVersion(String query, String code, String locator) throws Exception {
        String place = locator == null || locator.isEmpty() ? ">" : " locator=\"" + locator + "\">";
        assertThat(SampleWfs.text(ask("1.1.0", query)))
                .contains("<ows:ExceptionReport xmlns:ows=\"http://www.opengis.net/ows\"", " version=\"1.0.0\"",
                        "<ows:Exception exceptionCode=\"" + code + "\"" + place);
        assertThat(SampleWfs.text(ask("1.0.0", query)))
                .contains("<ogc:ServiceExceptionReport xmlns:ogc=\"http://www.opengis.net/ogc\"", " version=\"1.2.0\"",
                        "<ogc:ServiceException code=\"" + code + "\"" + place);
    }

    @Test
    void aRefusalSpeaksOfTheParameterByTheNameThatItHas() throws Exception {
        assertThat(SampleWfs.text(ask("1.1.0", "request=GetFeature"))).contains("The parameter typeName is needed;");
        assertThat(SampleWfs.text(ask("1.0.0", OFFERS + "&maxFeatures=x"))).contains("The parameter maxFeatures is");
    }

    @Test
    void versionAndNamespaceOfADocumentMustAgree() throws Exception {
        HttpResponse<byte[]> refused = wfs.post("""
                <GetFeature xmlns="http://www.opengis.net/wfs/2.0" service="WFS" version="1.1.0">
                  <Query typeName="angebote"/></GetFeature>""");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(SampleWfs.text(refused)).contains("exceptionCode=\"InvalidParameterValue\" locator=\"version\"");
    }

    @ParameterizedTest
    @CsvSource({"gml32,application/gml+xml; version=3.2", "gml3,text/xml; subtype=\"gml/3.1.1\"",
            "text/xml; subtype=gml/3.1.1,text/xml; subtype=\"gml/3.1.1\"", "GML2,text/xml; subtype=\"gml/2.1.2\"",
            "application/json,application/geo+json", "csv,text/csv;charset=utf-8",
            "application/flatgeobuf,application/flatgeobuf", "gpkg,application/geopackage+sqlite3",
            "xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    void everyVersionHasEveryFormat(String name, String mediaType) throws Exception {
        String query = "request=GetFeature&typeName=angebote&outputFormat=" + URLEncoder.encode(name, UTF_8);
        byte[] newest = ask("2.0.0", query).body();
        for (String version : new String[]{"2.0.0", "1.1.0", "1.0.0"}) {
            HttpResponse<byte[]> response = ask(version, query);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).hasValue(mediaType);
            assertThat(response.body()).as(version).isEqualTo(newest);
        }
        for (String type : new String[]{"massnahmen", "wohnplaetze", "leer"}) {
            assertThat(ask("1.1.0", query.replace("angebote", type)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatABrowserSavesHasAName() throws Exception {
        assertThat(ask("1.0.0", OFFERS + "&outputFormat=gpkg").headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"angebote.gpkg\"");
        assertThat(ask("1.0.0", OFFERS).headers().firstValue("Content-Disposition")).isEmpty();
    }
}
