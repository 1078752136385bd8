package dev.solvent.usage;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Normal;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What users of a segment consume in a month: one distribution per meter. What is not metered is not consumed.
 *
 * <p>Usage has two layers. The distributions are the lasting level between users, who stay heavy or light; around it a month
 * may fluctuate, which it does not unless asked. Bills of a month are expected over both layers; a share of users at a loss
 * asks about the first.
 *
 * @param distributions  lasting levels, at most one per meter
 * @param dependence  how levels on several meters go together
 * @param monthlyVariation  standard deviation of a month's usage over the user's level, at least 0; independent between meters
 * @since 0.1.0
 */
public record Usage(List<UsageDistribution> distributions, Dependence dependence, double monthlyVariation) {

    /** Nothing is consumed. */
    public static final Usage NONE = new Usage(List.of());

    private static final double EDGE = 0x1p-53;

    public Usage {
        distributions = List.copyOf(distributions);
        List<Meter> seen = new ArrayList<>();
        for (UsageDistribution each : distributions) {
            if (seen.contains(each.meter())) {
                throw new IllegalArgumentException(
                        "distributions must have one meter each, had two of " + each.meter());
            }
            seen.add(each.meter());
        }
        requireNonNull(dependence, "dependence").check(distributions.size());
        monthlyVariation = Requires.nonNegative(monthlyVariation, "monthlyVariation");
    }

    /**
     * Independent meters whose months do not fluctuate.
     *
     * @param distributions  at most one per meter
     */
    public Usage(List<UsageDistribution> distributions) {
        this(distributions, Dependence.INDEPENDENT, 0);
    }

    /**
     * Usage on the given meters.
     *
     * @param distributions  at most one per meter
     * @return the usage
     */
    public static Usage of(UsageDistribution... distributions) {
        return new Usage(List.of(distributions));
    }

    /**
     * This usage with levels that go together.
     *
     * @param between  any two meters
     * @return the changed usage
     */
    public Usage withDependence(Dependence between) {
        return new Usage(distributions, between, monthlyVariation);
    }

    /**
     * This usage with months that fluctuate around the level of a user.
     *
     * @param variation  standard deviation over level, at least 0
     * @return the changed usage
     */
    public Usage withMonthlyVariation(double variation) {
        return new Usage(distributions, dependence, variation);
    }

    /**
     * How one meter is used in a month, over users and months.
     *
     * @param meter  any meter
     * @return empty if it is not used
     */
    public Optional<UsageDistribution> on(Meter meter) {
        return levelOn(meter).map(each -> each.fluctuating(monthlyVariation));
    }

    /**
     * How users differ for good on one meter.
     *
     * @param meter  any meter
     * @return empty if it is not used
     */
    public Optional<UsageDistribution> levelOn(Meter meter) {
        for (UsageDistribution each : distributions) {
            if (each.meter().equals(meter)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * The usage of one month: levels and fluctuation taken together, meter by meter.
     *
     * @return this where months do not fluctuate
     */
    public Usage inOneMonth() {
        return monthlyVariation == 0
                ? this
                : new Usage(
                        distributions.stream()
                                .map(each -> each.fluctuating(monthlyVariation))
                                .toList(),
                        dependence,
                        0);
    }

    /**
     * The meters in use.
     *
     * @return in the order given
     */
    public List<Meter> meters() {
        return distributions.stream().map(UsageDistribution::meter).toList();
    }

    /**
     * Everybody consumes a multiple on every meter.
     *
     * @param factor  positive
     * @return the scaled usage
     */
    public Usage times(double factor) {
        Requires.positive(factor, "factor");
        return map(each -> each.times(factor));
    }

    /**
     * This usage with every distribution changed.
     *
     * @param change  keeps the meter
     * @return the changed usage
     */
    public Usage map(UnaryOperator<UsageDistribution> change) {
        return new Usage(
                distributions.stream().map(change).collect(Collectors.toUnmodifiableList()),
                dependence,
                monthlyVariation);
    }

    /**
     * One user: independent uniform numbers turned into levels that depend on each other as this usage says.
     *
     * @param uniforms  one per meter, in [0, 1]
     * @return from meter to units, 0 where a meter is not used
     */
    public ToDoubleFunction<Meter> user(Series uniforms) {
        if (uniforms.size() != distributions.size()) {
            throw new IllegalArgumentException(
                    "uniforms must be one per meter (" + distributions.size() + "), were " + uniforms.size());
        }
        double[] units = new double[distributions.size()];
        double[] scores = scores(uniforms);
        for (int i = 0; i < units.length; i++) {
            double p = StrictMath.min(1 - EDGE, StrictMath.max(EDGE, scores[i]));
            units[i] = distributions.get(i).quantile(p);
        }
        return meter -> {
            for (int i = 0; i < units.length; i++) {
                if (distributions.get(i).meter().equals(meter)) {
                    return units[i];
                }
            }
            return 0;
        };
    }

    /**
     * Uniform scores of a Gaussian copula with equal correlations r, by the Cholesky factor of the correlation matrix: score i is
     * a multiple of the sum of the independent ones before it, and a rest.
     */
    private double[] scores(Series uniforms) {
        double r = dependence.normalCorrelation();
        double[] scores = uniforms.toArray();
        if (r == 0) {
            return scores;
        }
        double common = 0;
        double explained = 0;
        for (int i = 0; i < scores.length; i++) {
            double left = StrictMath.sqrt(StrictMath.max(0, 1 - explained));
            double independent = Normal.quantile(StrictMath.min(1 - EDGE, StrictMath.max(EDGE, scores[i])));
            scores[i] = Normal.cumulative(common + left * independent);
            double loading = left > 0 ? (r - explained) / left : 0;
            common += loading * independent;
            explained += loading * loading;
        }
        return scores;
    }
}
