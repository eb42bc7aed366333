package dev.ringback.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser; skipped where no Chromium is installed. */
@Isolated("a browser wants the machine to itself")
class BrowserIT {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String SHOP = "country=US&place=Chicago&hours=Tu-Su+11:00-23:00&business=restaurant";

    @TempDir
    static Path folder;

    private static @Nullable PageServer server;
    private static @Nullable PageServer watched;
    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    @BeforeAll
    static void start() {
        assumeTrue(Files.isExecutable(CHROMIUM), "no " + CHROMIUM + " here");
        server = new PageServer(folder.resolve("data"));
        try (WatchedCatalogue catalogue = new WatchedCatalogue(folder.resolve("watched"))) {
            watched = new PageServer(catalogue.begin().goOn().index());
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
        if (server != null) {
            server.close();
        }
        if (watched != null) {
            watched.close();
        }
    }

    private static BrowserContext screen(int width, ColorScheme colours, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 740)
                .setColorScheme(colours)
                .setJavaScriptEnabled(scripts));
    }

    @Test
    void onAPhoneWithoutScriptsTheFormGivesARankingAndAProvider() {
        try (BrowserContext phone = screen(360, ColorScheme.LIGHT, false)) {
            Page page = phone.newPage();
            page.navigate(server.url("/"));
            page.getByLabel("Country").selectOption("US");
            page.getByLabel("City or state").fill("chicago, IL");
            page.getByLabel("Monday").check();
            page.getByLabel("From").fill("10:00");
            page.getByLabel("Someone answers").check();
            page.locator("form.shop button").click();
            assertTrue(page.url().contains("place=chicago"), page.url());
            assertEquals(6, page.locator(".place").count());
            Locator first = page.locator(".place .promise").first();
            assertTrue(first.boundingBox().y < 740, "the first answer is not on the first screen");
            assertEquals(
                    "Chicago, Illinois (Central Time) · every day 10:00–23:00 · Restaurant",
                    page.locator("details.asked summary span").first().innerText());
            page.getByText("Always Pay").first().click();
            assertEquals("Always Pay", page.locator("h1").innerText());
            assertEquals(1, page.locator("a.call[href='tel:+12025550143']").count());
            page.getByText("Back to the ranking").click();
            assertEquals(6, page.locator(".place").count());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/",
        "/?" + SHOP,
        "/?country=US&place=Gotham&day=mo",
        "/?country=FR&hours=24/7",
        "/providers/day-pay?" + SHOP,
        "/providers/hostile-pay",
        "/report?page=/providers/day-pay",
        "/providers/nobody",
        "/sources",
        "/changes",
        "/methodology",
        "watched/sources",
        "watched/sources?name=hostile",
        "watched/changes",
        "watched/changes?provider=hostile-pay",
        "watched/providers/hostile-pay",
        "watched/providers/gone-pay"
    })
    void nothingIsWiderThanAPhone(String path) {
        try (BrowserContext phone = screen(360, ColorScheme.LIGHT, true)) {
            Page page = phone.newPage();
            page.navigate(url(path));
            page.querySelectorAll("details").forEach(one -> one.evaluate("one => one.open = true"));
            Object width = page.evaluate("document.documentElement.scrollWidth");
            assertEquals(360, ((Number) width).intValue(), path + " scrolls sideways");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?" + SHOP,
                "/providers/day-pay?" + SHOP,
                "/providers/other-pay",
                "/report?page=/",
                "/changes",
                "/methodology",
                "watched/sources",
                "watched/changes",
                "watched/providers/shrink-pay"
            })
    void axeFindsNothing(String path) {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext phone = screen(360, colours, true)) {
                Page page = phone.newPage();
                page.navigate(url(path));
                page.querySelectorAll("details").forEach(one -> one.evaluate("one => one.open = true"));
                List<String> found = new AxeBuilder(page)
                                .withTags(List.of(
                                        "wcag2a",
                                        "wcag2aa",
                                        "wcag21a",
                                        "wcag21aa",
                                        "wcag22aa",
                                        "best-practice",
                                        "wcag2aaa"))
                                .analyze()
                                .getViolations()
                                .stream()
                                .map(BrowserIT::told)
                                .toList();
                assertEquals(List.of(), found, path + " " + colours);
            }
        }
    }

    private static String url(String path) {
        return path.startsWith("watched") ? watched.url(path.substring("watched".length())) : server.url(path);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    @Test
    void whatIsTouchedIsAtLeast44PixelsHigh() {
        try (BrowserContext phone = screen(360, ColorScheme.LIGHT, true)) {
            Page page = phone.newPage();
            page.navigate(server.url("/"));
            for (Locator one : page.locator("form.shop select, form.shop input, form.shop button, summary")
                    .all()) {
                if (one.isVisible()) {
                    double height = one.boundingBox().height;
                    assertTrue(height >= 44, one + " is " + height + " high");
                }
            }
        }
    }
}
