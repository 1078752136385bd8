package dev.solvent.architecture.planted;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.Well19937c;

/** One violation per method. */
public final class PlantedRandomness {

    private PlantedRandomness() {}

    static double math() {
        return Math.random();
    }

    static double strictMath() {
        return StrictMath.random();
    }

    static double random() {
        return new java.util.Random(1).nextDouble();
    }

    static double threadLocal() {
        return ThreadLocalRandom.current().nextDouble();
    }

    static double secure() {
        return new SecureRandom().nextDouble();
    }

    static UUID name() {
        return UUID.randomUUID();
    }

    static double splittable() {
        return new SplittableRandom().nextDouble();
    }

    static Supplier<SplittableRandom> splittableReference() {
        return SplittableRandom::new;
    }

    static RandomGenerator anyGenerator() {
        return RandomGenerator.getDefault();
    }

    static RandomGenerator namedGenerator() {
        return RandomGenerator.of("L64X128MixRandom");
    }

    static void shuffled(List<String> texts) {
        Collections.shuffle(texts);
    }

    static double generator() {
        return new Well19937c().nextDouble();
    }

    static double distribution() {
        return new NormalDistribution(0, 1).cumulativeProbability(1);
    }
}
