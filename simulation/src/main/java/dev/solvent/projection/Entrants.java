package dev.solvent.projection;

/** Who comes to a segment from outside. Its arrays are not changed once it is made. */
final class Entrants {

    private final double[] signUps;
    private final double[] opening;
    private final double openingUsers;

    Entrants(double[] signUps, double[] opening, double openingUsers) {
        this.signUps = signUps;
        this.opening = opening;
        this.openingUsers = openingUsers;
    }

    /** Those of one month alone. */
    Entrants only(int month) {
        double[] won = new double[signUps.length];
        won[month] = signUps[month];
        return new Entrants(won, new double[opening.length], 0);
    }

    /** By month. */
    double[] signUps() {
        return signUps;
    }

    /** There at the start, by the place of their cohort: as many as were won. */
    double[] opening() {
        return opening;
    }

    /** How many of them are left at the start. */
    double openingUsers() {
        return openingUsers;
    }
}
