package dev.solvent.scenario;

import dev.solvent.internal.Requires;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Answers with constant elasticities of price and of allowance.
 *
 * <pre>{@code
 * factor = (p / p0)^e * (a / a0)^f
 * }</pre>
 *
 * @param segment  whom it is about
 * @param ofPrice  e of each answer, 0 where none is named
 * @param ofAllowance  f of each answer, 0 where none is named
 * @since 0.1.0
 */
public record ConstantElasticity(String segment, Map<Answer, Double> ofPrice, Map<Answer, Double> ofAllowance)
        implements Demand {

    public ConstantElasticity {
        Requires.text(segment, "segment");
        ofPrice = checked(ofPrice, "elasticity of price of " + segment);
        ofAllowance = checked(ofAllowance, "elasticity of allowance of " + segment);
    }

    private static Map<Answer, Double> checked(Map<Answer, Double> elasticities, String name) {
        Map<Answer, Double> copy = new EnumMap<>(Answer.class);
        elasticities.forEach((answer, value) -> copy.put(answer, Requires.finite(value, name)));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * With one more answer to price.
     *
     * @param answer  which
     * @param elasticity  finite
     * @return the changed demand
     */
    public ConstantElasticity toPrice(Answer answer, double elasticity) {
        Map<Answer, Double> more = new EnumMap<>(Answer.class);
        more.putAll(ofPrice);
        more.put(answer, elasticity);
        return new ConstantElasticity(segment, more, ofAllowance);
    }

    /**
     * With one more answer to allowance.
     *
     * @param answer  which
     * @param elasticity  finite
     * @return the changed demand
     */
    public ConstantElasticity toAllowance(Answer answer, double elasticity) {
        Map<Answer, Double> more = new EnumMap<>(Answer.class);
        more.putAll(ofAllowance);
        more.put(answer, elasticity);
        return new ConstantElasticity(segment, ofPrice, more);
    }

    @Override
    public double factor(Answer answer, Offer reference, Offer now) {
        return power(now.priceRatioTo(reference), ofPrice.getOrDefault(answer, 0.0))
                * power(now.allowanceRatioTo(reference), ofAllowance.getOrDefault(answer, 0.0));
    }

    private static double power(double ratio, double elasticity) {
        return ratio == 1 || elasticity == 0 ? 1 : StrictMath.pow(ratio, elasticity);
    }
}
