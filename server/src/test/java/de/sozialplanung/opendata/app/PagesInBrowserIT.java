package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// Every kind of page in Debian's Chromium: what it asks for, whether all can use it, on what screen and in which way.
@ExtendWith(Chromium.class)
class PagesInBrowserIT {

    /// Pages that differ from others of their kind.
    private static final Map<String, String> MORE = Map.of("search-found", "/suche?q=beratung", "offers-found",
            "/angebote?arten=beratung&gemeinde=05378008", "offers-near",
            "/angebote?nahe=50.9867,7.1361&geoeffnet=jetzt", "need-municipality", "/bedarf?gemeinde=05378008",
            "not-found",
            "/gibt-es-nicht", "indicator-year", "/indikatoren/DEM-03?ebene=gemeinde", "items-filtered",
            "/collections/angebote/items?q=beratung", "district", "/gebiete/05378");
    private static final List<String> LIBRARIES = List.of("/ol.js", "/ol.css");
    private static final int MOST_BYTES = 100_000;
    private static final int MOST_REQUESTS = 8;

    /// The editor of queries is loaded for those who begin to write, the map library when a map comes near the screen; with
    /// them a page has a budget of its own, in which the data of the map are as well.
    private static final int MOST_QUERY_BYTES = 180_000;
    private static final int MOST_QUERY_REQUESTS = 9;
    private static final int MOST_MAP_BYTES = 340_000;
    private static final int MOST_MAP_REQUESTS = 9;
    private static final String RULES = """
            runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']},
            rules: {'color-contrast': {enabled: false}}""";

    @SuppressWarnings("NullAway.Init")
    private static Visitor visitor;
    @SuppressWarnings("NullAway.Init")
    private static String axe;
    private static final Map<String, String> PAGES = new TreeMap<>(MORE);

    @BeforeAll
    static void opensTheBrowser(Visitor chromium) throws IOException, InterruptedException {
        visitor = chromium;
        PageKinds.of(chromium.service()).forEach((kind, path) -> PAGES
                .put("/".equals(kind) ? "home" : kind.replaceAll("[^a-zA-Z]+", "-").replaceAll("^-|-$", ""), path));
        try (InputStream in = PagesInBrowserIT.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessibleQuietAndLightInBothLanguagesAndSchemes() {
        return PAGES.entrySet().stream().flatMap(page -> Stream.of("de", "en").map(language -> DynamicTest.dynamicTest(
                page.getKey() + " " + page.getValue() + " " + language,
                () -> look(page.getKey(), in(language, page.getValue()), language))));
    }

    private static void look(String name, String address, String language) {
        SoftAssertions softly = new SoftAssertions();
        visitor.screen(1280, 900);
        visitor.scheme("light");
        List<Visitor.Load> loads = visitor.open(address);
        List<Visitor.Load> first = loads.stream()
                .filter(load -> LIBRARIES.stream().noneMatch(library -> load.address().endsWith(library))).toList();
        softly.assertThat(first).as("first view").hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        softly.assertThat(first.stream().mapToLong(Visitor.Load::bytes).sum()).as("bytes of the first view: " + first)
                .isPositive().isLessThan(MOST_BYTES);
        softly.assertThat(loads).as("nothing from another host")
                .allMatch(load -> load.address().startsWith(visitor.service().origin() + "/"));
        softly.assertThat(visitor.kept()).as("cookies and stores").isZero();
        softly.assertThat(visitor.complaints()).as("console").allMatch(line -> "not-found".equals(name));
        visitor.run(axe + "; return true;");
        softly.assertThat(axe("document", RULES)).as("axe").isEmpty();
        if ("de".equals(language)) { // colours do not depend on the language
            softly.assertThat(contrasts()).as("contrast, light").isEmpty();
            visitor.picture(name + "-light");
            visitor.scheme("dark");
            softly.assertThat(contrasts()).as("contrast, dark").isEmpty();
            visitor.picture(name + "-dark");
        }
        visitor.scheme("light");
        visitor.screen(640, 450);
        softly.assertThat(lost()).as("at 200 %").isEmpty();
        visitor.screen(390, 844);
        softly.assertThat(lost()).as("on a telephone").isEmpty();
        if ("de".equals(language)) {
            visitor.picture(name + "-mobile");
        }
        softly.assertAll();
    }

    @Test
    void theQueryPageWithItsEditorHasABudgetOfItsOwn() {
        visitor.screen(1280, 900);
        List<Visitor.Load> loads = new ArrayList<>(visitor.open("/sparql?lang=de"));
        assertThat(loads).noneMatch(load -> load.address().endsWith("/yasqe.js"));
        String query = Objects.requireNonNull(visitor.find("#query").getDomProperty("value"));
        visitor.find("#query").sendKeys(Keys.END, " ");
        assertThat(visitor.awaited(".editor .CodeMirror-focused")).hasSize(1);
        visitor.press(Keys.SPACE, 1);
        loads.addAll(visitor.settled());
        hold(loads, "/yasqe.js", MOST_QUERY_BYTES, MOST_QUERY_REQUESTS);
        assertThat(visitor.find("#query").getDomProperty("value")).startsWith(query.lines().findFirst().orElseThrow())
                .hasSizeGreaterThan(query.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/collections/angebote/items", "/collections/demographie",
            "/collections/wohnplaetze/items"})
    void aPageWithTheMapLibraryHasABudgetOfItsOwn(String path) {
        visitor.screen(1280, 900);
        List<Visitor.Load> loads = new ArrayList<>(visitor.open(in("de", path)));
        visitor.run("document.querySelector('.map .canvas').scrollIntoView(); return true;");
        loads.addAll(visitor.settled());
        hold(loads, "/ol.js", MOST_MAP_BYTES, MOST_MAP_REQUESTS);
    }

    private static void hold(List<Visitor.Load> loads, String library, int bytes, int requests) {
        assertThat(loads).anyMatch(load -> load.address().endsWith(library));
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(loads).hasSizeLessThanOrEqualTo(requests);
        softly.assertThat(loads.stream().mapToLong(Visitor.Load::bytes).sum()).as("bytes: " + loads).isLessThan(bytes);
        softly.assertAll();
    }

    @Test
    void onATelephoneTheProfileShowsTheDistrictBesideTheArea() {
        visitor.screen(390, 844);
        visitor.open(in("de", PAGES.getOrDefault("gebiete-key", "/gebiete/05378008")));
        assertThat(beyondTheScreen("#zahlen + .scroll tr > :nth-child(-n+4)")).isEmpty();
        assertThat(visitor.all("#zahlen + .scroll tbody tr > td:nth-child(3)")).isNotEmpty();
    }

    @Test
    void onATelephoneAnIndicatorShowsTheFigureBesideTheAreaAndItsMunicipality() {
        visitor.screen(390, 844);
        visitor.open("/indikatoren/DEM-01?lang=de");
        assertThat(beyondTheScreen("#tabelle ~ .scroll td.number")).isEmpty();
        assertThat(visitor.all("#tabelle ~ .scroll th .narrow")).isNotEmpty().allMatch(WebElement::isDisplayed);
        assertThat(visitor.all("#tabelle ~ .scroll .wide")).isNotEmpty().noneMatch(WebElement::isDisplayed);
    }

    private static List<String> beyondTheScreen(String css) {
        return visitor.texts("""
                return [...document.querySelectorAll(arguments[0])]
                  .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth)
                  .map(e => `${e.getBoundingClientRect().right} ${e.textContent.trim()}`);""", css);
    }

    /// What axe finds there.
    private static List<String> axe(String where, String rules) {
        return visitor.awaitTexts("""
                const done = arguments[arguments.length - 1];
                axe.run(%s, {resultTypes: ["violations"], elementRef: false, preload: false, %s})
                  .then((found) => done(found.violations.map((v) => `${v.id}: ${v.nodes.length} × ${v.nodes[0].target} `
                    + `${v.nodes[0].html.slice(0, 200)} ${v.nodes[0].failureSummary}`)));""".formatted(where, rules));
    }

    /// Text that cannot be told from its ground. Of texts that look alike, as those of a thousand rows do, and stand in what
    /// looks alike, the first is measured: how each element looks is compared as the browser draws it.
    private static List<String> contrasts() {
        visitor.run("""
                const looks = new Map();
                const look = (e) => { if (!e) return "";
                  if (!looks.has(e)) { const s = getComputedStyle(e);
                    looks.set(e, [look(e.parentElement), e.tagName, e.getAttribute("class"), e.getAttribute("type"), s.color,
                      s.backgroundColor, s.backgroundImage, s.opacity, s.fontSize, s.fontWeight, s.textShadow, s.display,
                      s.position, s.visibility, s.fill, s.filter, s.mixBlendMode].join()); }
                  return looks.get(e); };
                const first = new Map();
                for (const e of document.querySelectorAll("body *")) {
                  const speaks = e.matches("input, select, textarea, button")
                    || [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim());
                  if (speaks && e.checkVisibility() && !first.has(look(e))) first.set(look(e), e);
                }
                window.different = [...first.values()];
                return true;""");
        assertThat((Long) visitor.run("return different.length;")).isGreaterThan(5);
        return axe("{include: different}", "runOnly: {type: 'rule', values: ['color-contrast']}");
    }

    /// What stands out of the screen, or is cut off.
    private static List<String> lost() {
        return visitor.texts("""
                const lost = [];
                const width = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth > width) {
                  lost.push(`scrolls: ${document.documentElement.scrollWidth} > ${width}`);
                }
                const contained = (e) => { for (let p = e.parentElement; p; p = p.parentElement) {
                  if (p.tagName === "svg" || getComputedStyle(p).overflowX !== "visible") return true; } return false; };
                for (const e of document.querySelectorAll("body *")) {
                  const box = e.getBoundingClientRect();
                  if (box.right > width + 1 && box.width > 1 && !contained(e)) {
                    lost.push(`stands out: ${e.tagName}.${e.className}`);
                  }
                  const style = getComputedStyle(e);
                  if (style.overflowX === "hidden" && style.clipPath === "none" && !e.closest(".canvas")
                      && e.scrollWidth > e.clientWidth + 1
                      && e.textContent.trim() && e.namespaceURI.endsWith("xhtml")) {
                    lost.push(`cut off: ${e.tagName}.${e.className}`);
                  }
                }
                return lost.slice(0, 5);""");
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsReachedByKeyboardInItsOrderWithItsFocusSeen() {
        return PAGES.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey() + " " + page.getValue(),
                        () -> walk(in("de", page.getValue()))));
    }

    private static void walk(String address) {
        visitor.screen(1280, 900);
        visitor.open(address);
        List<String> controls = visitor.texts("""
                window.steps = [];
                const name = new Map();
                const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
                  .filter(e => !e.disabled && e.type !== "hidden" && e.tabIndex >= 0 && !e.closest("[hidden]")
                    && e.checkVisibility({ visibilityProperty: true }));
                all.forEach((e, i) => name.set(e, `${i} ${e.tagName} ${(e.textContent || e.name || e.className.baseVal || e.className).trim().slice(0, 40)}`));
                document.addEventListener("focusin", (event) => {
                  const e = event.target;
                  if (!name.has(e)) return;
                  const seen = [e, ...e.children, e.closest(".editor") ?? e].map((each) => getComputedStyle(each)).some(s => s.outlineStyle !== "none"
                    && parseFloat(s.outlineWidth) >= 2 || parseFloat(s.strokeWidth) >= 2.5 && s.stroke !== "none");
                  window.steps.push(name.get(e) + (seen ? "" : " UNSEEN"));
                });
                return [...name.values()];""");
        visitor.press(Keys.TAB, controls.size() + 12);
        List<String> steps = visitor.texts("return window.steps;");
        assertThat(steps).startsWith(controls.toArray(String[]::new));
    }

    @Test
    void theSkipLinkIsTheFirstStopAndLeadsToTheContent() {
        visitor.screen(1280, 900);
        visitor.open("/indikatoren?lang=de");
        visitor.press(Keys.TAB, 1);
        assertThat(visitor.run("return document.activeElement.className;")).isEqualTo("skip");
        assertThat((Boolean) visitor.run("return document.activeElement.getBoundingClientRect().left >= 0;")).isTrue();
        visitor.press(Keys.ENTER, 1);
        visitor.press(Keys.TAB, 1);
        assertThat((Boolean) visitor.run(
                "return document.querySelector('main').contains(document.activeElement);")).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> everyPageSaysTheSameWithoutScripts() {
        return PAGES.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey() + " " + page.getValue(),
                        () -> compare(in("de", page.getValue()))));
    }

    private static void compare(String address) {
        visitor.screen(1280, 900);
        visitor.open(address);
        List<String> scripted = said();
        visitor.scripts(false);
        try {
            visitor.open(address);
            assertThat(said()).containsAll(scripted);
            assertThat(visitor
                    .texts("""
                    return [...document.querySelectorAll("main svg[role], main .map")]
                      .filter(e => !e.closest("main").querySelector("table, dl, .cards, ul.parts, ol, ul")).map(e => e.outerHTML);"""))
                    .as("drawings with nothing to read beside them").isEmpty();
        } finally {
            visitor.scripts(true);
        }
    }

    /// Headings, cells, terms and links that are to be seen.
    private static List<String> said() {
        List<String> said = new ArrayList<>(visitor.texts("""
                return [...document.querySelectorAll("h1, h2, h3, h4, th, td, dt, dd, label, p, main a")]
                  .filter(e => e.checkVisibility() && !e.closest(".canvas, .editor, .result"))
                  .map(e => e.tagName + " " + e.textContent.trim());"""));
        assertThat(said).hasSizeGreaterThan(5);
        return said;
    }

    private static String in(String language, String path) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }
}
