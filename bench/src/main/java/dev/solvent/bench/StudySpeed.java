package dev.solvent.bench;

import dev.solvent.projection.Projection;
import dev.solvent.reference.ReferenceBusiness;
import dev.solvent.scenario.Scenario;
import dev.solvent.study.Design;
import dev.solvent.study.Outcome;
import dev.solvent.study.Output;
import dev.solvent.study.Running;
import dev.solvent.study.Study;
import dev.solvent.study.Variable;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Warm time per draw of the reference business with exact quantiles, on one thread and on two, with the statistics that prove that
 * the baselines do the same work.
 */
public final class StudySpeed {

    private static final int ROUNDS = 12;
    private static final int FEW_ROUNDS = 5;
    private static final int BUILT_DRAWS = 65_536;
    private static final int ALONE_DRAWS = 512;
    private static final int CANCELLED_DRAWS = 1_000_000;
    private static final int CANCELLED_AT = 200_000;
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
        built(variables, inputs, outputs);
        print("W1 Solvent ends %.3f ms after it is told", cancelled(bound));
    }

    /**
     * A function that builds a scenario per draw. What the engine takes beside the function is measured by handing it the scenarios
     * that the function has built before, in the same order.
     */
    private static void built(Variable<?>[] variables, List<Variable<?>> inputs, Output<Projection>[] outputs) {
        Scenario scenario = ReferenceBusiness.scenario();
        List<Scenario> made = new ArrayList<>();
        int[] next = new int[1];
        Study free = Study.of(variables)
                .scenario(draw -> ReferenceBusiness.changed(scenario, inputs, draw))
                .measuring(outputs);
        Study keeping = Study.of(variables)
                .scenario(draw -> {
                    made.add(ReferenceBusiness.changed(scenario, inputs, draw));
                    return made.get(made.size() - 1);
                })
                .measuring(outputs);
        Study given = Study.of(variables).scenario(draw -> made.get(next[0]++)).measuring(outputs);
        keeping.run(Design.monteCarlo(BUILT_DRAWS).seed(1));
        double total = Double.MAX_VALUE;
        double engine = Double.MAX_VALUE;
        double single = Double.MAX_VALUE;
        for (int round = 0; round < FEW_ROUNDS; round++) {
            next[0] = 0;
            engine = StrictMath.min(engine, perDraw(given, BUILT_DRAWS, List.of(outputs)));
            total = StrictMath.min(total, perDraw(free, BUILT_DRAWS, List.of(outputs)));
            single = StrictMath.min(single, perDraw(free, ALONE_DRAWS, List.of()));
        }
        print("W1 Solvent free lambda total %.0f ns/draw", total);
        print("W1 Solvent free lambda, the engine alone %.0f ns/draw", engine);
        print("W1 Solvent free lambda, the lambda alone %.0f ns/draw", total - engine);
        print("W1 Solvent free lambda, one by one %.0f ns/draw", single);
    }

    private static double perDraw(Study study, int draws, List<Output<Projection>> outputs) {
        long start = System.nanoTime();
        Outcome outcome = study.run(Design.monteCarlo(draws).seed(1));
        for (Output<Projection> output : outputs) {
            for (double level : LEVELS) {
                outcome.of(output).quantile(level);
            }
        }
        return (System.nanoTime() - start) / (double) draws;
    }

    /** Milliseconds from the answer that a run shall end to its end, the worst of some. */
    private static double cancelled(Study study) {
        double worst = 0;
        for (int round = 0; round < FEW_ROUNDS; round++) {
            long[] told = new long[1];
            AtomicInteger asked = new AtomicInteger();
            Running running = Running.withDefaults().threads(2).cancelledBy(() -> {
                boolean end = asked.incrementAndGet() > CANCELLED_AT;
                told[0] = end && told[0] == 0 ? System.nanoTime() : told[0];
                return end;
            });
            try {
                study.run(Design.monteCarlo(CANCELLED_DRAWS).seed(round), running);
            } catch (CancellationException e) {
                worst = StrictMath.max(worst, (System.nanoTime() - told[0]) / 1e6);
            }
        }
        return worst;
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

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
