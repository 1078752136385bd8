package dev.solvent.usage;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Token counts as a provider reports them for a request, on their way to disjoint meters. Providers differ in what their totals
 * hold: OpenAI and Gemini count cached tokens within the prompt, Anthropic beside it. Say which provider it is, and
 * {@link #toConsumption} counts every token once.
 *
 * @param counts  from counter to tokens
 * @param convention  what the totals hold
 * @since 0.1.0
 */
public record TokenCounts(Map<Counter, Long> counts, Convention convention) {

    /**
     * What a provider's totals hold.
     *
     * @since 0.1.0
     */
    public enum Convention {
        /** The prompt holds cached tokens, the completion holds reasoning: OpenAI. */
        OPEN_AI(true, true),
        /** The prompt holds cached tokens, thoughts stand beside the candidates: Gemini. */
        GEMINI(true, false),
        /** Cache reads and writes stand beside the input, thinking is within the output: Anthropic. */
        ANTHROPIC(false, true);

        private final boolean inputHoldsCached;
        private final boolean outputHoldsReasoning;

        Convention(boolean inputHoldsCached, boolean outputHoldsReasoning) {
            this.inputHoldsCached = inputHoldsCached;
            this.outputHoldsReasoning = outputHoldsReasoning;
        }
    }

    /**
     * A counter of a provider.
     *
     * @since 0.1.0
     */
    public enum Counter {
        /** Prompt or input tokens. */
        INPUT,
        /** Read from a cache. */
        CACHE_READ,
        /** Written to a cache for the standard time. */
        CACHE_WRITE,
        /** Written to a cache for an hour. */
        CACHE_WRITE_HOUR,
        /** Audio among the input. */
        INPUT_AUDIO,
        /** Audio among what was read from a cache. */
        CACHE_AUDIO_READ,
        /** Images among the input. */
        INPUT_IMAGE,
        /** Completion, candidates or output tokens. */
        OUTPUT,
        /** Reasoning or thoughts. */
        REASONING,
        /** Audio among the output. */
        OUTPUT_AUDIO,
        /** Images among the output. */
        OUTPUT_IMAGE;

        /**
         * The disjoint meter on which the counter's own tokens end.
         *
         * @return the meter
         */
        public Meter meter() {
            return switch (this) {
                case INPUT -> Meter.FRESH_INPUT;
                case CACHE_READ -> Meter.CACHED_INPUT;
                case CACHE_WRITE -> Meter.CACHE_WRITE;
                case CACHE_WRITE_HOUR -> Meter.CACHE_WRITE_HOUR;
                case INPUT_AUDIO -> Meter.AUDIO_INPUT;
                case CACHE_AUDIO_READ -> Meter.CACHED_AUDIO_INPUT;
                case INPUT_IMAGE -> Meter.IMAGE_INPUT;
                case OUTPUT -> Meter.OUTPUT;
                case REASONING -> Meter.REASONING;
                case OUTPUT_AUDIO -> Meter.AUDIO_OUTPUT;
                case OUTPUT_IMAGE -> Meter.IMAGE_OUTPUT;
            };
        }

        private Set<String> properties() {
            return switch (this) {
                case INPUT -> Set.of("input");
                case CACHE_READ -> Set.of("input", "cached");
                case CACHE_WRITE -> Set.of("input", "written");
                case CACHE_WRITE_HOUR -> Set.of("input", "written for an hour");
                case INPUT_AUDIO -> Set.of("input", "audio");
                case CACHE_AUDIO_READ -> Set.of("input", "cached", "audio");
                case INPUT_IMAGE -> Set.of("input", "image");
                case OUTPUT -> Set.of("output");
                case REASONING -> Set.of("output", "reasoning");
                case OUTPUT_AUDIO -> Set.of("output", "audio");
                case OUTPUT_IMAGE -> Set.of("output", "image");
            };
        }

        private boolean isCache() {
            return this == CACHE_READ || this == CACHE_WRITE || this == CACHE_WRITE_HOUR;
        }
    }

    public TokenCounts {
        Map<Counter, Long> copy = new LinkedHashMap<>();
        counts.forEach((counter, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("count of " + counter + " must be at least 0, was " + count);
            }
            copy.put(counter, count);
        });
        counts = Collections.unmodifiableMap(copy);
        requireNonNull(convention, "convention");
    }

    /**
     * Counts of OpenAI: {@code prompt_tokens} holds {@code cached_tokens}.
     *
     * @return no counts yet
     */
    public static TokenCounts openAi() {
        return new TokenCounts(Map.of(), Convention.OPEN_AI);
    }

    /**
     * Counts of Gemini: {@code promptTokenCount} holds {@code cachedContentTokenCount}.
     *
     * @return no counts yet
     */
    public static TokenCounts gemini() {
        return new TokenCounts(Map.of(), Convention.GEMINI);
    }

    /**
     * Counts of Anthropic: {@code input_tokens} does not hold {@code cache_read_input_tokens}.
     *
     * @return no counts yet
     */
    public static TokenCounts anthropic() {
        return new TokenCounts(Map.of(), Convention.ANTHROPIC);
    }

    /**
     * These counts and one more.
     *
     * @param counter  of the provider
     * @param tokens  as reported, at least 0
     * @return the larger counts
     */
    public TokenCounts with(Counter counter, long tokens) {
        Map<Counter, Long> more = new LinkedHashMap<>(counts);
        more.put(counter, tokens);
        return new TokenCounts(more, convention);
    }

    /**
     * Every token once, on disjoint meters.
     *
     * @return what was used
     * @throws IllegalArgumentException if a counter holds less than those within it, which tells of another convention
     */
    public Consumption toConsumption() {
        NestedCounters nested = NestedCounters.NONE;
        for (Map.Entry<Counter, Long> each : counts.entrySet()) {
            nested = nested.and(
                    each.getValue() + beside(each.getKey()),
                    each.getKey().properties().toArray(String[]::new));
        }
        Map<Set<String>, BigDecimal> alone = nested.disjoint();
        Consumption consumption = Consumption.NONE;
        for (Counter each : counts.keySet()) {
            consumption = consumption.and(each.meter(), alone.getOrDefault(each.properties(), BigDecimal.ZERO));
        }
        return consumption;
    }

    /** What the totals of a provider do not hold and a nested counter would. */
    private long beside(Counter counter) {
        if (counter == Counter.INPUT && !convention.inputHoldsCached) {
            return counts.keySet().stream()
                    .filter(Counter::isCache)
                    .mapToLong(counts::get)
                    .sum();
        }
        return counter == Counter.OUTPUT && !convention.outputHoldsReasoning
                ? counts.getOrDefault(Counter.REASONING, 0L)
                : 0;
    }
}
