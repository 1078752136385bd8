package dev.solvent.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Just enough of a JSON reader for the vectors: objects, arrays, texts without escapes beyond quotes, numbers, words. */
final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Object parse(String text) {
        return new Json(text).value();
    }

    private Object value() {
        char next = skip();
        if (next == '{') {
            return object();
        }
        if (next == '[') {
            return array();
        }
        if (next == '"') {
            return text();
        }
        int from = at;
        while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        if (word.equals("true") || word.equals("false")) {
            return word.equals("true");
        }
        return Double.valueOf(word);
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        while (skip() != '}') {
            String name = text();
            expect(':');
            object.put(name, value());
            if (skip() == ',') {
                at++;
            }
        }
        at++;
        return object;
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        at++;
        while (skip() != ']') {
            array.add(value());
            if (skip() == ',') {
                at++;
            }
        }
        at++;
        return array;
    }

    private String text() {
        expect('"');
        StringBuilder letters = new StringBuilder();
        while (text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                at++;
            }
            letters.append(text.charAt(at++));
        }
        at++;
        return letters.toString();
    }

    private void expect(char wanted) {
        if (skip() != wanted) {
            throw new IllegalStateException("expected " + wanted + " at " + at + ", found " + text.charAt(at));
        }
        at++;
    }

    private char skip() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }
}
