package dev.solvent.study;

import dev.solvent.internal.Requires;
import java.util.List;

/**
 * Inputs whose uncertainty is counted as one, such as all that move together.
 *
 * @param name  in reports
 * @param inputs  of the study, by name
 * @since 0.1.0
 */
public record InputGroup(String name, List<String> inputs) {

    public InputGroup {
        Requires.text(name, "name");
        inputs = List.copyOf(Requires.nonEmpty(inputs, "inputs"));
    }

    /**
     * A group.
     *
     * @param name  in reports
     * @param inputs  of the study
     * @return the group
     */
    public static InputGroup of(String name, Input<?>... inputs) {
        return new InputGroup(
                name, List.of(inputs).stream().<String>map(Input::name).toList());
    }
}
