package dev.solvent.files.scenario;

import dev.solvent.product.Cohort;
import dev.solvent.product.Product;
import dev.solvent.scenario.Behaviour;
import dev.solvent.scenario.Books;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Demand;
import dev.solvent.scenario.Drift;
import dev.solvent.scenario.FixedCost;
import dev.solvent.scenario.Move;
import dev.solvent.scenario.Offer;
import dev.solvent.scenario.PricedDemand;
import dev.solvent.scenario.Reactivation;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a file says of a scenario besides its product. */
record Business(
        YearMonth start,
        int months,
        List<Channel> channels,
        List<Cohort> opening,
        List<FixedCost> fixedCosts,
        List<Shock> shocks,
        Answers answers,
        Books books) {

    static final String SEGMENT = "segment";

    /** What users do. */
    record Answers(
            List<Move> moves, List<Reactivation> reactivations, List<Drift> drifts, List<StatedDemand> demands) {}

    /** A demand with the offer at which it changes nothing: that of the segment, unless another is said. */
    record StatedDemand(Demand demand, Optional<Offer> reference) {}

    static Business of(Scenario scenario) {
        Behaviour behaviour = scenario.behaviour();
        List<StatedDemand> demands = new ArrayList<>();
        for (PricedDemand each : behaviour.demands()) {
            Optional<Offer> usual = offer(scenario, each.demand().segment());
            demands.add(new StatedDemand(
                    each.demand(), Optional.of(each.reference()).filter(offer -> !usual.equals(Optional.of(offer)))));
        }
        return new Business(
                scenario.start(),
                scenario.months(),
                scenario.channels(),
                scenario.opening(),
                scenario.fixedCosts(),
                scenario.shocks(),
                new Answers(behaviour.moves(), behaviour.reactivations(), behaviour.drifts(), demands),
                scenario.books());
    }

    /** Of some plans only bills of single users can be computed; they have no offer. */
    private static Optional<Offer> offer(Scenario scenario, String segment) {
        try {
            return Optional.of(scenario.offer(segment));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    Scenario of(Product product) {
        Behaviour behaviour =
                new Behaviour(answers.moves(), answers.reactivations(), answers.drifts(), priced(product));
        return new Scenario(product, start, months, channels, opening, fixedCosts, shocks, behaviour, books);
    }

    private List<PricedDemand> priced(Product product) {
        Scenario bare = Scenario.of(product, start);
        return answers.demands().stream()
                .map(each -> new PricedDemand(
                        each.demand(),
                        each.reference()
                                .orElseGet(() -> bare.offer(each.demand().segment()))))
                .toList();
    }
}
