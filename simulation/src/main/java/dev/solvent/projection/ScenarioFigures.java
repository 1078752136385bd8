package dev.solvent.projection;

import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.MeteredCost;
import dev.solvent.compute.PriceTrend;
import dev.solvent.pricing.Charge;
import dev.solvent.pricing.FlatFee;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.projection.Lanes.Figure;
import dev.solvent.projection.Lanes.Kind;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.retention.Geometric;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.ShiftedBetaGeometric;
import dev.solvent.scenario.Books;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Drift;
import dev.solvent.scenario.FixedCost;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageTrend;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the figures of a scenario in a row: sign-ups, prices, shares, curves, usage, costs. A scenario is read against a first one
 * of which it must be the twin in all other respects; what a function leaves untouched is the same object in both, so that most of
 * it is compared by a look.
 */
final class ScenarioFigures {

    private final Scenario first;
    private final List<Figure> keys = new ArrayList<>();
    private final int[] meters;
    private final double[] values;

    private ScenarioFigures(Scenario first) {
        this.first = first;
        int segments = first.product().segments().size();
        this.meters = new int[segments];
        layOut();
        this.values = new double[keys.size()];
        new Reader(values).read(first);
    }

    static ScenarioFigures of(Scenario first) {
        return new ScenarioFigures(first);
    }

    /** Place of the first drift. */
    int firstDrift() {
        return 1
                + first.channels().size() * (1 + first.months())
                + first.fixedCosts().size();
    }

    /** What is read, in the order of the row. */
    List<Figure> keys() {
        return keys;
    }

    /** The row of the first scenario. */
    double[] values() {
        return values.clone();
    }

    /** Reads into a row; false where the scenario differs from the first in anything else. */
    boolean read(Scenario scenario, double[] into) {
        return new Reader(into).read(scenario);
    }

    private void layOut() {
        keys.add(new Figure(Kind.DISCOUNT, ""));
        for (Channel each : first.channels()) {
            keys.add(new Figure(Kind.CAC, each.name()));
            for (int month = 0; month < first.months(); month++) {
                keys.add(new Figure(Kind.SIGN_UPS_BY_MONTH, each.name()));
            }
        }
        first.fixedCosts().forEach(each -> keys.add(new Figure(Kind.FIXED, each.name())));
        first.behaviour().drifts().forEach(each -> keys.add(new Figure(Kind.USAGE_GROWTH, each.segment())));
        List<Segment> segments = first.product().segments();
        for (int i = 0; i < segments.size(); i++) {
            String name = segments.get(i).name();
            boolean geometric = segments.get(i).retention() instanceof Geometric;
            keys.add(new Figure(Kind.SHARE, name));
            keys.add(new Figure(Kind.PRICE, name));
            keys.add(new Figure(geometric ? Kind.CHURN : Kind.ALPHA, name));
            keys.add(new Figure(Kind.BETA, name));
            for (Meter meter : segments.get(i).usage().meters()) {
                keys.add(new Figure(Kind.USAGE, name, meter.name()));
            }
            meters[i] = segments.get(i).usage().meters().size();
        }
        first.product().compute().ifPresent(cost -> {
            for (ComputeCost.Line each : cost.lines()) {
                keys.add(new Figure(Kind.UNIT_COST, each.item().meter().name()));
                keys.add(new Figure(Kind.COST_DECLINE, each.item().meter().name()));
            }
        });
    }

    /** The trend of a usage that grows from the start on, if it is one. */
    static boolean grows(Drift drift, YearMonth start) {
        return drift.kind() == Drift.Kind.USAGE
                && drift.trend() instanceof UsageTrend.ByMonth trend
                && trend.from().equals(start);
    }

    /** The part of a trend that compounds from the start on and comes last, if there is one. */
    static boolean declines(PriceTrend trend, YearMonth start) {
        PriceTrend last = trend instanceof PriceTrend.Product product ? product.second() : trend;
        return last instanceof PriceTrend.Compounding change && change.from().equals(start);
    }

    /** The rest of such a trend. */
    static PriceTrend before(PriceTrend trend) {
        return trend instanceof PriceTrend.Product product ? product.first() : PriceTrend.constant();
    }

    private static boolean same(Object one, Object other) {
        return one == other || one.equals(other);
    }

    private static double monthly(GrowthRate rate) {
        return rate.in(Period.MONTH).growth();
    }

    /** One reading, part after part in the order of the row. */
    private final class Reader {

        private final double[] into;
        private int at;

        Reader(double[] into) {
            this.into = into;
        }

        private void put(double value) {
            into[at++] = value;
        }

        /** What is the same object has the figures it had; the first scenario is read in full. */
        private boolean skip(Object one, Object other, int figures) {
            if (one != other || into == values) {
                return false;
            }
            System.arraycopy(values, at, into, at, figures);
            at += figures;
            return true;
        }

        boolean read(Scenario scenario) {
            return scenario.months() == first.months()
                    && same(scenario.start(), first.start())
                    && same(scenario.opening(), first.opening())
                    && same(scenario.shocks(), first.shocks())
                    && books(scenario.books(), first.books())
                    && channels(scenario.channels(), first.channels())
                    && fixedCosts(scenario.fixedCosts(), first.fixedCosts())
                    && drifts(scenario, first)
                    && product(scenario.product(), first.product());
        }

        private boolean books(Books books, Books known) {
            put(monthly(books.discount()));
            return same(books.credits(), known.credits())
                    && same(books.payoutLagMonths(), known.payoutLagMonths())
                    && same(books.investments(), known.investments())
                    && same(books.commitments(), known.commitments());
        }

        private boolean channels(List<Channel> channels, List<Channel> known) {
            boolean alike = channels.size() == known.size();
            for (int i = 0; alike && i < channels.size(); i++) {
                alike = channel(channels.get(i), known.get(i));
            }
            return alike;
        }

        private boolean channel(Channel channel, Channel known) {
            if (skip(channel, known, 1 + first.months())) {
                return true;
            }
            put(channel.cac().amount());
            Series signUps = channel.signUps();
            int last = signUps.size() - 1;
            for (int month = 0; month < first.months(); month++) {
                put(signUps.get(Math.min(month, last)));
            }
            return same(channel.name(), known.name())
                    && same(channel.campaign(), known.campaign())
                    && same(channel.referral(), known.referral())
                    && same(channel.segments(), known.segments());
        }

        private boolean fixedCosts(List<FixedCost> costs, List<FixedCost> known) {
            boolean alike = costs.size() == known.size();
            for (int i = 0; alike && i < costs.size(); i++) {
                put(costs.get(i).cost().perMonth().amount());
                alike = same(costs.get(i).name(), known.get(i).name())
                        && same(costs.get(i).count(), known.get(i).count());
            }
            return alike;
        }

        private boolean drifts(Scenario scenario, Scenario known) {
            List<Drift> drifts = scenario.behaviour().drifts();
            List<Drift> before = known.behaviour().drifts();
            boolean alike = drifts.size() == before.size()
                    && same(scenario.behaviour().moves(), known.behaviour().moves())
                    && same(
                            scenario.behaviour().reactivations(),
                            known.behaviour().reactivations())
                    && same(scenario.behaviour().demands(), known.behaviour().demands());
            for (int i = 0; alike && i < drifts.size(); i++) {
                alike = drift(drifts.get(i), before.get(i));
            }
            return alike;
        }

        private boolean drift(Drift drift, Drift known) {
            if (grows(drift, first.start()) && grows(known, first.start())) {
                put(monthly(((UsageTrend.ByMonth) drift.trend()).growth()));
                return same(drift.segment(), known.segment());
            }
            put(0);
            return same(drift, known);
        }

        private boolean product(Product product, Product known) {
            boolean alike = same(product.name(), known.name())
                    && product.segments().size() == known.segments().size()
                    && product.compute().isPresent() == known.compute().isPresent();
            for (int i = 0; alike && i < known.segments().size(); i++) {
                alike = segment(product.segments().get(i), known.segments().get(i), meters[i]);
            }
            return alike
                    && (known.compute().isEmpty()
                            || compute(
                                    product.compute().orElseThrow(),
                                    known.compute().orElseThrow()));
        }

        private boolean segment(Segment segment, Segment known, int meters) {
            if (skip(segment, known, 4 + meters)) {
                return true;
            }
            put(segment.share());
            return same(segment.name(), known.name())
                    && same(segment.tie(), known.tie())
                    && plan(segment.plan(), known.plan())
                    && curve(segment.retention(), known.retention())
                    && usage(segment, known, meters);
        }

        /** The price of the one flat fee, where there is one. */
        private boolean plan(PricingPlan plan, PricingPlan known) {
            if (skip(plan, known, 1)) {
                return true;
            }
            List<Charge> charges = plan.charges();
            boolean alike = charges.size() == known.charges().size()
                    && same(plan.name(), known.name())
                    && same(plan.currency(), known.currency())
                    && same(plan.terms(), known.terms())
                    && same(plan.quotas(), known.quotas());
            double price = 0;
            int fees = 0;
            for (int i = 0; alike && i < charges.size(); i++) {
                Charge charge = charges.get(i);
                Charge before = known.charges().get(i);
                if (charge instanceof FlatFee fee && before instanceof FlatFee) {
                    price = fee.price().toMoneyRate().perMonth().amount();
                    fees++;
                    alike = same(charge.label(), before.label());
                } else {
                    alike = same(charge, before);
                }
            }
            put(fees == 1 ? price : 0);
            return alike && (fees < 2 || same(charges, known.charges()));
        }

        private boolean curve(RetentionCurve curve, RetentionCurve known) {
            if (curve instanceof ShiftedBetaGeometric two && known instanceof ShiftedBetaGeometric) {
                put(two.alpha());
                put(two.beta());
                return true;
            }
            boolean geometric = curve instanceof Geometric && known instanceof Geometric;
            put(geometric ? ((Geometric) curve).churn().in(Period.MONTH).probability() : 0);
            put(0);
            return geometric || same(curve, known);
        }

        /** Means by meter; where fees or quotas follow usage, it must be the same. */
        private boolean usage(Segment segment, Segment known, int meters) {
            Usage usage = segment.usage();
            if (skip(usage, known.usage(), meters)) {
                return true;
            }
            boolean alike = usage.distributions().size() == meters
                    && usage.monthlyVariation() == known.usage().monthlyVariation();
            for (int i = 0; alike && i < meters; i++) {
                put(usage.distributions().get(i).mean());
                alike = same(
                        usage.distributions().get(i).meter(),
                        known.usage().distributions().get(i).meter());
            }
            return alike && (isMeanEnough(known) || same(usage, known.usage()));
        }

        private boolean isMeanEnough(Segment known) {
            boolean flat = known.tie().isEmpty() && known.plan().quotas().isEmpty();
            for (Charge each : known.plan().charges()) {
                flat &= each.isFlat();
            }
            return flat;
        }

        private boolean compute(ComputeCost cost, ComputeCost known) {
            if (skip(cost, known, 2 * known.lines().size())) {
                return true;
            }
            boolean alike = cost.lines().size() == known.lines().size();
            for (int i = 0; alike && i < known.lines().size(); i++) {
                alike = line(cost.lines().get(i), known.lines().get(i));
            }
            return alike;
        }

        private boolean line(ComputeCost.Line line, ComputeCost.Line known) {
            boolean priced = line.item() instanceof MeteredCost && known.item() instanceof MeteredCost;
            put(priced ? line.item().unitCost().amount() : 0);
            boolean alike = priced
                    ? same(line.item().label(), known.item().label())
                            && same(line.item().meter(), known.item().meter())
                    : same(line.item(), known.item());
            return alike
                    && line.factor() == known.factor()
                    && line.failedShare() == known.failedShare()
                    && trend(line.trend(), known.trend());
        }

        private boolean trend(PriceTrend trend, PriceTrend known) {
            if (declines(trend, first.start()) && declines(known, first.start())) {
                PriceTrend last = trend instanceof PriceTrend.Product product ? product.second() : trend;
                put(-monthly(((PriceTrend.Compounding) last).change()));
                return same(before(trend), before(known));
            }
            put(0);
            return same(trend, known);
        }
    }

    /** Places of a row in which any of some rows differs from the first. */
    boolean[] varying(List<double[]> rows) {
        boolean[] varying = new boolean[values.length];
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                varying[i] |= row[i] != values[i];
            }
        }
        // sign-ups of a channel go together, so that its columns are months in order
        for (int i = 0; i < varying.length; i++) {
            if (varying[i] && keys.get(i).kind() == Kind.SIGN_UPS_BY_MONTH) {
                int from = keys.indexOf(keys.get(i));
                Arrays.fill(varying, from, from + first.months(), true);
            }
        }
        return varying;
    }
}
