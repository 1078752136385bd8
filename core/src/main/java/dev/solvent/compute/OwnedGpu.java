package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Money;
import java.math.BigDecimal;

/**
 * A bought accelerator, as a cost per hour: what it loses in value while better chips appear, its share of server and network,
 * and power.
 *
 * <pre>{@code
 * hour at age t = P s / (1 - i) * r ln 10 / 8766 * 10^(-r t)  +  kW * load * PUE * price per kWh
 * }</pre>
 *
 * P price of the chip; s server over chip; i interconnect as a share of the cluster; r decline of price for the same work in orders of
 * magnitude a year; 8766 hours a year. Cottier, Rahman, Fattorini, Maslej and Owen (2024), The rising costs of training frontier AI
 * models, arXiv:2405.21015: r = 0.14, s = 1.64 to 1.69, i = 0.19.
 *
 * @param chip  price of one accelerator, positive
 * @param serverFactor  cost of the server over that of its chips, at least 1
 * @param interconnectShare  of the cost of the cluster, in [0, 1)
 * @param declinePerYear  orders of magnitude a year, positive
 * @param power  what it draws
 * @since 0.1.0
 */
public record OwnedGpu(Money chip, double serverFactor, double interconnectShare, double declinePerYear, Power power) {

    /** Hours of a year of 365.25 days. */
    private static final double HOURS_A_YEAR = 8766;

    private static final double DECLINE = 0.14;
    private static final double SERVER = 1.64;
    private static final double INTERCONNECT = 0.19;

    public OwnedGpu {
        Requires.positive(requireNonNull(chip, "chip").amount(), "chip");
        if (!(serverFactor >= 1 && Double.isFinite(serverFactor))) {
            throw new IllegalArgumentException("serverFactor must be at least 1 and finite, was " + serverFactor);
        }
        if (!(interconnectShare >= 0 && interconnectShare < 1)) {
            throw new IllegalArgumentException("interconnectShare must be in [0, 1), was " + interconnectShare);
        }
        Requires.positive(declinePerYear, "declinePerYear");
        chip.plus(requireNonNull(power, "power").kilowattHour());
    }

    /**
     * Power of one accelerator with its share of the server.
     *
     * @param kilowatts  at full load, at least 0
     * @param load  mean draw over that, in [0, 1]; 0.43 to 0.75 in training
     * @param pue  power of the building over that of the machines, at least 1; 1.1 to 1.25
     * @param kilowattHour  price
     * @since 0.1.0
     */
    public record Power(double kilowatts, double load, double pue, Money kilowattHour) {

        public Power {
            kilowatts = Requires.nonNegative(kilowatts, "kilowatts");
            load = Requires.fraction(load, "load");
            if (!(pue >= 1 && Double.isFinite(pue))) {
                throw new IllegalArgumentException("pue must be at least 1 and finite, was " + pue);
            }
            Requires.nonNegative(requireNonNull(kilowattHour, "kilowattHour").amount(), "kilowattHour");
        }

        Money perHour() {
            return kilowattHour.times(kilowatts * load * pue);
        }
    }

    /**
     * An accelerator with the server, network and decline of Cottier and others.
     *
     * @param chip  price of one accelerator
     * @param power  what it draws
     * @return the accelerator
     */
    public static OwnedGpu of(Money chip, Power power) {
        return new OwnedGpu(chip, SERVER, INTERCONNECT, DECLINE, power);
    }

    /**
     * Cost of one hour at an age: the younger, the more value is lost.
     *
     * @param ageYears  since it was bought, at least 0
     * @return money per GPU-hour, worked or not
     */
    public Money hour(double ageYears) {
        Requires.nonNegative(ageYears, "ageYears");
        double decline = declinePerYear * StrictMath.log(10);
        double lostPerHour = decline / HOURS_A_YEAR * StrictMath.exp(-decline * ageYears);
        return chip.times(serverFactor / (1 - interconnectShare) * lostPerHour).plus(power.perHour());
    }

    /**
     * A fleet of such accelerators, fully used until more is said.
     *
     * @param ageYears  their age, at least 0
     * @return the fleet
     */
    public GpuFleet fleet(double ageYears) {
        Money hour = hour(ageYears);
        return GpuFleet.renting(new Amount(new BigDecimal(hour.amount()), hour.currency()));
    }
}
