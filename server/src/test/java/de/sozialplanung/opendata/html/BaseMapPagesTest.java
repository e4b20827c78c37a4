package de.sozialplanung.opendata.html;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.html.page.BaseMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What pages say of a base map, and that they say nothing of one where there is none.
class BaseMapPagesTest {

    private static final String BASE = "https://daten.example.org/sozial";
    private static final BaseMap FOREIGN = new BaseMap("https://tiles.example.com/{z}/{x}/{y}.png?a=1&b=2",
            "tiles.example.com", "© \"Amt\" <b>2026</b> & Land");

    @ParameterizedTest
    @ValueSource(strings = {"/collections/angebote", "/collections/angebote/items", "/sparql"})
    void aMapCarriesTheAddressOfTheTilesAndWhoseTheyAreAsPlainText(String path) throws Exception {
        try (Browser with = new Browser(BASE, FOREIGN); Browser without = new Browser(BASE)) {
            String html = with.get(path).body();
            assertThat(Browser.attribute(html, "data-tiles")).containsExactly(FOREIGN.tiles());
            assertThat(Browser.attribute(html, "data-credit")).containsExactly(FOREIGN.credit());
            assertThat(html).doesNotContain("<b>2026");
            String plain = without.get(path).body();
            assertThat(plain).doesNotContain("data-tiles", "data-credit");
            assertThat(html.replaceAll(" data-(tiles|credit)=\"[^\"]*\"", "")).isEqualTo(plain);
        }
    }

    @Test
    void aBrowserThatKeptAPageGetsItAnewOnceThereIsABaseMap() throws Exception {
        try (Browser with = new Browser(BASE, FOREIGN); Browser without = new Browser(BASE)) {
            String kept = without.get("/collections/angebote/items").headers().firstValue("ETag").orElseThrow();
            assertThat(without.get("/collections/angebote/items", "If-None-Match", kept).statusCode()).isEqualTo(304);
            assertThat(with.get("/collections/angebote/items", "If-None-Match", kept).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void thePageOnPrivacyNamesWhoLearnsOfAVisit() throws Exception {
        try (Browser with = new Browser(BASE, FOREIGN)) {
            assertThat(with.get("/datenschutz?lang=de").body())
                    .contains("Unter den Karten liegt eine Hintergrundkarte von tiles.example.com.",
                            "tiles.example.com erfährt dabei Ihre IP-Adresse",
                            "Weitere Anfragen an Dritte gibt es nicht")
                    .doesNotContain("Alles, was Ihr Browser für diese Seiten lädt, kommt von diesem Server");
            assertThat(with.get("/datenschutz?lang=en").body())
                    .contains("Beneath the maps lies a base map of tiles.example.com.", "learns your IP address")
                    .doesNotContain("Everything your browser loads for these pages comes from this server");
        }
        BaseMap own = new BaseMap("https://daten.example.org/kacheln/{z}/{x}/{y}.png", "daten.example.org", "© Amt");
        for (Browser browser : List.of(new Browser(BASE), new Browser(BASE, own))) {
            try (browser) {
                assertThat(browser.get("/datenschutz?lang=de").body()).doesNotContain("Hintergrundkarte")
                        .contains("Alles, was Ihr Browser für diese Seiten lädt, kommt von diesem Server");
            }
        }
    }
}
