package dev.solvent.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page as a person sees it, in Chromium; skipped, and said so, where Debian's chromium and chromium-driver are not there. */
@SuppressWarnings("NullAway.Init")
class PageTest {

    private static final Path FOLDER = Path.of("target", "page").toAbsolutePath();
    private static final String SETTLED = "return document.body.dataset.quote === JSON.stringify(request())"
            + " && document.body.dataset.charts === JSON.stringify(request())"
            + " && [...document.images].every(image => image.complete && image.naturalWidth > 0)";

    private static QuoteServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        boolean there = Browser.driver().isPresent();
        if (!there) {
            System.out.println("SKIPPED: PageTest needs the programs chromium and chromedriver"
                    + " (apt-get install chromium chromium-driver)");
        }
        assumeTrue(there, "chromium and chromedriver are installed");
        Files.createDirectories(FOLDER);
        server = QuoteServer.start(Settings.defaults());
        browser = Browser.start(FOLDER);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (browser != null) {
            browser.quit();
            server.close();
        }
    }

    private static void settle() throws IOException, InterruptedException {
        long end = System.nanoTime() + 90_000_000_000L;
        while (!browser.run(SETTLED).booleanValue()) {
            assertThat(System.nanoTime()).as(browser.console().toString()).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static String text(String id) throws IOException, InterruptedException {
        return browser.run("return document.getElementById('" + id + "').textContent")
                .textValue();
    }

    private static String alt(String chart) throws IOException, InterruptedException {
        return browser.run("return document.getElementById('chart-" + chart + "').alt")
                .textValue();
    }

    @Test
    void slider_movedByKeys_changesFiguresAndPictures() throws Exception {
        browser.size(1280, 1000);
        browser.scheme("light");
        browser.open(server.uri());
        settle();
        browser.screenshot(FOLDER.resolve("before.png"));
        String ltv = text("ltv");
        String payback = alt("payback");
        String waterfall = alt("waterfall");
        JsonNode quote = new Client(server.uri())
                .quote(browser.run("return JSON.stringify(request())").textValue());
        assertThat(ltv)
                .isEqualTo(String.format(
                        Locale.ROOT, "%.2f", quote.get("ltvPerUser").doubleValue()));
        assertThat(text("payback-text")).isEqualTo(quote.at("/payback/text").textValue());
        // ten steps of the arrow key to the right: 5 USD more a month
        browser.type("#price", "\uE014".repeat(10));
        settle();
        assertThat(text("price-shown")).isEqualTo("14.50");
        assertThat(Double.parseDouble(text("ltv"))).isGreaterThan(Double.parseDouble(ltv));
        assertThat(alt("payback")).isNotEqualTo(payback).contains("Payback of 14 USD");
        assertThat(alt("waterfall")).isNotEqualTo(waterfall).contains("list price 14.5");
        browser.screenshot(FOLDER.resolve("after.png"));
        // every other one too
        for (String id : new String[] {"churn", "cost", "quota", "cac"}) {
            String before = text("ltv") + text("ratio") + text("loss");
            browser.type("#" + id, "\uE014".repeat(8));
            settle();
            assertThat(text("ltv") + text("ratio") + text("loss")).as(id).isNotEqualTo(before);
        }
        assertThat(text("message")).isEmpty();
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void page_narrowAndWide_lightAndDark_fitsAndIsShown() throws Exception {
        for (int width : new int[] {360, 1600}) {
            for (String scheme : new String[] {"light", "dark"}) {
                browser.size(width, width < 500 ? 3200 : 1100);
                browser.scheme(scheme);
                browser.open(server.uri());
                settle();
                assertThat(browser.run("return document.documentElement.scrollWidth")
                                .intValue())
                        .as("no scrolling to the side at " + width)
                        .isLessThanOrEqualTo(width);
                browser.screenshot(FOLDER.resolve(width + "-" + scheme + ".png"));
            }
        }
    }

    @Test
    void everySlider_hasALabelWithItsUnit() throws Exception {
        browser.open(server.uri());
        JsonNode labels = browser.run(
                "return [...document.querySelectorAll('input')].map(input => [...input.labels].map(l => l.textContent).join())");
        assertThat(labels).hasSize(5);
        labels.forEach(label -> assertThat(label.textValue()).containsPattern("USD|%|seconds"));
        settle();
        JsonNode images = browser.run("return [...document.images].map(image => image.alt)");
        assertThat(images).hasSize(4).allMatch(alt -> alt.textValue().length() > 60);
    }

    @Test
    void script_fromElsewhere_isStopped() throws Exception {
        browser.open(server.uri());
        settle();
        browser.console();
        browser.run(
                "const s = document.createElement('script'); s.textContent = 'window.bad = 1'; document.body.append(s)");
        assertThat(browser.run("return typeof window.bad").textValue()).isEqualTo("undefined");
        assertThat(browser.console().toString()).contains("Content Security Policy");
    }
}
