package dev.solvent.projection;

import dev.solvent.projection.BlockCompiler.OneByOne;
import dev.solvent.scenario.Assumption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The assumptions of a study, in the order of their columns. */
record AssumptionColumns(List<Assumption.Known<?>> all) {

    AssumptionColumns {
        all = List.copyOf(all);
    }

    <D extends Assumption.Known<?>> Optional<D> find(Class<D> kind, Predicate<D> which) {
        return all.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(which)
                .findFirst();
    }

    <D extends Assumption.Known<?>> Optional<Lane> place(Class<D> kind, Predicate<D> which) {
        return find(kind, which).map(found -> Lane.driven(all.indexOf(found)));
    }

    /** Whether sign-ups or cost of a channel are set. */
    boolean touch(String channel) {
        return find(Assumption.SignUps.class, each -> each.channel().equals(channel))
                        .isPresent()
                || find(Assumption.SignUpGrowth.class, each -> each.channel().equals(channel))
                        .isPresent()
                || find(Assumption.Cac.class, each -> each.channel().equals(channel))
                        .isPresent();
    }

    /** A figure that is set twice takes the later value, draw by draw; two growths of it would both count. */
    void checkOnce() throws OneByOne {
        List<String> figures = all.stream().flatMap(AssumptionColumns::figures).toList();
        for (String each : figures) {
            BlockCompiler.unless(figures.indexOf(each) == figures.lastIndexOf(each), each + " is set twice");
        }
    }

    /** The figures that an assumption sets, one by one. */
    private static Stream<String> figures(Assumption.Known<?> assumption) {
        if (assumption instanceof Assumption.Churn churn) {
            return churn.segments().stream().map(each -> "churn of " + each);
        }
        if (assumption instanceof Assumption.BetaGeometric curve) {
            return curve.segments().stream().map(each -> (curve.isAlpha() ? "alpha of " : "beta of ") + each);
        }
        if (assumption instanceof Assumption.MeanUsage usage) {
            return usage.segments().stream().map(each -> "usage of " + each);
        }
        if (assumption instanceof Assumption.UsageGrowth growth) {
            return growth.segments().stream().map(each -> "growth of usage of " + each);
        }
        return Stream.of(assumption instanceof Assumption.SegmentShare ? "share of a segment" : assumption.label());
    }
}
