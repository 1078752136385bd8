package dev.solvent.pricing;

import java.util.ArrayList;
import java.util.List;

/**
 * A tariff compiled for models: its value at zero and pieces that cover all quantities above. This is the double back-end of
 * {@link Tariff}; values at or above a jump are those of the exact one.
 *
 * @param atZero  value where nothing is used
 * @param pieces  adjoining, from 0 to infinity
 */
record Pieces(double atZero, List<Piece> pieces) {

    Pieces {
        pieces = List.copyOf(pieces);
    }

    double at(double quantity) {
        if (quantity <= 0) {
            return atZero;
        }
        return pieceAt(quantity).at(quantity);
    }

    /** The piece that holds a quantity above zero. */
    Piece pieceAt(double quantity) {
        for (Piece piece : pieces) {
            if (quantity <= piece.to()) {
                return piece;
            }
        }
        throw new AssertionError("no piece holds " + quantity);
    }

    /** Whether anything is due, as a tariff of its own: 1 where it is. */
    Pieces positive() {
        return new Pieces(
                atZero > 0 ? 1 : 0,
                pieces.stream()
                        .map(each -> Piece.constant(
                                each.from(),
                                each.to(),
                                each.base() > 0
                                                || each.slope() > 0
                                                || each.stairs().rise() > 0
                                        ? 1
                                        : 0))
                        .toList());
    }

    Pieces times(double factor) {
        return new Pieces(
                atZero * factor, pieces.stream().map(each -> each.times(factor)).toList());
    }

    Pieces atMost(double maximum) {
        List<Piece> cut = new ArrayList<>();
        for (Piece piece : pieces) {
            double turn = piece.whereAtMost(maximum);
            if (turn > piece.from()) {
                cut.add(turn >= piece.to() ? piece : piece.upTo(turn));
            }
            if (turn < piece.to()) {
                cut.add(Piece.constant(StrictMath.max(turn, piece.from()), piece.to(), maximum));
            }
        }
        return new Pieces(StrictMath.min(atZero, maximum), cut);
    }

    Pieces atLeast(double minimum) {
        List<Piece> cut = new ArrayList<>();
        for (Piece piece : pieces) {
            double turn = piece.whereAtMost(minimum);
            if (turn > piece.from()) {
                cut.add(Piece.constant(piece.from(), StrictMath.min(turn, piece.to()), minimum));
            }
            if (turn < piece.to()) {
                cut.add(turn > piece.from() ? piece.above(minimum) : piece);
            }
        }
        return new Pieces(StrictMath.max(atZero, minimum), cut);
    }
}
