package de.sozialplanung.opendata.ogcapi;

import static de.sozialplanung.opendata.ogcapi.ApiFixture.header;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.FeatureFormat;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormatsTest {

    private static final String OFFERS = "/collections/angebote/items";
    private static final String AREAS = "/collections/wohnplaetze/items";

    private static ApiFixture api;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        api = new ApiFixture(folder);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatSaysWhatItIsAndHowMuchThereIs(FeatureFormat format) {
        HttpResponse<byte[]> page = api.get(OFFERS + "?limit=30&plaetze=3&f=" + format.key());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).isEqualTo(format.contentType());
        assertThat(header(page, "OGC-NumberReturned")).isEqualTo("30");
        assertThat(Integer.parseInt(header(page, "OGC-NumberMatched"))).isGreaterThan(30);
        assertThat(header(page, "Link"))
                .contains("f=" + format.key() + ">; rel=\"next\"; type=\"" + format.mediaType() + "\"");
        assertThat(page.body()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatHasSingleFeaturesAndTables(FeatureFormat format) {
        for (String path : new String[]{OFFERS + "/a0", OFFERS + "/a9", AREAS + "/010", "/collections/werte/items/w5",
                "/collections/werte/items"}) {
            HttpResponse<byte[]> item = api.get(path + "?f=" + format.key());
            assertThat(item.statusCode()).as(path).isEqualTo(200);
            assertThat(item.body()).as(path).isNotEmpty();
        }
    }

    @Test
    void noTwoFormatsAreTakenForEachOther() {
        assertThat(Arrays.stream(FeatureFormat.values()).map(FeatureFormat::contentType)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(FeatureFormat.values()).map(FeatureFormat::extension)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(FeatureFormat.values()).map(f -> header(api.get(OFFERS, "Accept", f.contentType()),
                "ETag")).collect(Collectors.toSet())).hasSameSizeAs(FeatureFormat.values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"text/csv | ,", "text/csv;profile=\"urn:sozialplanung:profile:csv-excel\" | ;",
            "text/csv;q=0.5, text/csv;profile=\"urn:x urn:sozialplanung:profile:csv-excel\" | ;",
            "text/csv;profile=\"urn:other\" | ,"})
    void theProfileTellsCsvFromCsv(String accept, String separator) {
        assertThat(text(api.get(OFFERS + "?limit=1", "Accept", accept))).contains("id" + separator + "titel");
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatCopesWithAChoiceOfProperties(FeatureFormat format) {
        for (String path : List.of(OFFERS, OFFERS + "/a0", "/collections/werte/items")) {
            assertThat(api.get(path + "?properties=stand&f=" + format.key()).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void outlinesComeOnRequest() {
        assertThat(text(api.get(AREAS + "?f=csv&geometry=wkt"))).contains("\"MULTIPOLYGON (((");
        assertThat(text(api.get(AREAS + "?f=csv"))).doesNotContain("MULTIPOLYGON");
        HttpResponse<byte[]> refused = api.get(AREAS + "?f=csv&geometry=svg");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(ApiFixture.read(refused).path("parameter").asText()).isEqualTo("geometry");
        assertThat(header(api.get(AREAS + "?f=csv&geometry=wkt"), "Link")).contains("?f=html>")
                .contains("?geometry=wkt&f=gml>");
    }
}
