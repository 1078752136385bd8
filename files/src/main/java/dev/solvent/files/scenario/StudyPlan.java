package dev.solvent.files.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.projection.Projection;
import dev.solvent.scenario.Scenario;
import dev.solvent.study.Correlations;
import dev.solvent.study.Design;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import dev.solvent.study.Variable;
import java.util.List;

/**
 * A study of a scenario as a file says it: a value, unlike the {@link Study} that it makes.
 *
 * @param inputs  with different names; each sets a figure of the scenario
 * @param correlations  between them
 * @param outputs  names of figures of the projection, such as {@code NPV}
 * @param design  how many draws, and which
 * @since 0.1.0
 */
public record StudyPlan(List<StudyInput> inputs, Correlations correlations, List<String> outputs, Design design) {

    public StudyPlan {
        inputs = List.copyOf(Requires.nonEmpty(inputs, "inputs"));
        requireNonNull(correlations, "correlations");
        outputs = List.copyOf(Requires.nonEmpty(outputs, "outputs"));
        outputs.forEach(Figures::named);
        if (outputs.stream().distinct().count() < outputs.size()) {
            throw new IllegalArgumentException("outputs must differ, were " + outputs);
        }
        requireNonNull(design, "design");
    }

    /**
     * The study of a scenario.
     *
     * @param scenario  whose figures the inputs set
     * @return ready to run
     * @throws IllegalArgumentException if the scenario has not what an input sets
     */
    public PlannedStudy on(Scenario scenario) {
        Variable<?>[] variables = inputs.stream()
                .map(each -> each.input(scenario.product().currency()))
                .toArray(Variable<?>[]::new);
        List<Output<Projection>> measured =
                outputs.stream().map(name -> Output.of(Figures.named(name))).toList();
        Study study =
                Study.of(variables).correlated(correlations).scenario(scenario).measuring(array(measured));
        return new PlannedStudy(study, measured, design);
    }

    @SuppressWarnings("unchecked")
    private static Output<? super Projection>[] array(List<Output<Projection>> outputs) {
        return outputs.toArray(Output[]::new);
    }
}
