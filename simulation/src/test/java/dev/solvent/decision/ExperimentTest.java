package dev.solvent.decision;

import static dev.solvent.quantity.Quantities.cny;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.CurrencyMismatchException;
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Outcome;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import org.junit.jupiter.api.Test;

class ExperimentTest {

    @Test
    void experiment_isWorthWhatItsResultIs() {
        Input<Double> payoff = Input.normal("payoff", 1, 2);
        Output<Double> launch = Output.of("launch", x -> x);
        Outcome outcome = Study.of(payoff)
                .value(x -> x.of(payoff))
                .measuring(launch)
                .run(Design.monteCarlo(4000).seed(1));
        Decision decision = Decision.on(outcome).option("launch", launch).option("stay out", usd(0));
        Experiment test = decision.experiment("pilot", outcome.of(payoff), usd(0.1));
        assertThat(test.value().amount()).isEqualTo(decision.valueOfKnowing(payoff));
        assertThat(test.net().amount()).isCloseTo(test.value().amount() - 0.1, within(1e-12));
        assertThat(test.valuePerMoney()).isCloseTo(test.value().amount() / 0.1, within(1e-12));
    }

    @Test
    void experiment_mustCostSomething() {
        assertThatThrownBy(() -> new Experiment("pilot", usd(1), usd(0))).hasMessageContaining("cost of pilot");
        assertThatThrownBy(() -> new Experiment("pilot", usd(1), cny(1))).isInstanceOf(CurrencyMismatchException.class);
    }
}
