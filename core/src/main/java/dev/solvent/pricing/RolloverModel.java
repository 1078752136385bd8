package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.usage.UsageDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Credits granted every month of which a limited rest rolls over, under usage that differs from month to month: how much is
 * burned, how much is used beyond, how much is lost, on average.
 *
 * <pre>{@code
 * beyond_k = max(U_k - A - B_k, 0),   left_k = max(A + B_k - U_k, 0)
 * B_(k+1) = min(max(left_k, m), R),   lost_k = max(left_k - R, 0),    B_0 = 0
 * }</pre>
 *
 * <p>A is the allotment, m the least and R the most that rolls over, B what rolled over, U independent from month to month: the
 * rule of {@link Rollover}, whose minimum tops up who has less left. The distribution of B is carried on a grid over [m, R]; mass between grid points is split so that its mean is kept, and the shares are exact by
 * limited expected values. The error falls with the square of the grid; it is estimated by halving it (Richardson).
 *
 * <p>Users whose usage does not fluctuate need no such model: who uses less than the allotment never goes beyond, who uses more
 * never has a rest.
 *
 * @param month  usage of one month, in credits
 * @param allotment  A, at least 0
 * @param leastRolledOver  m, at least 0: who has less left is topped up to it; usually 0
 * @param mostRolledOver  R, at least m
 * @since 0.1.0
 */
public record RolloverModel(UsageDistribution month, double allotment, double leastRolledOver, double mostRolledOver) {

    private static final int GRID = 256;

    public RolloverModel {
        requireNonNull(month, "month");
        allotment = Requires.nonNegative(allotment, "allotment");
        leastRolledOver = Requires.nonNegative(leastRolledOver, "leastRolledOver");
        mostRolledOver = Requires.nonNegative(mostRolledOver, "mostRolledOver");
        if (mostRolledOver < leastRolledOver) {
            throw new IllegalArgumentException("mostRolledOver must be at least leastRolledOver of " + leastRolledOver
                    + ", was " + mostRolledOver);
        }
    }

    /**
     * Credits of which at most an amount rolls over and nothing is topped up.
     *
     * @param month  usage of one month, in credits
     * @param allotment  granted every month, at least 0
     * @param mostRolledOver  at least 0
     * @return the model
     */
    public static RolloverModel upTo(UsageDistribution month, double allotment, double mostRolledOver) {
        return new RolloverModel(month, allotment, 0, mostRolledOver);
    }

    /**
     * The first months of a user.
     *
     * @param months  how many, at least 1
     * @return month by month
     */
    public List<Month> months(int months) {
        Requires.atLeast(months, 1, "months");
        List<Month> fine = run(months, GRID);
        List<Month> coarse = run(months, GRID / 2);
        List<Month> settled = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            settled.add(fine.get(i).refinedBy(coarse.get(i)));
        }
        return List.copyOf(settled);
    }

    private List<Month> run(int months, int grid) {
        double step = (mostRolledOver - leastRolledOver) / grid;
        double[] mass = new double[grid + 1];
        mass[0] = 1;
        List<Month> result = new ArrayList<>();
        // nothing has rolled over into the first month, not even the least
        result.add(month(mass, step, allotment));
        mass = step == 0 ? mass : next(mass, unused(allotment - leastRolledOver, step, grid), step);
        double[] unused = unused(allotment, step, grid);
        for (int i = 1; i < months; i++) {
            result.add(month(mass, step, allotment + leastRolledOver));
            mass = step == 0 ? mass : next(mass, unused, step);
        }
        return result;
    }

    /** What is unused below each distance of two grid points. */
    private double[] unused(double available, double step, int grid) {
        double[] unused = new double[2 * grid + 2];
        for (int k = 0; k < unused.length; k++) {
            unused[k] = unused(available + (k - grid - 1) * step);
        }
        return unused;
    }

    /** E[max(t - U, 0)]. */
    private double unused(double t) {
        return t <= 0 ? 0 : t - month.limitedExpectedValue(t);
    }

    private Month month(double[] mass, double step, double least) {
        double beyond = 0;
        double lost = 0;
        double carried = 0;
        double toppedUp = 0;
        for (int j = 0; j < mass.length; j++) {
            double available = least + j * step;
            beyond += mass[j] * month.meanAbove(available);
            lost += mass[j] * unused(available - mostRolledOver);
            carried += mass[j] * (available - allotment);
            toppedUp += mass[j] * (leastRolledOver - unused(available) + unused(available - leastRolledOver));
        }
        return new Month(carried, month.mean() - beyond, beyond, lost, toppedUp, 0);
    }

    /** Shares of the hat function of each grid point, by second differences of what is unused. */
    private static double[] next(double[] mass, double[] unused, double step) {
        int grid = mass.length - 1;
        double[] next = new double[mass.length];
        for (int j = 0; j <= grid; j++) {
            for (int i = 0; i <= grid; i++) {
                // what is unused below point i of those who had j: at A + (j - i) step
                int at = j - i + grid + 1;
                double below = i == 0 ? 1 : (unused[at + 1] - unused[at]) / step;
                double above = i == grid ? 0 : (unused[at] - unused[at - 1]) / step;
                next[i] += mass[j] * (below - above);
            }
        }
        double total = Arrays.stream(next).sum();
        return Arrays.stream(next).map(each -> each / total).toArray();
    }

    /**
     * One month, in credits per user on average.
     *
     * @param rolledOver  brought in from the month before
     * @param burned  used of the credits
     * @param beyond  used without credits: overage, or not served
     * @param lost  left and not rolled over: breakage
     * @param toppedUp  given to who had less left than the least that rolls over
     * @param error  how far each figure may be off, estimated
     * @since 0.1.0
     */
    public record Month(double rolledOver, double burned, double beyond, double lost, double toppedUp, double error) {

        private Month refinedBy(Month coarse) {
            double gap = 0;
            gap = StrictMath.max(gap, StrictMath.abs(rolledOver - coarse.rolledOver));
            gap = StrictMath.max(gap, StrictMath.abs(beyond - coarse.beyond));
            gap = StrictMath.max(gap, StrictMath.abs(lost - coarse.lost));
            gap = StrictMath.max(gap, StrictMath.abs(toppedUp - coarse.toppedUp));
            return new Month(
                    refined(rolledOver, coarse.rolledOver),
                    refined(burned, coarse.burned),
                    refined(beyond, coarse.beyond),
                    refined(lost, coarse.lost),
                    refined(toppedUp, coarse.toppedUp),
                    gap / 3);
        }

        private static double refined(double fine, double coarse) {
            return fine + (fine - coarse) / 3;
        }
    }
}
