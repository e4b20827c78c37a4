package de.sozialplanung.opendata.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way to be refused: status, code, locator, and nothing of the inside.
class WfsExceptionsTest {

    private static SampleWfs wfs;

    @BeforeAll
    static void start() throws IOException {
        wfs = new SampleWfs();
    }

    @AfterAll
    static void stop() {
        wfs.close();
    }

    static void check(HttpResponse<byte[]> response, int status, String code, String locator) {
        String report = SampleWfs.text(response);
        assertThat(response.statusCode()).as(report).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/xml");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        String head = "<ows:Exception exceptionCode=\"" + code + "\""
                + (locator.isEmpty() ? ">" : " locator=\"" + locator + "\">");
        assertThat(report).contains("<ows:ExceptionReport ").contains(head)
                .doesNotContain("Exception:", "java.", "jakarta.", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
            "''~400~MissingParameterValue~request",
            "request=GetCapabilities~400~MissingParameterValue~service",
            "service=WMS&request=GetCapabilities~400~InvalidParameterValue~service",
            "service=WFS&request=GetCapabilities&acceptVersions=1.2.0~400~VersionNegotiationFailed~acceptVersions",
            "service=WFS&request=GetCapabilities&updateSequence=9~400~InvalidUpdateSequence~updateSequence",
            "service=WFS&request=GetCapabilities&sections=Everything~400~InvalidParameterValue~sections",
            "service=WFS&request=Transaction~400~OperationNotSupported~Transaction",
            "service=WFS&request=lockfeature~400~OperationNotSupported~LockFeature",
            "service=WFS&request=GetFeatureWithLock&typeNames=leer~400~OperationNotSupported~GetFeatureWithLock",
            "service=WFS&request=CreateStoredQuery~400~OperationNotSupported~CreateStoredQuery",
            "service=WFS&request=DropStoredQuery&id=x~400~OperationNotSupported~DropStoredQuery",
            "service=WFS&request=%3Cscript%3E~400~OperationNotSupported~request",
            "service=WFS&version=1.1.1&request=GetFeature&typeName=angebote~400~InvalidParameterValue~version",
            "service=WFS&request=DescribeFeatureType&typeNames=nix~400~InvalidParameterValue~typeNames",
            "service=WFS&request=DescribeFeatureType&outputFormat=json~400~InvalidParameterValue~outputFormat",
            "service=WFS&request=DescribeStoredQueries&storedQuery_id=nix~400~InvalidParameterValue~storedQuery_Id",
            "request=GetFeature~400~MissingParameterValue~typeNames",
            "request=GetFeature&typeNames=nix~400~InvalidParameterValue~typeNames",
            "request=GetFeature&typeNames=angebote,leer~400~OptionNotSupported~typeNames",
            "request=GetFeature&typeNames=(angebote,leer)(leer)~400~OptionNotSupported~typeNames",
            "request=GetFeature&typeNames=(angebote)()~400~MissingParameterValue~typeNames",
            "request=GetFeature&typeNames=(angebote)(nix)~400~InvalidParameterValue~typeNames",
            "request=GetFeature&typeNames=(angebote)(leer)&propertyName=id~400~InvalidParameterValue~propertyName",
            "request=GetFeature&typeNames=(angebote)(leer)&propertyName=(id)(id)(id)~400~InvalidParameterValue~propertyName",
            "request=GetFeature&typeNames=(angebote)(leer)&propertyName=(titel)(titel)~400~InvalidParameterValue~propertyName",
            "request=GetFeature&typeNames=(angebote)(leer)&srsName=(EPSG:4326)(EPSG:1)~400~InvalidParameterValue~srsName",
            "request=GetFeature&typeNames=(angebote)(leer)&filter=(x)(y)~400~InvalidParameterValue~filter",
            "request=GetFeature&typeNames=(angebote)(leer)&filter=(~400~InvalidParameterValue~filter",
            "request=GetFeature&typeNames=(angebote)(leer)&filter=())(~400~InvalidParameterValue~filter",
            "request=GetFeature&typeNames=(angebote)(leer)&outputFormat=csv~400~InvalidParameterValue~outputFormat",
            "request=GetFeature&typeNames=(angebote)(leer)&edition=2020-01-01a~403~ResponseCacheExpired~''",
            "request=GetFeature&typeNames=angebote&aliases=a~400~OptionNotSupported~aliases",
            "request=GetFeature&typeNames=angebote&resolve=remote~400~OptionNotSupported~resolve",
            "request=GetFeature&typeNames=angebote&resolve=some~400~InvalidParameterValue~resolve",
            "request=GetPropertyValue&typeNames=angebote~400~MissingParameterValue~valueReference",
            "request=GetPropertyValue&typeNames=angebote&valueReference=~400~InvalidParameterValue~valueReference",
            "request=GetPropertyValue&valueReference=titel~400~MissingParameterValue~typeNames",
            "request=GetPropertyValue&typeNames=angebote&valueReference=nix~400~InvalidParameterValue~valueReference",
            "request=GetPropertyValue&typeNames=angebote&valueReference=sp:angebote~400~InvalidParameterValue~valueReference",
            "request=GetPropertyValue&typeNames=angebote&valueReference=//*~400~InvalidParameterValue~valueReference",
            "request=GetPropertyValue&typeNames=angebote&valueReference=titel&outputFormat=csv~400~InvalidParameterValue~outputFormat",
            "request=GetPropertyValue&typeNames=(angebote)(leer)&valueReference=id~400~OptionNotSupported~typeNames",
            "request=GetPropertyValue&typeNames=angebote&valueReference=id&edition=2020-01-01a~403~ResponseCacheExpired~''",
            "request=GetFeature&typeNames=sp:leer&namespaces=xmlns(sp,http://x)~400~InvalidParameterValue~typeNames",
            "request=GetFeature&typeNames=sp:angebote&namespaces=sp~400~InvalidParameterValue~namespaces",
            "request=GetFeature&typeNames=angebote&count=-1~400~InvalidParameterValue~count",
            "request=GetFeature&typeNames=angebote&count=1e3~400~InvalidParameterValue~count",
            "request=GetFeature&typeNames=angebote&count=99999999999999999999~400~InvalidParameterValue~count",
            "request=GetFeature&typeNames=angebote&startIndex=x~400~InvalidParameterValue~startIndex",
            "request=GetFeature&typeNames=angebote&bbox=1,2,3~400~InvalidParameterValue~bbox",
            "request=GetFeature&typeNames=angebote&bbox=1,2,NaN,4~400~InvalidParameterValue~bbox",
            "request=GetFeature&typeNames=angebote&bbox=9,9,1,1~400~InvalidParameterValue~bbox",
            "request=GetFeature&typeNames=angebote&bbox=1,2,3,4,EPSG:31466~400~InvalidParameterValue~bbox",
            "request=GetFeature&typeNames=angebote&srsName=EPSG:31466~400~InvalidParameterValue~srsName",
            "request=GetFeature&typeNames=angebote&outputFormat=shape~400~InvalidParameterValue~outputFormat",
            "request=GetFeature&typeNames=angebote&resultType=some~400~InvalidParameterValue~resultType",
            "request=GetFeature&typeNames=angebote&propertyName=nix~400~InvalidParameterValue~propertyName",
            "request=GetFeature&typeNames=angebote&sortBy=nix~400~InvalidParameterValue~sortBy",
            "request=GetFeature&typeNames=angebote&sortBy=arten~400~InvalidParameterValue~sortBy",
            "request=GetFeature&typeNames=angebote&sortBy=geometrie~400~InvalidParameterValue~sortBy",
            "request=GetFeature&typeNames=angebote&sortBy=gml:name~400~InvalidParameterValue~sortBy",
            "request=GetFeature&typeNames=angebote&sortBy=titel+UP~400~InvalidParameterValue~sortBy",
            "request=GetFeature&typeNames=angebote&sortBy=a+b+c~400~InvalidParameterValue~sortBy",
            "request=GetFeature&typeNames=angebote&filter=x&filter_language=cql~400~InvalidParameterValue~filter_language",
            "request=GetFeature&typeNames=angebote&filter=%3CFilter/%3E~400~InvalidParameterValue~filter",
            "request=GetFeature&typeNames=angebote&resolve=all~400~OptionNotSupported~resolve",
            "request=GetFeature&typeNames=angebote&resourceId=wohnplaetze.01~400~InvalidParameterValue~RESOURCEID",
            "request=GetFeature&resourceId=wohnplaetze.01,angebote.a-1&outputFormat=csv~400~InvalidParameterValue~outputFormat",
            "request=GetPropertyValue&valueReference=id&resourceId=wohnplaetze.01,angebote.a-1~400~OptionNotSupported~RESOURCEID",
            "request=GetFeature&resourceId=angebote.a-1&bbox=1,2,3,4~400~InvalidParameterValue~filter",
            "request=GetFeature&typeNames=angebote&filter=x~400~OperationParsingFailed~''",
            "request=GetFeature&storedQuery_id=nix~400~InvalidParameterValue~storedQuery_Id",
            "request=GetFeature&storedQuery_id=urn:ogc:def:query:OGC-WFS::GetFeatureById~400~MissingParameterValue~id",
            "request=GetFeature&storedQuery_id=urn:ogc:def:query:OGC-WFS::GetFeatureById&id=leer.nix~404~NotFound~id",
            "request=GetFeature&storedQuery_id=urn:ogc:def:query:OGC-WFS::GetFeatureById&id=nix~404~NotFound~id",
            "request=GetFeature&typeNames=angebote&edition=2020-01-01a~403~ResponseCacheExpired~''",
            "request=GetFeature&request=GetCapabilities~400~InvalidParameterValue~request"})
    void aFaultyRequestIsRefusedWithCodeAndLocator(String query, int status, String code, String locator)
            throws Exception {
        check(wfs.get("/wfs?" + query.replace("''", "")), status, code, locator.replace("''", ""));
    }

    static String query(String filter) {
        return """
                <wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:fes="http://www.opengis.net/fes/2.0"
                    xmlns:gml="http://www.opengis.net/gml/3.2" service="WFS" version="2.0.0">
                  <wfs:Query typeNames="angebote"><fes:Filter>%s</fes:Filter></wfs:Query></wfs:GetFeature>"""
                .formatted(filter);
    }

    private static String bomb() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return dtd + "]><a>&e9;</a>";
    }

    static Stream<String[]> hostile() {
        return Stream.of(new String[]{bomb(), "OperationParsingFailed", ""},
                new String[]{"<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                        "OperationParsingFailed", ""},
                new String[]{"<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>", "OperationParsingFailed", ""},
                new String[]{query("<fes:And>".repeat(10_000) + "</fes:And>".repeat(10_000)),
                        "OperationParsingFailed", ""},
                new String[]{query("<fes:And/>".repeat(50_000)), "OperationParsingFailed", ""},
                new String[]{"<a>".repeat(100_000), "OperationParsingFailed", ""},
                new String[]{"", "OperationParsingFailed", ""},
                new String[]{"<a>&nbsp;</a>", "OperationParsingFailed", ""},
                new String[]{"<a/>", "OperationNotSupported", "request"},
                new String[]{query(""), "InvalidParameterValue", "filter"},
                new String[]{query("<Foo/>"), "InvalidParameterValue", "filter"},
                new String[]{query("<fes:PropertyIsLike/>"), "InvalidParameterValue", "filter"},
                new String[]{query("<fes:And><fes:ResourceId rid='a'/></fes:And>"), "InvalidParameterValue", "filter"},
                new String[]{query("<fes:ResourceId/>"), "MissingParameterValue", "rid"},
                new String[]{query("<fes:BBOX><gml:Envelope/></fes:BBOX>"), "InvalidParameterValue", "filter"},
                new String[]{"<GetFeature xmlns='http://www.opengis.net/wfs' version='2.0.0'/>",
                        "InvalidParameterValue", "version"},
                new String[]{"<GetFeature xmlns='http://www.opengis.net/wfs/2.0'/>", "MissingParameterValue", "Query"},
                new String[]{"<GetFeature xmlns='http://www.opengis.net/wfs/2.0'><Query/></GetFeature>",
                        "MissingParameterValue", "typeNames"},
                new String[]{"<GetFeature xmlns='http://www.opengis.net/wfs/2.0'>"
                        + "<Query typeNames='leer'/>".repeat(21) + "</GetFeature>", "OptionNotSupported", "Query"},
                new String[]{"<GetPropertyValue xmlns='http://www.opengis.net/wfs/2.0' valueReference='id'>"
                        + "<Query typeNames='leer'/><Query typeNames='leer'/></GetPropertyValue>",
                        "OptionNotSupported", "Query"},
                new String[]{"<GetPropertyValue xmlns='http://www.opengis.net/wfs/2.0' valueReference=''>"
                        + "<Query typeNames='leer'/></GetPropertyValue>", "InvalidParameterValue", "valueReference"},
                new String[]{"<GetPropertyValue xmlns='http://www.opengis.net/wfs/2.0' valueReference='id' "
                        + "resolvePath='id'><Query typeNames='leer'/></GetPropertyValue>", "OptionNotSupported",
                        "resolvePath"},
                new String[]{"<Transaction xmlns='http://www.opengis.net/wfs/2.0'/>", "OperationNotSupported",
                        "Transaction"},
                new String[]{"<GetFeature xmlns='http://www.opengis.net/wfs/2.0'><Query typeNames='leer leer' "
                        + "aliases='a b'/></GetFeature>", "OptionNotSupported", "aliases"},
                new String[]{"<GetFeature xmlns='http://www.opengis.net/wfs/2.0'><Query typeNames='leer'><SortBy>"
                        + "<SortProperty/></SortBy></Query></GetFeature>", "InvalidParameterValue", "sortBy"},
                new String[]{"<GetFeature xmlns='http://www.opengis.net/wfs/2.0'><Query typeNames='s:leer' "
                        + "xmlns:s='http://other'/></GetFeature>", "InvalidParameterValue", "typeNames"});
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileDocumentIsRefusedQuietly(String body, String code, String locator) throws Exception {
        check(wfs.post(body), 400, code, locator);
    }
}
