package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Unit;
import dev.solvent.usage.Meter;
import java.math.BigDecimal;

/**
 * GPUs that are reserved whether they work or not.
 *
 * <pre>{@code
 * paid per GPU-hour = g (1 - c d) (1 + o);   unit cost = paid per GPU-hour / (units per GPU-hour * u)
 * }</pre>
 *
 * g the listed price; c share of the hours under a commitment, d its discount; o overhead; u utilisation, the share of paid hours
 * that do work. A fleet sized for its peak works at u = 1 / (peak over average * (1 + headroom)).
 *
 * @param gpuHour  listed price per GPU-hour
 * @param utilisation  share of paid hours that do work, in (0, 1]
 * @param committedShare  share of the paid hours under a commitment, in [0, 1]
 * @param commitmentDiscount  fraction off the listed price, in [0, 1)
 * @param overhead  cost on top of the GPUs, as a fraction of theirs: orchestration, network, spare parts
 * @since 0.1.0
 */
public record GpuFleet(
        Price gpuHour, double utilisation, double committedShare, double commitmentDiscount, double overhead) {

    public GpuFleet {
        if (!requireNonNull(gpuHour, "gpuHour").per().equals(Unit.GPU_HOUR)) {
            throw new IllegalArgumentException("gpuHour must be per GPU-hour, was " + gpuHour);
        }
        Requires.positive(Requires.fraction(utilisation, "utilisation"), "utilisation");
        committedShare = Requires.fraction(committedShare, "committedShare");
        if (!(commitmentDiscount >= 0 && commitmentDiscount < 1)) {
            throw new IllegalArgumentException("commitmentDiscount must be in [0, 1), was " + commitmentDiscount);
        }
        overhead = Requires.nonNegative(overhead, "overhead");
    }

    /**
     * GPUs at a listed price, fully used until more is said.
     *
     * @param gpuHour  price per GPU-hour
     * @return the fleet
     */
    public static GpuFleet renting(Amount gpuHour) {
        return new GpuFleet(gpuHour.per(Unit.GPU_HOUR), 1, 0, 0, 0);
    }

    /**
     * With a share of the paid hours at work.
     *
     * @param share  in (0, 1]
     * @return the changed fleet
     */
    public GpuFleet atUtilisation(double share) {
        return new GpuFleet(gpuHour, share, committedShare, commitmentDiscount, overhead);
    }

    /**
     * Sized for its peak hour.
     *
     * @param peakToAverage  load of the peak hour over the mean load, at least 1
     * @param headroom  spare capacity at the peak, as a fraction, at least 0
     * @return the changed fleet
     */
    public GpuFleet sizedForPeak(double peakToAverage, double headroom) {
        if (!(peakToAverage >= 1 && Double.isFinite(peakToAverage))) {
            throw new IllegalArgumentException("peakToAverage must be at least 1 and finite, was " + peakToAverage);
        }
        return atUtilisation(1 / (peakToAverage * (1 + Requires.nonNegative(headroom, "headroom"))));
    }

    /**
     * With a part of the hours bought in advance. Clouds list 0.25 to 0.41 off for one year and 0.49 to 0.64 for three.
     *
     * @param share  of the paid hours, in [0, 1]
     * @param discount  fraction off, in [0, 1)
     * @return the changed fleet
     */
    public GpuFleet withCommitment(double share, double discount) {
        return new GpuFleet(gpuHour, utilisation, share, discount, overhead);
    }

    /**
     * With cost on top of the GPUs.
     *
     * @param fraction  of the cost of the GPUs, at least 0
     * @return the changed fleet
     */
    public GpuFleet withOverhead(double fraction) {
        return new GpuFleet(gpuHour, utilisation, committedShare, commitmentDiscount, fraction);
    }

    /**
     * What a reserved GPU-hour costs after commitment and overhead.
     *
     * @return an exact price per GPU-hour
     */
    public Price paidPerGpuHour() {
        BigDecimal off = BigDecimal.valueOf(committedShare).multiply(BigDecimal.valueOf(commitmentDiscount));
        BigDecimal factor = BigDecimal.ONE.subtract(off).multiply(BigDecimal.ONE.add(BigDecimal.valueOf(overhead)));
        Amount listed = gpuHour.amount();
        return new Price(
                new Amount(listed.value().multiply(factor), listed.currency()), gpuHour.count(), gpuHour.per());
    }

    /**
     * The cost of what the fleet generates.
     *
     * @param meter  what is generated
     * @param unitsPerGpuHour  throughput at full load, positive
     * @return the cost
     */
    public ComputeCost serving(Meter meter, double unitsPerGpuHour) {
        return ComputeCost.of(new GpuFleetCost(meter.name(), meter, paidPerGpuHour(), unitsPerGpuHour, utilisation));
    }

    /**
     * How many GPUs a load needs, all of them paid whether they work or not.
     *
     * @param unitsPerHour  mean load
     * @param unitsPerGpuHour  throughput at full load, positive
     * @return a whole number, at least 0
     */
    public long gpusFor(double unitsPerHour, double unitsPerGpuHour) {
        double needed = Requires.nonNegative(unitsPerHour, "unitsPerHour")
                / (Requires.positive(unitsPerGpuHour, "unitsPerGpuHour") * utilisation);
        return (long) StrictMath.ceil(needed);
    }
}
