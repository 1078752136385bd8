package dev.solvent.files.scenario;

import dev.solvent.study.CentralRange;
import dev.solvent.study.Distribution;
import dev.solvent.study.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The families of an uncertain figure and the ways to say one. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are those of List.of
enum ChanceFamily {
    NORMAL(
            "normal",
            "Symmetric around its mean.",
            moments(each -> Distribution.normal(each.mean(), each.deviation())),
            range(Distribution::normal)),
    LOG_NORMAL(
            "log-normal",
            "Positive, with a tail to the right: factors that multiply.",
            way(said -> Distribution.logNormal(said.at("mu"), said.at("sigma")), "mu", "sigma"),
            moments(Distribution::logNormal),
            range(Distribution::logNormal)),
    BETA(
            "beta",
            "Between 0 and 1: shares and rates.",
            way(said -> Distribution.beta(said.at("alpha"), said.at("beta")), "alpha", "beta"),
            moments(Distribution::beta),
            range(Distribution::beta)),
    GAMMA(
            "gamma",
            "Positive, with a tail to the right.",
            way(said -> Distribution.gamma(said.at("shape"), said.at("scale")), "shape", "scale"),
            moments(Distribution::gamma),
            range(Distribution::gamma)),
    UNIFORM(
            "uniform",
            "Between two bounds, all equally likely.",
            way(said -> Distribution.uniform(said.at("min"), said.at("max")), "min", "max"),
            moments(Distribution::uniform),
            range(Distribution::uniform)),
    TRIANGULAR(
            "triangular",
            "Between two bounds, with a most likely value.",
            way(
                    said -> Distribution.triangular(said.at("min"), said.at("mode"), said.at("max")),
                    "min",
                    "mode",
                    "max")),
    PERT(
            "pert",
            "The same with thinner tails.",
            way(said -> Distribution.pert(said.at("min"), said.at("mode"), said.at("max")), "min", "mode", "max")),
    METALOG(
            "metalog",
            "Through three quantiles, skewed as they are.",
            way(
                    said -> Distribution.metalog(said.at("level"), said.at("low"), said.at("median"), said.at("high")),
                    "level",
                    "low",
                    "median",
                    "high"));

    private static final Set<String> WITHOUT_UNIT = Set.of("level", "mu", "sigma", "alpha", "beta", "shape");

    private final String label;
    private final String about;

    @SuppressWarnings("ImmutableEnumChecker") // an immutable list of stateless records
    private final List<Way> ways;

    ChanceFamily(String label, String about, Way... ways) {
        this.label = label;
        this.about = about;
        this.ways = List.of(ways);
    }

    /** Keys that together say a distribution. */
    record Way(List<String> keys, Function<Said, Distribution> maker) {

        Distribution make(Map<String, Level> said) {
            return maker.apply(new Said(said));
        }
    }

    /** Numbers by key. */
    record Said(Map<String, Level> levels) {

        double at(String key) {
            Level level = levels.get(key);
            if (level == null) {
                throw new IllegalArgumentException(key + " must be said");
            }
            return level.value();
        }
    }

    private static Way way(Function<Said, Distribution> maker, String... keys) {
        return new Way(List.of(keys), maker);
    }

    private static Way moments(Function<Moments, Distribution> maker) {
        return way(said -> maker.apply(Moments.of(said.at("mean"), said.at("deviation"))), "mean", "deviation");
    }

    private static Way range(Function<CentralRange, Distribution> maker) {
        return way(
                said -> maker.apply(CentralRange.of(said.at("level"), said.at("low"), said.at("high"))),
                "level",
                "low",
                "high");
    }

    static ChanceFamily named(String label) {
        return Stream.of(values())
                .filter(each -> each.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("family must be one of "
                        + Arrays.stream(values()).map(each -> each.label).toList() + ", was " + label));
    }

    /** Whether the number of a key is in the unit of the figure; the others are plain. */
    static boolean isInUnit(String key) {
        return !WITHOUT_UNIT.contains(key);
    }

    String label() {
        return label;
    }

    String about() {
        return about;
    }

    List<Way> ways() {
        return ways;
    }

    Way way(Set<String> keys) {
        return ways.stream()
                .filter(each -> Set.copyOf(each.keys()).equals(keys))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("keys of " + label + " must be one of "
                        + ways.stream().map(Way::keys).toList() + ", were " + keys));
    }
}
