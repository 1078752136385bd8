package dev.solvent.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What repeats a run to the bit: {@link Study#repeat} runs the same study again and compares the fingerprint.
 *
 * @param design  draws and seed
 * @param generator  version of the generator of the draws
 * @param inputs  names with units, in order
 * @param levers  where they were set, in their units
 * @param fingerprint  of all results
 * @since 0.1.0
 */
public record RunRecord(
        Design design, String generator, List<String> inputs, Map<String, Double> levers, String fingerprint) {

    public RunRecord {
        inputs = List.copyOf(inputs);
        levers = Collections.unmodifiableMap(new LinkedHashMap<>(levers));
    }

    /** One line per part. */
    @Override
    public String toString() {
        return design + "\ninputs: " + String.join(", ", inputs) + "\nlevers: " + levers + "\nfingerprint: "
                + fingerprint;
    }
}
