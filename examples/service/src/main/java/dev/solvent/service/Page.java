package dev.solvent.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The page and its two files, read once. */
final class Page {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Page() {}

    static Map<String, Answer> answers() {
        return Map.of(
                "/", file("index.html", "text/html; charset=utf-8"),
                "/style.css", file("style.css", "text/css; charset=utf-8"),
                "/page.js", file("page.js", "text/javascript; charset=utf-8"));
    }

    private static Answer file(String name, String type) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar must have " + name);
            }
            return new Answer(200, type, in.readAllBytes(), Map.of("Content-Security-Policy", POLICY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
