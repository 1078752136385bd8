package dev.solvent.examples.cases;

import static dev.solvent.claims.audit.Expression.exactly;
import static dev.solvent.claims.audit.Expression.growth;
import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.claims.audit.Expression.value;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.display.Mark;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.examples.casebook.Stated;
import dev.solvent.internal.Text;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Span;
import dev.solvent.study.Input;

/** S14: from nothing to a million a year in half a year. */
public final class HeyGenFirstMillion implements Case {

    @Override
    public String id() {
        return "S14";
    }

    @Override
    public String title() {
        return "HeyGen: a service becomes a product";
    }

    @Override
    public String question() {
        return "How fast is it from a few sales to a million a year, and did that pace last?";
    }

    @Override
    public void work(CaseSheet sheet) {
        double days = sheet.takes("S004-023").number();
        Money target = sheet.takes("S004-022").asMoney();
        double arpa = sheet.assumes(
                new Assumption("revenue of a customer", 48, 24, 89, "USD per month", "List prices of the time."));
        double start = sheet.assumes(new Assumption(
                "revenue a month at the start", 1000, 500, 5000, "USD", "Sold as a service on a market place."));
        sheet.derives("s14.linear ARR/day", target.dividedBy(days).amount(), "USD");
        MoneyRate million = target.per(Period.YEAR);
        GrowthRate growth = growth(million, start, days);
        sheet.derives("s14.expRate from 1k MRR", growth.continuous(), "per day");
        double doubling = sheet.derives("s14.doublingDays", growth.periodsTo(2).orElseThrow(), "days");
        sheet.compares(
                "s14.arrAtTheEnd",
                usd(start)
                        .times(growth.factorAfter(days * Period.DAY.in(Period.MONTH)))
                        .per(Period.MONTH)
                        .in(Period.YEAR)
                        .money()
                        .amount(),
                "USD",
                new Stated(target.amount(), 0.005 * target.amount(), java.util.Optional.of("S004-022")));
        sheet.derives("s14.customers at 48/mo", million.ratioTo(usd(arpa).per(Period.MONTH)), "customers");
        double later = sheet.derives(
                "s14.10M/1M in 7 months cmgr",
                GrowthRate.multiplying(sheet.takes("X8-001").asMoney().ratioTo(target), months(7))
                        .growth(),
                "per month");
        sheet.computes("s14.dilution if after the money", ratio("S004-011", "S004-012"), "of the company");
        sheet.computes("s14.priceLeft", value("S004-019").complement(), "of the price");
        sheet.computes(
                "s14.volumeForEqualRevenue",
                exactly(1).dividedBy(value("S004-019").complement()),
                "times the volume");
        Input<Double> from = sheet.varies("revenue a month at the start");
        sheet.shows(
                sheet.explores(
                        "s14.doubling",
                        "days",
                        x -> growth(million, x.of(from), days).periodsTo(2).orElseThrow(),
                        from),
                "time in which revenue doubled",
                Mark.at("from 1,000 USD a month", doubling));
        sheet.concludes("Revenue doubled every " + Text.significant(doubling, 3) + " days. The seven months after, "
                + Text.significant(100 * later, 2)
                + " % a month, are a doubling in about two months: the pace of the first million does"
                + " not last, as a curve through one interval cannot know.");
    }

    private static GrowthRate growth(MoneyRate end, double start, double days) {
        return GrowthRate.multiplying(end.ratioTo(usd(start).per(Period.MONTH)), new Span((int) days, Period.DAY));
    }
}
