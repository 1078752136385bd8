package dev.solvent.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Headless Chromium, asked through its driver in the words of the W3C's WebDriver: JSON over HTTP, nothing else is needed. */
final class Browser {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final URI base;
    private final String session;

    private Browser(Process driver, URI base, JsonNode capabilities) throws IOException, InterruptedException {
        this.driver = driver;
        this.base = base;
        awaitDriver();
        ObjectNode body = MAPPER.createObjectNode();
        body.set("capabilities", capabilities);
        this.session =
                "/session/" + ask("POST", "/session", body).at("/sessionId").textValue();
    }

    /** The driver of Debian's package chromium-driver, if it is installed together with chromium. */
    static Optional<Path> driver() {
        return program("chromium").flatMap(found -> program("chromedriver"));
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(":", -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start(Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process driver = new ProcessBuilder(driver().orElseThrow().toString(), "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromedriver.log").toFile())
                .start();
        ObjectNode capabilities = MAPPER.createObjectNode();
        ObjectNode always = capabilities.putObject("alwaysMatch");
        always.putObject("goog:loggingPrefs").put("browser", "ALL");
        ObjectNode options = always.putObject("goog:chromeOptions");
        options.put("binary", program("chromium").orElseThrow().toString());
        var arguments = options.putArray("args");
        List.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--user-data-dir=" + Files.createTempDirectory(folder, "profile"))
                .forEach(arguments::add);
        return new Browser(driver, URI.create("http://127.0.0.1:" + port), capabilities);
    }

    private void awaitDriver() throws InterruptedException, IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                ask("GET", "/status", null);
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end || !driver.isAlive()) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    private JsonNode ask(String method, String path, @Nullable JsonNode body) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher sent = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString());
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .method(method, sent)
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        JsonNode value = MAPPER.readTree(answer.body()).path("value");
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + value.path("message").asText());
        }
        return value;
    }

    void open(URI page) throws IOException, InterruptedException {
        ask("POST", session + "/url", MAPPER.createObjectNode().put("url", page.toString()));
    }

    /** The value of a script in the page. */
    JsonNode run(String script) throws IOException, InterruptedException {
        ObjectNode body = MAPPER.createObjectNode().put("script", script);
        body.putArray("args");
        return ask("POST", session + "/execute/sync", body);
    }

    /** A command of Chromium's own protocol. */
    void command(String name, ObjectNode parameters) throws IOException, InterruptedException {
        ObjectNode body = MAPPER.createObjectNode().put("cmd", name);
        body.set("params", parameters);
        ask("POST", session + "/goog/cdp/execute", body);
    }

    /** Presses keys as a person would, in an element. */
    void type(String css, String keys) throws IOException, InterruptedException {
        JsonNode found = ask(
                "POST",
                session + "/element",
                MAPPER.createObjectNode().put("using", "css selector").put("value", css));
        String element = found.elements().next().textValue();
        ask(
                "POST",
                session + "/element/" + element + "/value",
                MAPPER.createObjectNode().put("text", keys));
    }

    /** What the page's console said: errors, and what its security policy stopped. */
    JsonNode console() throws IOException, InterruptedException {
        return ask("POST", session + "/se/log", MAPPER.createObjectNode().put("type", "browser"));
    }

    void size(int width, int height) throws IOException, InterruptedException {
        command(
                "Emulation.setDeviceMetricsOverride",
                MAPPER.createObjectNode()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
    }

    void scheme(String lightOrDark) throws IOException, InterruptedException {
        ObjectNode parameters = MAPPER.createObjectNode();
        parameters
                .putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", lightOrDark);
        command("Emulation.setEmulatedMedia", parameters);
    }

    void screenshot(Path file) throws IOException, InterruptedException {
        Files.write(
                file,
                Base64.getDecoder()
                        .decode(ask("GET", session + "/screenshot", null).textValue()));
    }

    void quit() throws IOException, InterruptedException {
        ask("DELETE", session, null);
        driver.destroy();
        driver.waitFor();
    }
}
