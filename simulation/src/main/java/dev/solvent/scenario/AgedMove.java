package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;

/**
 * A move on which users keep their age.
 *
 * @param move  who moves
 * @since 0.1.0
 */
public record AgedMove(Move move) implements Move {

    public AgedMove {
        requireNonNull(move, "move");
    }

    @Override
    public String label() {
        return move.label();
    }

    @Override
    public String from() {
        return move.from();
    }

    @Override
    public String to() {
        return move.to();
    }

    @Override
    public double share(int ageMonths, YearMonth month) {
        return move.share(ageMonths, month);
    }

    @Override
    public boolean keepsAge() {
        return true;
    }
}
