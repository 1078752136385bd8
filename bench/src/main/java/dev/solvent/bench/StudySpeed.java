package dev.solvent.bench;

import dev.solvent.projection.Projection;
import dev.solvent.study.Design;
import dev.solvent.study.Outcome;
import dev.solvent.study.Output;
import dev.solvent.study.Running;
import dev.solvent.study.Study;
import dev.solvent.study.Variable;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/**
 * Warm time per draw of the reference business with exact quantiles, on one thread and on two, with the statistics that prove that
 * the baselines do the same work.
 */
public final class StudySpeed {

    private static final int ROUNDS = 12;
    private static final int FEW_ROUNDS = 4;
    private static final int FEW_DRAWS = 256;
    private static final double[] LEVELS = {0.1, 0.5, 0.9};

    private StudySpeed() {}

    /**
     * Prints the statistics and the best of some rounds.
     *
     * @param args  number of draws, one million if missing
     */
    public static void main(String[] args) {
        int draws = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_448;
        List<Variable<?>> inputs = ReferenceBusiness.inputs();
        Output<Projection>[] outputs = ReferenceBusiness.measured();
        Variable<?>[] variables = inputs.toArray(new Variable<?>[0]);
        Study bound = Study.of(variables).scenario(ReferenceBusiness.scenario()).measuring(outputs);
        bound.run(Design.monteCarlo(10_000).seed(1)).of(outputs[0]).quantile(0.5);
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        print(
                "first answer of 10,000 draws %d ms after the start of the virtual machine",
                System.currentTimeMillis() - started);
        double one = best(bound, outputs, draws, 1);
        double two = best(bound, outputs, draws, 2);
        Outcome outcome = bound.run(Design.monteCarlo(draws).seed(1));
        for (Output<Projection> output : outputs) {
            print(
                    "%-24s mean %.6g p10 %.6g p50 %.6g p90 %.6g",
                    output.name(),
                    outcome.of(output).mean().value(),
                    outcome.of(output).quantile(LEVELS[0]).value(),
                    outcome.of(output).quantile(LEVELS[1]).value(),
                    outcome.of(output).quantile(LEVELS[2]).value());
        }
        print("W1 Solvent n=%d bound total %.0f ns/draw", draws, one);
        print("W1 Solvent two threads %.0f ns/draw, %.2f times as fast", two, one / two);
        Study free = Study.of(variables)
                .scenario(draw -> ReferenceBusiness.changed(ReferenceBusiness.scenario(), inputs, draw))
                .measuring(outputs);
        Study building = Study.of(variables)
                .value(draw -> ReferenceBusiness.changed(ReferenceBusiness.scenario(), inputs, draw))
                .measuring(Output.of("months", scenario -> scenario.months()));
        print("W1 Solvent free lambda total %.0f ns/draw", perDraw(free));
        print("W1 Solvent free lambda, the lambda alone %.0f ns/draw", perDraw(building));
    }

    private static double best(Study study, Output<Projection>[] outputs, int draws, int threads) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            Outcome outcome = study.run(
                    Design.monteCarlo(draws).seed(round), Running.withDefaults().threads(threads));
            for (Output<Projection> output : outputs) {
                for (double level : LEVELS) {
                    outcome.of(output).quantile(level);
                }
            }
            best = StrictMath.min(best, (System.nanoTime() - start) / (double) draws);
        }
        return best;
    }

    private static double perDraw(Study study) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < FEW_ROUNDS; round++) {
            long start = System.nanoTime();
            study.run(Design.monteCarlo(FEW_DRAWS).seed(round));
            best = StrictMath.min(best, (System.nanoTime() - start) / (double) FEW_DRAWS);
        }
        return best;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
