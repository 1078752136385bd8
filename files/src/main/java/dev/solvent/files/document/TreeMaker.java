package dev.solvent.files.document;

import dev.solvent.files.source.Characters;
import dev.solvent.files.source.Limits;
import dev.solvent.files.source.NumberText;
import dev.solvent.files.source.Place;
import dev.solvent.files.source.Problem;
import dev.solvent.files.source.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What both formats have in common: nodes within the limits, and keys that differ. */
final class TreeMaker {

    private final Limits limits;
    private final Problems problems;
    private int entries;

    TreeMaker(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** Checked when an object or a list opens, before anything in it is read. */
    void checkDepth(Place place, int depth) {
        if (depth > limits.depth()) {
            throw problems.stop(place, "objects and lists must be at most " + limits.depth() + " deep");
        }
    }

    void count(Place place) {
        entries++;
        if (problems.isFull()) {
            problems.throwIfAny();
        }
        if (entries > limits.entries()) {
            throw problems.stop(place, "document has more than " + limits.entries() + " values");
        }
    }

    Node text(Place place, String value) {
        return isFine(place, value, "text", limits.textLength()) ? new TextNode(place, value) : new NothingNode(place);
    }

    Node number(Place place, String text) {
        return NumberText.parse(text, place, limits, problems)
                .<Node>map(value -> new NumberNode(place, value))
                .orElseGet(() -> new NothingNode(place));
    }

    Node refused(Place place, String message) {
        problems.note(place, message);
        return new NothingNode(place);
    }

    private boolean isFine(Place place, String value, String what, int most) {
        if (value.length() > most) {
            problems.note(
                    place,
                    what + " has " + value.length() + " characters, at most " + most + " are read: "
                            + Problem.quoted(value));
            return false;
        }
        OptionalInt forbidden = TextNode.forbidden(value);
        forbidden.ifPresent(
                point -> problems.note(place, what + " may not hold the character " + Characters.name(point)));
        return forbidden.isEmpty();
    }

    /** The entries of one object while it is read. */
    final class Members {

        private final List<ObjectNode.Entry> members = new ArrayList<>();
        private final Map<String, Place> places = new HashMap<>();

        /** Whether the key is taken; one given twice is noted, and its first value stays. */
        boolean accepts(String key, Place place) {
            if (!isFine(place, key, "key", ObjectNode.LONGEST_KEY)) {
                return false;
            }
            Place first = places.putIfAbsent(key, place);
            if (first != null) {
                problems.note(
                        place,
                        "key " + Problem.quoted(key) + " is given twice, first at line " + first.line() + ", column "
                                + first.column());
            }
            return first == null;
        }

        void add(String key, Place place, Node value) {
            members.add(new ObjectNode.Entry(key, place, value));
        }

        ObjectNode object(Place place) {
            return new ObjectNode(place, members);
        }
    }

    Members members() {
        return new Members();
    }
}
