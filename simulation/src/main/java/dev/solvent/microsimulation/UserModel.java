package dev.solvent.microsimulation;

import dev.solvent.internal.Normal;
import dev.solvent.internal.draws.QuantileTable;
import dev.solvent.internal.draws.Streams;
import dev.solvent.usage.GammaUsage;
import dev.solvent.usage.LogNormalUsage;
import dev.solvent.usage.LomaxUsage;
import dev.solvent.usage.ParetoUsage;
import dev.solvent.usage.UsageDistribution;
import dev.solvent.usage.WeibullUsage;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongToDoubleFunction;

/** A simulation bound to tables of doubles. Shared by threads. */
final class UserModel {

    /** Users computed side by side. */
    static final int BLOCK = Streams.BLOCK;

    private static final int GUIDE_BITS = 8;
    private static final QuantileTable SCORES = normal(0, 1);

    private final double fee;
    private final double included;
    private final double mostCarried;
    private final double perUnit;
    private final double cost;
    private final int months;

    private final double[] survival;
    private final int[] guide = new int[(1 << GUIDE_BITS) + 1];
    private final LongToDoubleFunction level;
    private final QuantileTable fluctuation;
    private final boolean fluctuates;
    private final double tie;
    private final long levelKey;
    private final long lifetimeKey;
    private final long monthKey;

    private UserModel(UserSimulation of, long seed) {
        CreditPlan plan = of.plan();
        double kept = 1 - plan.storeCommission();
        fee = plan.monthlyFee().amount() * kept;
        perUnit = plan.perUnitBeyond().amount() * kept;
        included = plan.includedUnits();
        mostCarried = plan.mostCarried();
        cost = of.costPerUnit().amount();
        months = of.horizon().months();
        survival = of.retention().over(months).survival().toArray();
        for (int i = 0; i < guide.length; i++) {
            guide[i] = lifetime((double) i / (guide.length - 1), 1);
        }
        level = level(of.usage().levelOn(of.usage().meters().get(0)).orElseThrow());
        double variation = of.usage().monthlyVariation();
        fluctuates = variation > 0;
        double sigma = StrictMath.sqrt(StrictMath.log1p(variation * variation));
        fluctuation = logNormal(-0.5 * sigma * sigma, sigma);
        tie = 2 * StrictMath.sin(StrictMath.PI * of.horizon().usageWithLifetime() / 6);
        levelKey = Streams.key(seed, "level of use");
        lifetimeKey = Streams.key(seed, "lifetime");
        monthKey = Streams.key(seed, "month of use");
    }

    static UserModel of(UserSimulation simulation, long seed) {
        return new UserModel(simulation, seed);
    }

    private static QuantileTable normal(double mean, double deviation) {
        return QuantileTable.of(p -> mean + deviation * Normal.quantile(p), q -> mean - deviation * Normal.quantile(q));
    }

    private static QuantileTable logNormal(double mu, double sigma) {
        return QuantileTable.of(
                p -> StrictMath.exp(mu + sigma * Normal.quantile(p)),
                q -> StrictMath.exp(mu - sigma * Normal.quantile(q)));
    }

    /** Smooth families go through a table; others, which have steps, are asked for each user. */
    private static LongToDoubleFunction level(UsageDistribution users) {
        DoubleUnaryOperator quantile = users::quantile;
        DoubleUnaryOperator above = q -> users.quantile(1 - q);
        boolean smooth = users instanceof GammaUsage
                || users instanceof LogNormalUsage
                || users instanceof LomaxUsage
                || users instanceof ParetoUsage
                || users instanceof WeibullUsage;
        return smooth ? QuantileTable.of(quantile, above)::at : word -> QuantileTable.exact(quantile, above, word);
    }

    /** Months begun: the first month in which the share alive is at most u ends it. */
    private int lifetime(double u, int from) {
        int month = from;
        while (month < months && u < survival[month]) {
            month++;
        }
        return month;
    }

    private int lifetime(long word) {
        double u = (word >>> 12) * 0x1p-52;
        // a cell of the guide starts with the lifetime at its upper end, the shortest in it
        return lifetime(u, guide[(int) (word >>> (Long.SIZE - GUIDE_BITS)) + 1]);
    }

    /** The word of a lifetime whose score moves with that of the level; a low word is a long life. */
    private long tied(long levelWord, long own) {
        double z = tie * SCORES.at(levelWord) + StrictMath.sqrt(1 - tie * tie) * SCORES.at(own);
        double below = Normal.cumulative(-StrictMath.abs(z));
        long word = (long) StrictMath.min(below * 0x1p64, 0x1p63 - 1024);
        return z > 0 ? word : ~word;
    }

    double fee() {
        return fee;
    }

    double included() {
        return included;
    }

    double mostCarried() {
        return mostCarried;
    }

    double perUnit() {
        return perUnit;
    }

    double cost() {
        return cost;
    }

    UserBlock block(int first, int users) {
        return filled(first / BLOCK, 0, StrictMath.min(BLOCK, users - first));
    }

    private UserBlock filled(long number, int from, int count) {
        UserBlock block = new UserBlock(number, from, count);
        long levels = Streams.part(levelKey, number);
        long lifetimes = Streams.part(lifetimeKey, number);
        for (int i = 0; i < count; i++) {
            long word = Streams.word(levels, from + i);
            long own = Streams.word(lifetimes, from + i);
            block.set(i, level.applyAsDouble(word), lifetime(tie == 0 ? own : tied(word, own)));
        }
        int userMonths = block.userMonths();
        double[] share = new double[userMonths];
        if (fluctuates) {
            fluctuation.fill(words(block, userMonths), share, userMonths);
        } else {
            Arrays.fill(share, 1);
        }
        block.setShare(share);
        return block;
    }

    private long[] words(UserBlock block, int userMonths) {
        long stream = Streams.part(monthKey, block.number());
        long[] words = new long[userMonths];
        int at = 0;
        for (int i = 0; i < block.count(); i++) {
            Streams.fill(stream, (block.from() + i) * months, words, at, block.lifetime(i));
            at += block.lifetime(i);
        }
        return words;
    }

    /** Running cash of some consecutive users who start at once. */
    void cash(long first, int customers, double[] into) {
        long end = first + customers;
        for (long user = first; user < end; ) {
            int from = (int) (user % BLOCK);
            int count = (int) StrictMath.min(BLOCK - from, end - user);
            filled(user / BLOCK, from, count).addMonths(this, into);
            user += count;
        }
        double sum = 0;
        for (int month = 0; month < into.length; month++) {
            sum += into[month];
            into[month] = sum;
        }
    }
}
