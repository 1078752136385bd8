package dev.solvent.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service on a port. A thread per connection, connections bounded; what takes time passes a {@link Gate}. Closing it stops
 * taking requests, lets those under way be answered, and ends its threads.
 */
final class QuoteServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QuoteServer.class);

    /** What the JDK's server has no setter for. Seconds, bytes and counts; set before its classes are loaded. */
    private static final Map<String, String> LIMITS = Map.of(
            "sun.net.httpserver.maxReqTime", "10",
            "sun.net.httpserver.maxRspTime", "20",
            "sun.net.httpserver.idleInterval", "30",
            "sun.net.httpserver.maxReqHeaders", "50",
            "sun.net.httpserver.maxReqHeaderSize", "16384",
            "sun.net.httpserver.maxIdleConnections", "512",
            "jdk.httpserver.maxConnections", "512",
            "sun.net.httpserver.nodelay", "true");

    private static final int BACKLOG = 1024;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Settings settings;
    private final Metrics metrics = new Metrics();
    private final Routes routes;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean stopping;

    private QuoteServer(Settings settings) throws IOException {
        LIMITS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
        this.settings = settings;
        this.routes = new Routes(settings, metrics);
        this.server = HttpServer.create(new InetSocketAddress(settings.address(), settings.port()), BACKLOG);
        this.threads = Executors.newCachedThreadPool();
        metrics.gauge("requests.under.way", "requests that are being read, computed or answered", underWay::get);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    static QuoteServer start(Settings settings) throws IOException {
        QuoteServer started = new QuoteServer(settings);
        started.server.start();
        return started;
    }

    URI uri() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().isLoopbackAddress() ? "127.0.0.1" : address.getHostString();
        return URI.create("http://" + host + ":" + address.getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        long start = System.nanoTime();
        underWay.incrementAndGet();
        try (exchange) {
            Answer answer = answer(exchange);
            send(exchange, answer);
            metrics.record(routes.label(exchange), answer.status(), System.nanoTime() - start);
        } finally {
            underWay.decrementAndGet();
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        if (stopping) {
            return Answer.of(Problem.of(503, "The service stops", "Ask another one."));
        }
        FutureTask<Answer> task = new FutureTask<>(() -> routes.answer(exchange));
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Problem problem) {
                return Answer.of(problem);
            }
            if (e.getCause() instanceof IOException gone) {
                throw gone;
            }
            LOG.error("a request failed", e.getCause());
            return failed();
        }
    }

    private static Answer failed() {
        return Answer.of(Problem.of(500, "The service failed", "It is the service's fault, and it has noted it."));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        answer.headers().forEach(headers::set);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        stopping = true;
        long end = System.nanoTime() + settings.grace().toNanos();
        while (underWay.get() > 0 && System.nanoTime() < end) {
            pause(Duration.ofMillis(10));
        }
        server.stop(0);
        threads.shutdown();
        metrics.close();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
