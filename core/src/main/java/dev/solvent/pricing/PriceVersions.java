package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A plan whose price changes: who signs up gets the version of that month, and keeps it until a later version says that it holds
 * for existing subscribers too (as Kill Bill's {@code effectiveDateForExistingSubscriptions}).
 *
 * @param versions  by rising first month
 * @since 0.1.0
 */
public record PriceVersions(List<Version> versions) {

    public PriceVersions {
        versions = List.copyOf(Requires.nonEmpty(versions, "versions"));
        for (int i = 1; i < versions.size(); i++) {
            if (!versions.get(i).from().isAfter(versions.get(i - 1).from())) {
                throw new IllegalArgumentException("versions must have rising first months, had "
                        + versions.get(i - 1).from() + " before "
                        + versions.get(i).from());
            }
        }
    }

    /**
     * The versions given.
     *
     * @param versions  by rising first month
     * @return the versioned plan
     */
    public static PriceVersions of(Version... versions) {
        return new PriceVersions(List.of(versions));
    }

    /**
     * The plan that a user is on.
     *
     * @param signedUp  month of sign-up
     * @param month  now, not before sign-up
     * @return the plan whose price counts
     */
    public PricingPlan planFor(YearMonth signedUp, YearMonth month) {
        if (month.isBefore(signedUp)) {
            throw new IllegalArgumentException("month must not be before sign-up in " + signedUp + ", was " + month);
        }
        Version current = versions.stream()
                .filter(each -> !each.from().isAfter(signedUp))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("signedUp must not be before the first version, "
                        + versions.get(0).from() + ", was " + signedUp));
        for (Version later : versions) {
            if (later.from().isAfter(current.from()) && later.reachesExisting(month)) {
                current = later;
            }
        }
        return current.plan();
    }

    /**
     * A version of a plan.
     *
     * @param from  first month for new users
     * @param plan  with its prices
     * @param forExisting  first month for users of earlier versions, not before {@code from}; empty keeps them where they are
     * @since 0.1.0
     */
    public record Version(YearMonth from, PricingPlan plan, Optional<YearMonth> forExisting) {

        public Version {
            requireNonNull(from, "from");
            requireNonNull(plan, "plan");
            if (forExisting.isPresent() && forExisting.orElseThrow().isBefore(from)) {
                throw new IllegalArgumentException(
                        "forExisting must not be before " + from + ", was " + forExisting.orElseThrow());
            }
        }

        /**
         * A version that leaves earlier users their price.
         *
         * @param from  first month for new users
         * @param plan  with its prices
         * @return the version
         */
        public static Version forNewUsers(YearMonth from, PricingPlan plan) {
            return new Version(from, plan, Optional.empty());
        }

        /**
         * A version that holds for all users at some time.
         *
         * @param from  first month for new users
         * @param plan  with its prices
         * @param existing  first month for users of earlier versions
         * @return the version
         */
        public static Version forAll(YearMonth from, PricingPlan plan, YearMonth existing) {
            return new Version(from, plan, Optional.of(existing));
        }

        private boolean reachesExisting(YearMonth month) {
            return forExisting.isPresent() && !month.isBefore(forExisting.orElseThrow());
        }
    }
}
