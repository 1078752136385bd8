package dev.solvent.display.report;

import dev.solvent.display.Pictures;
import dev.solvent.product.Segment;
import dev.solvent.projection.CohortValue;
import dev.solvent.projection.Column;
import dev.solvent.projection.Projection;
import dev.solvent.quantity.Money;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import java.time.YearMonth;
import java.util.List;

/** A business month by month, as a report. */
final class ProjectionReport {

    private static final List<Column> SHOWN = List.of(
            Column.NEW_USERS,
            Column.ACTIVE_USERS,
            Column.PAYING_USERS,
            Column.REVENUE,
            Column.COMPUTE_COST,
            Column.GROSS_PROFIT,
            Column.CONTRIBUTION,
            Column.OPERATING_RESULT,
            Column.CASH_FLOW,
            Column.CASH);

    private ProjectionReport() {}

    static Report of(Projection projection) {
        Scenario scenario = projection.scenario();
        YearMonth last = scenario.monthAt(scenario.months() - 1);
        Report report = Report.titled(scenario.product().name() + ", " + scenario.start() + " to " + last)
                .withLead("A projection of " + scenario.months()
                        + " months: what the business becomes if every assumption"
                        + " below holds. It is no forecast, and what comes after the last month counts for nothing.");
        report = headlines(report, projection);
        report = report.with(money(projection)).with(users(projection));
        if (spends(projection)) {
            report = report.with(acquisition(projection));
        }
        return premises(report.with(months(projection)), scenario)
                .repeatedBy(
                        "Projector.project(scenario) of the scenario under Assumptions; it draws nothing by chance.");
    }

    private static Report headlines(Report report, Projection projection) {
        Scenario scenario = projection.scenario();
        Money cash = Money.of(
                projection.column(Column.CASH).last(), scenario.product().currency());
        Report shown = report.with(Headline.of("Net present value", projection.npv())
                        .noting("at " + scenario.books().discount() + ", without what comes after the last month"))
                .with(Headline.of("Money needed before it pays", projection.fundingNeed())
                        .noting("cash is lowest in " + projection.cashTrough().month()))
                .with(Headline.of(
                                "Break-even",
                                projection
                                        .breakEvenMonth()
                                        .map(YearMonth::toString)
                                        .orElse("never"))
                        .noting("from then on no month loses cash"))
                .with(Headline.of("Cash at the end", cash));
        if (!spends(projection) || !(projection.column(Column.NEW_USERS).sum() > 0)) {
            return shown;
        }
        CohortValue cohort = projection.averageCohort();
        return shown.with(Headline.of("LTV:CAC", projection.ltvToCac(), "times")
                        .noting("of all users won, watched for "
                                + cohort.contribution().size() + " months"))
                .with(Headline.of("Payback", cohort.payback().toString())
                        .noting("of all that is spent on winning users"));
    }

    private static boolean spends(Projection projection) {
        return projection.column(Column.ACQUISITION_SPEND).sum() > 0;
    }

    private static Section money(Projection projection) {
        Section section = Section.titled("Where money comes from and goes")
                .with(Pictures.waterfall(projection))
                .with(Pictures.months(
                        projection, Column.REVENUE, Column.COMPUTE_COST, Column.CONTRIBUTION, Column.CASH_FLOW))
                .with(Pictures.cash(projection));
        return projection.column(Column.REVENUE).sum() > 0 ? section.with(Pictures.cohortStack(projection)) : section;
    }

    private static Section users(Projection projection) {
        Section section = Section.titled("Users")
                .with(Pictures.months(projection, Column.ACTIVE_USERS, Column.PAYING_USERS, Column.NEW_USERS));
        return projection.column(Column.ACTIVE_USERS).sum() > 0
                ? section.with(Pictures.userStack(projection))
                : section;
    }

    private static Section acquisition(Projection projection) {
        return Section.titled("Does winning users pay?").with(Pictures.payback(projection.averageCohort()));
    }

    private static Section months(Projection projection) {
        return Section.titled("Month by month").with(Table.of(projection.table(SHOWN)));
    }

    private static Report premises(Report report, Scenario scenario) {
        Report all = report.with(premise("months", scenario.months() + " from " + scenario.start()))
                .with(premise("discount", scenario.books().discount()));
        for (Segment segment : scenario.product().segments()) {
            all = all.with(premise("plan of " + segment.name(), segment.plan()))
                    .with(premise("share of " + segment.name(), segment.share()))
                    .with(premise("usage of " + segment.name(), segment.usage()))
                    .with(premise(
                            "retention of " + segment.name(),
                            segment.retention().label()));
        }
        all = all.with(premise("compute cost", scenario.product().compute()));
        for (Channel channel : scenario.channels()) {
            all = all.with(premise("channel " + channel.name(), channel));
        }
        return all.with(premise("opening cohorts", scenario.opening()))
                .with(premise("fixed costs", scenario.fixedCosts()))
                .with(premise("shocks", scenario.shocks()))
                .with(premise("moves, returns and demand", scenario.behaviour()))
                .with(premise("credits, payouts, investments and commitments", scenario.books()));
    }

    private static Premise premise(String name, Object value) {
        String words = Words.of(value);
        return Premise.of(name, words.isEmpty() ? "none" : words, "");
    }
}
