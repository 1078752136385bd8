package dev.solvent.economics;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a business reports itself: what it calls revenue, where the compute of free users stands, and what it counts as the cost of
 * winning users. The same business differs by tens of points of margin between policies, and each of them is in use, so a margin or
 * a CAC says under which it stands.
 *
 * @param revenue  what revenue is
 * @param freeUsers  where the cost of users stands who are charged nothing
 * @param acquisition  what is counted as the cost of winning users
 * @since 0.1.0
 */
public record ReportingPolicy(RevenueBasis revenue, FreeUsers freeUsers, AcquisitionBasis acquisition) {

    /** Revenue before stores and without tax, free users in the cost of revenue, media alone for acquisition. */
    public static final ReportingPolicy STANDARD =
            new ReportingPolicy(RevenueBasis.BEFORE_STORE, FreeUsers.COST_OF_REVENUE, AcquisitionBasis.MEDIA);

    public ReportingPolicy {
        requireNonNull(revenue, "revenue");
        requireNonNull(freeUsers, "freeUsers");
        requireNonNull(acquisition, "acquisition");
    }

    /** What is called revenue; coupons, refunds and chargebacks are off in any case. */
    public enum RevenueBasis {
        /** What users pay, tax within prices included; tax is then a cost of revenue, as stores and processors are. */
        WITH_TAX("with tax, before stores and processors"),
        /** What users pay without tax: the seller is the principal, stores and processors are a cost of revenue. */
        BEFORE_STORE("without tax, before stores and processors"),
        /** What stores and processors pay out: the seller reports net of them. */
        AFTER_STORE("without tax, after stores and processors");

        private final String words;

        RevenueBasis(String words) {
            this.words = words;
        }
    }

    /** Where the compute of users stands who are charged nothing. */
    public enum FreeUsers {
        /** Serving them is a cost of revenue. */
        COST_OF_REVENUE("a cost of revenue"),
        /** They are won so that some convert: serving them is marketing. */
        MARKETING("marketing");

        private final String words;

        FreeUsers(String words) {
            this.words = words;
        }
    }

    /**
     * What is counted as the cost of winning users.
     *
     * @param fixedCosts  names of fixed costs that count beside media, such as the sales team; empty for media alone
     * @param lagMonths  months from spend to the users that it wins, at least 0
     * @since 0.1.0
     */
    public record AcquisitionBasis(Set<String> fixedCosts, int lagMonths) {

        /** Media of the same month. */
        public static final AcquisitionBasis MEDIA = new AcquisitionBasis(Set.of(), 0);

        public AcquisitionBasis {
            fixedCosts = Collections.unmodifiableSet(new TreeSet<>(fixedCosts));
            Requires.atLeast(lagMonths, 0, "lagMonths");
        }

        private String words() {
            return (fixedCosts.isEmpty() ? "media" : "media and " + String.join(", ", fixedCosts))
                    + (lagMonths == 0 ? "" : " of " + lagMonths + (lagMonths == 1 ? " month" : " months") + " before");
        }
    }

    /**
     * With another notion of revenue.
     *
     * @param basis  what revenue is
     * @return the changed policy
     */
    public ReportingPolicy withRevenue(RevenueBasis basis) {
        return new ReportingPolicy(basis, freeUsers, acquisition);
    }

    /**
     * With the cost of free users elsewhere.
     *
     * @param place  where it stands
     * @return the changed policy
     */
    public ReportingPolicy withFreeUsersIn(FreeUsers place) {
        return new ReportingPolicy(revenue, place, acquisition);
    }

    /**
     * With fixed costs in the cost of winning users.
     *
     * @param fixedCosts  their names in the scenario
     * @return the changed policy
     */
    public ReportingPolicy fullyLoadedWith(String... fixedCosts) {
        return new ReportingPolicy(
                revenue, freeUsers, new AcquisitionBasis(Set.copyOf(List.of(fixedCosts)), acquisition.lagMonths()));
    }

    /**
     * With users set against the spend of months before.
     *
     * @param months  from spend to users, at least 0
     * @return the changed policy
     */
    public ReportingPolicy laggedBy(int months) {
        return new ReportingPolicy(revenue, freeUsers, new AcquisitionBasis(acquisition.fixedCosts(), months));
    }

    @Override
    public String toString() {
        return "revenue " + revenue.words + "; free users are " + freeUsers.words + "; CAC of " + acquisition.words();
    }
}
