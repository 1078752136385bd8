package dev.solvent.files.scenario;

import dev.solvent.pricing.Charge;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Cohort;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Prices that are averages over several meters, worked out while reading. */
    static final int MOST_AVERAGES = 2;

    /** What users do. */
    record Answers(
            List<Move> moves, List<Reactivation> reactivations, List<Drift> drifts, List<StatedDemand> demands) {}

    /** A demand with the offer at which it changes nothing: that of the segment, unless another is said. */
    record StatedDemand(Demand demand, Optional<Offer> reference) {}

    static Business of(Scenario scenario) {
        Behaviour behaviour = scenario.behaviour();
        List<StatedDemand> demands = new ArrayList<>();
        Map<String, Optional<Offer>> offers = new HashMap<>();
        for (PricedDemand each : behaviour.demands()) {
            Optional<Offer> usual =
                    offers.computeIfAbsent(each.demand().segment(), segment -> offer(scenario, segment));
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

    /** Of some plans only bills can be computed: then there is no usual offer. */
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

    /** A segment is asked once: an average over several meters is slow, and a file may hold many demands. */
    private List<PricedDemand> priced(Product product) {
        Scenario bare = Scenario.of(product, start);
        Map<String, Offer> usual = new HashMap<>();
        checkAverages(product);
        return answers.demands().stream()
                .map(each -> new PricedDemand(
                        each.demand(),
                        each.reference()
                                .orElseGet(() ->
                                        usual.computeIfAbsent(each.demand().segment(), bare::offer))))
                .toList();
    }

    /** What a user pays without a fee is an average over use; of several meters it can take half a second. */
    private void checkAverages(Product product) {
        List<String> averaged = answers.demands().stream()
                .filter(each -> each.reference().isEmpty())
                .map(each -> each.demand().segment())
                .distinct()
                .filter(name -> {
                    Segment segment = product.segment(name);
                    return segment.usage().meters().size() > 1 && !hasFee(segment.plan());
                })
                .toList();
        if (averaged.size() > MOST_AVERAGES) {
            throw new IllegalArgumentException(
                    "demands of segments without a fee and with several meters must state their"
                            + " reference if there are more than " + MOST_AVERAGES + ", were " + averaged.size()
                            + ", the first " + averaged.subList(0, MOST_AVERAGES));
        }
    }

    private static boolean hasFee(PricingPlan plan) {
        return plan.charges().stream()
                .filter(Charge::isFlat)
                .anyMatch(each -> each.revenue(meter -> 0).amount() > 0);
    }
}
