package dev.solvent.bench;

import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.microsimulation.CreditPlan;
import dev.solvent.microsimulation.UserSimulation;
import dev.solvent.microsimulation.Users;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.study.Running;
import dev.solvent.usage.GammaUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/** Warm time per simulated user on one thread, with the statistics that prove that the baselines do the same work. */
public final class UserSimulationSpeed {

    private static final int ROUNDS = 15;

    private UserSimulationSpeed() {}

    /**
     * Prints the best of some rounds.
     *
     * @param args  number of users, one million if missing
     */
    public static void main(String[] args) {
        int users = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        double variation = StrictMath.sqrt(StrictMath.expm1(0.64));
        UserSimulation simulation = UserSimulation.of(
                CreditPlan.of(usd(20), 100, usd(0.15)),
                Usage.of(new GammaUsage(Meter.CREDITS, 0.7, 150)).withMonthlyVariation(variation),
                RetentionCurve.shiftedBetaGeometric(0.8, 6),
                usd(0.25));
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double best = Double.MAX_VALUE;
        Users found = simulation.run(users, 1, Running.withDefaults());
        for (int round = 0; round < ROUNDS; round++) {
            long start = clock.getCurrentThreadCpuTime();
            simulation.run(users, round, Running.withDefaults());
            best = StrictMath.min(best, (clock.getCurrentThreadCpuTime() - start) / (double) users);
        }
        System.out.println(String.format(
                Locale.ROOT,
                "W2 Solvent n=%d  months/user %.4f rev %.4f cost %.4f neg %.5f p10 %.4f p50 %.4f p90 %.4f | %.1f ns/user",
                users,
                found.months().mean().value(),
                found.revenue().mean().value(),
                found.cost().mean().value(),
                found.shareAtALoss().value(),
                found.margin().quantile(0.1).value(),
                found.margin().quantile(0.5).value(),
                found.margin().quantile(0.9).value(),
                best));
    }
}
