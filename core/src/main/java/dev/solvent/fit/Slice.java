package dev.solvent.fit;

/** An objective with one coordinate held: what a profile descends. */
final class Slice implements Objective {

    private final Objective whole;
    private final int held;
    private final double[] full;
    private final double[] fullGradient;

    Slice(Objective whole, int held) {
        this.whole = whole;
        this.held = held;
        this.full = new double[whole.size()];
        this.fullGradient = new double[whole.size()];
    }

    Slice at(double value) {
        full[held] = value;
        return this;
    }

    double[] without(double[] point) {
        double[] rest = new double[size()];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = point[place(i)];
        }
        return rest;
    }

    private int place(int coordinate) {
        return coordinate < held ? coordinate : coordinate + 1;
    }

    @Override
    public int size() {
        return full.length - 1;
    }

    @Override
    public double evaluate(double[] point, double[] gradient) {
        for (int i = 0; i < point.length; i++) {
            full[place(i)] = point[i];
        }
        double value = whole.evaluate(full, fullGradient);
        for (int i = 0; i < point.length; i++) {
            gradient[i] = fullGradient[place(i)];
        }
        return value;
    }

    @Override
    public boolean hessian(double[] point, double[][] hessian) {
        for (int i = 0; i < point.length; i++) {
            full[place(i)] = point[i];
        }
        double[][] all = new double[full.length][full.length];
        if (!whole.hessian(full, all)) {
            return false;
        }
        for (int i = 0; i < point.length; i++) {
            for (int j = 0; j < point.length; j++) {
                hessian[i][j] = all[place(i)][place(j)];
            }
        }
        return true;
    }

    @Override
    public double edge(int coordinate) {
        return whole.edge(place(coordinate));
    }

    @Override
    public boolean isSpent() {
        return whole.isSpent();
    }
}
