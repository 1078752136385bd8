package dev.solvent.decision;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.compute.ComputeCost;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.projection.Column;
import dev.solvent.projection.Projection;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.scenario.Assumption;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Demand;
import dev.solvent.scenario.Scenario;
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Lever;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import dev.solvent.usage.FixedUsage;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** A user costs 100 seconds at five cents, and sign-ups answer to the price with an elasticity of about -2. */
class DemandOptimisationTest {

    private static final Lever<Price> PRICE = Lever.between("price", 6, 25)
            .asUsdPer(Period.MONTH)
            .sets(Assumption.price("creator"));
    private static final Lever<Double> SIGN_UPS =
            Lever.between("sign-ups", 10, 100).sets(Assumption.signUps("ads"));
    private static final Input<Double> ELASTICITY =
            Input.uniform("elasticity", -2.0001, -1.9999).sets(Demand.elasticityOf("creator"));
    private static final Output<Projection> PROFIT =
            Output.of("profit", each -> each.column(Column.GROSS_PROFIT).sum());

    private static Scenario business() {
        PricingPlan plan = PricingPlan.subscription("creator", price("8").usd().per(Period.MONTH));
        Segment creator = Segment.of("creator", plan).usage(new FixedUsage(VIDEO, 100));
        return Scenario.of(
                        Product.named("clip")
                                .segment(creator)
                                .compute(ComputeCost.perSecond(VIDEO, price("0.05").usd())),
                        YearMonth.of(2027, 1))
                .over(months(1))
                .channel(Channel.steady("ads", 100, usd(0)));
    }

    /** The best price under a constant elasticity is c e / (e + 1): 5 * 2 = 10 (Lerner 1934). */
    @Test
    void run_aScenarioThatStatesDemand_isAdvice() {
        Scenario scenario = business().demand(Demand.elasticity("creator", -2));
        Study study = Study.of(ELASTICITY, PRICE).scenario(scenario).measuring(PROFIT);
        Optimum found = Optimisation.of(study, PROFIT, PRICE)
                .using(Design.sobol(64))
                .evaluations(120)
                .run();
        assertThat(study.scenario()).hasValue(scenario);
        assertThat(found.settings().get(0).value()).isCloseTo(10, within(0.1));
        assertThat(found.objections()).isEmpty();
        assertThat(found.isAdvice()).isTrue();
    }

    @Test
    void run_aScenarioWithoutDemand_isNoAdviceOnItsPrice() {
        Input<Double> other = Input.uniform("sign-ups through ads", 90, 110).sets(Assumption.signUps("ads"));
        Study study = Study.of(other, PRICE).scenario(business()).measuring(PROFIT);
        Optimum found = Optimisation.of(study, PROFIT, PRICE)
                .using(Design.sobol(64))
                .evaluations(20)
                .run();
        assertThat(found.objections())
                .contains("the scenario states no demand for creator: users do not answer to a price that is a lever");
    }

    /** Sign-ups are no price: there is nothing to answer to. */
    @Test
    void run_aLeverThatIsNoPrice_needsNoDemand() {
        Study study = Study.of(Input.uniform("cac", 0, 1).asUsd().sets(Assumption.cac("ads")), SIGN_UPS)
                .scenario(business())
                .measuring(PROFIT);
        Optimum found = Optimisation.of(study, PROFIT, SIGN_UPS)
                .using(Design.sobol(64))
                .evaluations(20)
                .run();
        assertThat(found.objections()).noneMatch(each -> each.contains("demand"));
    }
}
