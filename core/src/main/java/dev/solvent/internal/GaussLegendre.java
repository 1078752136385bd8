package dev.solvent.internal;

/**
 * Nodes and weights of Gauss-Legendre quadrature on [0, 1].
 *
 * @since 0.1.0
 */
public final class GaussLegendre {

    private final double[] nodes;
    private final double[] weights;

    private GaussLegendre(int order) {
        nodes = new double[order];
        weights = new double[order];
        for (int i = 0; i < order; i++) {
            place(i, order);
        }
    }

    /**
     * The rule of an order, exact for polynomials of degree up to twice the order less one.
     *
     * @param order  number of nodes, at least 1
     * @return the rule
     */
    public static GaussLegendre ofOrder(int order) {
        return new GaussLegendre(Requires.atLeast(order, 1, "order"));
    }

    /**
     * Number of nodes.
     *
     * @return the order
     */
    public int order() {
        return nodes.length;
    }

    /**
     * Place of a node.
     *
     * @param i  from 0
     * @return in (0, 1)
     */
    public double node(int i) {
        return nodes[i];
    }

    /**
     * Weight of a node; weights sum to 1.
     *
     * @param i  from 0
     * @return positive
     */
    public double weight(int i) {
        return weights[i];
    }

    /** Newton's method on the Legendre polynomial from the usual cosine guess. */
    private void place(int i, int order) {
        double x = StrictMath.cos(StrictMath.PI * (i + 0.75) / (order + 0.5));
        double slope = 1;
        for (int step = 0; step < 20; step++) {
            double previous = 0;
            double value = 1;
            for (int k = 0; k < order; k++) {
                double next = ((2 * k + 1) * x * value - k * previous) / (k + 1);
                previous = value;
                value = next;
            }
            slope = order * (x * value - previous) / (x * x - 1);
            x -= value / slope;
        }
        nodes[i] = 0.5 - 0.5 * x;
        weights[i] = 1 / ((1 - x * x) * slope * slope);
    }
}
