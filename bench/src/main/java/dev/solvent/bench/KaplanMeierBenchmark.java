package dev.solvent.bench;

import dev.solvent.quantity.Period;
import dev.solvent.retention.survival.KaplanMeier;
import dev.solvent.retention.survival.Tenures;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Kaplan-Meier with Greenwood's variance from unsorted rows, one thread. The target is 0.3 s for a million rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class KaplanMeierBenchmark {

    /** Rows of data. */
    @Param({"100000", "1000000"})
    public int rows;

    private Tenures anyAge;
    private Tenures wholeMonths;
    private Tenures weightedLateEntries;

    /** Exponential tenures of a year on average, six in ten ended. */
    @Setup
    public void simulate() {
        SplittableRandom random = new SplittableRandom(1);
        double[] ages = new double[rows];
        double[] months = new double[rows];
        double[] entries = new double[rows];
        double[] weights = new double[rows];
        boolean[] ended = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            ages[row] = 1 - 12 * StrictMath.log(1 - random.nextDouble());
            months[row] = StrictMath.ceil(ages[row]);
            entries[row] = random.nextDouble() * ages[row] / 2;
            weights[row] = 1 + random.nextInt(3);
            ended[row] = random.nextDouble() < 0.6;
        }
        anyAge = Tenures.of(Period.MONTH, ages, ended);
        wholeMonths = Tenures.of(Period.MONTH, months, ended);
        weightedLateEntries = anyAge.withEntries(entries).withWeights(weights);
    }

    /** Every age is different: the worst case for sorting. */
    @Benchmark
    public KaplanMeier anyAge() {
        return KaplanMeier.of(anyAge);
    }

    /** Ages in whole months, as billing systems have them. */
    @Benchmark
    public KaplanMeier wholeMonths() {
        return KaplanMeier.of(wholeMonths);
    }

    /** Two sorts and a weight for each row. */
    @Benchmark
    public KaplanMeier weightedLateEntries() {
        return KaplanMeier.of(weightedLateEntries);
    }
}
