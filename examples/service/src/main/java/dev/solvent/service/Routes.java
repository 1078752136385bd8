package dev.solvent.service;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Finds what a request is for and answers it, or says why not. */
final class Routes {

    /** How many bodies of the greatest size are read and thrown away. */
    private static final int SKIPPED = 4;

    private static final String GET = "GET, HEAD";
    private static final String POST = "POST";

    /** Answers a request whose path and method are right. */
    @FunctionalInterface
    private interface Handler {
        Answer answer(HttpExchange exchange) throws Problem, IOException;
    }

    private record Route(String methods, Handler handler) {}

    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final Settings settings;

    Routes(Settings settings, Metrics metrics) {
        this.settings = settings;
        Gate quotes = new Gate(settings.quotes(), settings.waiting(), settings.patience());
        Gate heavy = new Gate(settings.heavy(), settings.waiting(), settings.patience());
        metrics.gauge("quotes.waiting", "quotes that wait for a core", quotes::waiting);
        metrics.gauge("heavy.waiting", "quotes with draws, and pictures, that wait", heavy::waiting);
        Page.answers().forEach((path, answer) -> routes.put(path, new Route(GET, exchange -> answer)));
        routes.put(
                "/health",
                new Route(GET, exchange -> Answer.json("{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8))));
        routes.put(
                "/metrics",
                new Route(
                        GET,
                        exchange -> new Answer(
                                200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape(), Map.of())));
        routes.put("/v1/quote", new Route(POST, exchange -> {
            QuoteRequest request = read(exchange);
            Gate gate = request.doubt().isPresent() ? heavy : quotes;
            return Answer.json(gate.pass(() -> Asking.quote(request)));
        }));
        routes.put("/v1/charts", new Route(POST, exchange -> {
            QuoteRequest request = read(exchange);
            return Answer.json(heavy.pass(() -> Asking.charts(request)));
        }));
    }

    /** The path under which a request is counted. */
    String label(HttpExchange exchange) {
        String path = path(exchange);
        return routes.containsKey(path) ? path : "other";
    }

    private static String path(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path == null ? "" : path;
    }

    Answer answer(HttpExchange exchange) throws IOException, Problem {
        Route route = routes.get(path(exchange));
        if (route == null) {
            throw Problem.of(404, "There is nothing here", "Known paths are " + routes.keySet() + ".");
        }
        if (!(", " + route.methods() + ",").contains(", " + exchange.getRequestMethod() + ",")) {
            Problem wrong = Problem.of(405, "The method is not for this path", "It takes " + route.methods() + ".");
            return Answer.of(wrong).with("Allow", route.methods());
        }
        return route.handler().answer(exchange);
    }

    private QuoteRequest read(HttpExchange exchange) throws IOException, Problem {
        checkType(exchange.getRequestHeaders());
        return QuoteReader.read(Json.read(body(exchange)));
    }

    private static void checkType(Headers headers) throws Problem {
        String type = headers.getFirst("Content-Type");
        String plain = type == null ? "" : type.toLowerCase(Locale.ROOT).replace(" ", "");
        boolean json = plain.equals("application/json") || plain.equals("application/json;charset=utf-8");
        if (!json || headers.containsKey("Content-Encoding")) {
            throw Problem.of(
                    415, "The body is of a kind that is not read", "Send application/json in UTF-8, not compressed.");
        }
    }

    /** At most what is allowed is kept. What is a little more is read to its end, so that the connection can stay. */
    private byte[] body(HttpExchange exchange) throws IOException, Problem {
        int most = settings.mostBodyBytes();
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length == null || !isAbove(length, SKIPPED * most)) {
            byte[] body = exchange.getRequestBody().readNBytes(most + 1);
            if (body.length <= most) {
                return body;
            }
            // not skip(), which the JDK's stream does not count
            exchange.getRequestBody().readNBytes(SKIPPED * most);
        }
        throw Problem.of(413, "The body is too large", "It must have at most " + most + " bytes.");
    }

    private static boolean isAbove(String length, int most) {
        try {
            return Long.parseLong(length) > most;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
