package de.sozialplanung.opendata.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.FluentWait;

/// Somebody before a browser, on the demo's service: opens pages, changes screen and scheme, presses keys, and sees what the
/// browser asked for and complained of.
final class Visitor implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DemoService service;
    private final ChromeDriver driver;

    /// What the browser loaded for a page.
    ///
    /// @param address where from
    /// @param bytes   as they came over the wire, with the head of the answer; 0 where it came from no wire
    record Load(String address, long bytes) {}

    Visitor(DemoService service, Path chromium, Path driver) {
        this.service = service;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--hide-scrollbars", "--disable-background-networking", "--disable-component-update");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "de,en"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        System.setProperty(ChromeDriverService.CHROME_DRIVER_EXE_PROPERTY, driver.toString());
        this.driver = new ChromeDriver(options);
        this.driver.manage().timeouts().scriptTimeout(PATIENCE);
        screen(1280, 900);
    }

    DemoService service() {
        return service;
    }

    /// Opens a page as a newcomer does, with nothing kept from before, and waits until it asks for no more.
    ///
    /// @param address a path, or a whole address of the service
    /// @return what was loaded for it
    List<Load> open(String address) {
        command("Network.clearBrowserCache", Map.of());
        messages(LogType.PERFORMANCE);
        complaints();
        driver.get(address.startsWith("/") ? service.origin() + address : address);
        return settled();
    }

    /// What was loaded since the last time, once nothing is under way.
    List<Load> settled() {
        Map<String, String> asked = new LinkedHashMap<>();
        Map<String, Long> loaded = new LinkedHashMap<>();
        new FluentWait<>(driver).withTimeout(PATIENCE).pollingEvery(Duration.ofMillis(30))
                .withMessage(() -> "still loading of " + asked).until(_ -> {
                    boolean still = true;
                    for (JsonNode message : messages(LogType.PERFORMANCE)) {
                        still = false;
                        JsonNode facts = message.get("params");
                        String id = facts.path("requestId").asText();
                        switch (message.get("method").asText()) {
                            case "Network.requestWillBeSent" ->
                                    asked.put(id, facts.get("request").get("url").asText());
                            case "Network.loadingFinished" -> loaded.put(id, facts.get("encodedDataLength").asLong());
                            case "Network.loadingFailed" -> loaded.put(id, 0L);
                            default -> {
                            }
                        }
                    }
                    return still && loaded.keySet().containsAll(asked.keySet());
                });
        return asked.entrySet().stream()
                .map(entry -> new Load(entry.getValue(), Objects.requireNonNull(loaded.get(entry.getKey()))))
                .filter(load -> load.address().startsWith("http")).toList();
    }

    private List<JsonNode> messages(String log) {
        List<JsonNode> messages = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(log)) {
            try {
                messages.add(JSON.readTree(entry.getMessage()).get("message"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return messages;
    }

    /// What the console of the browser says since the last time.
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
    }

    /// How many cookies and how many entries in the browser's stores there are.
    long kept() {
        return driver.manage().getCookies().size()
                + (Long) run("return localStorage.length + sessionStorage.length;");
    }

    /// The size of the screen in CSS pixels; half of it is a zoom of 200 %.
    void screen(int width, int height) {
        command("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void scheme(String light) {
        command("Emulation.setEmulatedMedia", Map.of("features",
                List.of(Map.of("name", "prefers-color-scheme", "value", light),
                        Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    void scripts(boolean allowed) {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    private void command(String name, Map<String, Object> parameters) {
        driver.executeCdpCommand(name, parameters);
    }

    Object run(String script, Object... arguments) {
        return Objects.requireNonNull(driver.executeScript(script, arguments));
    }

    /// The texts that a script answers.
    List<String> texts(String script, Object... arguments) {
        return ((List<?>) run(script, arguments)).stream().map(String::valueOf).toList();
    }

    /// The texts with which a script calls its last argument.
    List<String> awaitTexts(String script) {
        return ((List<?>) Objects.requireNonNull(driver.executeAsyncScript(script))).stream().map(String::valueOf)
                .toList();
    }

    void press(Keys key, int times) {
        new Actions(driver).sendKeys(Collections.nCopies(times, key).toArray(CharSequence[]::new)).perform();
    }

    /// Clicks on what leads to another page, and waits for that.
    void follow(WebElement link) {
        run("window.left = true; return true;");
        link.click();
        new FluentWait<>(driver).withTimeout(PATIENCE).pollingEvery(Duration.ofMillis(30)).until(_ -> run(
                "return !window.left && document.readyState === 'complete';"));
    }

    /// What a script of the page shows, once it is there.
    List<WebElement> awaited(String css) {
        new FluentWait<>(driver).withTimeout(PATIENCE).pollingEvery(Duration.ofMillis(30))
                .withMessage(() -> "no " + css).until(_ -> !all(css).isEmpty());
        return all(css);
    }

    /// Waits for what a script of the page does.
    void until(BooleanSupplier done) {
        new FluentWait<>(driver).withTimeout(PATIENCE).pollingEvery(Duration.ofMillis(30))
                .until(_ -> done.getAsBoolean());
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    WebElement link(String text) {
        return driver.findElement(By.partialLinkText(text));
    }

    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    void reload() {
        driver.navigate().refresh();
    }

    /// Keeps a picture of the page, down to some screens, for those who review it.
    void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            List<?> size = (List<?>) run("return [innerWidth, Math.min(4000, document.documentElement.scrollHeight)];");
            Map<String, Object> shot = driver.executeCdpCommand("Page.captureScreenshot",
                    Map.of("captureBeyondViewport", true, "format", "png", "optimizeForSpeed", true, "clip",
                            Map.of("x", 0, "y", 0, "width", size.getFirst(), "height", size.getLast(), "scale", 1)));
            Files.write(PICTURES.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
