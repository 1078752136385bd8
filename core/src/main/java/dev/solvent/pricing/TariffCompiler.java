package dev.solvent.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a {@link Tariff} into {@link Pieces} over the measured quantity. Bounds are computed in decimal, then become doubles. */
final class TariffCompiler {

    /**
     * How far before its edge a unit begins that holds its edge, as a part of the quantity: more than the rounding of a count of
     * steps, at any size, and less than any mean can show.
     */
    private static final double LEAD = 1e-14;

    private final Tariff tariff;
    private final double lead;
    private final BigDecimal divideBy;
    private final BigDecimal free;
    private final List<Piece> pieces = new ArrayList<>();

    private TariffCompiler(Tariff tariff) {
        this.tariff = tariff;
        this.lead = tariff.quantity().rounding().takesItsEdge() ? 1 - LEAD : 1;
        this.divideBy = tariff.quantity().divideBy();
        this.free = tariff.quantity().freeUnits();
    }

    static Pieces compile(Tariff tariff) {
        return new TariffCompiler(tariff).compile();
    }

    private Pieces compile() {
        double atZero = tariff.priced(BigDecimal.ZERO).doubleValue();
        double begins = edge(free);
        if (begins > 0) {
            pieces.add(Piece.constant(0, begins, atZero));
        }
        BigDecimal below = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        for (Tier tier : tariff.tiers()) {
            boolean graduated = tariff.scheme() == TierScheme.GRADUATED;
            BigDecimal base =
                    graduated ? paid.add(tier.flat().value()) : tier.flat().value();
            BigDecimal pricedFrom = graduated ? below : BigDecimal.ZERO;
            addTier(tier, new Stretch(below, tier.upTo(), base, pricedFrom));
            if (tier.upTo().isPresent()) {
                BigDecimal end = tier.upTo().orElseThrow();
                paid = base.add(tier.units(end.subtract(pricedFrom)));
                below = end;
            }
        }
        return limited(new Pieces(atZero, pieces));
    }

    private Pieces limited(Pieces priced) {
        AmountRule rule = tariff.amount();
        Pieces due = rule.discount().signum() == 0
                ? priced
                : priced.times(BigDecimal.ONE.subtract(rule.discount()).doubleValue());
        if (rule.maximum().isPresent()) {
            due = due.atMost(rule.maximum().orElseThrow().value().doubleValue());
        }
        if (rule.minimum().isPresent()) {
            due = due.atLeast(rule.minimum().orElseThrow().value().doubleValue());
        }
        return due;
    }

    private void addTier(Tier tier, Stretch stretch) {
        if (tier.price().amount().value().signum() == 0) {
            add(edge(stretch.billed(free)), end(stretch), stretch.base(), 0, Piece.Stairs.NONE);
        } else if (tier.wholeBlocks()) {
            addBlocks(tier, stretch);
        } else if (tariff.quantity().rounding() == QuantityRounding.NONE) {
            double slope = Exact.divide(
                            tier.price().amount().value(), tier.price().count())
                    .divide(divideBy, MathContext.DECIMAL64)
                    .doubleValue();
            BigDecimal base = stretch.base().add(tier.units(stretch.from().subtract(stretch.pricedFrom())));
            add(edge(stretch.billed(free)), end(stretch), base, slope, Piece.Stairs.NONE);
        } else {
            addRounded(tier, stretch);
        }
    }

    /** Prices per unit of a rounded quantity: stairs one billed unit wide. */
    private void addRounded(Tier tier, Stretch stretch) {
        BigDecimal before = Exact.floor(stretch.billed(free)).subtract(free);
        BigDecimal price =
                Exact.divide(tier.price().amount().value(), tier.price().count());
        BigDecimal base = stretch.base().add(tier.units(before.subtract(stretch.pricedFrom())));
        add(
                edge(stretch.billed(free)),
                end(stretch),
                base,
                0,
                new Piece.Stairs(lead * divideBy.doubleValue(), price.doubleValue()));
    }

    /** Whole blocks. Under volume pricing a tier may begin within a block, which then comes first as a constant. */
    private void addBlocks(Tier tier, Stretch stretch) {
        BigDecimal size = BigDecimal.valueOf(tier.price().count());
        BigDecimal reached = Exact.ceiling(stretch.from().subtract(stretch.pricedFrom()), size);
        BigDecimal nextBlock = stretch.pricedFrom().add(reached.multiply(size));
        BigDecimal price = tier.price().amount().value();
        BigDecimal base = stretch.base().add(price.multiply(reached));
        double start = edge(stretch.billed(free));
        double end = end(stretch);
        double first = StrictMath.min(end, edge(nextBlock.add(free)));
        add(start, first, base, 0, Piece.Stairs.NONE);
        double width = lead * size.multiply(divideBy).doubleValue();
        add(first, end, base, 0, new Piece.Stairs(width, price.doubleValue()));
    }

    private void add(double from, double to, BigDecimal base, double slope, Piece.Stairs stairs) {
        if (to > from) {
            pieces.add(new Piece(from, to, base.doubleValue(), slope, stairs));
        }
    }

    private double end(Stretch stretch) {
        return stretch.to().isPresent() ? edge(stretch.to().orElseThrow().add(free)) : Double.POSITIVE_INFINITY;
    }

    /**
     * The measured quantity above which the billed one (free units included) exceeds a bound.
     *
     * <p>Rounded up, n units begin above (n - 1) c; rounded down, at n c, so just below that.
     */
    private double edge(BigDecimal bound) {
        QuantityRounding rounding = tariff.quantity().rounding();
        if (rounding == QuantityRounding.NONE) {
            return bound.multiply(divideBy).doubleValue();
        }
        BigDecimal first = Exact.floor(bound).add(BigDecimal.ONE).subtract(rounding.lead());
        return lead * first.multiply(divideBy).doubleValue();
    }

    /** A tier on the scale of billed units: from (exclusive) to, value before units, and where its units begin to count. */
    private record Stretch(BigDecimal from, Optional<BigDecimal> to, BigDecimal base, BigDecimal pricedFrom) {

        BigDecimal billed(BigDecimal free) {
            return from.add(free);
        }
    }
}
