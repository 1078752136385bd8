package dev.solvent.claims.audit;

import dev.solvent.claims.Claim;
import dev.solvent.claims.ClaimBook;
import dev.solvent.claims.Figure;
import dev.solvent.quantity.Quantities;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Claims to audit. */
final class Books {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    private Books() {}

    /** A small prospectus: revenue of two years and nine months, shares, users, and words around them. */
    static ClaimBook prospectus() {
        return ClaimBook.of(
                "a prospectus",
                List.of(
                        money("revenue-23", "3460000", "2023-01-01", "2023-12-31"),
                        money("revenue-24", "30523000", "2024-01-01", "2024-12-31"),
                        money("revenue-9m", "53437000", "2025-01-01", "2025-09-30"),
                        money("marketing-24", "86995000", "2024-01-01", "2024-12-31"),
                        claim("ratio-24", point("284.9", "percent"), "revenue 2024"),
                        claim("growth-24", point("782.1", "percent"), ""),
                        claim("share-a", point("35.1", "percent"), "revenue"),
                        claim("share-b", point("32.6", "percent"), "revenue"),
                        claim("share-of-users", point("10", "percent"), "users"),
                        claim("consumer", atLeast(71, "percent"), "revenue"),
                        claim("users", point("212000000", "persons"), ""),
                        claim("days", new Figure("5", NONE, OptionalDouble.of(5), "days/month", Optional.empty()), ""),
                        claim("churn", point("8.7", "percent"), "customers"),
                        claim("renewal", atLeast(85, "percent"), "contracts"),
                        claim("change", point("-40", "percent_or_pp"), ""),
                        claim("listed", point("2026-01-09", "date"), ""),
                        claim("founded", point("2022", "year"), ""),
                        claim("arpu", money("56"), ""),
                        claim("yuan", new Figure("7", NONE, NONE, "money", Optional.of(Quantities.CNY)), ""),
                        claim("cost", between(0.1, 0.2, "ratio"), ""),
                        claim("half", atMost(50, "percent"), "revenue"),
                        claim("loss", atMost(-50, "percent"), ""),
                        claim("nothing", point("0", "persons"), ""),
                        claim("nine", point("9", "multiple"), ""),
                        claim("times", point("9.62", "multiple"), "")));
    }

    static Claim claim(String id, Figure figure, String base) {
        Claim.Window never = new Claim.Window(Optional.empty(), Optional.empty());
        return new Claim(id, "a company", "a metric", figure, never, base, new Claim.Source("a text", 1, ""));
    }

    static Claim money(String id, String text, String first, String last) {
        Claim.Window window = new Claim.Window(Optional.of(LocalDate.parse(first)), Optional.of(LocalDate.parse(last)));
        return new Claim(id, "a company", "a metric", money(text), window, "", new Claim.Source("a text", 1, ""));
    }

    static Figure point(String text, String unit) {
        return new Figure(text, NONE, NONE, unit, Optional.empty());
    }

    static Figure atLeast(double low, String unit) {
        return new Figure("", OptionalDouble.of(low), NONE, unit, Optional.empty());
    }

    static Figure atMost(double high, String unit) {
        return new Figure("", NONE, OptionalDouble.of(high), unit, Optional.empty());
    }

    static Figure between(double low, double high, String unit) {
        return new Figure("", OptionalDouble.of(low), OptionalDouble.of(high), unit, Optional.<Currency>empty());
    }

    private static Figure money(String text) {
        return new Figure(text, NONE, NONE, "money", Optional.of(Quantities.USD));
    }
}
