package dev.solvent.compute;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.tokens;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.quantity.Period;
import dev.solvent.quantity.Unit;
import dev.solvent.testkit.CostItemContract;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Spread;
import dev.solvent.usage.UsageDistribution;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The contract of cost items, for those of the library. */
class CostItemContractTest {

    @Nested
    class Metered extends CostItemContract {
        @Override
        protected CostItem item() {
            return new MeteredCost("video", Meter.VIDEO, price("0.035").usd().per(Unit.SECOND));
        }
    }

    @Nested
    class Fleet extends CostItemContract {
        @Override
        protected CostItem item() {
            return new GpuFleetCost("video", Meter.VIDEO, price("2.21").usd().per(Unit.GPU_HOUR), 300, 0.3);
        }
    }

    @Nested
    class Derived extends CostItemContract {
        @Override
        protected CostItem item() {
            return new DerivedCost("checks", Meter.VIDEO, price("0.001").usd().per(Unit.REQUEST), 0.2);
        }
    }

    @Nested
    class Mixed extends CostItemContract {
        @Override
        protected CostItem item() {
            return new MixedCost(
                    "clips",
                    PriceUnit.VIDEO_CLIP.meter(),
                    List.of(
                            new MixedCost.Part(0.7, price("2.0").cny().per(Unit.CLIP)),
                            new MixedCost.Part(0.3, price("4.0").cny().per(Unit.CLIP))));
        }
    }

    @Nested
    class Cliff extends CostItemContract {
        @Override
        protected CostItem item() {
            UsageDistribution prompts = UsageDistribution.logNormal(
                    Meter.FRESH_INPUT, tokens(60_000).per(Period.MONTH), Spread.variation(2));
            return new CliffCost(
                    "input",
                    prompts,
                    200_000,
                    price("3").usd().perMillion(Unit.TOKEN),
                    price("6").usd().perMillion(Unit.TOKEN));
        }
    }

    @Nested
    class Amortised extends CostItemContract {
        @Override
        protected CostItem item() {
            return new AmortisedCost("training", Meter.VIDEO, usd(25_550_000), months(12), 1e6);
        }
    }

    @Nested
    class Listed extends CostItemContract {
        @Override
        protected CostItem item() {
            LocalDate cut = LocalDate.of(2027, 8, 21);
            ListedPrice price = ListedPrice.of(Meter.OUTPUT, price("30").usd().perMillion(Unit.TOKEN));
            RateCard card = RateCard.of(
                    "sol",
                    price.until(cut),
                    ListedPrice.of(Meter.OUTPUT, price("20").usd().perMillion(Unit.TOKEN))
                            .from(cut));
            return new ListedCost(card, Meter.OUTPUT, Circumstances.ORDINARY, LocalDate.of(2026, 8, 1));
        }
    }

    @Nested
    class Named extends CostItemContract {
        @Override
        protected CostItem item() {
            return new NamedCost(
                    "other",
                    new MeteredCost("video", Meter.VIDEO, price("0.035").usd().per(Unit.SECOND)));
        }
    }
}
