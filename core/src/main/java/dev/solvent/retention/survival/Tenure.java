package dev.solvent.retention.survival;

import dev.solvent.internal.Requires;

/**
 * What is known of how long one user stayed, in the time unit of the {@link Tenures} it goes into.
 *
 * <p>The end lies in the interval {@code (after, upTo]}. Equal bounds say that it is known exactly; an infinite {@code upTo}
 * says that the user was still there at {@code after} (right-censored); {@code after = 0} with a finite {@code upTo} says only
 * that the end came no later than that (left-censored).
 *
 * @param entered  age from which the user is watched: ends before it would not have been seen (late entry); 0 if from the start
 * @param after  the user was still there at this age, at least 0
 * @param upTo  the user was gone by this age; positive infinity while still there
 * @param weight  how many equal users the row stands for, positive
 * @since 0.1.0
 */
public record Tenure(double entered, double after, double upTo, double weight) {

    public Tenure {
        entered = Requires.nonNegative(entered, "entered");
        after = Requires.nonNegative(after, "after");
        if (!(upTo >= after)) {
            throw new IllegalArgumentException("upTo must be at least after (" + after + "), was " + upTo);
        }
        upTo += 0.0;
        Requires.positive(weight, "weight");
        boolean point = after == upTo || upTo == Double.POSITIVE_INFINITY;
        boolean seen = entered == 0 || (point ? entered < after : entered <= after);
        if (!seen) {
            throw new IllegalArgumentException("entered must be before the end of the observation ("
                    + after
                    + "), was "
                    + entered
                    + ". Maybe leave the row out: it was never watched.");
        }
    }

    /**
     * A user who left at a known age.
     *
     * @param age  at least 0
     * @return the row
     */
    public static Tenure ended(double age) {
        return new Tenure(0, age, age, 1);
    }

    /**
     * A user who was still there when last seen (right-censored).
     *
     * @param age  age when last seen, at least 0
     * @return the row
     */
    public static Tenure stillThere(double age) {
        return new Tenure(0, age, Double.POSITIVE_INFINITY, 1);
    }

    /**
     * A user who was there at one look and gone at the next (interval-censored).
     *
     * @param after  age at which the user was last seen
     * @param upTo  age at which the user was found gone
     * @return the row
     */
    public static Tenure endedBetween(double after, double upTo) {
        return new Tenure(0, after, upTo, 1);
    }

    /**
     * A user found gone at the first look (left-censored).
     *
     * @param age  age at that look, positive
     * @return the row
     */
    public static Tenure endedBy(double age) {
        return new Tenure(0, 0, age, 1);
    }

    /**
     * The same row, watched only from an age on.
     *
     * @param age  age at which watching began
     * @return the row
     */
    public Tenure enteredAt(double age) {
        return new Tenure(age, after, upTo, weight);
    }

    /**
     * The same row, standing for several users.
     *
     * @param users  positive
     * @return the row
     */
    public Tenure times(double users) {
        return new Tenure(entered, after, upTo, users);
    }
}
