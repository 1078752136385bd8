package dev.solvent.examples.questions;

import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.decision.AnswerTable;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.economics.metrics.CustomerMovements;
import dev.solvent.economics.metrics.LifetimeBias;
import dev.solvent.economics.metrics.MrrMovements;
import dev.solvent.economics.metrics.SubscriptionMetrics;
import dev.solvent.economics.metrics.SubscriptionPeriod;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.retention.RetentionCurve;
import java.util.List;

/** One business, its lifetime value by every definition and by every shortcut. */
public final class LtvArtefact implements Question {

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String asks() {
        return "Is my LTV an artefact of mixed users, of growth, of the definition or of the horizon?";
    }

    @Override
    public String answer() {
        var stay = RetentionCurve.shiftedBetaGeometric(0.8, 3.2); // users differ: those who leave easily leave first
        var arpu = usd(20).per(MONTH);
        var shortcuts = LifetimeBias.of(stay, 36);
        var quarter = SubscriptionPeriod.of(
                MrrMovements.from(usd(200_000))
                        .withNew(usd(24_000))
                        .withExpansion(usd(6_000))
                        .withContraction(usd(4_000))
                        .withChurn(usd(16_000)),
                CustomerMovements.from(10_000).withJoined(1_200).withChurned(900, 150, 0));
        var horizons = AnswerTable.of("horizon", "LTV without discount", "at 12 % a year");
        var user = UnitEconomics.ofAverages(arpu, 1, stay);
        for (int horizon : List.of(12, 24, 36, 60, 120)) {
            var seen = user.over(months(horizon));
            horizons = horizons.row(
                    horizon + " months",
                    seen.ltv(),
                    seen.withDiscount(GrowthRate.perYear(0.12)).ltv());
        }
        return "growing 8 % a month\n" + shortcuts.toTable(arpu, GrowthRate.perMonth(0.08))
                + "\n\nno growth\n" + shortcuts.toTable(arpu, GrowthRate.NONE)
                + "\n\n" + SubscriptionMetrics.of(quarter).compare("ltv").toTable()
                + "\n\n" + horizons;
    }

    @Override
    public String reading() {
        return "The same users are worth different amounts by each shortcut: churn of a growing base counts too many"
                + " newcomers, the first month is not like the others, those lost so far left early. The third table takes one"
                + " month of books through the formulas of vendors. It leaves out margin, taken as"
                + " 100 %: the artefact is in the lifetime.";
    }
}
