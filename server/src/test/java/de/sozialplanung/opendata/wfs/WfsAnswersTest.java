package de.sozialplanung.opendata.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.Golden;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Requests in, bytes out.
class WfsAnswersTest {

    private static SampleWfs wfs;

    @BeforeAll
    static void start() throws IOException {
        wfs = new SampleWfs();
    }

    @AfterAll
    static void stop() {
        wfs.close();
    }

    private static DynamicTest golden(String file, String... kvp) {
        return DynamicTest.dynamicTest(file, () -> {
            HttpResponse<byte[]> response = wfs.kvp(kvp);
            assertThat(response.statusCode()).as(SampleWfs.text(response)).isEqualTo(200);
            Golden.check("wfs/" + file, response.body());
        });
    }

    @TestFactory
    Stream<DynamicTest> answersAreThoseOfTheGoldenFiles() {
        return Stream.of(golden("capabilities.xml", "request", "GetCapabilities"),
                golden("capabilities-types.xml", "REQUEST", "getCapabilities", "Sections", "FeatureTypeList",
                        "acceptVersions", "3.0.0,2.0.0,1.1.0"),
                golden("capabilities-english.xml", "request", "GetCapabilities", "language", "eng", "sections",
                        "ServiceIdentification,FeatureTypeList"),
                golden("hits.xml", "request", "GetFeature", "typeNames", "sp:angebote", "resultType", "hits"),
                golden("offers-sorted.xml", "request", "GetFeature", "typeNames", "sp:angebote", "sortBy",
                        "titel DESC", "propertyName", "titel", "bbox", "370000,5650000,373000,5652000"),
                golden("schema.xml", "request", "DescribeFeatureType"),
                golden("schema-one.xml", "request", "DescribeFeatureType", "typeNames", "x:angebote"),
                golden("areas.xml", "request", "GetFeature", "typeNames", "sp:wohnplaetze"),
                golden("offers-page.xml", "request", "GetFeature", "typeNames", "angebote", "count", "2", "startIndex",
                        "2", "srsName", "urn:ogc:def:crs:EPSG::4326"),
                golden("offers-some.xml", "request", "GetFeature", "typeNames", "sp:angebote", "propertyName",
                        "sp:titel,arten", "count", "2"),
                golden("offers.json", "request", "GetFeature", "typeNames", "sp:angebote", "outputFormat",
                        "application/json"),
                golden("offers.csv", "request", "GetFeature", "typeNames", "sp:angebote", "outputFormat", "csv",
                        "srsName", "EPSG:25832"),
                golden("measures.xml", "request", "GetFeature", "typeNames", "sp:massnahmen"),
                golden("offer.xml", "request", "GetFeature", "storedquery_id", FeatureQuery.ById.URN, "id",
                        "angebote.a-1"),
                golden("stored-queries.xml", "request", "ListStoredQueries"),
                golden("stored-query.xml", "request", "DescribeStoredQueries", "storedquery_id",
                        FeatureQuery.ById.URN));
    }

    @Test
    void aPostSaysTheSameAsKeysAndValues() throws Exception {
        assertThat(SampleWfs.text(wfs.post("""
                <wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.0" count="2"
                    startIndex="2"><wfs:Query typeNames="ns:angebote" srsName="urn:ogc:def:crs:EPSG::4326"/>
                </wfs:GetFeature>"""))).isEqualTo(SampleWfs.text(wfs.kvp("request", "GetFeature", "typeNames",
                "angebote", "count", "2", "startIndex", "2", "srsName", "urn:ogc:def:crs:EPSG::4326")));
        assertThat(SampleWfs.text(wfs.post("""
                <GetFeature xmlns="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.0">
                  <StoredQuery id="urn:ogc:def:query:OGC-WFS::GetFeatureById">
                    <Parameter name="id">angebote.a-1</Parameter></StoredQuery></GetFeature>""")))
                .isEqualTo(SampleWfs.text(wfs.kvp("request", "GetFeature", "storedquery_id", FeatureQuery.ById.URN,
                        "id", "angebote.a-1")));
        assertThat(SampleWfs.text(wfs.post("""
                <DescribeFeatureType xmlns="http://www.opengis.net/wfs/2.0" xmlns:q="%s" service="WFS"
                    version="2.0.0"><TypeName>q:angebote</TypeName></DescribeFeatureType>"""
                .formatted(SampleWfs.NAMESPACE)))).isEqualTo(
                        SampleWfs.text(wfs.kvp("request", "DescribeFeatureType", "typeNames", "angebote")));
        assertThat(SampleWfs.text(wfs.post("""
                <GetCapabilities xmlns="http://www.opengis.net/wfs/2.0" xmlns:ows="http://www.opengis.net/ows/1.1"
                    service="WFS"><ows:AcceptVersions><ows:Version>2.0.0</ows:Version></ows:AcceptVersions>
                  <ows:Sections><ows:Section>FeatureTypeList</ows:Section></ows:Sections></GetCapabilities>""")))
                .isEqualTo(SampleWfs.text(wfs.kvp("request", "GetCapabilities", "sections", "FeatureTypeList")));
        assertThat(SampleWfs.text(wfs.post("""
                <ListStoredQueries xmlns="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.0"/>""")))
                .isEqualTo(SampleWfs.text(wfs.kvp("request", "ListStoredQueries")));
        assertThat(SampleWfs.text(wfs.post("""
                <DescribeStoredQueries xmlns="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.0">
                  <StoredQueryId>urn:ogc:def:query:OGC-WFS::GetFeatureById</StoredQueryId></DescribeStoredQueries>""")))
                .isEqualTo(SampleWfs.text(wfs.kvp("request", "DescribeStoredQueries")));
    }

    @Test
    void aPostInTheSpellingOfOwsLibIsUnderstood() throws Exception {
        assertThat(SampleWfs.text(wfs.post("""
                <wfs20:GetFeature xmlns:wfs20="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.0" count="1"
                    outputformat="csv"><wfs20:Query typenames="sp:angebote"/></wfs20:GetFeature>""")))
                .isEqualTo(SampleWfs.text(wfs.kvp("request", "GetFeature", "typeNames", "angebote", "count", "1",
                        "outputFormat", "csv")));
    }

    @Test
    void aFormIsReadAsKeysAndValues() throws Exception {
        HttpResponse<byte[]> form = wfs.send(java.net.http.HttpRequest.newBuilder(wfs.local("/wfs"))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("REQUEST=GetFeature&TypeName=sp%3Amassnahmen",
                        StandardCharsets.UTF_8)));

        assertThat(SampleWfs.text(form))
                .isEqualTo(SampleWfs.text(wfs.kvp("request", "GetFeature", "typeNames", "massnahmen")));
    }

    @Test
    void hitsCountAndDeliverNothing() throws Exception {
        String hits = SampleWfs.text(wfs.kvp("request", "GetFeature", "typeNames", "angebote", "resultType", "hits"));

        assertThat(hits).contains("numberMatched=\"5\" numberReturned=\"0\"").doesNotContain("wfs:member", "next=");
    }

    @Test
    void aKnownEditionGetsTheHeadOfTheCapabilitiesOnly() throws Exception {
        String head = SampleWfs
                .text(wfs.kvp("request", "GetCapabilities", "updateSequence", "2026-11-23a"));

        assertThat(head).contains("updateSequence=\"2026-11-23a\"").doesNotContain("ServiceIdentification");
        assertThat(SampleWfs.text(wfs.kvp("request", "GetCapabilities", "updateSequence", "2026-01-01a")))
                .contains("ServiceIdentification");
    }

    @Test
    void aVersionAskedForInTheOldWayIsAnsweredInItOrInTheNextLowerOne() throws Exception {
        Map<String, String> answered = Map.of("2.0.2", "2.0.0", "2.0.0", "2.0.0", "1.2.0", "1.1.0", "1.1.0", "1.1.0",
                "1.0.9", "1.0.0", "1.0.0", "1.0.0", "0.0.13", "1.0.0");
        for (Map.Entry<String, String> asked : answered.entrySet()) {
            assertThat(SampleWfs.text(
                    wfs.get("/wfs?SERVICE=WFS&VERSION=" + asked.getKey() + "&REQUEST=GetCapabilities")))
                    .as(asked.getKey()).contains(" version=\"" + asked.getValue() + "\"");
        }
    }

    @Test
    void headIsGetWithoutABody() throws Exception {
        String address = "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=sp:wohnplaetze";
        HttpResponse<byte[]> get = wfs.get(address);
        HttpResponse<byte[]> head = wfs
                .send(java.net.http.HttpRequest.newBuilder(wfs.local(address)).method("HEAD",
                        java.net.http.HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().map().keySet()).containsAll(get.headers().map().keySet());
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag")).isPresent();
        assertThat(head.headers().firstValue("Content-Type")).hasValue("application/gml+xml; version=3.2");
    }

    @Test
    void whoHasTheAnswerIsToldSo() throws Exception {
        String address = "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=sp:wohnplaetze";
        String tag = wfs.get(address).headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> again = wfs
                .send(java.net.http.HttpRequest.newBuilder(wfs.local(address)).header("If-None-Match", tag).GET());
        assertThat(again.statusCode()).isEqualTo(304);
    }
}
