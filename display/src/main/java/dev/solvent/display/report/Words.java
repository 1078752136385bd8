package dev.solvent.display.report;

import dev.solvent.internal.Text;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A value of the library in words: what says itself, says it; of a record without words of its own each part is named that is not
 * empty or zero.
 */
final class Words {

    private static final int DIGITS = 6;

    private Words() {}

    static String of(Object value) {
        if (value instanceof Number number) {
            return Text.significant(number.doubleValue(), DIGITS);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Words::of).orElse("");
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? Words.of(optional.getAsDouble()) : "";
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? Words.of(optional.getAsInt()) : "";
        }
        if (value instanceof Collection<?> all) {
            return String.join(", ", all.stream().map(Words::of).toList());
        }
        if (value instanceof Map<?, ?> map) {
            return String.join(
                    ", ",
                    map.entrySet().stream()
                            .map(each -> each.getKey() + ": " + Words.of(each.getValue()))
                            .toList());
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        return value instanceof Record mute && !speaks(mute) ? parts(mute) : value.toString();
    }

    /** Whether it says itself: the text that Java makes of a record begins with its class. */
    private static boolean speaks(Record value) {
        return !value.toString().startsWith(value.getClass().getSimpleName() + "[");
    }

    private static String parts(Record value) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            String words = of(part(component, value));
            if (!words.isEmpty() && !words.equals("0") && !words.equals("false")) {
                parts.add(spaced(component.getName()) + " " + words);
            }
        }
        return parts.isEmpty() ? "" : spaced(value.getClass().getSimpleName()) + " (" + String.join(", ", parts) + ")";
    }

    private static Object part(RecordComponent component, Record value) {
        try {
            component.getAccessor().trySetAccessible();
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            return "";
        }
    }

    /** {@code trialMonths} and {@code TrialMonths} as {@code trial months}. */
    private static String spaced(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
