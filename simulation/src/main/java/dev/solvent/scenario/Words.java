package dev.solvent.scenario;

import dev.solvent.compute.ComputeCost;
import dev.solvent.internal.Text;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Values of a scenario in words. Plans, usage and compute cost have words of their own; any other record speaks through the names
 * and values of its components unless its {@code toString} is written, so that a new curve, charge or shock needs none.
 */
final class Words {

    private static final int DIGITS = 6;

    /** Components that name a thing rather than describe it. */
    private static final List<String> NAMING = List.of("label", "name", "segment", "channel", "meter");

    private Words() {}

    /** What has aspects of its own. */
    interface Worded {

        /** Words by the name of what they are about. */
        Map<String, String> aspects();
    }

    /** What can change on its own, by name; a value that is one thing has one aspect, without a name. Nothing has none. */
    static Map<String, String> aspects(Object value) {
        Map<String, String> found = new LinkedHashMap<>();
        if (value instanceof Optional<?> optional) {
            return optional.map(Words::aspects).orElse(Map.of());
        }
        if (value instanceof Worded worded) {
            return worded.aspects();
        }
        if (value instanceof PricingPlan plan) {
            return PlanWords.aspects(plan);
        }
        if (value instanceof Usage usage) {
            return UseWords.aspects(usage);
        }
        if (value instanceof ComputeCost cost) {
            return UseWords.aspects(cost);
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> found.put(of(key), of(each)));
        } else if (value instanceof List<?> list) {
            IntStream.range(0, list.size()).forEach(i -> found.put(naming(list.get(i), i), of(list.get(i))));
        } else if (value instanceof Record each && isUnworded(each)) {
            components(each).forEach((name, part) -> aspects(part)
                    .forEach((inner, words) -> found.put((name + " " + inner).strip(), words)));
        } else {
            found.put("", of(value));
        }
        return found;
    }

    /** The whole value. */
    static String of(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Words::of).orElse("none");
        }
        if (value instanceof Double number) {
            return Text.significant(number, DIGITS);
        }
        if (value instanceof Meter meter) {
            return meter.name();
        }
        if (value instanceof List<?> || value instanceof Set<?>) {
            return ((Collection<?>) value).stream().map(Words::of).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(each -> of(each.getKey()) + " " + of(each.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Enum<?> each) {
            return each.toString().equals(each.name()) ? each.name().toLowerCase(Locale.ROOT).replace('_', ' ') : each.toString();
        }
        if (value instanceof Record each && isUnworded(each)) {
            return described(each);
        }
        return value.toString();
    }

    private static String described(Record each) {
        String kind = spaced(each.getClass().getSimpleName());
        String parts = components(each).entrySet().stream()
                .filter(part -> !NAMING.contains(part.getKey()))
                .map(part -> part.getKey() + " " + of(part.getValue()))
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? kind : kind + " (" + parts + ")";
    }

    /** What an element of a list is called among its like. */
    private static String naming(Object element, int place) {
        if (element instanceof Record each) {
            Map<String, Object> parts = components(each);
            for (String name : NAMING) {
                if (parts.get(name) != null) {
                    return of(parts.get(name));
                }
            }
        }
        return Integer.toString(place + 1);
    }

    /** Whether a record prints as the language has it. */
    private static boolean isUnworded(Record each) {
        return each.toString().startsWith(each.getClass().getSimpleName() + "[");
    }

    /** By name in words; a component that cannot be read is left out. */
    private static Map<String, Object> components(Record each) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : each.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                parts.put(spaced(component.getName()), component.getAccessor().invoke(each));
            } catch (ReflectiveOperationException | InaccessibleObjectException closed) {
                parts.put(spaced(component.getName()), "not shown: " + closed.getClass().getSimpleName());
            }
        }
        return parts;
    }

    /** {@code signUpsPerMonth} as {@code sign ups per month}. */
    private static String spaced(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
