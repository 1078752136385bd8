package dev.solvent.projection;

import dev.solvent.quantity.Series;

/**
 * The walk of a segment's cohorts through the months, one month after the other. A cohort is kept as the number who would be
 * there if nobody left by the curve; what the curve leaves of it depends on its age alone, so that a month costs one sum over
 * cohorts and touches no cohort to which nothing else happens.
 */
final class SegmentWalk {

    private final BoundSegment bound;
    private final Entrants entrants;
    private final SegmentBooks books;
    private final Population population;

    private final double[] opening;
    private final double[] newUsers;
    private final double[] lost;
    private final double[] active;
    private final Figures figures;
    private double present;
    private double[][] history = new double[0][];

    SegmentWalk(BoundSegment bound, Entrants entrants) {
        int months = bound.months();
        this.bound = bound;
        this.entrants = entrants;
        this.population = new Population(bound, entrants);
        this.opening = new double[months];
        this.newUsers = new double[months];
        this.figures = new Figures(months);
        this.lost = new double[months];
        this.active = new double[months];
        this.books = new SegmentBooks(bound);
        for (int month = -books.before(); month < 0; month++) {
            population.before(month);
            books.charge(month, population);
        }
    }

    /** Keeps users of every cohort by month, for reports. */
    void record() {
        history = new double[bound.months()][];
    }

    /** Some leave by their curves and by shocks, and some of the others move; arrivals elsewhere are added. */
    void leave(int month, Arrivals[] arrivals) {
        int oldestAge = bound.oldest() + month;
        opening[month] = month == 0 ? entrants.openingUsers() : active[month - 1];
        keep(bound.kept()[month], oldestAge);
        present = population.alive(oldestAge);
        lost[month] = opening[month] - present;
        for (Way way : bound.ways()) {
            if (way.share(month).length > 0) {
                move(way, month, arrivals[way.target()]);
            }
        }
        go(bound.moving()[month], oldestAge);
    }

    private void move(Way way, int month, Arrivals arrivals) {
        int oldestAge = bound.oldest() + month;
        double[] share = way.share(month);
        double moved = 0;
        for (int at = 0; at < oldestAge; at++) {
            double movers = population.users(at) * bound.survival()[oldestAge - at] * share[oldestAge - at];
            moved += movers;
            if (way.keepsAge()) {
                arrivals.add(movers, oldestAge - at);
            }
        }
        arrivals.add(moved, way.keepsAge());
        figures.fill(Column.MOVED_OUT_USERS)[month] += moved;
    }

    private void keep(double[] keptByAge, int oldestAge) {
        if (keptByAge.length > 0) {
            for (int at = 0; at < oldestAge; at++) {
                population.scale(at, keptByAge[oldestAge - at]);
            }
        }
    }

    private void go(double[] goneByAge, int oldestAge) {
        if (goneByAge.length > 0) {
            for (int at = 0; at < oldestAge; at++) {
                population.scale(at, StrictMath.max(0, 1 - goneByAge[oldestAge - at]));
            }
        }
    }

    /** New users come, and the month is counted. */
    void arrive(int month, Arrivals arrivals, double back) {
        int place = bound.oldest() + month;
        newUsers[month] = entrants.signUps()[month];
        if (arrivals.all() > 0) {
            figures.fill(Column.MOVED_IN_USERS)[month] = arrivals.all();
        }
        if (back > 0) {
            figures.fill(Column.REACTIVATED_USERS)[month] = back;
        }
        population.add(place, newUsers[month] + arrivals.atAgeZero() + back);
        boolean others = bound.moving()[month].length > 0;
        for (int age = 1; arrivals.isAged() && age <= place; age++) {
            double come = arrivals.atAge(age);
            if (come > 0) {
                population.add(place - age, come / bound.survival()[age]);
                others = true;
            }
        }
        active[month] = others ? population.alive(place) : present + population.users(place);
        population.in(month, active[month]);
        books.charge(month, population);
        if (history.length > 0) {
            history[month] = population.copy();
        }
    }

    double lost(int month) {
        return lost[month];
    }

    /** All figures, once the last month is counted. */
    Figures close() {
        figures.set(Column.OPENING_USERS, opening);
        figures.set(Column.NEW_USERS, newUsers);
        figures.set(Column.LOST_USERS, lost);
        figures.set(Column.ACTIVE_USERS, active);
        if (bound.charges()) {
            figures.set(Column.PAYING_USERS, active);
        }
        books.close(figures);
        return figures;
    }

    /** Units of each meter, by month. */
    Series units(int meter) {
        return books.units(meter);
    }

    /** Whether anybody was ever in the cohort at a place, before the start or since: those who left may have paid ahead. */
    boolean isAnybody(int place) {
        if (place < bound.oldest() && entrants.opening()[place] > 0) {
            return true;
        }
        for (int month = StrictMath.max(0, place - bound.oldest()); month < bound.months(); month++) {
            if (history[month][place] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Users of the cohort at a place, by month. */
    double[] cohortUsers(int place) {
        double[] alive = new double[bound.months()];
        for (int month = StrictMath.max(0, place - bound.oldest()); month < bound.months(); month++) {
            int age = bound.oldest() + month - place;
            alive[month] = history[month][place] * bound.survival()[age];
        }
        return alive;
    }

    /** What the cohort at a place earns, by month. */
    double[] cohortRevenue(int place) {
        double[] before = place < bound.oldest() ? entrants.opening() : new double[bound.oldest()];
        double[] users = new double[books.before() + bound.months()];
        for (int month = StrictMath.max(-books.before(), place - bound.oldest()); month < bound.months(); month++) {
            users[books.before() + month] = month < 0 ? before[place] : history[month][place];
        }
        return books.revenueOf(place, users);
    }
}
