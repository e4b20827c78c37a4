package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/// People with a purpose each, in Debian's Chromium: each begins on the home page and ends with what they came for.
@ExtendWith(Chromium.class)
class JourneysIT {

    @SuppressWarnings("NullAway.Init")
    private static Visitor visitor;

    @BeforeAll
    static void opensTheBrowser(Visitor chromium) {
        visitor = chromium;
    }

    @BeforeEach
    void beginsOnTheHomePage() {
        visitor.screen(1280, 900);
        visitor.scheme("light");
        visitor.open("/?lang=de");
    }

    @Test
    void aCitizenFindsAnOfferWithItsOpeningTimesAndItsProvider() {
        visitor.find("#finden").sendKeys("Beratung");
        visitor.follow(visitor.find(".find button"));
        WebElement offer = visitor.find("main a[href^='/angebote/']");
        String name = offer.getText();
        visitor.follow(offer);
        assertThat(visitor.find("h1").getText()).isEqualTo(name);
        List<String> facts = texts(visitor.all("dt"));
        assertThat(facts).contains("Öffnungszeiten", "Träger", "Anschrift");
        assertThat(texts(visitor.all("dd"))).hasSameSizeAs(facts).doesNotContain("");
    }

    @Test
    void aPlannerComparesNeedAndSupplyAndTheAddressKeepsTheChoice() {
        visitor.follow(visitor.link("Bedarf"));
        new Select(visitor.find("#f-art")).selectByValue("beratung");
        Select municipality = new Select(visitor.find("#f-gemeinde"));
        municipality.selectByValue("05378008");
        String chosen = municipality.getFirstSelectedOption().getText();
        visitor.follow(visitor.find(".choose button"));
        List<String> rows = texts(visitor.all("tbody tr"));
        assertThat(rows).hasSizeGreaterThan(1);
        assertThat(visitor.address()).contains("art=beratung").contains("gemeinde=");
        visitor.reload();
        assertThat(texts(visitor.all("tbody tr"))).isEqualTo(rows);
        assertThat(new Select(visitor.find("#f-gemeinde")).getFirstSelectedOption().getText()).isEqualTo(chosen);
        assertThat(new Select(visitor.find("#f-art")).getFirstSelectedOption().getDomProperty("value"))
                .isEqualTo("beratung");
    }

    @Test
    void aPlannerMovesThroughTheYearsAndMapTableAndAddressFollowInTheSameClasses() {
        indicator();
        String latest = visitor.find("output").getText();
        List<String> classes = classes();
        List<String> values = texts(visitor.all("#tabelle ~ .scroll td.number"));
        WebElement slider = visitor.find("input[type=range]");
        slider.sendKeys(Keys.ARROW_LEFT);
        String before = String.valueOf(Integer.parseInt(latest) - 1);
        visitor.until(() -> visitor.address().contains("jahr=" + before));
        assertThat(visitor.find("output").getText()).isEqualTo(before);
        assertThat(texts(visitor.all("#tabelle ~ .scroll td.number"))).hasSameSizeAs(values).isNotEqualTo(values);
        assertThat(classes()).isEqualTo(classes);
        assertThat(texts(visitor.all(".hint"))).anyMatch(hint -> hint.contains("Klassen von " + latest));
        assertThat(visitor.find("#anfrage").getText()).contains("jahr=" + before);
        assertThat(visitor.find("[data-copy=anfrage]").isDisplayed()).isTrue();
        slider.sendKeys(Keys.ARROW_RIGHT);
        visitor.until(() -> visitor.address().contains("jahr=" + latest));
        assertThat(texts(visitor.all("#tabelle ~ .scroll td.number"))).isEqualTo(values);
    }

    private static List<String> classes() {
        return texts(visitor.all(".legend li")).stream().map(entry -> entry.replaceAll(" ?\\(.*", "")).toList();
    }

    @Test
    void aResearcherGoesFromAnIndicatorToItsQueryAndSeesTheSameRows() {
        indicator();
        int areas = visitor.all("tbody th[scope=row] a").size();
        visitor.follow(visitor.link("Dieselbe Frage in SPARQL"));
        assertThat(visitor.awaited("#ergebnis tbody tr")).hasSize(areas);
        assertThat(texts(visitor.all("#ergebnis thead th"))).containsExactly("gebiet", "name", "wert", "status");
    }

    @Test
    void aJournalistCitesAFigureByAnAddressThatLeadsBackToIt() throws Exception {
        indicator();
        String figure = visitor.find("tr.whole td.number").getText();
        String citation = visitor.find("#zitiervorschlag").getText();
        Matcher address = Pattern.compile(Pattern.quote(visitor.service().origin()) + "\\S+").matcher(citation);
        assertThat(citation).containsPattern("\\d{1,2}\\. [A-ZÄ][a-zä]+ 20\\d\\d|\\d\\d\\.\\d\\d\\.20\\d\\d");
        assertThat(address.find()).as(citation).isTrue();
        visitor.open(address.group().replaceAll("[.,;)]+$", ""));
        assertThat(texts(visitor.all("dd, td"))).as(visitor.address()).anyMatch(text -> text.startsWith(figure));
    }

    @Test
    void aQgisUserFindsTheAddressAndItAnswersWithWhatQgisNeeds() throws Exception {
        String features = visitor.find("#adresse-ogcapi").getText();
        String landing = new String(visitor.service().anyAnswer(features, "Accept", "application/json").body(),
                StandardCharsets.UTF_8);
        for (String relation : List.of("service-desc", "data", "conformance")) {
            assertThat(landing).contains("\"rel\":\"" + relation + "\"");
        }
        String wfs = visitor.find("#adresse-wfs").getText();
        assertThat(new String(visitor.service().body(wfs + "?service=WFS&request=GetCapabilities"),
                StandardCharsets.UTF_8)).contains("WFS_Capabilities", "<wfs:FeatureType>");
    }

    private static void indicator() {
        visitor.follow(visitor.link("Indikatoren"));
        visitor.follow(visitor.find("main a[href^='/indikatoren/']"));
        assertThat(URI.create(visitor.address()).getPath().toUpperCase(Locale.ROOT)).contains("/INDIKATOREN/");
    }

    private static List<String> texts(List<WebElement> elements) {
        return elements.stream().map(WebElement::getText).map(Objects::requireNonNull).toList();
    }
}
