package dev.solvent.economics;

import dev.solvent.compute.ComputeCost;
import dev.solvent.economics.UserMonth.Group;
import dev.solvent.internal.CompensatedSum;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Span;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.RetentionTable;
import dev.solvent.usage.Meter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** {@link UnitEconomics} bound for computing: the lines of a month, and how much each month weighs. */
final class Valuation {

    /** A discounted lifetime stops where what is left is below this share of the sum. */
    private static final double TAIL = 1e-13;

    private static final int MOST_MONTHS = 100_000;

    private final UserMonth month;
    private final RetentionCurve retention;
    private final Terms terms;
    private final Optional<ComputeCost> compute;
    private final UnitEconomics source;
    private final int settledFrom;

    /** Which lines of a month count. */
    enum Lines {
        REVENUE(Group.REVENUE),
        AFTER_STORE(Group.TAKERS),
        GROSS_PROFIT(Group.SERVING),
        CONTRIBUTION(Group.BELOW);

        private final Group last;

        Lines(Group last) {
            this.last = last;
        }
    }

    private Valuation(UnitEconomics source) {
        this.source = source;
        this.terms = source.terms();
        this.compute = source.compute();
        this.retention = RenewingRetention.of(source.plan(), source.retention());
        this.month = new UserMonth(source.plan(), source.usage(), compute, terms.otherCosts());
        this.settledFrom = month.settledFrom();
        if (isDated() && terms.acquired().isEmpty()) {
            throw new IllegalStateException(
                    "the compute cost moves in time: say when the user is acquired, acquiredIn(at(2027, JANUARY))");
        }
        if (isDated() && terms.horizon().isEmpty()) {
            throw new IllegalStateException("the compute cost moves in time: give a horizon, over(months(36))");
        }
    }

    static Valuation of(UnitEconomics source) {
        return new Valuation(source);
    }

    /** A month of age in numbers, from list price to contribution. */
    Breakdown monthOfAge(String headline, int age) {
        return new Breakdown(headline, lines(Lines.CONTRIBUTION, age));
    }

    /** Contribution of a month when trials and introductory prices are over. */
    Money settledMonth() {
        return monthOfAge("contribution a month", settledFrom).total();
    }

    /** Gross profit of a settled month less a share of its revenue: zero where the margin is that share. */
    double beyondMargin(double grossMargin) {
        return sum(lines(Lines.GROSS_PROFIT, settledFrom)) - grossMargin * sum(lines(Lines.REVENUE, settledFrom));
    }

    /** Contribution in a settled month of one user who wants exactly these units. */
    double contribution(ToDoubleFunction<Meter> wanted) {
        return month.contribution(wanted, settledFrom, monthAt(settledFrom));
    }

    /** Lines over the horizon, each month weighed by survival and discount. */
    Breakdown total(String headline, Lines which) {
        if (!isDated() && settledFrom == 0) {
            return new Breakdown(headline, scaled(lines(which, 0), totalWeight()));
        }
        WeighedLines sums = new WeighedLines(which.last);
        int apart = isDated() ? horizonMonths() : StrictMath.min(settledFrom, horizonMonths());
        IntToDoubleFunction weight = weights();
        CompensatedSum weights = new CompensatedSum();
        for (int age = 0; age < apart; age++) {
            double each = weight.applyAsDouble(age);
            weights.add(each);
            sums.add(month.lines(age, monthAt(age)), each);
        }
        if (!isDated()) {
            sums.add(month.lines(settledFrom, monthAt(settledFrom)), totalWeight() - weights.value());
        }
        return new Breakdown(headline, sums.parts());
    }

    Payback payback(double cac) {
        CompensatedSum sum = new CompensatedSum();
        int reached = 0;
        int last = horizonMonths();
        Optional<RetentionTable> table = terms.horizon().map(span -> retention.over(span.months()));
        double settled = isDated() ? 0 : sum(lines(Lines.CONTRIBUTION, settledFrom));
        if (terms.horizon().isEmpty()) {
            if (settledFrom == 0 && settled >= cac) {
                return Payback.after(1);
            }
            if (!everPaysBack(cac, settled)) {
                return Payback.NEVER;
            }
        }
        for (int age = 0; age < last; age++) {
            int at = age;
            double alive = table.map(bound -> bound.survival(at)).orElseGet(() -> retention.survival(at));
            boolean alike = !isDated() && age >= settledFrom;
            sum.add(alive * (alike ? settled : sum(lines(Lines.CONTRIBUTION, age))));
            boolean above = sum.value() >= cac;
            reached = !above ? 0 : reached == 0 ? age + 1 : reached;
            if (reached > 0 && alike && terms.horizon().isEmpty()) {
                break;
            }
        }
        return reached == 0 ? Payback.NEVER : Payback.after(reached);
    }

    /** Whether all that ever comes is enough; without discount, as payback counts. */
    private boolean everPaysBack(double cac, double settled) {
        if (settledFrom == 0) {
            return settled > 0 && settled * retention.lifetimeMonths() > cac;
        }
        CompensatedSum all = new CompensatedSum();
        double left = retention.lifetimeMonths();
        for (int age = 0; age < settledFrom; age++) {
            double alive = retention.survival(age);
            all.add(alive * sum(lines(Lines.CONTRIBUTION, age)));
            left -= alive;
        }
        all.add(settled * left);
        return all.value() > cac;
    }

    Optional<Money> breakEvenCost(Meter meter) {
        ComputeCost cost = compute.orElseThrow(() -> new IllegalStateException("there is no compute cost"));
        Breakdown free = new Valuation(
                        new UnitEconomics(source.plan(), source.usage(), without(cost, meter), retention, terms))
                .total("lifetime value", Lines.CONTRIBUTION);
        double attempts = attemptsPerAccepted(cost, meter);
        double served = month.served(meter)
                .orElseThrow(() -> new IllegalArgumentException(
                        "meter must be used, of " + source.usage().meters() + ", was " + meter));
        double value = free.total().amount();
        double units = served * attempts * totalWeight();
        return value > 0 && units > 0
                ? Optional.of(Money.of(value / units, free.total().currency()))
                : Optional.empty();
    }

    private static double attemptsPerAccepted(ComputeCost cost, Meter meter) {
        List<Double> attempts = cost.lines().stream()
                .filter(line -> line.item().meter().equals(meter))
                .map(ComputeCost.Line::attemptsPerAccepted)
                .distinct()
                .toList();
        if (attempts.isEmpty()) {
            throw new IllegalArgumentException("meter must have a cost, of " + cost.meters() + ", was " + meter);
        }
        if (attempts.size() > 1) {
            throw new IllegalStateException(
                    "costs of " + meter + " must fail alike, attempts per unit are " + attempts);
        }
        return attempts.get(0);
    }

    private static Optional<ComputeCost> without(ComputeCost cost, Meter meter) {
        List<ComputeCost.Line> rest =
                new ArrayList<>(ComputeCost.free(meter, cost.currency()).lines());
        cost.lines().stream().filter(line -> !line.item().meter().equals(meter)).forEach(rest::add);
        return Optional.of(new ComputeCost(rest));
    }

    private boolean isDated() {
        return compute.map(ComputeCost::isDated).orElse(false);
    }

    private Optional<YearMonth> monthAt(int age) {
        return terms.acquired().map(start -> start.plusMonths(age));
    }

    private int horizonMonths() {
        return terms.horizon().map(Span::months).orElse(MOST_MONTHS);
    }

    private static double sum(List<Breakdown.Part> parts) {
        CompensatedSum sum = new CompensatedSum();
        parts.forEach(part -> sum.add(part.money().amount()));
        return sum.value();
    }

    private List<Breakdown.Part> lines(Lines which, int age) {
        WeighedLines lines = new WeighedLines(which.last);
        lines.add(month.lines(age, monthAt(age)), 1);
        return lines.parts();
    }

    /** How much a month of age counts: the share of users who are there, discounted. */
    private IntToDoubleFunction weights() {
        if (terms.horizon().isEmpty()) {
            return age -> retention.survival(age) * discount(age);
        }
        RetentionTable table = retention.over(horizonMonths());
        return age -> table.survival(age) * discount(age);
    }

    /** Sum over the months of survival times discount. */
    private double totalWeight() {
        if (terms.horizon().isPresent()) {
            int months = terms.horizon().orElseThrow().months();
            IntToDoubleFunction weight = weights();
            CompensatedSum sum = new CompensatedSum();
            for (int age = 0; age < months; age++) {
                sum.add(weight.applyAsDouble(age));
            }
            return sum.value();
        }
        return terms.discount().growth() == 0 ? retention.lifetimeMonths() : discountedLifetime();
    }

    private double discountedLifetime() {
        double step = terms.discount().in(Period.MONTH).growth();
        if (!(step > 0)) {
            throw new IllegalStateException("a lifetime with negative discount has no bound: give a horizon");
        }
        CompensatedSum sum = new CompensatedSum();
        for (int age = 0; age < MOST_MONTHS; age++) {
            double term = retention.survival(age) * discount(age);
            sum.add(term);
            // survival never rises, so what is left is at most a geometric series from here
            if (term / step <= TAIL * sum.value()) {
                return sum.value();
            }
        }
        throw new IllegalStateException("the discounted lifetime of '" + retention.label() + "' did not settle in "
                + MOST_MONTHS + " months: give a horizon");
    }

    private double discount(int age) {
        GrowthRate rate = terms.discount();
        return rate.growth() == 0 ? 1 : rate.discountFactor(age + terms.timing().offsetMonths());
    }

    private static List<Breakdown.Part> scaled(List<Breakdown.Part> parts, double weight) {
        return parts.stream()
                .map(part -> new Breakdown.Part(part.label(), part.money().times(weight)))
                .toList();
    }
}
