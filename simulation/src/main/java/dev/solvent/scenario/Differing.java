package dev.solvent.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Finds the words for what two values of one assumption do not share. */
final class Differing {

    private static final String NONE = "none";
    private static final String PER = " per ";

    private final StringJoiner before = new StringJoiner("; ");
    private final StringJoiner after = new StringJoiner("; ");
    private final List<String> details = new ArrayList<>();

    private Differing() {}

    static Change change(String assumption, Optional<Object> was, Optional<Object> is) {
        Map<String, String> one = Words.aspects(was);
        Map<String, String> other = Words.aspects(is);
        Differing found = new Differing();
        if (one.isEmpty() || other.isEmpty()) {
            found.whole(one, other);
        } else if (one.equals(other)) {
            // they differ beyond the digits that are shown
            found.aspect("", was.map(Object::toString).orElse(null), is.map(Object::toString).orElse(null));
        } else {
            Map<String, String> all = new LinkedHashMap<>(one);
            all.putAll(other);
            all.keySet().forEach(name -> found.aspect(name, one.get(name), other.get(name)));
        }
        return new Change(assumption, orNone(found.before), orNone(found.after), found.details);
    }

    private void whole(Map<String, String> one, Map<String, String> other) {
        one.forEach((name, words) -> before.add(phrase(name, words)));
        other.forEach((name, words) -> after.add(phrase(name, words)));
        details.add(orNone(before) + " -> " + orNone(after));
    }

    private void aspect(String name, @Nullable String was, @Nullable String is) {
        if (was == null && is != null) {
            after.add(phrase(name, is));
            details.add(name + " added: " + is);
        } else if (was != null && is == null) {
            before.add(phrase(name, was));
            details.add(name + " gone, was " + was);
        } else if (was != null && is != null && (!was.equals(is) || name.isEmpty())) {
            before.add(phrase(name, was));
            after.add(phrase(name, is));
            details.add(phrase(name, withoutSharedUnit(was, is) + " -> " + is));
        }
    }

    /** {@code 9.99 USD per month} before {@code 12.99 USD per month} is said as {@code 9.99 USD}. */
    private static String withoutSharedUnit(String was, String is) {
        int from = was.lastIndexOf(PER);
        return from > 0 && is.endsWith(was.substring(from)) ? was.substring(0, from) : was;
    }

    private static String phrase(String name, String words) {
        return (name + " " + words).strip();
    }

    private static String orNone(StringJoiner words) {
        return words.length() == 0 ? NONE : words.toString();
    }
}
