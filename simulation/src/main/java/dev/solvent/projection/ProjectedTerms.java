package dev.solvent.projection;

import dev.solvent.pricing.PlanTerms;
import dev.solvent.pricing.StoreCommission;
import dev.solvent.product.Segment;
import dev.solvent.quantity.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * Terms of plans that a projection knows: charges, quotas, caps, commitments and a store that always keeps the same part. A plan
 * with more is refused, because leaving a term out would be a wrong number without a word.
 */
final class ProjectedTerms {

    private ProjectedTerms() {}

    /** Refuses a segment whose plan has a term that would be left out. */
    static void check(Segment segment) {
        List<String> unknown = unknown(segment.plan().terms());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("plan " + segment.plan().name() + " of segment " + segment.name()
                    + " has terms that a projection does not know: " + String.join(", ", unknown)
                    + ". Value one user of it with UnitEconomics.");
        }
    }

    private static List<String> unknown(PlanTerms terms) {
        List<String> unknown = new ArrayList<>();
        StoreCommission store = terms.payment().store();
        if (terms.trialMonths() > 0) {
            unknown.add("trial");
        }
        if (terms.billing() != Period.MONTH) {
            unknown.add("billing per " + terms.billing().label());
        }
        if (!terms.coupons().isEmpty()) {
            unknown.add("coupons");
        }
        if (store.at(0) != store.later()) {
            unknown.add("store commission by age");
        }
        if (!PlanTerms.PaymentTerms.NONE.equals(new PlanTerms.PaymentTerms(
                StoreCommission.NONE,
                terms.payment().processor(),
                terms.payment().refunds(),
                terms.payment().tax()))) {
            unknown.add("processor fee, refunds or tax");
        }
        return unknown;
    }
}
