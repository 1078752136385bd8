package dev.solvent.display;

import dev.solvent.economics.Breakdown;
import dev.solvent.economics.Payback;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.display.Numerals;
import dev.solvent.pricing.Coupon;
import dev.solvent.pricing.PlanTerms;
import dev.solvent.pricing.StoreCommission;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** What a user brings. */
final class MoneyPictures {

    private static final int MONTHS_WITHOUT_HORIZON = 36;

    /** The heaviest and the lightest half percent are left out: their usage has no bound. */
    private static final int USERS_SHOWN = 199;

    private MoneyPictures() {}

    static Picture payback(UnitEconomics user, Money cac) {
        Payback payback = user.payback(cac);
        int months = user.terms()
                .horizon()
                .map(Span::months)
                .orElse(StrictMath.max(MONTHS_WITHOUT_HORIZON, payback.months().orElse(0) * 3 / 2));
        double[] sums = new double[months + 1];
        CompensatedSum sum = new CompensatedSum();
        for (int age = 0; age < months; age++) {
            sum.add(user.marginWaterfall(age).total().amount()
                    * user.retention().survival(age));
            sums[age + 1] = sum.value();
        }
        String currency = cac.currency().getCurrencyCode();
        LineChart chart = LineChart.titled("Payback of " + cac + " to win a user of plan "
                        + user.plan().name() + ": " + payback)
                .xAge("months since acquisition")
                .y("contribution so far, of those who stayed", currency + " per acquired user")
                .line("contribution so far", Series.generate(sums.length, age -> age), Series.of(sums))
                .level("cost of winning a user: " + cac, cac.amount());
        if (payback.isReached() && payback.months().getAsInt() <= months) {
            int reached = payback.months().getAsInt();
            chart = chart.mark("payback after " + payback, reached, sums[reached]);
        }
        return chart.picture();
    }

    static Picture waterfall(Breakdown breakdown) {
        Money total = breakdown.total();
        String currency = total.currency().getCurrencyCode();
        List<RowPlot.Row> rows = new ArrayList<>();
        List<Double> ends = new ArrayList<>(List.of(0.0));
        StringBuilder description = new StringBuilder("Waterfall in " + currency + ".");
        double largest = breakdown.parts().stream()
                .mapToDouble(part -> StrictMath.abs(part.money().amount()))
                .max()
                .orElse(0);
        double reached = 0;
        for (Breakdown.Part part : breakdown.parts()) {
            double amount = Numerals.drawable(part.money().amount(), part.label());
            RowPlot.Bar bar = new RowPlot.Bar(reached, reached + amount, amount < 0 ? 1 : 0, 0);
            rows.add(
                    new RowPlot.Row(part.label(), List.of(bar), List.of(), List.of(Numerals.aligned(amount, largest))));
            description
                    .append(' ')
                    .append(part.label())
                    .append(' ')
                    .append(Numerals.shown(amount))
                    .append('.');
            reached += amount;
            ends.add(reached);
        }
        RowPlot.Bar all = new RowPlot.Bar(0, total.amount(), -1, 0);
        rows.add(new RowPlot.Row(
                breakdown.headline(), List.of(all), List.of(), List.of(Numerals.aligned(total.amount(), largest))));
        description
                .append(' ')
                .append(breakdown.headline())
                .append(' ')
                .append(Numerals.shown(total.amount()))
                .append('.');
        Axis axis = span(breakdown.headline(), currency, ends.stream().mapToDouble(each -> each));
        List<Key> keys = List.of(Key.fill("comes in", 0), Key.fill("goes out", 1), Key.ink("is left"));
        return new RowPlot(axis, keys, List.of(currency), rows, 0)
                .picture(sentence(breakdown.headline() + ", part by part: " + total), description.toString());
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static Axis span(String name, String unit, DoubleStream values) {
        double[] ends = values.sorted().toArray();
        return Axis.of(name, unit, Axis.Kind.NUMBERS, ends[0], ends[ends.length - 1])
                .rounded(8);
    }

    static Picture margins(UnitEconomics user) {
        double loss = user.shareOfUsersAtALoss();
        int age = settledAge(user);
        String currency = user.plan().currency().getCurrencyCode();
        Series shares = Series.generate(USERS_SHOWN, MoneyPictures::share);
        Series margins = shares.map(
                share -> user.atQuantile(share).marginWaterfall(age).total().amount());
        Axis x = new Axis("users, from the lightest to the heaviest", "%", Axis.Kind.NUMBERS, 0, 100);
        Axis y = span(
                "contribution of one user",
                currency + " per month",
                DoubleStream.concat(DoubleStream.of(0), margins.stream()));
        List<Key> keys = new ArrayList<>(List.of(Key.fill("brings money", 0)));
        if (margins.stream().anyMatch(margin -> margin < 0)) {
            keys.add(Key.fill("brings a loss: " + Numerals.percent(loss) + " of users", 1));
        }
        XyPlot.Layer layer = (canvas, across, up) -> {
            area(canvas, across, up, margins.map(margin -> StrictMath.max(0, margin)), 0);
            area(canvas, across, up, margins.map(margin -> StrictMath.min(0, margin)), 1);
        };
        return new XyPlot(x, y, keys, List.of(layer))
                .picture(
                        "Who brings money on plan " + user.plan().name() + ": " + Numerals.percent(loss)
                                + " of users bring a loss",
                        "Area of " + y.title() + " by share of users ordered by usage: "
                                + Numerals.with(margins.get(0), currency)
                                + " for the lightest, " + Numerals.with(margins.get(USERS_SHOWN / 2), currency)
                                + " for the median, "
                                + Numerals.with(margins.last(), currency) + " for the user at 99.5 %.");
    }

    /** Heights of users at even steps of their share, down to zero at both ends. */
    private static void area(Canvas canvas, Scale across, Scale up, Series heights, int style) {
        if (heights.stream().allMatch(height -> height == 0)) {
            return;
        }
        List<Point> outline = new ArrayList<>();
        outline.add(new Point(across.at(100 * share(0)), up.at(0)));
        for (int i = 0; i < heights.size(); i++) {
            outline.add(new Point(across.at(100 * share(i)), up.at(heights.get(i))));
        }
        outline.add(new Point(across.at(100 * share(heights.size() - 1)), up.at(0)));
        canvas.filled(outline, style).area(outline, "ln l" + style);
    }

    /** The place of a shown user among all. */
    private static double share(int index) {
        return (index + 1) / (USERS_SHOWN + 1.0);
    }

    /** An age at which trials and introductory prices are over, as the share of users at a loss is counted. */
    private static int settledAge(UnitEconomics user) {
        PlanTerms terms = user.plan().terms();
        StoreCommission store = terms.payment().store();
        int settled = (int) StrictMath.ceil(terms.trialMonths());
        for (Coupon coupon : terms.coupons()) {
            settled = StrictMath.max(settled, coupon.months().orElse(0));
        }
        return store.first() == store.later() ? settled : StrictMath.max(settled, store.laterFromMonth());
    }
}
