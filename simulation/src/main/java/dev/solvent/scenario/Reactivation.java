package dev.solvent.scenario;

import dev.solvent.internal.Requires;

/**
 * Users who left come back: each month a share of all who left since the start and have not come back.
 *
 * @param from  segment they left
 * @param to  segment they come to, at age 0
 * @param monthlyShare  in [0, 1]
 * @since 0.1.0
 */
public record Reactivation(String from, String to, double monthlyShare) {

    public Reactivation {
        Requires.text(from, "from");
        Requires.text(to, "to");
        monthlyShare = Requires.fraction(monthlyShare, "monthlyShare");
    }
}
