package dev.solvent.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/service.md says that curl is answered, is answered: every key shown, numbers to the digits shown. */
class ServiceGuideTest {

    private static final Path GUIDE = Path.of(System.getProperty("basedir", "")).resolve("../../docs/service.md");
    private static final Pattern EXAMPLE = Pattern.compile(
            "```sh\\Rcurl -s -H 'Content-Type: application/json' http://127\\.0\\.0\\.1:8080(?<path>\\S+) -d '(?<body>[^']*)'\\R```"
                    + "[^`]*```json\\R(?<answer>[^`]*)```");

    @Test
    void examples_areWhatTheServiceAnswers() throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(GUIDE));
        int found = 0;
        try (QuoteServer server = QuoteServer.start(Settings.defaults())) {
            Client client = new Client(server.uri());
            while (example.find()) {
                found++;
                JsonNode answer = Client.parse(client.post(example.group("path"), Client.JSON, example.group("body"))
                        .body());
                assertShown("", Client.parse(example.group("answer")), answer);
            }
        }
        assertThat(found).isEqualTo(2);
    }

    private static void assertShown(String place, JsonNode shown, JsonNode answer) {
        if (shown.isObject()) {
            for (Map.Entry<String, JsonNode> field : shown.properties()) {
                assertShown(place + "/" + field.getKey(), field.getValue(), answer.path(field.getKey()));
            }
        } else if (shown.isArray()) {
            assertThat(answer.size()).as(place).isEqualTo(shown.size());
            for (int i = 0; i < shown.size(); i++) {
                assertShown(place + "/" + i, shown.get(i), answer.get(i));
            }
        } else if (shown.isNumber()) {
            // half a unit of the last digit shown
            BigDecimal digits = new BigDecimal(shown.asText());
            double half = 0.5 * Math.pow(10, -digits.scale());
            assertThat(answer.doubleValue())
                    .as(place)
                    .isBetween(digits.doubleValue() - half, digits.doubleValue() + half);
        } else {
            assertThat(answer).as(place).isEqualTo(shown);
        }
    }
}
