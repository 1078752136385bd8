package dev.solvent.projection;

import dev.solvent.pricing.Charge;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Segment;
import dev.solvent.quantity.Period;
import dev.solvent.scenario.CreditTerms;
import dev.solvent.scenario.Drift;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageTrend;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Makes the regimes of a segment, each once. */
final class Regimes {

    /** Another age than 0, at which a trend shows whether it is a factor by age times one by month. */
    private static final int SOME_AGE = 7;

    /** Some units in the last place of an amount that is a sum of a few lines. */
    private static final double ROUNDING = 1e-14;

    private final Segment segment;
    private final List<Meter> meters;
    /** Whether nothing that is charged follows usage, so that a month of usage changes no money. */
    private final boolean paysAnyUsageAlike;

    private final Map<Integer, double[]> ofTerms = new HashMap<>();
    private final Map<Double, Profile[]> alike = new HashMap<>();
    private final double[] survival;
    private final double[] usageByAge;
    private final double[] seatsByAge;
    /** Ages that are worked out: all, or one that stands for all. */
    private final int kinds;

    private final UserMoney money;
    private final int settled;
    private final int termMonths;
    private final Map<Integer, double[]> fixed = new HashMap<>();
    private final Optional<CreditTerms> credits;
    private final Map<List<Double>, Regime> made = new HashMap<>();

    Regimes(Scenario scenario, Segment segment, double[] survival) {
        this.segment = segment;
        this.meters = segment.usage().meters();
        this.paysAnyUsageAlike = segment.plan().charges().stream().allMatch(Charge::isFlat);
        this.survival = survival;
        this.money = new UserMoney(segment.plan());
        this.settled = money.settledFrom();
        this.termMonths = termMonths(segment.plan());
        this.credits = Optional.ofNullable(scenario.books().credits().get(segment.name()));
        this.usageByAge = byAge(scenario, segment, Drift.Kind.USAGE, survival.length);
        this.seatsByAge = byAge(scenario, segment, Drift.Kind.SEATS, survival.length);
        this.kinds = isAnyAgeAlike() ? 1 : survival.length;
    }

    private boolean isAnyAgeAlike() {
        boolean alike = monthsAhead() == 1;
        for (int age = 1; alike && age < survival.length; age++) {
            alike = isAlike(age, 0) && seatsByAge[age] == seatsByAge[0];
        }
        return alike;
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

    /** What trends of a kind make of each month, apart from age. */
    static double[] byMonth(Scenario scenario, Segment segment, Drift.Kind kind) {
        double[] factors = new double[scenario.months()];
        Arrays.fill(factors, 1);
        for (Drift each : scenario.behaviour().drifts()) {
            if (each.kind() == kind && each.segment().equals(segment.name())) {
                times(factors, each.trend(), scenario, segment);
            }
        }
        return factors;
    }

    private static void times(double[] factors, UsageTrend trend, Scenario scenario, Segment segment) {
        double young = factor(trend, 0, scenario.start());
        double old = factor(trend, SOME_AGE, scenario.start());
        for (int month = 0; month < factors.length; month++) {
            YearMonth when = scenario.monthAt(month);
            double now = factor(trend, 0, when) / young;
            double both = factor(trend, SOME_AGE, when);
            if (!(StrictMath.abs(both - now * old) <= 1e-9 * both)) {
                throw new IllegalStateException("trend of " + segment.name()
                        + " must be a factor by age times one by month, was not at age " + SOME_AGE + " in " + when);
            }
            factors[month] *= now;
        }
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
        boolean isAhead = monthsAhead() > 1;
        Ages ages = ages(usageFactor);
        double[] seats = new double[survival.length];
        for (int age = 0; age < seats.length; age++) {
            seats[age] = seatsByAge[age] * seatsFactor;
        }
        Profile[] now = paysAnyUsageAlike
                ? alike.computeIfAbsent(seatsFactor, key -> now(ages, isAhead, seats))
                : now(ages, isAhead, seats);
        return new Regime(now, isAhead ? ahead(seats) : new Profile[0], units(ages, seats));
    }

    /** What users bring and are served by age; ages at which nothing differs share an array. */
    private record Ages(List<double[]> amounts, List<double[]> served) {}

    private Ages ages(double usageFactor) {
        Ages ages = new Ages(new ArrayList<>(), new ArrayList<>());
        for (int age = 0; age < kinds; age++) {
            boolean as = age > 0 && isAlike(age, age - 1);
            Usage usage = as ? Usage.NONE : usage(age, usageFactor);
            ages.amounts.add(as ? ages.amounts.get(age - 1) : amounts(usage, StrictMath.min(age, settled)));
            ages.served.add(as ? ages.served.get(age - 1) : served(usage));
        }
        return ages;
    }

    private boolean isAlike(int age, int other) {
        return there(age) == there(other)
                && usageByAge[age] == usageByAge[other]
                && StrictMath.min(age, settled) == StrictMath.min(other, settled);
    }

    /** Who is left decides what they use only where usage is tied to lifetime. */
    private double there(int age) {
        return segment.tie().isPresent() ? survival[age] : 1;
    }

    private Usage usage(int age, double usageFactor) {
        Usage survivors = segment.usageOfSurvivors(there(age));
        double factor = usageFactor * usageByAge[age];
        return factor == 1 ? survivors : survivors.times(factor);
    }

    private double[] amounts(Usage usage, int terms) {
        return paysAnyUsageAlike
                ? ofTerms.computeIfAbsent(terms, key -> money.at(usage, terms))
                : money.at(usage, terms);
    }

    private double[] served(Usage usage) {
        double[] served = new double[meters.size()];
        for (int meter = 0; meter < served.length; meter++) {
            served[meter] =
                    segment.plan().expectedServed(usage.on(meters.get(meter)).orElseThrow());
        }
        return served;
    }

    private Profile[] units(Ages ages, double[] seats) {
        Profile[] units = new Profile[meters.size()];
        for (int meter = 0; meter < units.length; meter++) {
            int which = meter;
            units[meter] = profile(age -> seats[age] * ages.served.get(age)[which]);
        }
        return units;
    }

    private Profile[] now(Ages ages, boolean isAhead, double[] seats) {
        Profile[] now = new Profile[Stream.COUNT];
        for (int stream = 0; stream < now.length; stream++) {
            int which = stream;
            now[stream] =
                    profile(age -> seats[age] * beyond(ages.amounts.get(age)[which], isAhead ? fixed(age)[which] : 0));
        }
        return now;
    }

    /** What usage adds to what is fixed; a difference within the rounding of the two is nothing, and no negative billing. */
    private static double beyond(double all, double fixed) {
        double more = all - fixed;
        return StrictMath.abs(more) <= ROUNDING * StrictMath.abs(all) ? 0 : more;
    }

    private Profile profile(IntToDoubleFunction perUser) {
        if (kinds == 1) {
            return Profile.constant(perUser.applyAsDouble(0), survival);
        }
        double[] byAge = new double[survival.length];
        for (int age = 0; age < byAge.length; age++) {
            byAge[age] = perUser.applyAsDouble(age);
        }
        return Profile.of(byAge, survival);
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
