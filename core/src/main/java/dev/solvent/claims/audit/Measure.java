package dev.solvent.claims.audit;

import dev.solvent.claims.Claim;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.Period;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an expression measures.
 *
 * @param units  powers of units, none where it is a plain number
 * @param isPercent  whether it is shown as a percentage
 * @param days  what an amount covers, where it was stated
 * @param base  what a share is of, where it was stated
 */
record Measure(Map<String, Integer> units, boolean isPercent, Optional<Days> days, String base) {

    static final Measure NUMBER = new Measure(Map.of(), false, Optional.empty(), "");

    private static final String MONEY = "money";
    private static final Set<String> NUMBERS = Set.of("ratio", "multiple");
    private static final Set<String> NOT_NUMBERS = Set.of("date", "year", "rank");
    private static final Set<String> UNCLEAR = Set.of("percent_or_pp");
    private static final Set<String> TIMES =
            Set.of("day", "week", "month", "quarter", "year", "hour", "minute", "second");

    Measure {
        units = Collections.unmodifiableMap(new TreeMap<>(units));
    }

    /** A numerator and a denominator of a conversion, so that it is rounded once. */
    record Scale(double numerator, double denominator) {}

    /** The unit of a claim, or the one it is read as. */
    static Measure of(Claim claim, Optional<String> readAs) {
        String unit = readAs.orElse(claim.figure().unit());
        if (NOT_NUMBERS.contains(unit)) {
            throw new IllegalArgumentException(claim.id() + " must be an amount to be calculated with, is a " + unit);
        }
        if (UNCLEAR.contains(unit)) {
            throw new IllegalArgumentException(claim.id() + " must be read as percent or as points, is stated in "
                    + unit + ". Maybe read(\"" + claim.id() + "\", \"percent\").");
        }
        Measure parsed = parse(unit, claim.figure().currency().map(code -> code.getCurrencyCode()), claim.id());
        return parsed.covering(unit.equals(MONEY) ? days(claim.window()) : Optional.empty())
                .ofBase(parsed.isPercent ? claim.base() : "");
    }

    /** Such as {@code percent}, {@code USD/month}, {@code persons}, or {@code money} of a currency. */
    static Measure parse(String unit, Optional<String> currency, String owner) {
        Requires.text(unit, "unit");
        if (unit.equals("percent")) {
            return NUMBER.shownAsPercent(true);
        }
        Map<String, Integer> units = new TreeMap<>();
        String[] parts = unit.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            String name = parts[i].strip();
            if (name.equals(MONEY)) {
                name = currency.orElseThrow(
                        () -> new IllegalArgumentException(owner + " must state a currency, is " + unit));
            }
            if (!NUMBERS.contains(name)) {
                units.merge(singularTime(name), i == 0 ? 1 : -1, Integer::sum);
            }
        }
        units.values().removeIf(power -> power == 0);
        return new Measure(units, false, Optional.empty(), "");
    }

    private static String singularTime(String name) {
        String singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        return TIMES.contains(singular) ? singular : name;
    }

    private static Optional<Days> days(Claim.Window window) {
        Optional<LocalDate> last = window.end();
        return window.start().flatMap(first -> last.filter(first::isBefore).map(end -> new Days(first, end)));
    }

    Measure plus(Measure other, String text) {
        Measure same = alike(other, text, "add");
        return same.covering(together(other, text, true));
    }

    Measure minus(Measure other, String text) {
        Measure same = alike(other, text, "subtract");
        return same.covering(together(other, text, false));
    }

    Measure times(Measure other) {
        return product(other, 1)
                .covering(days.isPresent() && other.days.isPresent() ? Optional.empty() : either(other));
    }

    /** Amounts of windows of different length do not make a ratio. */
    Measure dividedBy(Measure other, String text) {
        checkLengths(other, text, "divide");
        return product(other, -1).covering(other.days.isPresent() ? Optional.empty() : days);
    }

    /** Refuses to compare what cannot be equal. */
    void compare(Measure other, String text) {
        alike(other, text, "compare");
        checkLengths(other, text, "compare");
    }

    Measure pureNumber(String text) {
        if (!units.isEmpty()) {
            throw new IllegalArgumentException(text + " must be of a plain number, is of one in " + unitText());
        }
        return NUMBER;
    }

    Measure per(Period period, String text) {
        scaleTo(period, text);
        Map<String, Integer> changed = new TreeMap<>(units);
        flowPeriod().ifPresent(old -> changed.remove(old.label()));
        changed.put(period.label(), -1);
        return new Measure(changed, isPercent, Optional.empty(), base);
    }

    /** What an amount or flow is multiplied with to become one per a period. */
    Scale scaleTo(Period period, String text) {
        Optional<Period> flow = flowPeriod();
        if (flow.isPresent()) {
            return new Scale(period.in(flow.get()), 1);
        }
        Days.Length length = days.map(Days::length)
                .orElseThrow(() -> new IllegalArgumentException(text
                        + " must be an amount of a stated window or a flow, is in " + unitText() + " without one"));
        return new Scale(period.in(length.period()), length.count());
    }

    Measure covering(Optional<Days> covered) {
        return new Measure(units, isPercent, covered, base);
    }

    Measure ofBase(String newBase) {
        return new Measure(units, isPercent, days, newBase);
    }

    Measure shownAsPercent(boolean percent) {
        if (percent && !units.isEmpty()) {
            throw new IllegalArgumentException("a percentage must be of a plain number, was of one in " + unitText());
        }
        return new Measure(units, percent, days, base);
    }

    /** Such as {@code USD per person}; empty for a plain number, % for a percentage. */
    String unitText() {
        if (isPercent) {
            return "%";
        }
        StringBuilder text = new StringBuilder();
        units.forEach((unit, power) -> {
            if (power > 0) {
                text.append(text.isEmpty() ? "" : " ").append(raised(unit, power));
            }
        });
        units.forEach((unit, power) -> {
            if (power < 0) {
                text.append(text.isEmpty() ? "per " : " per ").append(raised(unit, -power));
            }
        });
        return text.toString();
    }

    private static String raised(String unit, int power) {
        return power == 1 ? unit : unit + "^" + power;
    }

    private Optional<Period> flowPeriod() {
        for (Period period : Period.values()) {
            if (units.getOrDefault(period.label(), 0) == -1) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    private Optional<Days> either(Measure other) {
        return days.isPresent() ? days : other.days;
    }

    private Measure product(Measure other, int sign) {
        Map<String, Integer> powers = new TreeMap<>(units);
        other.units.forEach((unit, power) -> powers.merge(unit, sign * power, Integer::sum));
        powers.values().removeIf(power -> power == 0);
        return new Measure(powers, false, Optional.empty(), "");
    }

    private Measure alike(Measure other, String text, String verb) {
        if (!units.equals(other.units)) {
            throw new IllegalArgumentException(
                    "cannot " + verb + " " + named(this) + " and " + named(other) + " in " + text);
        }
        if (!base.isEmpty() && !other.base.isEmpty() && !base.equals(other.base)) {
            throw new IllegalArgumentException("cannot " + verb + " a share of " + base + " and one of " + other.base
                    + " in " + text + ". Maybe say of(\"" + base + "\").");
        }
        return new Measure(units, isPercent || other.isPercent, days, base.isEmpty() ? other.base : base);
    }

    private Optional<Days> together(Measure other, String text, boolean joined) {
        if (days.isEmpty() || other.days.isEmpty()) {
            return either(other);
        }
        Days mine = days.get();
        Days theirs = other.days.get();
        Optional<Days> result = joined ? mine.joined(theirs) : mine.without(theirs);
        if (result.isEmpty()) {
            throw new IllegalArgumentException("cannot " + (joined ? "add" : "subtract") + " amounts of " + mine
                    + " and of " + theirs + " in " + text + ". Maybe say asTotal(), or per(period).");
        }
        return result;
    }

    private void checkLengths(Measure other, String text, String verb) {
        if (days.isPresent() && other.days.isPresent()) {
            Days.Length mine = days.get().length();
            Days.Length theirs = other.days.get().length();
            if (!mine.equals(theirs)) {
                throw new IllegalArgumentException("cannot " + verb + " an amount of " + mine + " and one of " + theirs
                        + " in " + text + ". Maybe make both a rate with per(period), or say asTotal().");
            }
        }
    }

    private static String named(Measure measure) {
        return measure.units.isEmpty() ? "a plain number" : measure.unitText();
    }
}
