package dev.solvent.fit;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Why a search for the largest likelihood ended.
 *
 * @since 0.1.0
 */
public sealed interface StopReason {

    /**
     * The reason in a sentence.
     *
     * @return for a report
     */
    String describe();

    /**
     * A top: the gradient is zero up to rounding and the surface curves down in every direction.
     *
     * @param lastStep  length of the last Newton step on the free scale, a bound of the remaining relative error
     * @since 0.1.0
     */
    record Converged(double lastStep) implements StopReason {
        @Override
        public String describe() {
            return "converged";
        }
    }

    /**
     * A ridge on which the likelihood does not change: the data determine a combination of the parameters only.
     *
     * @param direction  parameters that can move together, and their relative speed on the free scale
     * @since 0.1.0
     */
    record FlatRidge(Map<String, Double> direction) implements StopReason {
        public FlatRidge {
            direction = Collections.unmodifiableMap(new TreeMap<>(direction));
            Requires.nonEmpty(direction.keySet(), "direction");
        }

        @Override
        public String describe() {
            return "flat ridge: the data do not tell apart values along "
                    + String.join(", ", direction.keySet())
                    + ". Maybe fix one of them, add a prior, or take a simpler family.";
        }
    }

    /**
     * The likelihood rises, or stays, all the way to an end of the domain.
     *
     * @param escaping  parameters that run away, and where to
     * @param limitingModel  what the model becomes there
     * @since 0.1.0
     */
    record OptimumAtInfinity(Map<String, Edge> escaping, String limitingModel) implements StopReason {
        public OptimumAtInfinity {
            escaping = Collections.unmodifiableMap(new TreeMap<>(escaping));
            Requires.nonEmpty(escaping.keySet(), "escaping");
            requireNonNull(limitingModel, "limitingModel");
        }

        /**
         * The first parameter that runs away, by name.
         *
         * @return its name
         */
        public String parameter() {
            return escaping.keySet().iterator().next();
        }

        @Override
        public String describe() {
            return "optimum at infinity: "
                    + escaping.entrySet().stream()
                            .map(e -> e.getKey() + (e.getValue() == Edge.UPPER ? " rises" : " falls"))
                            .collect(Collectors.joining(", "))
                    + " without end; limiting model: " + limitingModel;
        }
    }

    /**
     * The data cannot determine the parameters.
     *
     * @param reason  what is missing
     * @since 0.1.0
     */
    record TooLittleData(String reason) implements StopReason {
        public TooLittleData {
            Requires.text(reason, "reason");
        }

        @Override
        public String describe() {
            return "too little data: " + reason;
        }
    }

    /**
     * The allowed number of evaluations was spent before any of the other answers was reached.
     *
     * @param evaluations  the allowance
     * @since 0.1.0
     */
    record OutOfEvaluations(int evaluations) implements StopReason {
        @Override
        public String describe() {
            return "not converged within " + evaluations + " evaluations. Maybe allow more, or give other starts.";
        }
    }
}
