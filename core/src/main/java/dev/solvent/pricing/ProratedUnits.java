package dev.solvent.pricing;

import java.math.BigDecimal;
import java.util.List;

/**
 * Units that come and go within a period, such as seats: each event counts for the part of the period that was left, in the tier
 * that its units reach or leave.
 *
 * @param units  added, negative where taken away
 * @param prorated  the same units weighed by the part of the period that was left
 * @since 0.1.0
 */
public record ProratedUnits(BigDecimal units, BigDecimal prorated) {

    public ProratedUnits {
        if (units.signum() == 0) {
            throw new IllegalArgumentException("units must not be 0");
        }
    }

    /**
     * What the events of a period cost under graduated tiers priced per unit: every unit at the price of the tier it stands in,
     * the flat fee of every tier that was reached.
     *
     * @param tariff  graduated, without whole blocks
     * @param events  in their order
     * @return not rounded to cents
     */
    public static BigDecimal cost(Tariff tariff, List<ProratedUnits> events) {
        if (tariff.scheme() != TierScheme.GRADUATED || tariff.tiers().stream().anyMatch(Tier::wholeBlocks)) {
            throw new IllegalArgumentException(
                    "tariff of prorated units must be graduated and per unit, was " + tariff);
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal standing = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (ProratedUnits event : events) {
            BigDecimal after = standing.add(event.units);
            if (after.signum() < 0) {
                throw new IllegalArgumentException("units must not fall below 0, were " + after.toPlainString());
            }
            sum = sum.add(event.cost(tariff, standing.min(after), standing.max(after)));
            standing = after;
            most = most.max(after);
        }
        BigDecimal below = BigDecimal.ZERO;
        for (Tier tier : tariff.tiers()) {
            boolean reached = most.compareTo(below) > 0 || (below.signum() == 0 && tariff.flatAtZero());
            sum = reached ? sum.add(tier.flat().value()) : sum;
            below = tier.upTo().orElse(below);
        }
        return Exact.settled(sum);
    }

    private BigDecimal cost(Tariff tariff, BigDecimal from, BigDecimal to) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        for (Tier tier : tariff.tiers()) {
            BigDecimal end = tier.upTo().map(to::min).orElse(to);
            BigDecimal inTier = Exact.atLeastZero(end.subtract(below.max(from)));
            sum = sum.add(tier.units(Exact.portion(prorated, inTier, to.subtract(from))));
            below = end.max(below);
        }
        return sum;
    }
}
