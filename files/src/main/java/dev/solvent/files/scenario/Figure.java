package dev.solvent.files.scenario;

import dev.solvent.quantity.Period;
import dev.solvent.scenario.Assumption;
import dev.solvent.study.Input;
import java.util.Currency;
import java.util.Map;

/** What sort of number a figure of a scenario is. */
enum Figure {
    NUMBER("a number"),
    RATE("a probability per period"),
    GROWTH("growth per period"),
    SHARE("a share"),
    MONEY("an amount in the currency of the file"),
    PRICE("a price in the currency of the file");

    private static final Map<Class<?>, Figure> BY_TYPE = Map.ofEntries(
            Map.entry(Assumption.SignUps.class, NUMBER),
            Map.entry(Assumption.SignUpGrowth.class, GROWTH),
            Map.entry(Assumption.Cac.class, MONEY),
            Map.entry(Assumption.SegmentShare.class, SHARE),
            Map.entry(Assumption.FlatPrice.class, PRICE),
            Map.entry(Assumption.Churn.class, RATE),
            Map.entry(Assumption.BetaGeometric.class, NUMBER),
            Map.entry(Assumption.MeanUsage.class, NUMBER),
            Map.entry(Assumption.UsageGrowth.class, GROWTH),
            Map.entry(Assumption.UnitCost.class, PRICE),
            Map.entry(Assumption.CostDecline.class, RATE),
            Map.entry(Assumption.FixedAmount.class, PRICE),
            Map.entry(Assumption.Discount.class, GROWTH));

    private final String inWords;

    Figure(String inWords) {
        this.inWords = inWords;
    }

    static Figure of(Assumption.Known<?> sets) {
        Figure figure = BY_TYPE.get(sets.getClass());
        if (figure == null) {
            throw new IllegalArgumentException("sets must be a figure that a file can name, was " + sets.label());
        }
        return figure;
    }

    String inWords() {
        return inWords;
    }

    boolean isFraction() {
        return this == RATE || this == GROWTH || this == SHARE;
    }

    boolean needsPeriod() {
        return this == RATE || this == GROWTH;
    }

    boolean needsPer() {
        return needsPeriod() || this == PRICE;
    }

    Input<?> input(StudyInput said, Currency currency) {
        Input<Double> plain = Input.of(said.name(), said.chance().distribution());
        return switch (this) {
            case NUMBER -> set(plain, said);
            case RATE -> set(plain.asRate((Period) said.per().orElseThrow()), said);
            case GROWTH -> set(plain.asGrowth((Period) said.per().orElseThrow()), said);
            case SHARE -> set(plain.asShareOf("sign-ups"), said);
            case MONEY -> set(plain.asMoney(currency), said);
            case PRICE -> set(plain.asPrice(currency, said.per().orElseThrow()), said);
        };
    }

    /** The table above says which type a figure takes. */
    @SuppressWarnings("unchecked")
    private static <T> Input<T> set(Input<T> input, StudyInput said) {
        return input.sets((Assumption<T>) said.sets());
    }
}
