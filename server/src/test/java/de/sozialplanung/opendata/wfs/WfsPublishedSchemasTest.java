package de.sozialplanung.opendata.wfs;

import static de.sozialplanung.opendata.PublishedSchemas.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.PublishedSchemas;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every kind of document held against the schemas that OGC and ISO publish.
class WfsPublishedSchemasTest {

    private static final List<String> TYPES = List.of("wohnplaetze", "angebote", "massnahmen", "leer");

    private static SampleWfs wfs;

    @BeforeAll
    static void start() throws IOException {
        wfs = new SampleWfs();
    }

    @AfterAll
    static void stop() {
        wfs.close();
    }

    private static byte[] answer(String version, String query) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = wfs.get("/wfs?service=WFS&version=" + version + "&" + query);
        assertThat(response.statusCode()).as(SampleWfs.text(response)).isEqualTo(200);
        return response.body();
    }

    /// The schema of a version together with the application schema that it is served with.
    private static Schema withTypes(String version, String published) throws Exception {
        return PublishedSchemas.of(List.of(published), answer(version, "request=DescribeFeatureType"));
    }

    @ParameterizedTest
    @CsvSource({"2.0.0," + PublishedSchemas.WFS_2_0, "1.1.0," + PublishedSchemas.WFS_1_1,
            "1.0.0," + PublishedSchemas.WFS_1_0_CAPABILITIES})
    void capabilities(String version, String published) throws Exception {
        Schema schema = PublishedSchemas.of(List.of(published));
        check(version, schema, answer(version, "request=GetCapabilities"));
        if (version.equals("2.0.0")) {
            for (Section section : Section.values()) {
                check(section.name(), schema,
                        answer(version, "request=GetCapabilities&sections=" + section.title()));
            }
            check("known", schema, answer(version, "request=GetCapabilities&updateSequence=2026-11-23a"));
            check("language", schema, answer(version, "request=GetCapabilities&language=eng"));
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0.0," + PublishedSchemas.WFS_2_0, "1.1.0," + PublishedSchemas.WFS_1_1,
            "1.0.0," + PublishedSchemas.WFS_1_0})
    void featuresOfEveryType(String version, String published) throws Exception {
        Schema schema = withTypes(version, published);
        for (String type : TYPES) {
            String query = "request=GetFeature&typeNames=sp:" + type + "&typeName=sp:" + type;
            check(type, schema, answer(version, query));
            check(type, schema, answer(version, query + "&resultType=hits"));
            check(type, schema, answer(version, query + "&count=1&startIndex=1&maxFeatures=1&srsName=EPSG:4326"));
            check(type, PublishedSchemas.of(List.of(published),
                    answer(version, "request=DescribeFeatureType&typeNames=" + type + "&typeName=" + type)),
                    answer(version, query));
        }
    }

    @Test
    void answersToSeveralQueriesAndValues() throws Exception {
        Schema schema = withTypes("2.0.0", PublishedSchemas.WFS_2_0);
        check("several", schema, answer("2.0.0",
                "request=GetFeature&typeNames=(angebote)(massnahmen)(angebote)&count=8&startIndex=1"));
        check("several hits", schema,
                answer("2.0.0", "request=GetFeature&typeNames=(angebote)(massnahmen)&resultType=hits"));
        check("ids of several types", schema,
                answer("2.0.0", "request=GetFeature&resourceId=massnahmen.m2,angebote.a-1,wohnplaetze.02"));
        for (String reference : List.of("titel", "@gml:id", "arten", "geometrie", "geprueft_am")) {
            check(reference, schema, answer("2.0.0",
                    "request=GetPropertyValue&typeNames=angebote&count=2&valueReference=" + reference));
        }
        check("one", schema, answer("2.0.0", "request=GetFeature&storedquery_id=" + FeatureQuery.ById.URN
                + "&id=angebote.a-1"));
    }

    @ParameterizedTest
    @CsvSource({"1.1.0," + PublishedSchemas.WFS_1_1, "1.0.0," + PublishedSchemas.WFS_1_0})
    void severalTypesOfTheOlderVersions(String version, String published) throws Exception {
        Schema schema = withTypes(version, published);
        check("types", schema, answer(version, "request=GetFeature&typeName=massnahmen,angebote,massnahmen"));
        check("ids", schema, answer(version, "request=GetFeature&featureId=angebote.a-1,massnahmen.m1"));
    }

    @Test
    void storedQueries() throws Exception {
        Schema schema = PublishedSchemas.of(List.of(PublishedSchemas.WFS_2_0));
        check("list", schema, answer("2.0.0", "request=ListStoredQueries"));
        check("description", schema, answer("2.0.0", "request=DescribeStoredQueries"));
    }

    @ParameterizedTest
    @CsvSource({"2.0.0," + PublishedSchemas.OWS_1_1_EXCEPTION, "1.1.0," + PublishedSchemas.OWS_1_0_EXCEPTION,
            "1.0.0," + PublishedSchemas.WFS_1_0_EXCEPTION})
    void exceptions(String version, String published) throws Exception {
        Schema schema = PublishedSchemas.of(List.of(published));
        for (String query : List.of("request=GetFeature", "request=Transaction", "request=GetFeature&typeName=nix",
                "request=GetFeature&typeName=leer&filter=x", "")) {
            HttpResponse<byte[]> response = wfs.get("/wfs?service=WFS&version=" + version + "&" + query);
            assertThat(response.statusCode()).isBetween(400, 499);
            check(query, schema, response.body());
        }
    }

    @Test
    void metadataOfDatasetsAndOfTheService() throws Exception {
        check("dataset", PublishedSchemas.of(PublishedSchemas.ISO_DATASET),
                wfs.get("/metadata/datasets/angebote.xml").body());
        check("service", PublishedSchemas.of(PublishedSchemas.ISO_SERVICE),
                wfs.get("/metadata/services/wfs.xml").body());
    }

    @Test
    void aDocumentThatBreaksItsSchemaIsFound() throws Exception {
        Schema schema = withTypes("2.0.0", PublishedSchemas.WFS_2_0);
        byte[] broken = new String(answer("2.0.0", "request=GetFeature&typeNames=angebote"), StandardCharsets.UTF_8)
                .replace("sp:titel>", "sp:titull>").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> check("broken", schema, broken)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("titull");
    }
}
