package dev.solvent.files.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.projection.Projection;
import dev.solvent.study.Design;
import dev.solvent.study.Outcome;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import java.util.List;

/**
 * A study that is ready to run.
 *
 * @param study  the study
 * @param outputs  what it measures, to ask its outcome for
 * @param design  how many draws, and which
 * @since 0.1.0
 */
public record PlannedStudy(Study study, List<Output<Projection>> outputs, Design design) {

    public PlannedStudy {
        requireNonNull(study, "study");
        outputs = List.copyOf(outputs);
        requireNonNull(design, "design");
    }

    /**
     * Computes every draw in the caller's thread.
     *
     * @return every output in every draw
     */
    public Outcome run() {
        return study.run(design);
    }

    /**
     * An output by its name.
     *
     * @param name  such as {@code NPV}
     * @return the output
     * @throws IllegalArgumentException if the study does not measure it
     */
    public Output<Projection> output(String name) {
        return outputs.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name must be one of "
                        + outputs.stream().map(Output::name).toList() + ", was " + name));
    }
}
