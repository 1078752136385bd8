package dev.solvent.internal;

/**
 * Which of a row of opportunities were used by somebody who leaves for good before some opportunity.
 *
 * @param count  how many were used
 * @param last  number of the last one used, from 1; 0 if none was
 */
public record Opportunities(int count, int last) {

    /**
     * Draws them.
     *
     * @param use  chance of using an opportunity while still there
     * @param leave  chance of leaving before each
     * @param offered  how many there are; a fraction of one is none
     * @param variates  the stream
     * @return those used
     */
    public static Opportunities draw(double use, double leave, double offered, Variates variates) {
        int count = 0;
        int last = 0;
        for (int opportunity = 1; opportunity <= offered && variates.fraction() >= leave; opportunity++) {
            if (variates.fraction() < use) {
                count++;
                last = opportunity;
            }
        }
        return new Opportunities(count, last);
    }
}
