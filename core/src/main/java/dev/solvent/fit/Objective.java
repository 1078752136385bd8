package dev.solvent.fit;

/** What the search descends: a smooth function of free coordinates. */
interface Objective {

    int size();

    /** Value and gradient; not finite where the point is impossible. */
    double evaluate(double[] point, double[] gradient);

    /** Second derivatives in closed form, if there are any. */
    boolean hessian(double[] point, double[][] hessian);

    /** Coordinates beyond this, either way, count as infinite. */
    double edge(int coordinate);

    /** Whether the allowed number of evaluations is spent. */
    boolean isSpent();
}
