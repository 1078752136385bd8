package dev.solvent.projection;

import dev.solvent.quantity.Period;
import dev.solvent.quantity.Span;
import dev.solvent.scenario.AcquisitionCut;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import java.time.YearMonth;
import java.util.List;

/** Scenarios that differ from a given one in who is won. */
final class Counterfactual {

    private Counterfactual() {}

    /** Nobody signs up from a month on until before another, and nothing is spent on it. */
    static Scenario withoutSignUps(Scenario scenario, YearMonth from, YearMonth until) {
        List<String> taken = scenario.shocks().stream().map(Shock::label).toList();
        String label = "no sign-ups from " + from + " until " + until;
        while (taken.contains(label)) {
            label += "'";
        }
        return scenario.shock(new AcquisitionCut(label, from, until, 0));
    }

    /** Nobody is there at the start. */
    static Scenario withoutOpening(Scenario scenario) {
        return new Scenario(
                scenario.product(),
                scenario.start(),
                scenario.months(),
                scenario.channels(),
                List.of(),
                scenario.fixedCosts(),
                scenario.shocks(),
                scenario.behaviour(),
                scenario.books());
    }

    /** The same business, watched for at least so many months. */
    static Scenario atLeast(Scenario scenario, int months) {
        return months <= scenario.months() ? scenario : scenario.over(new Span(months, Period.MONTH));
    }
}
