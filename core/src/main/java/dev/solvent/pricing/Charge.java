package dev.solvent.pricing;

import dev.solvent.quantity.Money;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import java.util.function.ToDoubleFunction;

/**
 * One line of a pricing plan: what a user owes for a month. It answers two questions, for one user whose usage is known and on
 * average over users whose usage is a distribution, and the two must agree.
 *
 * <p>Implementations are immutable, safe for many threads and deterministic.
 *
 * @since 0.1.0
 */
public interface Charge {

    /**
     * The name of the line on a bill and in a breakdown.
     *
     * @return not blank, unique within a plan
     */
    String label();

    /**
     * What one user with known usage owes for a month.
     *
     * @param units  from meter to units consumed, 0 where nothing is
     * @return at least 0
     */
    Money revenue(ToDoubleFunction<Meter> units);

    /**
     * What a user owes for a month on average, exact in expectation.
     *
     * @param usage  how users differ
     * @return at least 0
     */
    Money expectedRevenue(Usage usage);
}
