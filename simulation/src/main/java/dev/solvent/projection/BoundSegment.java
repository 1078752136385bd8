package dev.solvent.projection;

import dev.solvent.pricing.Charge;
import dev.solvent.product.Cohort;
import dev.solvent.product.Segment;
import dev.solvent.scenario.CreditTerms;
import dev.solvent.scenario.Demand.Answer;
import dev.solvent.scenario.Drift;
import dev.solvent.scenario.Move;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A segment bound to the months of a scenario: plain arrays, which nothing changes afterwards. */
final class BoundSegment {

    private final String name;
    private final int months;
    /** Months before the start at which the oldest cohort came. */
    private final int oldest;

    private final double[] survival;
    private final Entrants entrants;
    private final boolean charges;
    private final int payoutLag;
    private final int monthsAhead;
    private final Optional<CreditTerms> credits;
    private final double[] price;
    /** What a cohort pays for ever as a multiple of the list, by place. */
    private final double[] cohortPrice;
    /** By month: what is left of those there, by age; empty where all are. */
    private final double[][] kept;
    /** By month: the share of those there who move anywhere, by age; empty where nobody does. */
    private final double[][] moving;

    private final List<Way> ways = new ArrayList<>();
    private final Regime[] regimes;
    private final double[][] unitCost;

    private boolean isReachedAtAge;

    private final Scenario scenario;
    private final Segment segment;

    BoundSegment(Scenario scenario, int place, BoundMonths all, int oldest) {
        this.scenario = scenario;
        this.segment = scenario.product().segments().get(place);
        this.name = segment.name();
        this.months = scenario.months();
        this.oldest = oldest;
        this.survival = survival(segment, months + oldest);
        double[] opening = new double[oldest];
        double[] signUps = all.signUps(place).clone();
        double users = 0;
        for (Cohort cohort : scenario.opening()) {
            if (cohort.segment().equals(name)) {
                int age = ageAtStart(cohort);
                opening[oldest - age] += cohort.size();
                users += cohort.size() * survival[age - 1];
            }
        }
        this.entrants = new Entrants(signUps, opening, users);
        this.charges = segment.plan().charges().stream().anyMatch(Charge::isPaidByUser);
        this.payoutLag = scenario.books().payoutLagMonths().getOrDefault(name, 0);
        this.credits = Optional.ofNullable(scenario.books().credits().get(name));
        Regimes made = new Regimes(scenario, segment, survival);
        this.monthsAhead = made.monthsAhead();
        this.price = new double[months];
        this.cohortPrice = new double[oldest + months];
        this.kept = new double[months][0];
        this.moving = new double[months][0];
        this.regimes = new Regime[months];
        this.unitCost = new double[segment.usage().meters().size()][months];
        Arrays.fill(cohortPrice, 1);
        double[] usage = Regimes.byMonth(scenario, segment, Drift.Kind.USAGE);
        double[] seats = Regimes.byMonth(scenario, segment, Drift.Kind.SEATS);
        for (int month = 0; month < months; month++) {
            regimes[month] = made.at(bindMonth(month, usage[month]), seats[month]);
            bindCost(month, all.computeFactor()[month]);
        }
    }

    /** By age in months. Who has paid for a term is there until it ends, so that a plan of terms loses users at renewals only. */
    private static double[] survival(Segment segment, int ages) {
        double[] curve = segment.retention().over(ages).survival().toArray();
        int term = segment.plan().charges().stream().anyMatch(each -> each.isFlat() && each.isPaidByUser())
                ? Regimes.termMonths(segment.plan())
                : 1;
        for (int age = 0; age < curve.length; age++) {
            curve[age] = curve[age - age % term];
        }
        return curve;
    }

    private int ageAtStart(Cohort cohort) {
        return (int) ChronoUnit.MONTHS.between(cohort.acquired(), scenario.start());
    }

    /** What shocks make of a month, and what of its usage. */
    private double bindMonth(int month, double usageOfMonth) {
        YearMonth when = scenario.monthAt(month);
        double left = 1;
        double entry = 1;
        double usage = usageOfMonth;
        double newPrice = 1;
        price[month] = 1;
        for (Shock shock : scenario.shocks()) {
            price[month] *= Effect.factor(shock.priceFactor(name, when), shock, "priceFactor", when);
            left *= Effect.fraction(shock.survivalFactor(name, when), shock, "survivalFactor", when);
            entry *= Effect.factor(shock.entryFactor(name, when), shock, "entryFactor", when);
            usage *= Effect.factor(shock.usageFactor(name, when), shock, "usageFactor", when);
            newPrice *= Effect.factor(shock.newUserPriceFactor(name, when), shock, "newUserPriceFactor", when);
        }
        cohortPrice[oldest + month] = newPrice;
        entrants.signUps()[month] *= entry * answer(Answer.SIGN_UPS, price[month] * newPrice);
        bindKept(month, left, answer(Answer.CHURN, price[month]));
        return usage * answer(Answer.USAGE, price[month]);
    }

    private void bindCost(int month, double computeFactor) {
        YearMonth when = scenario.monthAt(month);
        scenario.product().compute().ifPresent(cost -> {
            for (int meter = 0; meter < unitCost.length; meter++) {
                unitCost[meter][month] =
                        cost.unitCost(segment.usage().meters().get(meter), when).amount() * computeFactor;
            }
        });
    }

    private double answer(Answer answer, double priceFactor) {
        return Answers.factor(scenario, segment, answer, priceFactor);
    }

    private void bindKept(int month, double left, double churnFactor) {
        if (left == 1 && churnFactor == 1) {
            return;
        }
        double[] row = new double[oldest + month + 1];
        for (int age = 1; age < row.length; age++) {
            double stay = survival[age - 1] == 0 ? 0 : survival[age] / survival[age - 1];
            double changed =
                    churnFactor == 1 || stay == 0 ? 1 : (1 - StrictMath.min(1, (1 - stay) * churnFactor)) / stay;
            row[age] = left * changed;
        }
        kept[month] = row;
    }

    /** Whether users come to it who keep their age. */
    boolean isReachedAtAge() {
        return isReachedAtAge;
    }

    /** Moves, once all segments are bound. */
    void bindWays(BoundSegment[] all) {
        for (Move move : scenario.behaviour().moves()) {
            if (move.from().equals(name)) {
                Segment to = scenario.product().segment(move.to());
                int target = scenario.product().segments().indexOf(to);
                double[][] share = new double[months][];
                for (int month = 0; month < months; month++) {
                    share[month] = row(move, to, month);
                    add(month, share[month]);
                    if (move.keepsAge()) {
                        all[target].isReachedAtAge = true;
                        checkAges(share[month], move, all[target]);
                    }
                }
                ways.add(new Way(target, move.keepsAge(), share));
            }
        }
        shareOut();
    }

    private void checkAges(double[] share, Move move, BoundSegment target) {
        if (Regimes.termMonths(target.segment.plan()) > 1) {
            throw new IllegalArgumentException("to of move '" + move.label()
                    + "', on which users keep their age, must be billed by the month, was billed by the "
                    + target.segment.plan().terms().billing().label());
        }
        for (int age = 1; age < share.length; age++) {
            if (share[age] > 0 && survival[age] > 0 && target.survival[age] == 0) {
                throw new IllegalArgumentException("to of move '" + move.label() + "' must retain users of age " + age
                        + ", who keep their age, was " + target.name + ", whose curve is 0 there");
            }
        }
    }

    private double[] row(Move move, Segment to, int month) {
        YearMonth when = scenario.monthAt(month);
        double asked = 1;
        for (Shock shock : scenario.shocks()) {
            asked *= shock.priceFactor(to.name(), when) * shock.newUserPriceFactor(to.name(), when);
        }
        double demand = Answers.factor(scenario, to, Answer.CONVERSION, asked);
        double[] row = new double[oldest + month + 1];
        boolean anybody = false;
        for (int age = 1; age < row.length; age++) {
            double share = move.share(age, when);
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalStateException("share of move '" + move.label() + "' at age " + age + " in " + when
                        + " must be in [0, 1], was " + share);
            }
            row[age] = share * demand;
            anybody |= row[age] > 0;
        }
        return anybody ? row : new double[0];
    }

    private void add(int month, double[] row) {
        if (row.length == 0) {
            return;
        }
        if (moving[month].length == 0) {
            moving[month] = new double[row.length];
        }
        for (int age = 1; age < row.length; age++) {
            moving[month][age] += row[age];
        }
    }

    /** Moves as stated take at most all; where demand asks for more, all go, in proportion. */
    private void shareOut() {
        for (int month = 0; month < months; month++) {
            for (int age = 1; age < moving[month].length; age++) {
                double all = moving[month][age];
                if (all > 1) {
                    checkStated(month, age);
                    for (Way way : ways) {
                        way.scale(month, age, 1 / all);
                    }
                    moving[month][age] = 1;
                }
            }
        }
    }

    private void checkStated(int month, int age) {
        double stated = 0;
        for (Move move : scenario.behaviour().moves()) {
            stated += move.from().equals(name) ? move.share(age, scenario.monthAt(month)) : 0;
        }
        if (!(stated <= 1 + 1e-12)) {
            throw new IllegalStateException("moves out of " + name + " must take at most all, take " + stated
                    + " at age " + age + " in " + scenario.monthAt(month));
        }
    }

    /** Whether all cohorts pay alike. */
    boolean isOnePrice() {
        for (double each : cohortPrice) {
            if (each != 1) {
                return false;
            }
        }
        return true;
    }

    String name() {
        return name;
    }

    int months() {
        return months;
    }

    int oldest() {
        return oldest;
    }

    double[] survival() {
        return survival;
    }

    Entrants entrants() {
        return entrants;
    }

    boolean charges() {
        return charges;
    }

    int payoutLag() {
        return payoutLag;
    }

    int monthsAhead() {
        return monthsAhead;
    }

    Optional<CreditTerms> credits() {
        return credits;
    }

    double[] price() {
        return price;
    }

    double[] cohortPrice() {
        return cohortPrice;
    }

    double[][] kept() {
        return kept;
    }

    double[][] moving() {
        return moving;
    }

    List<Way> ways() {
        return ways;
    }

    Regime[] regimes() {
        return regimes;
    }

    double[][] unitCost() {
        return unitCost;
    }
}
