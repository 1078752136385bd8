package dev.solvent.microsimulation;

/** Some users of a block side by side: a column per figure, and one of their months, user after user. For one thread. */
final class UserBlock {

    /** Number of the block among all. */
    private final long number;

    /** Place of the first user within the block. */
    private final int from;

    private final int count;
    private final double[] level;
    private final int[] lifetime;

    /** Use of each month as a multiple of the level. */
    private double[] share = {};

    UserBlock(long number, int from, int count) {
        this.number = number;
        this.from = from;
        this.count = count;
        this.level = new double[count];
        this.lifetime = new int[count];
    }

    long number() {
        return number;
    }

    int from() {
        return from;
    }

    int count() {
        return count;
    }

    int lifetime(int user) {
        return lifetime[user];
    }

    void set(int user, double use, int months) {
        level[user] = use;
        lifetime[user] = months;
    }

    void setShare(double[] ofLevel) {
        share = ofLevel;
    }

    int userMonths() {
        int sum = 0;
        for (int each : lifetime) {
            sum += each;
        }
        return sum;
    }

    void addUp(UserModel model, Users.Columns into) {
        int first = Math.toIntExact(number * UserModel.BLOCK + from);
        int at = 0;
        for (int i = 0; i < count; i++) {
            int life = lifetime[i];
            into.set(
                    first + i,
                    level[i],
                    life,
                    model.mostCarried() > 0 ? carried(model, at, life, level[i]) : expiring(model, at, life, level[i]),
                    total(at, life) * level[i] * model.cost());
            at += life;
        }
    }

    private double total(int at, int life) {
        double sum = 0;
        for (int month = 0; month < life; month++) {
            sum += share[at + month];
        }
        return sum;
    }

    /** What a user pays when unused units expire. */
    private double expiring(UserModel model, int at, int life, double user) {
        double beyond = 0;
        for (int month = 0; month < life; month++) {
            beyond += StrictMath.max(0, share[at + month] * user - model.included());
        }
        return model.fee() * life + model.perUnit() * beyond;
    }

    /** What a user pays when unused units are carried on. */
    private double carried(UserModel model, int at, int life, double user) {
        double beyond = 0;
        double balance = 0;
        for (int month = 0; month < life; month++) {
            double left = balance + model.included() - share[at + month] * user;
            beyond += StrictMath.max(0, -left);
            balance = StrictMath.max(0, StrictMath.min(model.mostCarried(), left));
        }
        return model.fee() * life + model.perUnit() * beyond;
    }

    /** Cash of each month. */
    void addMonths(UserModel model, double[] into) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            double balance = 0;
            for (int month = 0; month < lifetime[i]; month++) {
                double used = share[at + month] * level[i];
                double left = balance + model.included() - used;
                balance = StrictMath.max(0, StrictMath.min(model.mostCarried(), left));
                into[month] += model.fee() + model.perUnit() * StrictMath.max(0, -left) - model.cost() * used;
            }
            at += lifetime[i];
        }
    }
}
