package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.usage.Meter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Dated prices of many models, looked up by provider, model, meter, circumstances and day. Immutable and safe for many threads.
 *
 * @since 0.1.0
 */
public final class PriceBook {

    private static final int MOST_SUGGESTED = 5;

    private final String version;
    private final Map<String, Map<String, DeferredCard>> cards;

    private PriceBook(String version, Map<String, Map<String, DeferredCard>> cards) {
        this.version = version;
        this.cards = cards;
    }

    /**
     * A book without prices yet.
     *
     * @param version  such as {@code 2026.08}
     * @return a builder, not safe for threads
     */
    public static Builder builder(String version) {
        return new Builder(Requires.text(version, "version"));
    }

    /**
     * Of when the prices are.
     *
     * @return such as {@code 2026.08}
     */
    public String version() {
        return version;
    }

    /**
     * The providers in the book.
     *
     * @return in alphabetical order
     */
    public List<String> providers() {
        return List.copyOf(new TreeSet<>(cards.keySet()));
    }

    /**
     * The models of a provider.
     *
     * @param provider  in the book
     * @return in alphabetical order; none for a provider that is not in the book
     */
    public List<String> models(String provider) {
        return List.copyOf(new TreeSet<>(cards.getOrDefault(provider, Map.of()).keySet()));
    }

    /**
     * All prices of a model.
     *
     * @param provider  such as {@code openai}
     * @param model  such as {@code gpt-5.4}
     * @return the card
     * @throws IllegalArgumentException if the book does not have it, with the reason
     */
    public RateCard card(String provider, String model) {
        DeferredCard card = cards.getOrDefault(provider, Map.of()).get(model);
        if (card == null) {
            throw new IllegalArgumentException(absent(provider, model).message());
        }
        return card.get();
    }

    /**
     * A price on a day.
     *
     * @param provider  such as {@code openai}
     * @param model  such as {@code gpt-5.4}
     * @param meter  what is paid for
     * @param circumstances  under which it is generated
     * @param day  on which it is generated
     * @return the price, or why there is none
     */
    public Lookup find(String provider, String model, Meter meter, Circumstances circumstances, LocalDate day) {
        Map<String, DeferredCard> models = cards.get(provider);
        DeferredCard card = models == null ? null : models.get(model);
        return card == null ? absent(provider, model) : card.get().find(meter, circumstances, day);
    }

    /**
     * This book with a card of one's own, such as negotiated prices, in the place of the listed one.
     *
     * @param provider  its provider
     * @param card  its prices; the name is that of the model
     * @return the changed book
     */
    public PriceBook with(String provider, RateCard card) {
        Map<String, Map<String, DeferredCard>> more = new HashMap<>(cards);
        Map<String, DeferredCard> models = new HashMap<>(more.getOrDefault(provider, Map.of()));
        models.put(card.name(), new DeferredCard(card));
        more.put(Requires.text(provider, "provider"), models);
        return new PriceBook(version, more);
    }

    private Lookup.Unpriced absent(String provider, String model) {
        requireNonNull(model, "model");
        Map<String, DeferredCard> models = cards.get(requireNonNull(provider, "provider"));
        if (models == null) {
            return new Lookup.Unpriced(
                    Lookup.Reason.UNKNOWN_PROVIDER,
                    "provider must be one of " + providers() + " in price book " + version + ", was " + provider);
        }
        List<String> near = models.keySet().stream()
                .sorted((a, b) ->
                        alike(b, model) != alike(a, model) ? alike(b, model) - alike(a, model) : a.compareTo(b))
                .limit(MOST_SUGGESTED)
                .toList();
        return new Lookup.Unpriced(
                Lookup.Reason.UNKNOWN_MODEL,
                "model must be one of the " + models.size() + " of " + provider + " in price book " + version
                        + ", such as " + near + ", was " + model);
    }

    /** Length of the common beginning. */
    private static int alike(String name, String wanted) {
        int length = 0;
        while (length < name.length() && length < wanted.length() && name.charAt(length) == wanted.charAt(length)) {
            length++;
        }
        return length;
    }

    @Override
    public String toString() {
        int models = cards.values().stream().mapToInt(Map::size).sum();
        return "price book " + version + " of " + cards.size() + " providers and " + models + " models";
    }

    /**
     * Collects prices; each is checked for its size.
     *
     * @since 0.1.0
     */
    public static final class Builder {

        private final String version;
        private final Map<String, Map<String, List<ListedPrice>>> listed = new TreeMap<>();
        private final Map<String, Map<String, DeferredCard>> deferred = new TreeMap<>();

        private Builder(String version) {
            this.version = version;
        }

        /**
         * Adds a price.
         *
         * @param provider  such as {@code openai}
         * @param model  such as {@code gpt-5.4}
         * @param mode  what the model does, such as {@code embedding}; may be empty
         * @param price  the price
         * @return this
         * @throws IllegalArgumentException if the price is not of a usual size
         */
        public Builder add(String provider, String model, String mode, ListedPrice price) {
            MagnitudeGuard.STANDARD.check(provider + " " + model, mode, price);
            return addUnusual(provider, model, price);
        }

        /**
         * Adds a price of an unusual size that is right all the same.
         *
         * @param provider  such as {@code openai}
         * @param model  such as {@code o1-pro}
         * @param price  the price
         * @return this
         */
        public Builder addUnusual(String provider, String model, ListedPrice price) {
            listed.computeIfAbsent(Requires.text(provider, "provider"), name -> new TreeMap<>())
                    .computeIfAbsent(Requires.text(model, "model"), name -> new ArrayList<>())
                    .add(price);
            return this;
        }

        /**
         * Adds a model whose prices are read when they are first asked for, so that a large book opens at once. Whoever adds it
         * checks the size of its prices, if wanted.
         *
         * @param provider  such as {@code openai}
         * @param model  such as {@code gpt-5.4}, not in the book yet
         * @param card  gives its prices; asked once or, by threads that meet, a few times, and gives the same each time; what it
         *     throws the look-up throws
         * @return this
         * @throws IllegalArgumentException if the model was added before
         */
        public Builder addDeferred(String provider, String model, Supplier<RateCard> card) {
            Map<String, DeferredCard> models = deferred.get(Requires.text(provider, "provider"));
            if (models == null) {
                models = new HashMap<>();
                deferred.put(provider, models);
            }
            if (models.put(Requires.text(model, "model"), new DeferredCard(card)) != null) {
                throw twice(provider, model);
            }
            return this;
        }

        /**
         * The finished book.
         *
         * @return an immutable book
         * @throws IllegalArgumentException if two prices of a model hold at the same time
         */
        public PriceBook build() {
            Map<String, Map<String, DeferredCard>> cards = new HashMap<>();
            deferred.forEach((provider, models) -> cards.put(provider, new HashMap<>(models)));
            listed.forEach((provider, models) -> {
                Map<String, DeferredCard> ofProvider = cards.computeIfAbsent(provider, name -> new HashMap<>());
                models.forEach((model, prices) -> {
                    if (ofProvider.put(model, new DeferredCard(RateCard.of(model, prices))) != null) {
                        throw twice(provider, model);
                    }
                });
            });
            return new PriceBook(version, cards);
        }

        private static IllegalArgumentException twice(String provider, String model) {
            return new IllegalArgumentException(
                    "model must be added once with all its prices, was added before: " + provider + " " + model);
        }
    }
}
