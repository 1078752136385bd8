package dev.solvent.examples.cases;

import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.claims.Claim;
import dev.solvent.decision.GoalSeek;
import dev.solvent.display.Pictures;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.examples.casebook.Stated;
import dev.solvent.files.scenario.ScenarioFile;
import dev.solvent.internal.Text;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Cohort;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.projection.Column;
import dev.solvent.projection.Projection;
import dev.solvent.projection.Projector;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.ActivityCurve;
import dev.solvent.retention.ActivityFamily;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import dev.solvent.study.Lever;
import java.time.Month;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** S1: one D1 figure, a bound on active days and a quarter in which users collapsed. */
public final class TalkieChurn implements Case {

    private static final Map<String, ActivityFamily> FAMILIES = families();
    private static final int MONTH_DAYS = 30;
    private static final YearMonth QUARTER_START = at(2025, Month.OCTOBER);
    private static final String DAYS = "days";
    private static final String USD = "USD";
    private static final String FRACTION = "fraction";

    @Override
    public String id() {
        return "S1";
    }

    @Override
    public String title() {
        return "Talkie and Xingye: what decay, what value, what may a user cost?";
    }

    @Override
    public String question() {
        return "Given one D1 figure, fewer than five active days a month and a quarter in which monthly users collapsed, how fast"
                + " do users leave, what is a user worth, and could the marketing of 2024 ever have paid?";
    }

    @Override
    public void work(CaseSheet sheet) {
        sheet.assumes(new Assumption(
                "days in a month of activity",
                MONTH_DAYS,
                30,
                31,
                DAYS,
                "The bound on active days is per month; d0 to d29."));
        Map<String, ActivityCurve> curves = activity(sheet);
        Collapse collapse = collapse(sheet);
        Money cac = sheet.takes("S000-017")
                .asMoney()
                .dividedBy(sheet.takes("S000-011").number());
        sheet.derives("s1.cac.lowerBound", cac.amount(), "USD per registered user");
        sheet.assumes(new Assumption(
                "users won in 2024, as a share of all ever registered",
                1,
                0.1,
                1,
                FRACTION,
                "All of them: the least that a user can have cost. Paid installs cost 0.5 to 2 USD."));
        double central = sheet.assumes(new Assumption(
                "monthly active users",
                20e6,
                15e6,
                25e6,
                "users",
                "No document has it; the company's AI products average 27.6M together and this is the largest."));
        MoneyRate revenue = sheet.takes("S000-015")
                .asShare()
                .of(sheet.takes("S000-004").asMoney())
                .over(months(9));
        for (double mau : new double[] {15e6, central, 25e6}) {
            values(sheet, Text.significant(mau / 1e6, 3) + "M", revenue.dividedBy(mau), collapse.longest(), cac);
        }
        payback(sheet, revenue.dividedBy(central), collapse.longest(), cac);
        Range year = yearByFamily(sheet, curves, revenue.dividedBy(central));
        downloads(sheet);
        sheet.concludes("At least " + percent(collapse.churn().probability())
                + " of the monthly users leave a month, so a user stays at most "
                + Text.significant(collapse.longest().lifetimeMonths(), 3) + " months. Activity gives "
                + Text.significant(year.low(), 2) + " to " + Text.significant(year.high(), 2)
                + " USD of revenue in a user's first year, by curve family; every one of them is below the least a user can"
                + " have cost, " + Text.significant(cac.amount(), 3)
                + " USD, so not even free compute repays it. Fewer new users alone explain the collapse only if sign-ups fell to "
                + percent(collapse.mildestCut()) + " where " + percent(collapse.fewestKept())
                + " of users stay a month, and the deeper the better users stay: above "
                + percent(collapse.churn().complement()) + " no cut is deep enough.");
    }

    /** Curves of every family that pass through D1 and keep the bound on active days. */
    private static Map<String, ActivityCurve> activity(CaseSheet sheet) {
        Claim d1 = sheet.takes("S000-025");
        Claim bound = sheet.takes("S000-021");
        Map<String, ActivityCurve> curves = new LinkedHashMap<>();
        FAMILIES.forEach((name, family) -> {
            ActivityCurve curve = family.through(1, d1.asShare()).withActiveDaysAtMost(MONTH_DAYS, bound.high());
            curves.put(name, curve);
            Stated most = new Stated(bound.high(), 1e-6, Stated.high(bound).claim());
            sheet.atMost("s1.activeDays." + name + ".30", curve.activeDays(MONTH_DAYS), DAYS, most);
            for (int days : new int[] {90, 365}) {
                sheet.derives("s1.activeDays." + name + "." + days, curve.activeDays(days), DAYS);
            }
            for (int day : new int[] {7, 30, 90}) {
                sheet.derives("s1.d" + day + "." + name, curve.activeShare(day), FRACTION);
            }
        });
        sheet.shows(
                Pictures.activity(90, curves.values().toArray(ActivityCurve[]::new))
                        .titled("One first-day figure, four decays"),
                "All pass through the stated share of the first day and keep the bound on active days in a month; what they say"
                        + " of day 90 is the family's doing, not the data's.");
        return curves;
    }

    /** What the collapse of a quarter says about survival, and which cut of sign-ups would explain it. */
    private static Collapse collapse(CaseSheet sheet) {
        Claim change = sheet.takes("S000-024");
        Rate churn = Rate.perQuarter(-change.asFraction()).in(Period.MONTH);
        RetentionCurve longest = RetentionCurve.geometric(churn);
        sheet.derives("s1.maxMonthlySurvival", churn.complement(), FRACTION);
        sheet.derives("s1.maxLifetimeMonths", longest.lifetimeMonths(), "months");
        double target = 1 + change.asFraction();
        Stated stated = Stated.fraction(change).of(target);
        double[] keptPerMonth = {0.4, 0.5, 0.6, 0.7, churn.complement()};
        double mildest = 0;
        for (double kept : keptPerMonth) {
            Lever<Double> left = Lever.between("sign-ups left", 0, 1);
            double phi = GoalSeek.vary(left)
                    .until(x -> usersKept(kept, x))
                    .is(target)
                    .orElseThrow();
            String key = "(s=" + Text.fixed(kept, 4) + ")";
            sheet.derives("s1.phi" + key, phi, "of sign-ups left");
            sheet.offers("fewer installs s=" + Text.fixed(kept, 4), ScenarioFile.of(quarter(kept, phi)));
            sheet.compares("s1.mauRatio" + key, usersKept(kept, phi), "of users before", stated);
            mildest = StrictMath.max(mildest, phi);
        }
        return new Collapse(churn, longest, keptPerMonth[0], mildest);
    }

    /** Users at the end of the quarter over users before it, when sign-ups are cut in a business that was steady. */
    private static double usersKept(double kept, double signUpsLeft) {
        Projection projection = Projector.project(quarter(kept, signUpsLeft));
        return projection.at(Column.ACTIVE_USERS, QUARTER_START.plusMonths(2))
                / projection.at(Column.ACTIVE_USERS, QUARTER_START.minusMonths(1));
    }

    private static Scenario quarter(double kept, double signUpsLeft) {
        double users = 20e6;
        Rate churn = Rate.perMonth(1 - kept);
        Product product = Product.named("Talkie")
                .segment(Segment.of("users", PricingPlan.free()).retention(RetentionCurve.geometric(churn)));
        YearMonth before = QUARTER_START.minusMonths(1);
        return Scenario.of(product, before)
                .over(months(4))
                .opening(new Cohort("users", before.minusMonths(1), users))
                .channel(Channel.steady("installs", users * churn.probability(), usd(0)))
                .shock(Shock.acquisitionCut("fewer installs", QUARTER_START, months(3), signUpsLeft));
    }

    /** What a user is worth if the collapse of one quarter went on, which is the best case. */
    private static void values(CaseSheet sheet, String mau, MoneyRate perUser, RetentionCurve longest, Money cac) {
        double margin = sheet.takes("S000-020").asFraction();
        UnitEconomics user = UnitEconomics.ofAverages(perUser, margin, longest);
        sheet.offers("user of " + mau, user);
        sheet.derives("s1.arpmau." + mau, perUser.perMonth().amount(), "USD per month");
        sheet.derives("s1.revenueLtv." + mau, user.revenueLtv().amount(), USD);
        sheet.derives(
                "s1.gpLtv" + Text.significant(margin * 100, 2) + "." + mau,
                user.grossProfitLtv().amount(),
                USD);
        sheet.derives("s1.ltvToCac." + mau, user.ltvToCac(cac), "ratio");
        sheet.derives("s1.affordableCac3to1." + mau, user.affordableCac(3).amount(), USD);
        sheet.derives("s1.requiredGM." + mau, user.grossMarginFor(cac), "fraction of revenue");
    }

    private static void payback(CaseSheet sheet, MoneyRate perUser, RetentionCurve longest, Money cac) {
        UnitEconomics user = UnitEconomics.ofAverages(
                        perUser, sheet.takes("S000-020").asFraction(), longest)
                .over(months(24));
        sheet.shows(
                Pictures.payback(user, cac).titled("What a user brings never reaches the least it can have cost"),
                "Gross profit so far of a user won, at the stated margin and the longest stay that the collapse allows.");
    }

    /** The other way to the same figure: revenue per active day times the active days of a year. */
    private static Range yearByFamily(CaseSheet sheet, Map<String, ActivityCurve> curves, MoneyRate perUser) {
        Money perDay = perUser.perMonth().dividedBy(sheet.takes("S000-021").high());
        sheet.derives("s1.revenuePerActiveDay.20M", perDay.amount(), "USD per active day");
        List<Double> values = curves.entrySet().stream()
                .map(entry -> sheet.derives(
                        "s1.oneYearRevenueLtv." + entry.getKey() + ".20M",
                        perDay.times(entry.getValue().activeDays(365)).amount(),
                        USD))
                .sorted()
                .toList();
        return new Range(values.get(0), values.get(values.size() - 1));
    }

    private static void downloads(CaseSheet sheet) {
        GrowthRate growth = GrowthRate.perMonth(sheet.takes("S000-023").asFraction());
        sheet.derives(
                "s1.downloadsJuly2024",
                sheet.takes("S000-022").number() * growth.discountFactor(1),
                "downloads per month");
    }

    private static Map<String, ActivityFamily> families() {
        Map<String, ActivityFamily> families = new LinkedHashMap<>();
        families.put("powerlaw", ActivityFamily.POWER_LAW);
        families.put("sbg", ActivityFamily.SHIFTED_BETA_GEOMETRIC);
        families.put("weibull", ActivityFamily.WEIBULL);
        families.put("geometric", ActivityFamily.GEOMETRIC);
        return families;
    }

    private static String percent(double fraction) {
        return Text.significant(fraction * 100, 3) + " %";
    }

    private record Collapse(Rate churn, RetentionCurve longest, double fewestKept, double mildestCut) {}

    private record Range(double low, double high) {}
}
