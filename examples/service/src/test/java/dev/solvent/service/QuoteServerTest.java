package dev.solvent.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class QuoteServerTest {

    private static String heavyRequest() {
        ObjectNode request = Client.request();
        request.withObject("/cost").put("changePerYear", -0.3);
        request.put("horizonMonths", 120);
        request.set("uncertainty", Client.parse("{\"costPerUnit90\": [0.02, 0.05], \"draws\": 1024}"));
        return request.toString();
    }

    @Test
    void server_listensOnLoopbackOnly() throws Exception {
        try (QuoteServer server = QuoteServer.start(Settings.defaults())) {
            assertThat(InetAddress.getByName(server.uri().getHost()).isLoopbackAddress())
                    .isTrue();
            assertThat(server.uri().getPort()).isPositive();
        }
    }

    @Test
    void health_andPage_areThere() throws Exception {
        try (QuoteServer server = QuoteServer.start(Settings.defaults())) {
            Client client = new Client(server.uri());
            assertThat(client.send("GET", "/health").body()).isEqualTo("{\"status\":\"up\"}");
            HttpResponse<String> page = client.send("GET", "/");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe", "http");
            assertThat(page.body()).contains("<label for=\"price\">").doesNotContain("http://", "https://");
            assertThat(client.send("HEAD", "/").body()).isEmpty();
            assertThat(client.send("GET", "/page.js").headers().firstValue("Content-Type"))
                    .contains("text/javascript; charset=utf-8");
        }
    }

    @Test
    void charts_haveTitleWordsAndDrawing() throws Exception {
        try (QuoteServer server = QuoteServer.start(Settings.defaults())) {
            HttpResponse<String> answer = new Client(server.uri()).post("/v1/charts", Client.JSON, Client.REQUEST);
            List<String> names = new ArrayList<>();
            Client.parse(answer.body()).get("charts").forEach(chart -> {
                names.add(chart.get("name").textValue());
                assertThat(chart.get("title").textValue()).isNotBlank();
                assertThat(chart.get("description").textValue()).isNotBlank();
                assertThat(chart.get("svg").textValue()).startsWith("<svg").doesNotContain("<script");
            });
            assertThat(names).containsExactly("payback", "waterfall", "users", "retention");
        }
    }

    @Test
    void metrics_countRequestsByRouteAndStatus_andNoPathOfAClient() throws Exception {
        try (QuoteServer server = QuoteServer.start(Settings.defaults())) {
            Client client = new Client(server.uri());
            client.quote(Client.REQUEST);
            client.post("/v1/quote", Client.JSON, "{");
            client.send("GET", "/never-heard-of");
            String metrics = client.send("GET", "/metrics").body();
            assertThat(metrics)
                    .contains("http_server_requests_seconds_count{route=\"/v1/quote\",status=\"200\"} 1")
                    .contains("http_server_requests_seconds_count{route=\"/v1/quote\",status=\"400\"} 1")
                    .contains("http_server_requests_seconds_count{route=\"other\",status=\"404\"} 1")
                    .contains("jvm_memory_used_bytes{")
                    .contains("requests_under_way 1.0")
                    .doesNotContain("never-heard-of");
        }
    }

    @Test
    void fullService_says503AndWhenToAskAgain() throws Exception {
        Settings small = Settings.defaults().withRoom(1, 0, Duration.ofMillis(1));
        try (QuoteServer server = QuoteServer.start(small)) {
            Client client = new Client(server.uri());
            ExecutorService threads = Executors.newFixedThreadPool(6);
            List<Future<HttpResponse<String>>> asked = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                asked.add(threads.submit(() -> client.post("/v1/quote", Client.JSON, heavyRequest())));
            }
            int full = 0;
            int answered = 0;
            for (Future<HttpResponse<String>> each : asked) {
                HttpResponse<String> answer = each.get();
                if (answer.statusCode() == 503) {
                    full++;
                    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
                    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                } else {
                    assertThat(answer.statusCode()).isEqualTo(200);
                    answered++;
                }
            }
            assertThat(full).isPositive();
            assertThat(answered).isPositive();
            // what is wrong is said without a place in the queue, and plain quotes have a gate of their own
            assertThat(client.post("/v1/quote", Client.JSON, "{}").statusCode()).isEqualTo(422);
            threads.shutdown();
        }
    }

    @Test
    void stop_letsAnswersUnderWayBeSent() throws Exception {
        Settings usual = Settings.defaults();
        QuoteServer server = QuoteServer.start(new Settings(
                usual.address(),
                0,
                usual.mostBodyBytes(),
                usual.quotes(),
                usual.heavy(),
                usual.waiting(),
                usual.patience(),
                Duration.ofSeconds(90)));
        Client client = new Client(server.uri());
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<HttpResponse<String>> asked = thread.submit(() -> client.post("/v1/quote", Client.JSON, heavyRequest()));
        while (!client.send("GET", "/metrics").body().contains("requests_under_way 2.0")) {
            assertThat(asked.isDone()).isFalse();
        }
        server.close();
        assertThat(asked.get().statusCode()).isEqualTo(200);
        thread.shutdown();
        try (Socket socket = new Socket()) {
            assertThat(connects(socket, server)).isFalse();
        }
    }

    private static boolean connects(Socket socket, QuoteServer server) {
        try {
            socket.connect(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), server.uri().getPort()),
                    500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void slowClient_isCutOff_andHoldsUpNobody() throws Exception {
        try (QuoteServer server = QuoteServer.start(Settings.defaults())) {
            List<Socket> slow = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.uri().getPort());
                String head = i % 2 == 0
                        ? "GET / HTTP/1.1\r\nX"
                        : "POST /v1/quote HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            long start = System.nanoTime();
            assertThat(new Client(server.uri()).send("GET", "/health").statusCode())
                    .isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            for (Socket each : slow) {
                each.setSoTimeout(40_000);
                assertThat(closed(each)).isTrue();
                each.close();
            }
        }
    }

    /** Whether the server gives up: the end of the stream or a reset, and no time-out of ours. */
    private static boolean closed(Socket socket) throws IOException {
        try {
            while (socket.getInputStream().read() >= 0) {
                // an answer that says so is fine too
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }
}
