package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a listed price applies. A price has any number of conditions, all of which must hold.
 *
 * <p>Implementations are immutable, safe for many threads and deterministic. Two conditions with the same subject are about the
 * same thing, so that a base price, a price above 200,000 tokens and one above 500,000 form a ladder.
 *
 * @since 0.1.0
 */
public interface Condition {

    /**
     * Whether the price applies.
     *
     * @param circumstances  of a generation
     * @return true if it does
     */
    boolean holds(Circumstances circumstances);

    /**
     * What the condition is about, such as {@code prompt_tokens} or {@code resolution}.
     *
     * @return not blank
     */
    String subject();

    /**
     * Where on a ladder of conditions of one subject this one stands: of several that hold the highest applies.
     *
     * @return such as the number of tokens above which a price applies; 0 where there is no ladder
     */
    default double rung() {
        return 0;
    }

    /**
     * A prompt larger than a size: at the size itself the lower price still applies, as Google, Anthropic and OpenAI charge.
     *
     * @param tokens  at least 0
     * @return the condition
     */
    static Condition contextAbove(double tokens) {
        return new ContextSize(Comparison.ABOVE, tokens);
    }

    /**
     * A prompt of at least a size: at the size itself the higher price applies, as xAI charges.
     *
     * @param tokens  at least 0
     * @return the condition
     */
    static Condition contextFrom(double tokens) {
        return new ContextSize(Comparison.FROM, tokens);
    }

    /**
     * A prompt of at most a size.
     *
     * @param tokens  at least 0
     * @return the condition
     */
    static Condition contextUpTo(double tokens) {
        return new ContextSize(Comparison.UP_TO, tokens);
    }

    /**
     * A stated value: resolution 720p, service batch.
     *
     * @param name  of the attribute
     * @param value  that it must have
     * @return the condition
     */
    static Condition is(String name, String value) {
        return new Attribute(name, value);
    }

    /**
     * Hours of the day; they may run past midnight.
     *
     * @param from  first moment in UTC
     * @param until  first moment in UTC at which it no longer holds
     * @return the condition
     */
    static Condition daily(LocalTime from, LocalTime until) {
        return new TimeOfDay(from, until);
    }

    /**
     * Reads one condition as price lists write it: {@code prompt_tokens>200000} (also {@code >=} and {@code <=}),
     * {@code resolution=720p}, {@code time=16:30-00:30}.
     *
     * @param text  as {@code toString} of the conditions here gives it
     * @return the condition
     * @throws IllegalArgumentException if it is none of these
     */
    static Condition parse(String text) {
        Matcher size = ContextSize.FORM.matcher(text);
        if (size.matches()) {
            return new ContextSize(Comparison.of(size.group(1)), Double.parseDouble(size.group(2)));
        }
        int equals = text.indexOf('=');
        if (equals <= 0 || equals == text.length() - 1 || text.indexOf('<') >= 0 || text.indexOf('>') >= 0) {
            throw new IllegalArgumentException(
                    "condition must be like prompt_tokens>200000, resolution=720p or time=16:30-00:30, was " + text);
        }
        String name = text.substring(0, equals);
        String value = text.substring(equals + 1);
        return name.equals(TimeOfDay.SUBJECT) ? TimeOfDay.parse(value) : new Attribute(name, value);
    }

    /**
     * How a size is compared with a bound; lists differ in what holds at the bound itself.
     *
     * @since 0.1.0
     */
    enum Comparison {
        /** Larger than the bound. */
        ABOVE(">"),
        /** The bound or larger. */
        FROM(">="),
        /** The bound or smaller. */
        UP_TO("<=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        boolean holds(double value, double bound) {
            return switch (this) {
                case ABOVE -> value > bound;
                case FROM -> value >= bound;
                case UP_TO -> value <= bound;
            };
        }

        static Comparison of(String sign) {
            return sign.equals(">") ? ABOVE : sign.equals(">=") ? FROM : UP_TO;
        }
    }

    /**
     * The size of the whole prompt. It re-prices the whole request: a cliff, not the tiers of a bill.
     *
     * @param comparison  what holds at the bound itself
     * @param tokens  the bound, at least 0
     * @since 0.1.0
     */
    record ContextSize(Comparison comparison, double tokens) implements Condition {

        static final String SUBJECT = "prompt_tokens";
        static final Pattern FORM = Pattern.compile(SUBJECT + "(>=|>|<=)(\\d+(?:\\.\\d+)?)");

        public ContextSize {
            requireNonNull(comparison, "comparison");
            tokens = Requires.nonNegative(tokens, "tokens");
        }

        @Override
        public boolean holds(Circumstances circumstances) {
            return comparison.holds(circumstances.contextTokens(), tokens);
        }

        @Override
        public String subject() {
            return SUBJECT;
        }

        @Override
        public double rung() {
            return comparison == Comparison.UP_TO ? 0 : tokens;
        }

        @Override
        public String toString() {
            return SUBJECT + comparison.sign + Text.significant(tokens, 15);
        }
    }

    /**
     * A stated value.
     *
     * @param name  of the attribute
     * @param value  that it must have
     * @since 0.1.0
     */
    record Attribute(String name, String value) implements Condition {

        public Attribute {
            Requires.text(name, "name");
            Requires.text(value, "value");
        }

        @Override
        public boolean holds(Circumstances circumstances) {
            return value.equals(circumstances.attributes().get(name));
        }

        @Override
        public String subject() {
            return name;
        }

        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    /**
     * Hours of the day; they may run past midnight.
     *
     * @param from  first moment in UTC
     * @param until  first moment in UTC at which it no longer holds; differs from {@code from}
     * @since 0.1.0
     */
    record TimeOfDay(LocalTime from, LocalTime until) implements Condition {

        static final String SUBJECT = "time";

        public TimeOfDay {
            if (requireNonNull(from, "from").equals(requireNonNull(until, "until"))) {
                throw new IllegalArgumentException("until must differ from from, were both " + from);
            }
        }

        static TimeOfDay parse(String hours) {
            int dash = hours.indexOf('-');
            try {
                return new TimeOfDay(
                        LocalTime.parse(hours.substring(0, StrictMath.max(dash, 0))),
                        LocalTime.parse(hours.substring(dash + 1)));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("time must be like 16:30-00:30, was " + hours, e);
            }
        }

        @Override
        public boolean holds(Circumstances circumstances) {
            if (circumstances.timeUtc().isEmpty()) {
                return false;
            }
            LocalTime time = circumstances.timeUtc().get();
            boolean started = !time.isBefore(from);
            boolean ended = !time.isBefore(until);
            return from.isBefore(until) ? started && !ended : started || !ended;
        }

        @Override
        public String subject() {
            return SUBJECT;
        }

        @Override
        public String toString() {
            return SUBJECT + "=" + from + "-" + until;
        }
    }
}
