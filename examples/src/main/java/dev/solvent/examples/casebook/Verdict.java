package dev.solvent.examples.casebook;

import dev.solvent.display.report.Tone;
import java.util.Locale;

/** How a result stands to what was stated. */
public enum Verdict {
    /** Within the tolerance of the stated figure. */
    REPRODUCED,
    /** Inside a stated bound. */
    CONSISTENT,
    /** Outside the tolerance or the bound. */
    INCONSISTENT,
    /** New: nothing was stated. */
    DERIVED,
    /** Put in, not computed. */
    ASSUMED;

    /** As written in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How it stands out in the page. */
    Tone tone() {
        return switch (this) {
            case REPRODUCED, CONSISTENT -> Tone.GOOD;
            case INCONSISTENT -> Tone.BAD;
            case DERIVED -> Tone.NOTE;
            case ASSUMED -> Tone.SOFT;
        };
    }
}
