package de.sozialplanung.opendata.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Filters in, identifiers out, by version and operator.
class WfsFilterTest {

    private static SampleWfs wfs;

    @BeforeAll
    static void start() throws IOException {
        wfs = new SampleWfs();
    }

    @AfterAll
    static void stop() {
        wfs.close();
    }

    /// The filter of version 2.0 around an operator.
    private static String fes(String operator) {
        return """
                <fes:Filter xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" \
                xmlns:sp="%s">%s</fes:Filter>""".formatted(SampleWfs.NAMESPACE,
                elements(operator, "fes", "ValueReference"));
    }

    /// The same operator in version 1.1 or 1.0.
    private static String ogc(String operator) {
        return """
                <ogc:Filter xmlns:ogc="http://www.opengis.net/ogc" xmlns:gml="http://www.opengis.net/gml">%s</ogc:Filter>"""
                .formatted(elements(operator, "ogc", "PropertyName"));
    }

    /// Gives elements without prefix that of the version; `@titel` is a reference and `{a}` a literal.
    private static String elements(String operator, String prefix, String reference) {
        return operator.replaceAll("@([a-zA-Z0-9_:/@]+)", "<" + reference + ">$1</" + reference + ">")
                .replaceAll("\\{([^}]*)\\}", "<Literal>$1</Literal>")
                .replaceAll("<(/?)(?=[A-Z])", "<$1" + prefix + ":");
    }

    private static List<String> ids(HttpResponse<byte[]> response, String type) {
        String text = SampleWfs.text(response);
        assertThat(response.statusCode()).as(text).isEqualTo(200);
        return Pattern.compile("gml:id=\"" + type + "\\.([^\"]+)\"").matcher(text).results().map(m -> m.group(1))
                .toList();
    }

    private static HttpResponse<byte[]> post(String type, String filter, String more) throws Exception {
        return wfs.post("""
                <wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.0">
                <wfs:Query typeNames="%s">%s%s</wfs:Query></wfs:GetFeature>""".formatted(type, filter, more));
    }

    private static List<String> expected(String ids) {
        return ids.isEmpty() ? List.of() : Arrays.asList(ids.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
            "<PropertyIsEqualTo>@titel{Treff}</PropertyIsEqualTo>~a-2",
            "<PropertyIsEqualTo>@sp:angebote/sp:titel{Treff}</PropertyIsEqualTo>~a-2",
            "<PropertyIsEqualTo>{Treff}@titel</PropertyIsEqualTo>~a-2",
            "<PropertyIsEqualTo matchCase='false'>@titel{TREFF}</PropertyIsEqualTo>~a-2",
            "<PropertyIsNotEqualTo>@titel{Treff}</PropertyIsNotEqualTo>~a-1 a-3 a-4",
            "<PropertyIsLessThan>@titel{Frauenhaus}</PropertyIsLessThan>~a-1",
            "<PropertyIsLessThanOrEqualTo>@titel{Frauenhaus}</PropertyIsLessThanOrEqualTo>~a-1 a-4",
            "<PropertyIsGreaterThan>@titel{Tafel}</PropertyIsGreaterThan>~a-2",
            "<PropertyIsGreaterThanOrEqualTo>@titel{Tafel}</PropertyIsGreaterThanOrEqualTo>~a-2 a-3",
            "<PropertyIsEqualTo>@barrierefrei{true}</PropertyIsEqualTo>~a-1 a-5",
            "<PropertyIsEqualTo>@geprueft_am{2026-05-06T09:08:09+02:00}</PropertyIsEqualTo>~a-1 a-3 a-5",
            "<PropertyIsGreaterThan>@geprueft_am{2026-05-06T07:08:08}</PropertyIsGreaterThan>~a-1 a-3 a-5",
            "<PropertyIsEqualTo>@arten{treff}</PropertyIsEqualTo>~a-1 a-2",
            "<PropertyIsEqualTo matchAction='All'>@arten{treff}</PropertyIsEqualTo>~a-2 a-3",
            "<PropertyIsEqualTo>@arten{beratung|treff}</PropertyIsEqualTo>~a-1",
            "<PropertyIsLike wildCard='*' singleChar='?' escapeChar='!'>@arten{*tre*}</PropertyIsLike>~a-1 a-2",
            "<PropertyIsLike wildCard='*' singleChar='?' escape='!'>@titel{T?*f*}</PropertyIsLike>~a-2 a-3",
            "<PropertyIsLike wildCard='%' singleChar='_' escapeChar='!' matchCase='false'>@titel{%AF%}</PropertyIsLike>~a-3",
            "<PropertyIsNull>@titel</PropertyIsNull>~a-5", "<PropertyIsNil>@barrierefrei</PropertyIsNil>~a-3 a-4",
            "<Not><PropertyIsNull>@geometrie</PropertyIsNull></Not>~a-1 a-2 a-3 a-5",
            "<PropertyIsBetween>@titel<LowerBoundary>{F}</LowerBoundary><UpperBoundary>{Tb}</UpperBoundary></PropertyIsBetween>~a-3 a-4",
            "<Or><PropertyIsEqualTo>@titel{Treff}</PropertyIsEqualTo><PropertyIsEqualTo>@titel{Tafel}</PropertyIsEqualTo></Or>~a-2 a-3",
            "<And><PropertyIsEqualTo>@arten{treff}</PropertyIsEqualTo><Not><PropertyIsEqualTo>@titel{Treff}</PropertyIsEqualTo></Not></And>~a-1",
            "<PropertyIsEqualTo>@@gml:id{angebote.a-4}</PropertyIsEqualTo>~a-4",
            "<PropertyIsLike wildCard='*' singleChar='?' escapeChar='!'>@@gml:id{angebote.a-?}</PropertyIsLike>~a-1 a-2 a-3 a-4 a-5",
            "<PropertyIsEqualTo><Function name='length'>@titel</Function>{5}</PropertyIsEqualTo>~a-2 a-3",
            "<BBOX><gml:Envelope><gml:lowerCorner>371000 5650000</gml:lowerCorner><gml:upperCorner>373000 5652000</gml:upperCorner></gml:Envelope></BBOX>~a-2 a-3",
            "<Within>@geometrie<gml:Polygon srsName='EPSG:25832'><gml:exterior><gml:LinearRing><gml:posList>370000 5650000 372000 5650000 372000 5651000 370000 5650000</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></Within>~a-2",
            "<Disjoint>@geometrie<gml:Point><gml:pos>371500 5650500</gml:pos></gml:Point></Disjoint>~a-1 a-3 a-5",
            "<Equals>@geometrie<gml:Point><gml:pos>371500 5650500</gml:pos></gml:Point></Equals>~a-2",
            "<DWithin>@geometrie<gml:Point><gml:pos>371500 5650500</gml:pos></gml:Point><Distance uom='km'>1</Distance></DWithin>~a-1 a-2",
            "<Beyond>@geometrie<gml:Point><gml:pos>371500 5650500</gml:pos></gml:Point><Distance units='m'>1000</Distance></Beyond>~a-3 a-5",
            "<After>@geprueft_am<gml:TimeInstant><gml:timePosition>2026-05-05</gml:timePosition></gml:TimeInstant></After>~a-1 a-3 a-5",
            "<Before>@geprueft_am{2026-05-06}</Before>~",
            "<During>@geprueft_am<gml:TimePeriod><gml:beginPosition>2026-05-06T00:00:00Z</gml:beginPosition><gml:endPosition>2026-05-07T00:00:00Z</gml:endPosition></gml:TimePeriod></During>~a-1 a-3 a-5",
            "<TEquals>@geprueft_am{2026-05-06}</TEquals>~a-1 a-3 a-5"})
    void operatorsSelectOffersInEveryVersionByKeysAndByXml(String operator, String ids) throws Exception {
        List<String> expected = expected(ids == null ? "" : ids);

        assertThat(ids(wfs.kvp("request", "GetFeature", "typeNames", "angebote", "filter", fes(operator)), "angebote"))
                .isEqualTo(expected);
        assertThat(ids(post("angebote", fes(operator), ""), "angebote")).isEqualTo(expected);
        assertThat(ids(post("angebote", ogc(operator), ""), "angebote")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
            "<PropertyIsGreaterThan>@gru_08{0}</PropertyIsGreaterThan>~01",
            "<PropertyIsLessThan>@einwohner{100.5}</PropertyIsLessThan>~02",
            "<PropertyIsEqualTo>@stand{2025-12-31}</PropertyIsEqualTo>~01 02 03",
            "<Intersects>@geometrie<gml:LineString srsName='EPSG:25832'><gml:posList>370100 5650100 371500 5650100</gml:posList></gml:LineString></Intersects>~01 02",
            "<Contains>@geometrie<gml:Point><gml:pos>370100 5650100</gml:pos></gml:Point></Contains>~01",
            "<Touches>@geometrie<gml:Point><gml:pos>371000 5650500</gml:pos></gml:Point></Touches>~01 02",
            "<Crosses>@geometrie<gml:LineString><gml:posList>370500 5649000 370500 5653000</gml:posList></gml:LineString></Crosses>~01",
            "<Overlaps>@geometrie<gml:Envelope><gml:lowerCorner>372500 5651500</gml:lowerCorner><gml:upperCorner>379000 5659000</gml:upperCorner></gml:Envelope></Overlaps>~03"})
    void operatorsSelectAreas(String operator, String ids) throws Exception {
        assertThat(
                ids(wfs.kvp("request", "GetFeature", "typeNames", "wohnplaetze", "filter", "(" + fes(operator) + ")"),
                        "wohnplaetze"))
                .isEqualTo(expected(ids));
    }

    @Test
    void hitsCountWhatPasses() throws Exception {
        assertThat(
                SampleWfs.text(wfs.kvp("request", "GetFeature", "typeNames", "angebote", "resultType", "hits", "filter",
                        fes("<PropertyIsEqualTo>@arten{treff}</PropertyIsEqualTo>"))))
                .contains("numberMatched=\"2\" numberReturned=\"0\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"titel~a-1 a-4 a-3 a-2 a-5", "titel DESC~a-5 a-2 a-3 a-4 a-1",
            "sp:titel D~a-5 a-2 a-3 a-4 a-1", "barrierefrei,titel DESC~a-2 a-5 a-1 a-3 a-4",
            "(titel)~a-1 a-4 a-3 a-2 a-5",
            "sp:angebote/@gml:id desc~a-5 a-4 a-3 a-2 a-1"})
    void featuresComeInTheOrderAskedFor(String sortBy, String ids) throws Exception {
        assertThat(ids(wfs.kvp("request", "GetFeature", "typeNames", "angebote", "sortBy", sortBy), "angebote"))
                .isEqualTo(expected(ids));
    }

    @Test
    void xmlSortsTooAndPagesKeepOrderAndFilter() throws Exception {
        String sort = """
                <fes:SortBy xmlns:fes="http://www.opengis.net/fes/2.0"><fes:SortProperty><fes:ValueReference>titel\
                </fes:ValueReference><fes:SortOrder>DESC</fes:SortOrder></fes:SortProperty></fes:SortBy>""";
        String filter = fes("<PropertyIsLike wildCard='*' singleChar='?' escapeChar='!'>@titel{*e*}</PropertyIsLike>");
        HttpResponse<byte[]> first = wfs.post("""
                <wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.0" count="2">
                <wfs:Query typeNames="angebote">%s%s</wfs:Query></wfs:GetFeature>""".formatted(filter, sort));

        assertThat(ids(first, "angebote")).containsExactly("a-2", "a-3");
        String next = link(first, "next").orElseThrow();
        assertThat(next).contains("sortBy=titel%20DESC").contains("filter=");
        HttpResponse<byte[]> second = wfs.get(next);
        assertThat(ids(second, "angebote")).containsExactly("a-4", "a-1");
        assertThat(ids(wfs.get(link(second, "previous").orElseThrow()), "angebote")).containsExactly("a-2", "a-3");
    }

    private static java.util.Optional<String> link(HttpResponse<byte[]> response, String name) {
        return Pattern.compile(" " + name + "=\"([^\"]+)\"").matcher(SampleWfs.text(response)).results()
                .map(m -> m.group(1).replace("&amp;", "&")).findFirst();
    }

    @Test
    void aFilterTooLongForAnAddressLeavesTheLinksOut() throws Exception {
        StringBuilder points = new StringBuilder("371500 5650500");
        for (int i = 0; i < 400; i++) {
            points.append(" 37").append(2000 + i).append(".125 5659000.25");
        }
        String filter = fes("<Not><Disjoint>@geometrie<gml:LineString><gml:posList>" + points
                + " 372500 5651400</gml:posList></gml:LineString></Disjoint></Not>");
        HttpResponse<byte[]> page = wfs.post("""
                <wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.0" count="1">
                <wfs:Query typeNames="angebote">%s</wfs:Query></wfs:GetFeature>""".formatted(filter));

        assertThat(ids(page, "angebote")).containsExactly("a-2");
        assertThat(link(page, "next")).isEmpty();
        assertThat(SampleWfs.text(page)).contains("numberMatched=\"2\" numberReturned=\"1\"");
    }

    @Test
    void aFaultNamesItsPlaceAndWhatIsNotOfferedItsName() throws Exception {
        String filter = fes("<PropertyIsEqualTo>@farbe{rot}</PropertyIsEqualTo>");
        HttpResponse<byte[]> fault = wfs.kvp("request", "GetFeature", "typeNames", "angebote", "filter", filter);
        HttpResponse<byte[]> unsupported = wfs.kvp("request", "GetFeature", "typeNames", "angebote", "filter",
                fes("<PropertyIsLessThan>@gml:boundedBy{1}</PropertyIsLessThan>"));

        assertThat(fault.statusCode()).isEqualTo(400);
        assertThat(SampleWfs.text(fault)).contains("exceptionCode=\"InvalidParameterValue\" locator=\"filter\"",
                "There is no property 'farbe'", "(At character " + (filter.indexOf("<fes:ValueReference>") + 1) + ".)");
        assertThat(unsupported.statusCode()).isEqualTo(403);
        assertThat(SampleWfs.text(unsupported)).contains("exceptionCode=\"OperationProcessingFailed\"",
                "gml:boundedBy");
    }

    @Test
    void identifiersInAFilterTellTheTypeAndMixWithOperators() throws Exception {
        assertThat(ids(wfs.kvp("request", "GetFeature", "filter", fes("<ResourceId rid='angebote.a-3'/>")), "angebote"))
                .containsExactly("a-3");
        assertThat(ids(wfs.kvp("request", "GetFeature", "typeNames", "angebote", "filter",
                fes("<Or><ResourceId rid='angebote.a-3'/><PropertyIsEqualTo>@titel{Treff}</PropertyIsEqualTo></Or>")),
                "angebote")).containsExactly("a-2", "a-3");
        assertThat(SampleWfs.text(wfs.kvp("request", "GetFeature", "typeNames", "angebote", "filter",
                fes("<Not><ResourceId rid='wohnplaetze.01'/></Not>")))).contains("locator=\"RESOURCEID\"");
    }
}
