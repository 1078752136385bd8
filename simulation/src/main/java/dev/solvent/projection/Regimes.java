package dev.solvent.projection;

import dev.solvent.product.Segment;
import dev.solvent.quantity.Period;
import dev.solvent.scenario.CreditTerms;
import dev.solvent.scenario.Drift;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import dev.solvent.usage.UsageTrend;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the regimes of a segment, each once. */
final class Regimes {

    private final Segment segment;
    private final double[] survival;
    private final double[] usageByAge;
    private final double[] seatsByAge;
    private final int lastChange;
    private final int termMonths;
    private final Optional<CreditTerms> credits;
    private final Map<Double, Regime> made = new HashMap<>();

    Regimes(Scenario scenario, Segment segment, double[] survival) {
        this.segment = segment;
        this.survival = survival;
        this.lastChange = UserMoney.lastChange(segment.plan());
        this.termMonths = (int) StrictMath.round(
                Period.MONTH.in(segment.plan().terms().billing()) == 0
                        ? 1
                        : 1 / Period.MONTH.in(segment.plan().terms().billing()));
        this.credits = Optional.ofNullable(scenario.books().credits().get(segment.name()));
        this.usageByAge = byAge(scenario, segment, Drift.Kind.USAGE, survival.length);
        this.seatsByAge = byAge(scenario, segment, Drift.Kind.SEATS, survival.length);
    }

    /** Months that a fixed fee pays for, or over which its credits are earned. */
    int monthsAhead() {
        return credits.map(each -> each.burned().size()).orElse(termMonths);
    }

    private static double[] byAge(Scenario scenario, Segment segment, Drift.Kind kind, int ages) {
        double[] factors = new double[ages];
        for (int age = 0; age < ages; age++) {
            factors[age] = 1;
            for (Drift each : scenario.behaviour().drifts()) {
                if (each.kind() == kind && each.segment().equals(segment.name())) {
                    factors[age] *= factor(each.trend(), age, scenario.start());
                }
            }
        }
        return factors;
    }

    /** What trends of a kind make of a month, apart from age. */
    static double byMonth(Scenario scenario, Segment segment, Drift.Kind kind, YearMonth month) {
        double factor = 1;
        for (Drift each : scenario.behaviour().drifts()) {
            if (each.kind() == kind && each.segment().equals(segment.name())) {
                UsageTrend trend = each.trend();
                double now = factor(trend, 0, month) / factor(trend, 0, scenario.start());
                double both = factor(trend, 7, month);
                if (!(StrictMath.abs(both - now * factor(trend, 7, scenario.start())) <= 1e-9 * both)) {
                    throw new IllegalStateException("trend of " + segment.name()
                            + " must be a factor by age times one by month, was not at age 7 in " + month);
                }
                factor *= now;
            }
        }
        return factor;
    }

    private static double factor(UsageTrend trend, int age, YearMonth month) {
        double factor = trend.factor(age, month);
        if (!(factor > 0 && Double.isFinite(factor))) {
            throw new IllegalStateException("the usage trend returned " + factor + " at age " + age + " in " + month
                    + ", must be positive and finite");
        }
        return factor;
    }

    Regime at(double usageFactor) {
        return made.computeIfAbsent(usageFactor, this::make);
    }

    private Regime make(double usageFactor) {
        int ages = survival.length;
        List<UserMoney> money = new ArrayList<>();
        List<Usage> usages = new ArrayList<>();
        Map<List<Double>, UserMoney> known = new HashMap<>();
        for (int age = 0; age < ages; age++) {
            double there = segment.tie().isPresent() ? survival[age] : 1;
            double factor = usageFactor * usageByAge[age];
            int terms = StrictMath.min(age, lastChange);
            Usage survivors = segment.usageOfSurvivors(there);
            Usage usage = factor == 1 ? survivors : survivors.times(factor);
            usages.add(usage);
            money.add(known.computeIfAbsent(
                    List.of(there, factor, (double) terms), key -> UserMoney.of(segment.plan(), usage, terms)));
        }
        List<Meter> meters = segment.usage().meters();
        return new Regime(now(money), ahead(money), meters, units(meters, usages));
    }

    private List<Profile> units(List<Meter> meters, List<Usage> usages) {
        List<Profile> units = new ArrayList<>();
        for (Meter meter : meters) {
            double[] served = new double[survival.length];
            Map<UsageDistribution, Double> known = new HashMap<>();
            for (int age = 0; age < served.length; age++) {
                UsageDistribution wanted = usages.get(age).levelOn(meter).orElseThrow();
                served[age] = seatsByAge[age] * known.computeIfAbsent(wanted, segment.plan()::expectedServed);
            }
            units.add(Profile.of(served, survival));
        }
        return units;
    }

    private List<Profile> now(List<UserMoney> money) {
        List<Profile> now = new ArrayList<>();
        for (int stream = 0; stream < UserMoney.STREAMS.length; stream++) {
            double[] perUser = new double[survival.length];
            for (int age = 0; age < perUser.length; age++) {
                UserMoney each = money.get(age);
                double later = monthsAhead() > 1 ? each.flat(stream) : 0;
                perUser[age] = seatsByAge[age] * (each.all(stream) - later);
            }
            now.add(Profile.of(perUser, survival));
        }
        return now;
    }

    /** A term's fees on its first month; credits every month. */
    private List<Profile> ahead(List<UserMoney> money) {
        List<Profile> ahead = new ArrayList<>();
        if (monthsAhead() == 1) {
            return ahead;
        }
        int term = StrictMath.max(1, termMonths);
        for (int stream = 0; stream < UserMoney.STREAMS.length; stream++) {
            double[] perUser = new double[survival.length];
            for (int age = 0; age < perUser.length; age += term) {
                for (int next = age; next < age + term; next++) {
                    perUser[age] +=
                            money.get(StrictMath.min(next, perUser.length - 1)).flat(stream);
                }
                perUser[age] *= seatsByAge[age];
            }
            ahead.add(Profile.of(perUser, survival));
        }
        return ahead;
    }
}
