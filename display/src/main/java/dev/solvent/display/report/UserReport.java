package dev.solvent.display.report;

import dev.solvent.display.Pictures;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.internal.display.Numerals;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Span;

/** What a user is worth, as a report. */
final class UserReport {

    private static final int MONTHS_WITHOUT_HORIZON = 36;

    private UserReport() {}

    static Report of(UnitEconomics user) {
        int months = user.terms().horizon().map(Span::months).orElse(MONTHS_WITHOUT_HORIZON);
        Section parts = Section.titled("Where the money goes").with(Pictures.waterfall(user.marginWaterfall()));
        Report report = Report.titled("What a user of plan " + user.plan().name() + " is worth")
                .with(Headline.of("Lifetime value", user.ltv())
                        .noting("contribution, discounted, "
                                + user.terms()
                                        .horizon()
                                        .map(span -> "over " + span)
                                        .orElse("without horizon")))
                .with(new Headline("Gross margin", Numerals.percent(user.grossMargin()), "", "of revenue"));
        if (user.usage().meters().size() <= 1) {
            report = report.with(new Headline(
                    "Users at a loss", Numerals.percent(user.shareOfUsersAtALoss()), "", "in a settled month"));
            parts = parts.with(Pictures.margins(user));
        }
        return report.with(parts)
                .with(Section.titled("How long users stay").with(Pictures.retention(months, user.retention())))
                .with(Premise.of("plan", Words.of(user.plan()), ""))
                .with(Premise.of("usage", Words.of(user.usage()), ""))
                .with(Premise.of("compute cost", Words.of(user.compute()), ""))
                .with(Premise.of("retention", user.retention().label(), ""));
    }

    static Report of(UnitEconomics user, Money cac) {
        Section payback = Section.titled("When a user has paid back").with(Pictures.payback(user, cac));
        return of(user).with(Headline.of("LTV:CAC", user.ltvToCac(cac), "times").noting("at " + cac + " to win a user"))
                .with(Headline.of("Payback", user.payback(cac).toString())
                        .noting("of those who stay, without discount"))
                .with(payback)
                .with(Premise.of("cost of winning a user", cac.toString(), ""));
    }
}
