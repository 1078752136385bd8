package dev.solvent.projection;

import dev.solvent.product.Segment;
import dev.solvent.scenario.Demand;
import dev.solvent.scenario.Demand.Answer;
import dev.solvent.scenario.Offer;
import dev.solvent.scenario.PricedDemand;
import dev.solvent.scenario.Scenario;

/** What demand makes of the figures of a segment while its price is a multiple of the listed one. */
final class Answers {

    private Answers() {}

    static double factor(Scenario scenario, Segment segment, Answer answer, double priceFactor) {
        double factor = 1;
        for (PricedDemand priced : scenario.behaviour().demands()) {
            Demand demand = priced.demand();
            if (demand.segment().equals(segment.name())) {
                Offer listed = scenario.offer(segment.name());
                Offer now = new Offer(listed.price() * priceFactor, listed.allowance());
                double each = demand.factor(answer, priced.reference(), now);
                if (!(each >= 0 && Double.isFinite(each))) {
                    throw new IllegalStateException("demand of " + segment.name() + " answered " + each + " for "
                            + answer + " at a price of " + now.price() + ", must be at least 0 and finite");
                }
                factor *= each;
            }
        }
        return factor;
    }
}
