package dev.solvent.usage;

import static dev.solvent.usage.Meter.VIDEO;

import dev.solvent.quantity.Series;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random usage of every family, with means of some tens of units. */
public final class Distributions {

    private Distributions() {}

    private static Arbitrary<Double> between(double low, double high) {
        return Arbitraries.doubles().between(low, high).ofScale(3);
    }

    /**
     * Families without atoms above zero.
     *
     * @param meter  what is counted
     * @return any of them
     */
    public static Arbitrary<UsageDistribution> continuous(Meter meter) {
        Arbitrary<UsageDistribution> logNormal = Combinators.combine(between(1, 4), between(0.2, 1.6))
                .as((mu, sigma) -> new LogNormalUsage(meter, mu, sigma));
        Arbitrary<UsageDistribution> gamma =
                Combinators.combine(between(0.3, 8), between(2, 30)).as((k, s) -> new GammaUsage(meter, k, s));
        Arbitrary<UsageDistribution> weibull =
                Combinators.combine(between(0.5, 4), between(5, 60)).as((k, s) -> new WeibullUsage(meter, k, s));
        Arbitrary<UsageDistribution> lomax =
                Combinators.combine(between(1.2, 6), between(10, 100)).as((a, s) -> new LomaxUsage(meter, a, s));
        return Arbitraries.oneOf(logNormal, gamma, weibull, lomax);
    }

    /**
     * Every family.
     *
     * @param meter  what is counted
     * @return any of them
     */
    public static Arbitrary<UsageDistribution> any(Meter meter) {
        Arbitrary<UsageDistribution> simple = continuous(meter);
        Arbitrary<UsageDistribution> fixed = between(0, 90).map(mean -> new FixedUsage(meter, mean));
        Arbitrary<UsageDistribution> empirical = between(0, 200)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(seen -> EmpiricalUsage.of(
                        meter, Series.of(seen.stream().mapToDouble(each -> each).toArray())));
        Arbitrary<UsageDistribution> idle =
                Combinators.combine(between(0, 0.9), simple).as(ZeroInflatedUsage::new);
        Arbitrary<UsageDistribution> limited =
                Combinators.combine(simple, between(5, 150)).as(LimitedUsage::new);
        Arbitrary<UsageDistribution> pareto =
                Combinators.combine(between(1.2, 6), between(1, 40)).as((a, m) -> new ParetoUsage(meter, a, m));
        Arbitrary<UsageDistribution> mixture = Combinators.combine(
                        between(0.05, 0.95), simple, Arbitraries.oneOf(simple, fixed))
                .as((share, first, second) -> UsageDistribution.mixture(
                        MixtureUsage.part(share, first), MixtureUsage.part(1 - share, second)));
        return Arbitraries.oneOf(simple, fixed, empirical, idle, limited, pareto, mixture);
    }

    static Arbitrary<UsageDistribution> any() {
        return any(VIDEO);
    }
}
