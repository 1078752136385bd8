package dev.solvent.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks a server as others would. */
final class Client {

    static final String JSON = "application/json";
    static final String REQUEST = """
            {"plan": {"name": "Creator", "price": 9.99, "storeCommissionFraction": 0.15,
                      "included": {"unitsPerMonth": 300, "pricePerUnitBeyond": 0.06}},
             "usage": {"family": "LOG_NORMAL", "meanUnitsPerMonth": 60, "topTenthShare": 0.72},
             "cost": {"perUnit": 0.035, "failedFraction": 0.2},
             "retention": {"monthlyChurn": 0.08},
             "cacPerUser": 14, "discountPerYear": 0.12, "horizonMonths": 36}
            """;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    Client(URI base) {
        this.base = base;
    }

    static ObjectNode request() {
        return (ObjectNode) parse(REQUEST);
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode quote(String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/v1/quote", JSON, body);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return parse(answer.body());
    }

    /** Bytes as they are, and all that comes back until the server closes or falls silent. */
    String raw(String bytes, int silenceMillis) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(silenceMillis);
            ByteArrayOutputStream back = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                InputStream in = socket.getInputStream();
                for (int next = in.read(); next >= 0; next = in.read()) {
                    back.write(next);
                }
            } catch (SocketException | SocketTimeoutException e) {
                // closed, or nothing more to say
            }
            return back.toString(StandardCharsets.UTF_8);
        }
    }

    /** The first line of each answer to requests sent one after the other on one connection. */
    List<String> statusLines(String... requests) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String request : requests) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                lines.add(String.valueOf(in.readLine()));
                int length = 0;
                for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                    if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                        length = Integer.parseInt(header.substring(15).strip());
                    }
                }
                for (int i = 0; i < length; i++) {
                    in.read();
                }
            }
        }
        return lines;
    }
}
