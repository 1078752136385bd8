package dev.solvent.claims.audit;

import static dev.solvent.claims.audit.Alternative.reading;
import static dev.solvent.claims.audit.Expression.assumed;
import static dev.solvent.claims.audit.Expression.difference;
import static dev.solvent.claims.audit.Expression.printed;
import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.claims.audit.Expression.read;
import static dev.solvent.claims.audit.Expression.sum;
import static dev.solvent.claims.audit.Expression.value;
import static dev.solvent.claims.audit.Relation.equalTo;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.solvent.Refusal;
import dev.solvent.quantity.Period;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuditRefusalsTest {

    private static final ClaimAudit AUDIT = ClaimAudit.of(Books.prospectus());

    static Stream<Arguments> nonsense() {
        Expression nine = value("nine");
        return Stream.of(
                arguments(sum("arpu", "yuan"), "cannot add USD and CNY in arpu + yuan"),
                arguments(difference("users", "arpu"), "cannot subtract persons and USD in users - arpu"),
                arguments(nine.plus(value("users")), "cannot add a plain number and persons in nine + users"),
                arguments(
                        ratio("marketing-24", "revenue-9m"),
                        "cannot divide an amount of 12 months and one of 9 months in marketing-24 / revenue-9m. Maybe make both"
                                + " a rate with per(period), or say asTotal()."),
                arguments(
                        sum("revenue-23", "revenue-9m"),
                        "cannot add amounts of 2023-01-01 to 2023-12-31 and of 2025-01-01 to 2025-09-30 in revenue-23 +"
                                + " revenue-9m. Maybe say asTotal(), or per(period)."),
                arguments(
                        difference("revenue-24", "revenue-9m"),
                        "cannot subtract amounts of 2024-01-01 to 2024-12-31 and of 2025-01-01 to 2025-09-30 in revenue-24 -"
                                + " revenue-9m. Maybe say asTotal(), or per(period)."),
                arguments(
                        sum("share-a", "share-of-users"),
                        "cannot add a share of revenue and one of users in share-a + share-of-users. Maybe say"
                                + " of(\"revenue\")."),
                arguments(
                        value("change"),
                        "change must be read as percent or as points, is stated in percent_or_pp. Maybe read(\"change\","
                                + " \"percent\")."),
                arguments(value("listed"), "listed must be an amount to be calculated with, is a date"),
                arguments(value("founded"), "founded must be an amount to be calculated with, is a year"),
                arguments(
                        nine.dividedBy(value("nothing")),
                        "nothing must be of one sign and not zero where it divides, can be -0.5 to 0.5"));
    }

    static Stream<Arguments> beyondItsDomain() {
        return Stream.of(
                arguments(value("users").power(2), "users^2 must be of a plain number, is of one in persons"),
                arguments(value("arpu").log(), "ln(arpu) must be of a plain number, is of one in USD"),
                arguments(
                        value("loss").power(0.5),
                        "loss^0.5 must be a power of a number of at least 0, is of at most -0.5"),
                arguments(value("loss").log(), "ln(loss) must be of a positive number, is of at most -0.5"),
                arguments(
                        value("arpu").per(Period.MONTH),
                        "arpu per month must be an amount of a stated window or a flow, is in USD without one"),
                arguments(value("users").asPercent(), "a percentage must be of a plain number, was of one in persons"),
                arguments(read("users", "money"), "users must state a currency, is money"),
                arguments(
                        value("consumer").rising("twice", "ratio", x -> 2 * x),
                        "twice(consumer) must have a finite value, has none at Infinity"),
                arguments(
                        value("users").plus(printed("users", 5)),
                        "users must be read in one way within a check, was 211500000 to 212500000 and 211995000 to"
                                + " 212005000"),
                arguments(
                        value("missing"),
                        "id must be a claim of a prospectus (25 claims, revenue-23 to times), was missing"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource({"nonsense", "beyondItsDomain"})
    void formula_thatMakesNoSense_isRefusedNamingCheckAndFormula(Expression formula, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AUDIT.derive("this one", formula))
                .withMessage("check this one: " + message);
    }

    @Test
    void relation_betweenUnlikeThings_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AUDIT.expect("x", value("arpu"), equalTo("users")))
                .withMessage("check x: cannot compare USD and persons in arpu = users");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AUDIT.expect("x", value("revenue-24"), equalTo("revenue-9m")))
                .withMessageStartingWith("check x: cannot compare an amount of 12 months and one of 9 months");
    }

    @Test
    void names_areUniqueAndSaySomething() {
        ClaimAudit audit = AUDIT.derive("x", value("nine"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> audit.derive("x", value("nine")))
                .withMessage("name must be unique in an audit, was x twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> audit.derive(" ", value("nine")))
                .withMessage("name must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> audit.ask("y", reading("only", value("nine"))))
                .withMessage("readings must be at least 2, was 1");
    }

    @Test
    void days_backwards_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> value("arpu")
                        .covering(LocalDate.parse("2025-02-01"), LocalDate.parse("2025-01-01"))
                        .measure(Books.prospectus()))
                .withMessage("last day must not be before the first, was 2025-02-01 to 2025-01-01");
    }

    static Stream<Refusal> numbers() {
        return Stream.of(
                        Refusal.of("number", Expression::exactly),
                        Refusal.of("number", x -> assumed("fee", x, "ratio")),
                        Refusal.ofOnly(
                                "fee", x -> assumed("fee", x, Interval.of(0, 1), "ratio"), Double.NaN, -0.5, 1.5),
                        Refusal.of("exponent", x -> value("nine").power(x)))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void number_outsideItsDomain_isRefusedByName(Refusal refusal) {
        refusal.check();
    }

    @Test
    void digits_ofNone_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> printed("nine", 0))
                .withMessage("significantDigits must be at least 1, was 0");
    }
}
