package dev.solvent.projection;

/**
 * Who is there in a month: the cohorts of a segment, oldest first, each as the number who would be there if none had left by its
 * curve.
 */
final class Population {

    private final BoundSegment bound;
    private final boolean onePrice;
    private final double[] users;
    /** The same, times what they pay as a multiple of the list price. */
    private final double[] paying;

    private int oldestAge;
    private double active;
    private boolean isCounted;

    Population(BoundSegment bound, Entrants entrants) {
        this.bound = bound;
        this.onePrice = bound.isOnePrice();
        this.users = new double[bound.oldest() + bound.months()];
        this.paying = onePrice ? users : new double[users.length];
        for (int place = 0; place < bound.oldest(); place++) {
            add(place, entrants.opening()[place]);
        }
    }

    /** A month before the start, of which only the opening cohorts are known. */
    void before(int month) {
        oldestAge = bound.oldest() + month;
        isCounted = false;
    }

    /** A month of the projection, with the sum of those who are there. */
    void in(int month, double users) {
        oldestAge = bound.oldest() + month;
        active = users;
        isCounted = true;
    }

    int oldestAge() {
        return oldestAge;
    }

    double users(int place) {
        return users[place];
    }

    double[] copy() {
        return users.clone();
    }

    void add(int place, double more) {
        users[place] += more;
        scale(place, 1);
    }

    void scale(int place, double factor) {
        users[place] *= factor;
        if (!onePrice) {
            paying[place] = users[place] * bound.cohortPrice()[place];
        }
    }

    /** Those whom the curve leaves. */
    double alive(int age) {
        return age == 0 ? users[0] : Profile.dot(users, bound.survival(), age);
    }

    /** What all stand for. */
    double sum(Profile each) {
        return isCounted && each.isConstant() ? each.constant() * active : each.sum(users, oldestAge);
    }

    /** What all stand for, times what they pay as a multiple of the list price. */
    double sumOfPrices(Profile each) {
        return onePrice ? sum(each) : each.sum(paying, oldestAge);
    }

    /** What those stand for who pay anything. */
    double sumOfPayers(Profile each) {
        if (onePrice) {
            return sum(each);
        }
        double sum = 0;
        for (int place = 0; place <= oldestAge; place++) {
            sum += paying[place] > 0 ? users[place] * each.perSignUp(oldestAge - place) : 0;
        }
        return sum;
    }
}
