package dev.solvent.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model with its data, as a function of its parameters. Implementations are immutable and deterministic.
 *
 * @since 0.1.0
 */
public interface LogLikelihood {

    /**
     * The parameters, in the order of the arrays below.
     *
     * @return at least one
     */
    List<Parameter> parameters();

    /**
     * How many independent units stand behind the data, such as users: the weight in BIC.
     *
     * @return at least 0
     */
    double observations();

    /**
     * Which factors that depend on the data alone are left out, so that values of two models can be compared.
     *
     * @return a sentence
     */
    String convention();

    /**
     * The log-likelihood and its gradient.
     *
     * @param values  on the natural scale, inside the domains
     * @param gradient  filled with the derivative by each value
     * @return the natural logarithm of the likelihood; not finite where the model is impossible
     */
    double evaluate(double[] values, double[] gradient);

    /**
     * Second derivatives, if the model has them in closed form. Without them the search takes differences of the gradient.
     *
     * @param values  on the natural scale
     * @param hessian  filled if the answer is yes
     * @return whether it was filled
     */
    default boolean hessian(double[] values, double[][] hessian) {
        return false;
    }

    /**
     * Values from which to search, on the natural scale. Several where the surface has several tops.
     *
     * @return at least one; 1, 0.5 or 0 by the domain unless the model knows better
     */
    default List<double[]> starts() {
        double[] start = new double[parameters().size()];
        Arrays.setAll(start, i -> parameters().get(i).domain().toNatural(0));
        return List.of(start);
    }

    /**
     * Why these data cannot determine the parameters, whatever their values.
     *
     * @return a reason, empty if a search makes sense
     */
    default Optional<String> tooLittleData() {
        int free = parameters().size();
        return observations() >= free
                ? Optional.empty()
                : Optional.of(free + " parameters need at least as many observations, had " + observations());
    }

    /**
     * What the model becomes when parameters run to an end of their domain.
     *
     * @param escaping  parameters that run away, and where to
     * @return such as {@code geometric}, empty if the model does not know
     */
    default Optional<String> limitingModel(Map<String, Edge> escaping) {
        return Optional.empty();
    }
}
