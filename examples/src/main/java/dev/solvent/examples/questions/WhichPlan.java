package dev.solvent.examples.questions;

import static dev.solvent.decision.AnswerTable.percent;
import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.CREDITS;
import static dev.solvent.usage.Spread.topShare;

import dev.solvent.decision.AnswerTable;
import dev.solvent.microsimulation.Bills;
import dev.solvent.microsimulation.CreditPlan;
import dev.solvent.microsimulation.UserSimulation;
import dev.solvent.quantity.Quantity;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.study.Running;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.util.LinkedHashMap;

/** The same users under a flat fee, a fee with overage, credits and pay per use. */
public final class WhichPlan implements Question {

    @Override
    public int number() {
        return 9;
    }

    @Override
    public String asks() {
        return "Subscription, credits, pay per use or a mix: which brings most when large bills drive users away, and how"
                + " much of it is credits that nobody used?";
    }

    @Override
    public String answer() {
        var use = Usage.of(UsageDistribution.logNormal(
                        CREDITS, new Quantity(100, Unit.CREDIT).per(MONTH), topShare(0.10, 0.60)))
                .withMonthlyVariation(0.6);
        var stay = RetentionCurve.shiftedBetaGeometric(0.9, 6);
        var plans = new LinkedHashMap<String, CreditPlan>();
        plans.put("flat, 20 USD", CreditPlan.of(usd(20), 100, usd(0)));
        plans.put("hybrid, 20 USD, 0.20 beyond", CreditPlan.of(usd(20), 100, usd(0.20)));
        plans.put("large credits, 30 USD", CreditPlan.of(usd(30), 200, usd(0.20)));
        plans.put("pay per use, 0.25", CreditPlan.of(usd(0), 0, usd(0.25)));
        var table = AnswerTable.of(
                "plan",
                "mean bill",
                "bills above 60 USD",
                "unused a month",
                "months",
                "contribution",
                "at a loss",
                "lost per USD won");
        for (var plan : plans.entrySet()) {
            var bills = new Bills(plan.getValue(), use);
            var users = UserSimulation.of(plan.getValue(), use, bills.staying(stay, usd(60), 0.25), usd(0.08))
                    .over(24)
                    .run(20_000, 9, Running.withDefaults());
            table = table.row(
                    plan.getKey(),
                    bills.mean(),
                    percent(bills.shareAbove(usd(60))),
                    bills.breakage(),
                    users.months().mean(),
                    usd(users.margin().mean().value()),
                    percent(users.shareAtALoss().value()),
                    users.subsidy());
        }
        return table.toString();
    }

    @Override
    public String reading() {
        return "Contribution is per user over 24 months, after a quarter of those who get a bill above 60 USD leave."
                + " \"Unused a month\" is the part of a fee for credits that expire: revenue by ASC 606, but only as long as"
                + " users do not see it. It leaves out how many sign up for each plan.";
    }
}
