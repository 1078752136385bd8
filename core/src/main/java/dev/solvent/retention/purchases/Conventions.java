package dev.solvent.retention.purchases;

/** What the log likelihoods of this package leave out, so that their values can be compared. */
final class Conventions {

    static final String PURCHASE_TIMES = "likelihood of the purchase times, without the factor t_x^(x-1) / Gamma(x)"
            + " that depends on the data alone (Fader, Hardie and Lee, 2005)";

    static final String PURCHASE_STRING =
            "probability of the string of purchases, without the number of strings with equal frequency and recency"
                    + " (Fader, Hardie and Shang, 2010)";

    static final String MEAN_SPEND = "density of the mean spend per purchase of each customer with a repeat purchase";

    private Conventions() {}
}
