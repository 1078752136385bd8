package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.util.function.DoubleUnaryOperator;

/** A lambda with the name of its segment. */
record NamedDemand(String segment, DoubleUnaryOperator byPriceRatio) implements Demand {

    NamedDemand {
        Requires.text(segment, "segment");
        requireNonNull(byPriceRatio, "byPriceRatio");
    }

    @Override
    public double factor(Answer answer, Offer reference, Offer now) {
        return answer == Answer.SIGN_UPS || answer == Answer.CONVERSION
                ? byPriceRatio.applyAsDouble(now.priceRatioTo(reference))
                : 1;
    }
}
