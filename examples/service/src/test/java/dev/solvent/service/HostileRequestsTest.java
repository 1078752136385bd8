package dev.solvent.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a 4xx that says what is wrong, and nothing of the program's inside. */
class HostileRequestsTest {

    private static QuoteServer server;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        server = QuoteServer.start(Settings.defaults());
        client = new Client(server.uri());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", ".java");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        JsonNode problem = Client.parse(answer.body());
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").textValue()).isNotBlank();
        assertThat(problem.get("detail").textValue()).isNotBlank();
        return problem;
    }

    private static List<String> pointers(JsonNode problem) {
        List<String> pointers = new ArrayList<>();
        problem.path("violations")
                .forEach(each -> pointers.add(each.get("pointer").textValue()));
        return pointers;
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    /plan/price                        | -0.01
                    /plan/price                        | 1000000.01
                    /plan/price                        | 1e999999999
                    /plan/price                        | 1e-999999999
                    /plan/price                        | 0.0000000000000000001
                    /plan/price                        | "9.99"
                    /plan/price                        | null
                    /plan/price                        | true
                    /plan/price                        | [9.99]
                    /plan/name                         | ""
                    /plan/name                         | 12
                    /plan/name                         | "a\\u0000b"
                    /plan/pricePeriod                  | "WEEK"
                    /plan/pricePeriod                  | "month"
                    /plan/trialDays                    | 1.5
                    /plan/trialDays                    | 4294967297
                    /plan/storeCommissionFraction      | 15
                    /plan/processorFraction            | 1
                    /plan/included                     | 300
                    /plan/included/unitsPerMonth       | -1
                    /plan/quotaUnitsPerMonth           | 1e13
                    /plan                              | []
                    /currency                          | "XXXX"
                    /currency                          | "usd"
                    /unit                              | "hour"
                    /usage/meanUnitsPerMonth           | 0
                    /usage/meanUnitsPerMonth           | {"a": {"b": {"c": 1}}}
                    /usage/topTenthShare               | 0.1
                    /usage/topTenthShare               | 1
                    /usage/family                      | "NORMAL"
                    /usage                             | null
                    /cost/perUnit                      | -0.035
                    /cost/failedFraction               | 1
                    /cost/changePerYear                | -1
                    /retention/monthlyChurn            | 3
                    /retention/monthlyChurn            | -1e-9
                    /cacPerUser                        | 1e7
                    /discountPerYear                   | -0.1
                    /horizonMonths                     | 0
                    /horizonMonths                     | 121
                    /horizonMonths                     | 36.0
                    """)
    void value_thatIsWrong_isNamedWithItsPlace(String pointer, String value) throws Exception {
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1);
        ObjectNode request = Client.request();
        ((ObjectNode) request.at(pointer.substring(0, last))).put(name, "MARK");
        String marked = request.toString().replace("\"MARK\"", value);
        JsonNode problem = problem(client.post("/v1/quote", Client.JSON, marked), 422);
        assertThat(pointers(problem)).anyMatch(each -> each.equals(pointer) || each.startsWith(pointer + "/"));
        problem.get("violations").forEach(each -> {
            assertThat(each.get("value").textValue()).hasSizeLessThan(70);
            assertThat(each.get("expected").textValue()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                                      | /retention
                    {"monthlyChurn": 0.1, "family": "geometric"}                            | /retention
                    {"family": "gompertz", "parameters": {}}                                | /retention/family
                    {"family": "geometric"}                                                 | /retention/parameters
                    {"family": "geometric", "parameters": {"churn": 0.1, "x": 1}}           | /retention/parameters/x
                    {"family": "geometric", "parameters": {"churn": 1}}                     | /retention/parameters/churn
                    {"retainedByMonth": [1]}                                                | /retention/retainedByMonth
                    {"retainedByMonth": [1, 0.5, 0.6]}                                      | /retention/retainedByMonth
                    {"retainedByMonth": [1, 2]}                                             | /retention/retainedByMonth/1
                    {"retainedByMonth": "all"}                                              | /retention/retainedByMonth
                    """)
    void retention_thatIsNone_isNamed(String retention, String pointer) throws Exception {
        ObjectNode request = Client.request();
        request.set("retention", Client.parse(retention));
        assertThat(pointers(problem(client.post("/v1/quote", Client.JSON, request.toString()), 422)))
                .contains(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                        | /uncertainty
                    {"costPerUnit90": [0.05, 0.02]}                           | /uncertainty/costPerUnit90
                    {"costPerUnit90": [0, 0.02]}                              | /uncertainty/costPerUnit90/0
                    {"costPerUnit90": [0.02]}                                 | /uncertainty/costPerUnit90
                    {"costPerUnit90": [0.02, 0.05], "draws": 100000000}       | /uncertainty/draws
                    {"costPerUnit90": [0.02, 0.05], "draws": 641}             | /uncertainty/draws
                    {"costPerUnit90": [0.02, 0.05], "seed": -1}               | /uncertainty/seed
                    {"cacPerUser90": 12}                                      | /uncertainty/cacPerUser90
                    {"price90": [1, 2]}                                       | /uncertainty/price90
                    """)
    void uncertainty_thatIsNone_isNamed(String uncertainty, String pointer) throws Exception {
        ObjectNode request = Client.request();
        request.set("uncertainty", Client.parse(uncertainty));
        assertThat(pointers(problem(client.post("/v1/quote", Client.JSON, request.toString()), 422)))
                .contains(pointer);
    }

    @Test
    void faults_areAllListedAtOnce() throws Exception {
        String body = """
                {"plan": {"price": -1, "a/b~c": 1}, "usage": {"meanUnitsPerMonth": "a", "family": "EQUAL", "topTenthShare": 0.5},
                 "cost": {}, "retention": {"retainedByMonth": [1, 0.5], "monthlyChurn": 0.1}, "extra": {}}""";
        JsonNode problem = problem(client.post("/v1/quote", Client.JSON, body), 422);
        assertThat(pointers(problem))
                .containsExactlyInAnyOrder(
                        "/plan/price",
                        "/plan/a~1b~0c",
                        "/usage/meanUnitsPerMonth",
                        "/usage/topTenthShare",
                        "/cost/perUnit",
                        "/retention",
                        "/cacPerUser",
                        "/extra");
        assertThat(problem.get("detail").textValue()).isEqualTo("8 values must change; all of them are listed.");
        assertThat(problem.at("/violations/0"))
                .hasToString(
                        "{\"pointer\":\"/plan/price\",\"value\":\"-1\",\"expected\":\"a number in [0, 1000000] of at most 18 decimals\"}");
    }

    @Test
    void includedUnits_pricedTwice_areRefused() throws Exception {
        ObjectNode request = Client.request();
        request.withObject("/plan/included").put("packPrice", 5);
        assertThat(pointers(problem(client.post("/v1/quote", Client.JSON, request.toString()), 422)))
                .containsExactlyInAnyOrder("/plan/included/packUnits", "/plan/included/pricePerUnitBeyond");
    }

    @Test
    void manyUnknownKeys_areNotAllListed() throws Exception {
        ObjectNode request = Client.request();
        for (int i = 0; i < 900; i++) {
            request.put("k" + i, i);
        }
        JsonNode problem = problem(client.post("/v1/quote", Client.JSON, request.toString()), 422);
        assertThat(problem.get("violations").size()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}}",
                "{} {}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                "{\"cacPerUser\": NaN}",
                "{\"cacPerUser\": Infinity}",
                "{\"cacPerUser\": 01}",
                "{\"cacPerUser\": 1e}",
                "{\"cacPerUser\": 0x10}",
                "{\"cacPerUser\": 1, \"cacPerUser\": 2}",
                "{'cacPerUser': 1}",
                "{\"cacPerUser\": 1,}",
                "{\"a\": \"\u0001\"}",
                "{\"cacPerUser\": 11111111111111111111111111111111111111111111111111}",
                "<quote/>",
                "\uFEFF"
            })
    void body_thatIsNoJson_is400(String body) throws Exception {
        problem(client.post("/v1/quote", Client.JSON, body), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "\"quote\"", "[]", "true"})
    void body_thatIsNoObject_is422(String body) throws Exception {
        assertThat(pointers(problem(client.post("/v1/quote", Client.JSON, body), 422)))
                .startsWith("");
    }

    @Test
    void body_thatIsDeepOrLong_is400() throws Exception {
        problem(client.post("/v1/quote", Client.JSON, "{\"a\":".repeat(500) + "1" + "}".repeat(500)), 400);
        problem(client.post("/v1/quote", Client.JSON, "{\"" + "a".repeat(500) + "\": 1}"), 400);
        problem(client.post("/v1/quote", Client.JSON, "{\"a\": \"" + "a".repeat(500) + "\"}"), 400);
    }

    @Test
    void body_thatIsTooLarge_is413() throws Exception {
        ArrayNode many = Client.request().putArray("many");
        for (int i = 0; i < 5_000; i++) {
            many.add(i);
        }
        problem(client.post("/v1/quote", Client.JSON, many.toString()), 413);
        String host = "Host: x\r\nContent-Type: application/json\r\n";
        // a little more is read to its end, and the connection answers on
        String some = "POST /v1/quote HTTP/1.1\r\n" + host + "Content-Length: 40000\r\n\r\n" + " ".repeat(40_000);
        String health = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n";
        assertThat(client.statusLines(some, some, health))
                .containsExactly(
                        "HTTP/1.1 413 Request Entity Too Large",
                        "HTTP/1.1 413 Request Entity Too Large",
                        "HTTP/1.1 200 OK");
        // announced, and not even begun
        assertThat(client.statusLines("POST /v1/quote HTTP/1.1\r\n" + host + "Content-Length: 99999999999\r\n\r\n{"))
                .containsExactly("HTTP/1.1 413 Request Entity Too Large");
        // not announced
        String chunk = "4000\r\n" + " ".repeat(0x4000) + "\r\n";
        assertThat(client.statusLines(
                        "POST /v1/quote HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(6)))
                .containsExactly("HTTP/1.1 413 Request Entity Too Large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", "x"})
    void type_thatIsNotRead_is415(String type) throws Exception {
        problem(client.post("/v1/quote", type, Client.REQUEST), 415);
    }

    @Test
    void compressedBody_is415() throws Exception {
        problem(
                client.send(HttpRequest.newBuilder(server.uri().resolve("/v1/quote"))
                        .header("Content-Type", Client.JSON)
                        .header("Content-Encoding", "gzip")
                        .POST(HttpRequest.BodyPublishers.ofString("zip"))),
                415);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /v1/quote, POST",
        "PUT,    /v1/quote, POST",
        "DELETE, /v1/charts, POST",
        "POST,   /, 'GET, HEAD'",
        "PATCH,  /health, 'GET, HEAD'",
        "TRACE,  /metrics, 'GET, HEAD'",
        "HEA,    /, 'GET, HEAD'"
    })
    void method_thatIsNotForThePath_is405(String method, String path, String allowed) throws Exception {
        HttpResponse<String> answer = client.send(method, path);
        problem(answer, 405);
        assertThat(answer.headers().firstValue("Allow")).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/quote/",
                "/V1/QUOTE",
                "/v1/quote;x=1",
                "/..%2f..%2fetc%2fpasswd",
                "/page.js/..",
                "/index.html",
                "/%00",
                "/v1/quote%20"
            })
    void path_thatIsUnknown_is404(String path) throws Exception {
        String answer = client.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 5_000);
        assertThat(answer).startsWith("HTTP/1.1 404").contains("application/problem+json");
    }

    /** What is not HTTP is refused by the server of the JDK before we see it, in its own words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET\r\n\r\n",
                "GET / HTTP/1.1\r\nHost x\r\n\r\n",
                "POST /v1/quote HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /v1/quote HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
                "POST /v1/quote HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n",
                "GET /\u00ff\u00fe HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET // HTTP/1.1\r\nHost: x\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n",
                "POST /v1/quote HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void bytes_thatAreNoRequest_areRefusedWithoutATrace(String bytes) throws Exception {
        String answer = client.raw(bytes, 3_000);
        assertThat(answer).doesNotContain("\tat ", ".java", " 200 ");
        assertThat(answer).matches("(?s)(HTTP/1\\.1 (4\\d\\d|501) .*)?");
        assertThat(client.send("GET", "/health").statusCode()).isEqualTo(200);
    }

    @Test
    void headers_thatAreTooMany_areRefused() throws Exception {
        String many = "X: y\r\n".repeat(500);
        assertThat(client.raw("GET / HTTP/1.1\r\n" + many + "\r\n", 3_000)).doesNotContain(" 200 ");
        String lengthy = "X: " + "y".repeat(100_000) + "\r\n";
        assertThat(client.raw("GET / HTTP/1.1\r\n" + lengthy + "\r\n", 3_000)).doesNotContain(" 200 ");
        assertThat(client.send("GET", "/health").statusCode()).isEqualTo(200);
    }
}
