package dev.solvent.retention.survival;

/**
 * The logarithm of a probability or density with its derivatives.
 *
 * @param value  the logarithm
 * @param byW  derivative by the standardised log time
 * @param byShape  derivative by the shape; 0 for families without one
 */
record Logs(double value, double byW, double byShape) {

    static Logs of(double value, double byW) {
        return new Logs(value, byW, 0);
    }

    /** Of one less this probability. */
    Logs complement() {
        double rest = StrictMath.log(-StrictMath.expm1(value));
        double odds = -StrictMath.exp(value - rest);
        return new Logs(rest, odds * byW, odds * byShape);
    }

    /** Of this probability less a smaller one, whose derivatives belong to another argument. */
    double minus(Logs smaller) {
        return value + StrictMath.log(-StrictMath.expm1(smaller.value - value));
    }
}
