package dev.solvent.scenario;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.projection.Column;
import dev.solvent.projection.Projection;
import dev.solvent.projection.Projector;
import dev.solvent.quantity.Period;
import dev.solvent.scenario.Demand.Answer;
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemandParameterTest {

    private static final PricingPlan TEN =
            PricingPlan.subscription("creator", price("10").usd().per(Period.MONTH));

    /** A hundred sign-ups a month at ten dollars. */
    private static Scenario business(Demand demand) {
        return Scenario.of(Product.named("clip").segment(Segment.of("creator", TEN)), YearMonth.of(2027, 1))
                .over(months(1))
                .channel(Channel.steady("ads", 100, usd(0)))
                .demand(demand);
    }

    private static Scenario atTwenty(Demand demand) {
        return business(demand).withPrice("creator", price("20").usd().per(Period.MONTH));
    }

    private static double signUps(Scenario scenario) {
        return Projector.project(scenario).column(Column.NEW_USERS).sum();
    }

    @Test
    void elasticity_set_answersAtTheReferenceThatWasStated() {
        Scenario scenario = atTwenty(Demand.elasticity("creator", -1.4));
        assertThat(signUps(Demand.elasticityOf("creator").set(scenario, -2.0))).isCloseTo(25, within(1e-9));
        assertThat(Demand.elasticityOf("creator").set(scenario, -1.4)).isEqualTo(scenario);
    }

    @Test
    void elasticity_set_leavesOtherAnswersAlone() {
        ConstantElasticity demand = Demand.elasticity("creator", -1.4)
                .toPrice(Answer.CHURN, 0.5)
                .toAllowance(Answer.USAGE, 0.3);
        Scenario set = Demand.elasticityOf("creator").set(business(demand), -2.0);
        assertThat(set.behaviour().demands().get(0).demand())
                .isEqualTo(Demand.elasticity("creator", -2)
                        .toPrice(Answer.CHURN, 0.5)
                        .toAllowance(Answer.USAGE, 0.3));
    }

    @Test
    void willingnessToPay_set_isThatOfTheParameter() {
        Scenario scenario = atTwenty(Demand.logit("creator", usd(15), usd(4)));
        assertThat(Demand.medianOf("creator").set(scenario, 12.0))
                .isEqualTo(atTwenty(Demand.logit("creator", usd(12), usd(4))));
        assertThat(Demand.spreadOf("creator").set(scenario, 6.0))
                .isEqualTo(atTwenty(Demand.logit("creator", usd(15), usd(6))));
    }

    @Test
    void set_withoutSuchADemand_isRefusedSayingWhatIsStated() {
        Scenario logit = business(Demand.logit("creator", usd(15), usd(4)));
        assertThatThrownBy(() -> Demand.elasticityOf("creator").set(logit, -2.0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scenario must state a demand for creator")
                .hasMessageContaining("LogitDemand")
                .hasMessageContaining("Maybe say demand(Demand.elasticity(...))");
        assertThatThrownBy(() -> Demand.medianOf("creator").set(business(Demand.elasticity("creator", -1)), 9.0))
                .hasMessageContaining("Demand.logit");
        assertThatThrownBy(() -> Demand.elasticityOf("nobody").set(business(Demand.elasticity("creator", -1)), -1.0))
                .hasMessageContaining("demand for nobody");
        Demand ofChurn = new ConstantElasticity("creator", Map.of(Answer.CHURN, 1.0), Map.of());
        assertThatThrownBy(() -> Demand.elasticityOf("creator").set(business(ofChurn), -1.0))
                .hasMessageContaining("elasticity of demand for creator");
    }

    /** At twice the price 2^e are left; with e even between -2 and -1 that is (2^-1 - 2^-2) / ln 2 on average. */
    @Test
    void range_ofElasticities_isARangeOfSignUps() {
        Input<Double> elasticity = Input.uniform("elasticity", -2, -1).sets(Demand.elasticityOf("creator"));
        Output<Projection> signUps =
                Output.of("sign-ups", each -> each.column(Column.NEW_USERS).sum());
        Study study =
                Study.of(elasticity).scenario(atTwenty(Demand.elasticity("creator", -1.4))).measuring(signUps);
        var result = study.run(Design.sobol(4096)).of(signUps);
        assertThat(result.mean().value()).isCloseTo(100 * 0.25 / StrictMath.log(2), within(1e-3));
        assertThat(result.quantile(0.5).value()).isCloseTo(100 * StrictMath.pow(2, -1.5), within(1e-2));
    }
}
