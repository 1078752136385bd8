package dev.solvent.projection;

import dev.solvent.pricing.PricingPlan;
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
import java.util.Arrays;
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
    private final UserMoney money;
    private final int settled;
    private final int termMonths;
    private final Map<Integer, double[]> fixed = new HashMap<>();
    private final Optional<CreditTerms> credits;
    private final Map<List<Double>, Regime> made = new HashMap<>();

    Regimes(Scenario scenario, Segment segment, double[] survival) {
        this.segment = segment;
        this.survival = survival;
        this.money = new UserMoney(segment.plan());
        this.settled = money.settledFrom();
        this.termMonths = termMonths(segment.plan());
        this.credits = Optional.ofNullable(scenario.books().credits().get(segment.name()));
        this.usageByAge = byAge(scenario, segment, Drift.Kind.USAGE, survival.length);
        this.seatsByAge = byAge(scenario, segment, Drift.Kind.SEATS, survival.length);
    }

    /** Months that a fixed fee pays for. */
    static int termMonths(PricingPlan plan) {
        return (int) StrictMath.round(plan.terms().billing().in(Period.MONTH));
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

    Regime at(double usageFactor, double seatsFactor) {
        return made.computeIfAbsent(List.of(usageFactor, seatsFactor), key -> make(usageFactor, seatsFactor));
    }

    private Regime make(double usageFactor, double seatsFactor) {
        double[] seats =
                Arrays.stream(seatsByAge).map(each -> each * seatsFactor).toArray();
        List<Usage> usages = new ArrayList<>();
        List<double[]> amounts = new ArrayList<>();
        Map<List<Double>, double[]> known = new HashMap<>();
        for (int age = 0; age < survival.length; age++) {
            double there = segment.tie().isPresent() ? survival[age] : 1;
            double factor = usageFactor * usageByAge[age];
            int terms = StrictMath.min(age, settled);
            Usage survivors = segment.usageOfSurvivors(there);
            Usage usage = factor == 1 ? survivors : survivors.times(factor);
            usages.add(usage);
            amounts.add(known.computeIfAbsent(List.of(there, factor, (double) terms), key -> money.at(usage, terms)));
        }
        boolean isAhead = monthsAhead() > 1;
        Profile[] ahead = isAhead ? ahead(seats) : new Profile[0];
        return new Regime(now(amounts, isAhead, seats), ahead, units(usages, seats));
    }

    private Profile[] units(List<Usage> usages, double[] seats) {
        List<Meter> meters = segment.usage().meters();
        Profile[] units = new Profile[meters.size()];
        for (int meter = 0; meter < units.length; meter++) {
            double[] served = new double[survival.length];
            Map<UsageDistribution, Double> known = new HashMap<>();
            for (int age = 0; age < served.length; age++) {
                UsageDistribution wanted = usages.get(age).on(meters.get(meter)).orElseThrow();
                served[age] = seats[age] * known.computeIfAbsent(wanted, segment.plan()::expectedServed);
            }
            units[meter] = Profile.of(served, survival);
        }
        return units;
    }

    private Profile[] now(List<double[]> amounts, boolean isAhead, double[] seats) {
        Profile[] now = new Profile[Stream.COUNT];
        for (int stream = 0; stream < now.length; stream++) {
            double[] perUser = new double[survival.length];
            for (int age = 0; age < perUser.length; age++) {
                double later = isAhead ? fixed(age)[stream] : 0;
                perUser[age] = seats[age] * (amounts.get(age)[stream] - later);
            }
            now[stream] = Profile.of(perUser, survival);
        }
        return now;
    }

    /** What a term costs, on its first month; credits are bought every month. */
    private Profile[] ahead(double[] seats) {
        Profile[] ahead = new Profile[Stream.COUNT];
        for (int stream = 0; stream < ahead.length; stream++) {
            double[] perUser = new double[survival.length];
            for (int age = 0; age < perUser.length; age += termMonths) {
                for (int next = age; next < age + termMonths; next++) {
                    perUser[age] += fixed(next)[stream];
                }
                perUser[age] *= seats[age];
            }
            ahead[stream] = Profile.of(perUser, survival);
        }
        return ahead;
    }

    private double[] fixed(int ageMonths) {
        return fixed.computeIfAbsent(StrictMath.min(ageMonths, settled), money::fixedAt);
    }
}
