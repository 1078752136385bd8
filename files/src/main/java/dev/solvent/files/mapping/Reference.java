package dev.solvent.files.mapping;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The reference of a form and of all that it refers to, in Markdown.
 *
 * @since 0.1.0
 */
public final class Reference {

    private Reference() {}

    /**
     * Sections from the outermost form inwards, each once.
     *
     * @param form  the outermost one
     * @return Markdown
     */
    public static String of(Form<?> form) {
        Map<String, Described> all = new LinkedHashMap<>();
        Deque<Described> open = new ArrayDeque<>(List.of(form));
        while (!open.isEmpty()) {
            Described next = open.removeFirst();
            if (all.putIfAbsent(next.name(), next) == null) {
                open.addAll(next.parts());
            }
        }
        StringBuilder text = new StringBuilder();
        all.values().forEach(each -> {
            text.append("### ").append(heading(each.name())).append("\n\n");
            each.reference().forEach(line -> text.append(line).append('\n'));
            text.append('\n');
        });
        return text.toString();
    }

    private static String heading(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
