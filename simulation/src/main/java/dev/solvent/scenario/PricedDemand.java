package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

/**
 * A demand and the offer at which the sign-ups, curves and usage of the scenario were stated.
 *
 * @param demand  how users answer
 * @param reference  the offer at which they do as stated
 * @since 0.1.0
 */
public record PricedDemand(Demand demand, Offer reference) {

    public PricedDemand {
        requireNonNull(demand, "demand");
        requireNonNull(reference, "reference");
    }
}
