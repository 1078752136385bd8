package dev.solvent.service;

import java.util.HashMap;
import java.util.Map;

/**
 * What goes back to a client.
 *
 * @param status  of HTTP
 * @param type  media type
 * @param body  may be empty
 * @param headers  besides those of every answer
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; written once
record Answer(int status, String type, byte[] body, Map<String, String> headers) {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    static Answer json(byte[] body) {
        return new Answer(200, JSON, body, Map.of());
    }

    /** Nothing is said of the connection: the JDK's server closes it where a body is left unread, and keeps it otherwise. */
    static Answer of(Problem problem) {
        Map<String, String> headers = problem.status() == 503 ? Map.of("Retry-After", "1") : Map.of();
        return new Answer(problem.status(), PROBLEM, problem.json(), headers);
    }

    Answer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, type, body, more);
    }
}
