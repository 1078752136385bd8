package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.scenario.Demand.Answer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A parameter of the demand of a segment, for an uncertain input or a lever to set: how users answer to a price is seldom known
 * better than as a range. Prices are compared with the offer at which the demand was stated, as before.
 *
 * @param segment  whose demand the scenario states
 * @param kind  which parameter
 * @since 0.1.0
 */
public record DemandParameter(String segment, Kind kind) implements Assumption<Double> {

    /**
     * The parameters there are.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** Of sign-ups and conversion to price, as far as the demand has them answer. */
        ELASTICITY("elasticity of demand for "),
        /** The price that half would pay, in the currency of the plan. */
        MEDIAN("median willingness to pay for "),
        /** The spread of the prices that users would pay, in the currency of the plan. */
        SPREAD("spread of willingness to pay for ");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    public DemandParameter {
        Requires.text(segment, "segment");
        requireNonNull(kind, "kind");
    }

    @Override
    public String label() {
        return kind.words + segment;
    }

    /**
     * The scenario with this parameter set.
     *
     * @param scenario  that states a demand of the segment which has the parameter
     * @param value  to set
     * @return the changed scenario
     * @throws IllegalArgumentException if the scenario states no such demand
     */
    @Override
    public Scenario set(Scenario scenario, Double value) {
        List<PricedDemand> demands = new ArrayList<>();
        boolean found = false;
        for (PricedDemand each : scenario.behaviour().demands()) {
            Optional<Demand> changed = changed(each.demand(), value);
            found |= changed.isPresent();
            demands.add(new PricedDemand(changed.orElse(each.demand()), each.reference()));
        }
        if (!found) {
            throw new IllegalArgumentException("scenario must state a demand for " + segment + " that has what sets the "
                    + label() + ", states " + demands.stream().map(PricedDemand::demand).toList()
                    + ". Maybe say demand(Demand." + (kind == Kind.ELASTICITY ? "elasticity" : "logit") + "(...)).");
        }
        Behaviour behaviour = scenario.behaviour();
        return scenario.with(
                new Behaviour(behaviour.moves(), behaviour.reactivations(), behaviour.drifts(), demands));
    }

    /** Empty where a demand is of others or has no such parameter. */
    private Optional<Demand> changed(Demand demand, double value) {
        if (!demand.segment().equals(segment)) {
            return Optional.empty();
        }
        if (kind == Kind.ELASTICITY && demand instanceof ConstantElasticity constant) {
            return elastic(constant, value);
        }
        if (kind == Kind.MEDIAN && demand instanceof LogitDemand logit) {
            return Optional.of(new LogitDemand(segment, value, logit.spread()));
        }
        if (kind == Kind.SPREAD && demand instanceof LogitDemand logit) {
            return Optional.of(new LogitDemand(segment, logit.median(), value));
        }
        return Optional.empty();
    }

    private Optional<Demand> elastic(ConstantElasticity constant, double value) {
        Map<Answer, Double> ofPrice = new EnumMap<>(Answer.class);
        ofPrice.putAll(constant.ofPrice());
        ofPrice.computeIfPresent(Answer.SIGN_UPS, (answer, was) -> value);
        ofPrice.computeIfPresent(Answer.CONVERSION, (answer, was) -> value);
        return ofPrice.containsKey(Answer.SIGN_UPS) || ofPrice.containsKey(Answer.CONVERSION)
                ? Optional.of(new ConstantElasticity(segment, ofPrice, constant.ofAllowance()))
                : Optional.empty();
    }
}
