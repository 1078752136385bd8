package dev.solvent.pricing;

import static dev.solvent.pricing.Tariffs.METER;
import static dev.solvent.pricing.Tariffs.per;
import static dev.solvent.pricing.Tariffs.usd;
import static dev.solvent.quantity.Quantities.USD;

import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.testkit.ChargeContract;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.math.BigDecimal;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** Every charge of the library, and one of a user, under the contract. */
class ChargeContractsTest {

    private abstract static class OnUnits extends ChargeContract {

        @Override
        protected Meter meter() {
            return METER;
        }
    }

    @Nested
    class Flat extends OnUnits {
        @Override
        protected Charge charge() {
            return new FlatFee("fee", usd("9.99").per(Period.MONTH));
        }
    }

    @Nested
    class Overage extends OnUnits {
        @Override
        protected Charge charge() {
            return new PerUnit("overage", METER, per("0.07", 1), 100);
        }
    }

    @Nested
    class Seats extends ChargeContract {
        @Override
        protected Charge charge() {
            return MeteredCharge.perSeat("seats", usd("12").per(Meter.SEATS.unit()));
        }

        @Override
        protected Meter meter() {
            return Meter.SEATS;
        }
    }

    @Nested
    class Graduated extends OnUnits {
        @Override
        protected Charge charge() {
            return new MeteredCharge(
                    "graduated",
                    METER,
                    Tariff.graduated(
                            Tier.upTo("7", per("7", 1)).withFlat(usd("10")),
                            Tier.upTo("100", per("6.5", 3)),
                            Tier.rest(per("6", 1)).withFlat(usd("1"))));
        }
    }

    @Nested
    class Volume extends OnUnits {
        @Override
        protected Charge charge() {
            return new MeteredCharge(
                    "volume",
                    METER,
                    Tariff.volume(
                                    Tier.upTo("7", per("7", 1)),
                                    Tier.upTo("100", per("40", 9)).inWholeBlocks(),
                                    Tier.rest(per("0.3", 1)))
                            .withMaximum(usd("2000"))
                            .withMinimum(usd("20")));
        }
    }

    @Nested
    class Packages extends OnUnits {
        @Override
        protected Charge charge() {
            return new MeteredCharge(
                    "packages",
                    METER,
                    Tariff.packages(per("10", 25)).withFreeUnits("5").withDiscount("0.1"));
        }
    }

    @Nested
    class Rounded extends OnUnits {
        @Override
        protected Charge charge() {
            return new MeteredCharge(
                    "rounded",
                    METER,
                    Tariff.graduated(Tier.upTo("2.5", per("4", 1)), Tier.rest(per("3", 1)))
                            .billedPer("8", QuantityRounding.NEAREST)
                            .withFreeUnits("0.5"));
        }

        @Override
        protected Stream<String> units() {
            return Stream.of("0", "3.9", "4", "11.9", "12", "20", "1234");
        }
    }

    @Nested
    class Percentage extends OnUnits {
        @Override
        protected Charge charge() {
            return PercentageCharge.of("percentage", METER, PercentageCharge.TransactionPrice.of("0.029", usd("0")))
                    .withFree(new PercentageCharge.FreeTransactions(0, BigDecimal.TEN));
        }
    }

    @Nested
    class Advertising extends OnUnits {
        @Override
        protected Charge charge() {
            return new AdRevenue("ads", METER, per("8", 1000), 0.6);
        }
    }

    /** Written in a notebook: a price that grows with the square root of usage. */
    @Nested
    class OfAUser extends OnUnits {
        @Override
        protected Charge charge() {
            return new RootCharge();
        }
    }

    record RootCharge() implements Charge {

        @Override
        public String label() {
            return "root";
        }

        @Override
        public Money revenue(ToDoubleFunction<Meter> units) {
            return Money.of(StrictMath.sqrt(units.applyAsDouble(METER)), USD);
        }

        /** By the quantiles of users, which is enough for those who are few kinds. */
        @Override
        public Money expectedRevenue(Usage usage) {
            UsageDistribution users = usage.on(METER).orElseThrow();
            double sum = 0;
            for (int i = 0; i < 1000; i++) {
                sum += StrictMath.sqrt(users.quantile((i + 0.5) / 1000)) / 1000;
            }
            return Money.of(sum, USD);
        }
    }
}
