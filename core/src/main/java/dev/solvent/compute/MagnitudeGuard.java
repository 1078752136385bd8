package dev.solvent.compute;

import dev.solvent.quantity.Price;
import dev.solvent.quantity.Unit;
import dev.solvent.usage.Meter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Finds prices that are off by powers of ten: per token entered as per million, cents as dollars. Public lists hold such slips by
 * factors of 100 to 100,000.
 *
 * <p>The bounds are facts about public prices of August 2026, not laws: the dearest text token was 600 USD a million (o1-pro output),
 * the dearest embedding 0.8. What lies outside is refused until a caller overrides it. Other currencies are compared at round rates,
 * which is enough for powers of ten; a currency without one is not judged.
 *
 * @since 0.1.0
 */
public final class MagnitudeGuard {

    /** The bounds of August 2026. */
    public static final MagnitudeGuard STANDARD = new MagnitudeGuard();

    /** The mode of models that turn text into vectors, whose prices are far lower. */
    public static final String EMBEDDING = "embedding";

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** Dollars per million tokens, and per one of other units. */
    private static final Map<Unit, Range> RANGES = Map.of(
            Unit.TOKEN, range("0.001", "600"),
            Unit.CHARACTER, range("0.1", "1000"),
            Unit.SECOND, range("0.000001", "10"),
            Unit.IMAGE, range("0.00001", "10"),
            Unit.CLIP, range("0.001", "100"),
            Unit.REQUEST, range("0.000001", "10"));

    private static final Range EMBEDDINGS = range("0.001", "20");

    private static final Map<String, BigDecimal> PER_DOLLAR = Map.of(
            "USD", BigDecimal.ONE,
            "EUR", BigDecimal.ONE,
            "GBP", BigDecimal.ONE,
            "CNY", BigDecimal.valueOf(7),
            "HKD", BigDecimal.valueOf(8),
            "INR", BigDecimal.valueOf(85),
            "JPY", BigDecimal.valueOf(150));

    private MagnitudeGuard() {}

    private record Range(BigDecimal least, BigDecimal most) {}

    private static Range range(String least, String most) {
        return new Range(new BigDecimal(least), new BigDecimal(most));
    }

    /**
     * What is suspicious about a price.
     *
     * @param meter  what is paid for
     * @param mode  what the model does, such as {@link #EMBEDDING}; may be empty
     * @param price  per a number of units of the meter
     * @return empty if the price is of a usual size, or its unit or currency is not judged
     */
    public Optional<String> objection(Meter meter, String mode, Price price) {
        Range range = mode.equals(EMBEDDING) && meter.unit().equals(Unit.TOKEN) ? EMBEDDINGS : RANGES.get(meter.unit());
        BigDecimal perDollar = PER_DOLLAR.get(price.amount().currency().getCurrencyCode());
        if (range == null || perDollar == null || price.amount().value().signum() == 0) {
            return Optional.empty();
        }
        boolean perMillion = meter.unit().equals(Unit.TOKEN) || meter.unit().equals(Unit.CHARACTER);
        // compared by multiplication: a quotient might not end
        BigDecimal amount = price.amount().value().multiply(perMillion ? MILLION : BigDecimal.ONE);
        BigDecimal scale = perDollar.multiply(BigDecimal.valueOf(price.count()));
        boolean usual =
                amount.compareTo(range.least.multiply(scale)) >= 0 && amount.compareTo(range.most.multiply(scale)) <= 0;
        return usual
                ? Optional.empty()
                : Optional.of("price of " + meter.name() + " must be between " + range.least.toPlainString() + " and "
                        + range.most.toPlainString() + " USD per " + (perMillion ? "million " : "")
                        + meter.unit().label() + (perMillion ? "s" : "") + " to be of a usual size, was " + price
                        + ". Maybe it is per another number of units, or in cents.");
    }

    /**
     * Refuses a suspicious price.
     *
     * @param model  whose price it is, for the message
     * @param mode  what the model does; may be empty
     * @param listed  the price
     * @return the price
     * @throws IllegalArgumentException if it is not of a usual size
     */
    public ListedPrice check(String model, String mode, ListedPrice listed) {
        objection(listed.meter(), mode, listed.price()).ifPresent(words -> {
            throw new IllegalArgumentException(model + ": " + words);
        });
        return listed;
    }
}
