package dev.solvent.service;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON as this service reads and writes it: nothing deep, nothing long, no key twice, and decimals digit by digit. */
final class Json {

    private static final int DEPTH = 16;
    private static final int NUMBER_LENGTH = 40;
    private static final int STRING_LENGTH = 200;
    private static final int NAME_LENGTH = 60;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(NUMBER_LENGTH)
                            .maxStringLength(STRING_LENGTH)
                            .maxNameLength(NAME_LENGTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode read(byte[] body) throws Problem {
        try {
            JsonNode node = MAPPER.readTree(body);
            if (node.isMissingNode()) {
                throw Problem.malformed("The body is empty, a JSON object is expected.");
            }
            return node;
        } catch (StreamConstraintsException e) {
            throw Problem.malformed(
                    "The body must have names of at most " + NAME_LENGTH + " characters, texts of at most "
                            + STRING_LENGTH + ", numbers of at most " + NUMBER_LENGTH + " digits, and at most " + DEPTH
                            + " levels.");
        } catch (JsonProcessingException e) {
            throw Problem.malformed("The body must be one JSON value in UTF-8, with no key twice; it is not from line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + " on.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] write(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
