package dev.solvent.economics;

import dev.solvent.compute.ComputeCost;
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
import java.util.function.Function;

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

    /** Which lines of a month count. */
    enum Lines {
        REVENUE,
        GROSS_PROFIT,
        CONTRIBUTION
    }

    private Valuation(UnitEconomics source) {
        this.source = source;
        this.terms = source.terms();
        this.compute = source.compute();
        this.retention = source.retention();
        this.month = new UserMonth(source.plan(), source.usage(), compute, terms.otherCosts());
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

    UserMonth month() {
        return month;
    }

    Breakdown firstMonth(String headline) {
        return new Breakdown(headline, lines(Lines.CONTRIBUTION, terms.acquired()));
    }

    /** Lines over the horizon, each month weighed by survival and discount. */
    Breakdown total(String headline, Lines which) {
        if (!isDated()) {
            double weight = totalWeight();
            return new Breakdown(headline, scaled(lines(which, terms.acquired()), weight));
        }
        return new Breakdown(headline, overMonths(age -> lines(which, monthOf(age))));
    }

    Payback payback(double cac) {
        CompensatedSum sum = new CompensatedSum();
        int reached = 0;
        int last = terms.horizon().map(Span::months).orElse(MOST_MONTHS);
        Optional<RetentionTable> table = terms.horizon().map(span -> retention.over(span.months()));
        double constant = isDated() ? 0 : contribution(0);
        if (terms.horizon().isEmpty()) {
            if (constant >= cac) {
                return Payback.after(1);
            }
            if (!(constant > 0 && constant * retention.lifetimeMonths() > cac)) {
                return Payback.NEVER;
            }
        }
        for (int age = 0; age < last; age++) {
            int at = age;
            double alive = table.map(bound -> bound.survival(at)).orElseGet(() -> retention.survival(at));
            sum.add(alive * (isDated() ? contribution(age) : constant));
            boolean above = sum.value() >= cac;
            reached = !above ? 0 : reached == 0 ? age + 1 : reached;
            if (reached > 0 && terms.horizon().isEmpty()) {
                break;
            }
        }
        return reached == 0 ? Payback.NEVER : Payback.after(reached);
    }

    Optional<Money> breakEvenCost(Meter meter) {
        ComputeCost cost = compute.orElseThrow(() -> new IllegalStateException("there is no compute cost"));
        Breakdown free = new Valuation(
                        new UnitEconomics(source.plan(), source.usage(), without(cost, meter), retention, terms))
                .total("lifetime value", Lines.CONTRIBUTION);
        double attempts = attemptsPerAccepted(cost, meter);
        double served = source.usage()
                .on(meter)
                .map(source.plan()::expectedServed)
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
        List<ComputeCost.Line> rest = cost.lines().stream()
                .filter(line -> !line.item().meter().equals(meter))
                .toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(new ComputeCost(rest));
    }

    private boolean isDated() {
        return compute.map(ComputeCost::isDated).orElse(false);
    }

    private Optional<YearMonth> monthOf(int age) {
        return terms.acquired().map(start -> start.plusMonths(age));
    }

    private double contribution(int age) {
        CompensatedSum sum = new CompensatedSum();
        lines(Lines.CONTRIBUTION, monthOf(age))
                .forEach(part -> sum.add(part.money().amount()));
        return sum.value();
    }

    private List<Breakdown.Part> lines(Lines which, Optional<YearMonth> when) {
        List<Breakdown.Part> parts = new ArrayList<>(month.revenue());
        if (which != Lines.REVENUE) {
            parts.addAll(month.costOfRevenue(when));
        }
        if (which == Lines.CONTRIBUTION) {
            parts.addAll(month.belowGrossProfit());
        }
        return parts;
    }

    private List<Breakdown.Part> overMonths(Function<Integer, List<Breakdown.Part>> linesAt) {
        int months = terms.horizon().orElseThrow().months();
        RetentionTable table = retention.over(months);
        List<Breakdown.Part> labels = linesAt.apply(0);
        List<CompensatedSum> sums =
                labels.stream().map(part -> new CompensatedSum()).toList();
        for (int age = 0; age < months; age++) {
            double weight = table.survival(age) * discount(age);
            List<Breakdown.Part> lines = linesAt.apply(age);
            for (int i = 0; i < sums.size(); i++) {
                sums.get(i).add(weight * lines.get(i).money().amount());
            }
        }
        List<Breakdown.Part> parts = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            Breakdown.Part label = labels.get(i);
            parts.add(new Breakdown.Part(
                    label.label(), Money.of(sums.get(i).value(), label.money().currency())));
        }
        return parts;
    }

    /** Sum over the months of survival times discount. */
    private double totalWeight() {
        if (terms.horizon().isPresent()) {
            int months = terms.horizon().orElseThrow().months();
            RetentionTable table = retention.over(months);
            CompensatedSum sum = new CompensatedSum();
            for (int age = 0; age < months; age++) {
                sum.add(table.survival(age) * discount(age));
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
