package dev.solvent.projection;

import dev.solvent.projection.BlockCompiler.OneByOne;
import dev.solvent.scenario.Assumption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    boolean setAlpha(String segment) {
        return find(
                        Assumption.BetaGeometric.class,
                        each -> each.isAlpha() && each.segments().contains(segment))
                .isPresent();
    }

    /** A figure that is set twice takes the later value, draw by draw. */
    void checkOnce() throws OneByOne {
        BlockCompiler.unless(all.stream().distinct().count() == all.size(), "a figure is set twice");
        BlockCompiler.unless(
                all.stream().filter(Assumption.SegmentShare.class::isInstance).count() <= 1, "two shares are set");
    }
}
