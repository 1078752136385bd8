package dev.solvent.files.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.solvent.files.source.Limits;
import dev.solvent.files.source.Place;
import dev.solvent.files.source.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads JSON (RFC 8259) token by token; every lenient feature of the parser is off, which is its default. The parser keeps no
 * recursion of its own, and ours is as deep as the limits allow.
 */
final class JsonReader {

    /** The limits are ours, checked token by token with the place; here only what the parser would refuse by itself is lifted. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEEPEST + 1)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private static final Pattern ELSEWHERE = Pattern.compile("\\[Source: [^\\]]*; line: (\\d+), column: (\\d+)\\]");
    private static final Pattern NOT_A_NUMBER = Pattern.compile("Non-standard token '([^']*)'.*");
    private static final Pattern WORD = Pattern.compile("Unrecognized token '([^']*)'.*");
    private static final Pattern OF_THE_PARSER =
            Pattern.compile(" ?\\((?:CTRL-CHAR, )?code [^)]*\\)|: enable `.*| \\(not recognized as one .*");

    private final Place start;
    private final Problems problems;
    private final TreeMaker tree;
    private final JsonParser parser;

    private JsonReader(String file, Limits limits, Problems problems, JsonParser parser) {
        this.start = Place.startOf(file);
        this.problems = problems;
        this.tree = new TreeMaker(limits, problems);
        this.parser = parser;
    }

    static Node read(String file, String text, Limits limits, Problems problems) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonReader(file, limits, problems, parser).document();
        } catch (JsonProcessingException e) {
            throw problems.stop(place(Place.startOf(file), e), inOurWords(e));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    /** The parser says where a wrong word ends. */
    private static Place place(Place start, JsonProcessingException e) {
        JsonLocation where = e.getLocation();
        if (where == null) {
            return start;
        }
        String said = String.valueOf(e.getOriginalMessage());
        int length = Stream.of(NOT_A_NUMBER, WORD)
                .map(pattern -> pattern.matcher(said))
                .filter(Matcher::matches)
                .mapToInt(matcher -> matcher.group(1).length())
                .findFirst()
                .orElse(0);
        return start.at(where.getLineNr(), Math.max(1, where.getColumnNr() - length));
    }

    private static String inOurWords(JsonProcessingException e) {
        String said = String.valueOf(e.getOriginalMessage());
        Matcher notANumber = NOT_A_NUMBER.matcher(said);
        if (notANumber.matches()) {
            return "not JSON: " + notANumber.group(1) + "; numbers are finite";
        }
        String placed = ELSEWHERE.matcher(said).replaceAll("line $1, column $2");
        String bare = OF_THE_PARSER.matcher(placed).replaceAll("");
        return "not JSON: " + Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
    }

    private Node document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw problems.stop(start, "file is empty, expected a JSON document");
        }
        Node root = value(start, 0);
        if (parser.nextToken() != null) {
            throw problems.stop(here(start), "must end after the document, was followed by more");
        }
        return root;
    }

    private Place here(Place path) {
        JsonLocation where = parser.currentTokenLocation();
        return path.at(where.getLineNr(), where.getColumnNr());
    }

    /** The value whose first token is the current one. */
    private Node value(Place path, int depth) throws IOException {
        Place place = here(path);
        tree.count(place);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(place, depth + 1);
            case START_ARRAY -> list(place, depth + 1);
            case VALUE_STRING -> tree.text(place, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tree.number(place, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new TruthNode(place, parser.currentToken() == JsonToken.VALUE_TRUE);
            default -> new NothingNode(place);
        };
    }

    private Node object(Place place, int depth) throws IOException {
        tree.checkDepth(place, depth);
        TreeMaker.Members members = tree.members();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            Place keyPlace = here(place.key(key));
            boolean accepted = members.accepts(key, keyPlace);
            parser.nextToken();
            Node value = value(keyPlace, depth);
            if (accepted) {
                members.add(key, keyPlace, value);
            }
        }
        return members.object(place);
    }

    private Node list(Place place, int depth) throws IOException {
        tree.checkDepth(place, depth);
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(place.item(items.size()), depth));
        }
        return new ListNode(place, items);
    }
}
