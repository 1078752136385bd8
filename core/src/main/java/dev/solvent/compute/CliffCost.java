package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Price;
import dev.solvent.usage.Meter;
import dev.solvent.usage.UsageDistribution;

/**
 * Input tokens whose price jumps for the whole request when the prompt is longer than a bound, averaged over prompts of unequal
 * length.
 *
 * <pre>{@code
 * unit cost = (p1 E[X; X <= b] + p2 E[X; X > b]) / E[X],   E[X; X > b] = E[X] - E[min(X, b)] + b P(X > b)
 * }</pre>
 *
 * X tokens of a prompt; b the bound; p1, p2 the prices up to and above it. A tier of a bill would charge the tokens below the bound
 * at p1 always; a cliff does not. For a distribution without atoms at b it does not matter whether the bound itself is included.
 *
 * @param label  name of the line
 * @param prompt  tokens of one request, as a distribution over requests with a finite mean
 * @param bound  b, in tokens, positive
 * @param upTo  price up to the bound
 * @param above  price of all tokens of a prompt above it
 * @since 0.1.0
 */
public record CliffCost(String label, UsageDistribution prompt, double bound, Price upTo, Price above)
        implements CostItem {

    public CliffCost {
        Requires.text(label, "label");
        requireNonNull(prompt, "prompt");
        Requires.positive(bound, "bound of cost " + label);
        check(label, prompt.meter(), requireNonNull(upTo, "upTo"));
        check(label, prompt.meter(), requireNonNull(above, "above"));
        upTo.each().plus(above.each());
    }

    @Override
    public Meter meter() {
        return prompt.meter();
    }

    @Override
    public Money unitCost() {
        double beyond = tokenShareAbove();
        return upTo.each().times(1 - beyond).plus(above.each().times(beyond));
    }

    /**
     * Share of all tokens that come in prompts above the bound.
     *
     * @return a fraction
     */
    public double tokenShareAbove() {
        double beyond = prompt.meanAbove(bound) + bound * (1 - prompt.cumulative(bound));
        return beyond / prompt.mean();
    }

    private static void check(String label, Meter meter, Price price) {
        if (!price.per().equals(meter.unit())) {
            throw new IllegalArgumentException(
                    "price of cost " + label + " must be per " + meter.unit().label() + ", was " + price);
        }
    }
}
