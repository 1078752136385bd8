package dev.solvent.examples.casebook;

import dev.solvent.claims.Claim;
import dev.solvent.claims.ClaimBook;
import dev.solvent.examples.audit.CheckReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is done with every claim of the record. */
public record Coverage(List<Use> uses) {

    public Coverage {
        uses = List.copyOf(uses);
    }

    /**
     * A claim, the cases and checks that use it, and why none does where none does.
     *
     * @param reason  empty where the claim is used
     */
    public record Use(Claim claim, List<String> cases, List<String> checks, String reason) {

        public Use {
            cases = List.copyOf(cases);
            checks = List.copyOf(checks);
        }

        /** Whether a case or a check takes it in. */
        public boolean isUsed() {
            return !cases.isEmpty() || !checks.isEmpty();
        }
    }

    /** Of every claim of a book; reasons by claim id. */
    public static Coverage of(
            ClaimBook book, List<CaseReport> cases, List<CheckReport> checks, Map<String, String> reasons) {
        List<Use> uses = new ArrayList<>();
        for (Claim claim : book.claims()) {
            List<String> inCases = cases.stream()
                    .filter(each -> each.claims().contains(claim))
                    .map(CaseReport::id)
                    .toList();
            List<String> inChecks = checks.stream()
                    .filter(each -> each.claims().contains(claim.id()))
                    .map(each -> each.check().id())
                    .toList();
            uses.add(new Use(claim, inCases, inChecks, reasons.getOrDefault(claim.id(), "")));
        }
        return new Coverage(uses);
    }

    /** Claims that a case or a check takes in. */
    public long used() {
        return uses.stream().filter(Use::isUsed).count();
    }

    /** Claims that none takes in, with the reason. */
    public List<Use> unused() {
        return uses.stream().filter(each -> !each.isUsed()).toList();
    }
}
