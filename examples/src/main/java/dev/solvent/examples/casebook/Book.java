package dev.solvent.examples.casebook;

import dev.solvent.examples.audit.CheckReport;
import java.util.List;
import java.util.Optional;

/** Cases, the audit of the record, and what is done with every claim; the last two only in the whole book. */
public record Book(List<CaseReport> cases, List<CheckReport> audit, Optional<Coverage> coverage) {

    public Book {
        cases = List.copyOf(cases);
        audit = List.copyOf(audit);
    }
}
