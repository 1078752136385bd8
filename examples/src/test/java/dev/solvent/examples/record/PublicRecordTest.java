package dev.solvent.examples.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.claims.Claim;
import dev.solvent.claims.ClaimBook;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Quantities;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicRecordTest {

    private static final ClaimBook BOOK = PublicRecord.claims();
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.])(\\d[\\d_]*\\.?\\d*(?:[eE][+-]?\\d+)?)(?![\\w.])");
    private static final int FEW_DIGITS = 2;

    @Test
    void claims_ofTheDocuments_areAllThereAndThenThoseFromOutside() {
        assertThat(BOOK.claims().stream().map(Claim::id).filter(id -> id.startsWith("S")))
                .hasSize(200);
        assertThat(BOOK.claims().stream()
                        .filter(claim -> !claim.id().startsWith("S"))
                        .map(claim -> claim.source().note()))
                .isNotEmpty()
                .allMatch(note -> note.startsWith("outside the documents"));
    }

    @Test
    void claim_withEverything_isReadWhole() {
        Claim revenue = BOOK.get("S000-004");
        assertThat(revenue.asMoney()).isEqualTo(Money.of(53_437_000, Quantities.USD));
        assertThat(revenue.window().end())
                .hasValueSatisfying(end -> assertThat(end).hasToString("2025-09-30"));
        assertThat(revenue.source().line()).isEqualTo(7);
    }

    @Test
    void claim_thatIsABound_hasNoPointToBeReadByMistake() {
        assertThatThrownBy(() -> BOOK.get("S001-010").number())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("S001-010")
                .hasMessageContaining("0.1 to 0.166667");
    }

    /** A figure of the record that stands in the code as well would not follow a correction of the record. */
    @Test
    void figures_ofThreeDigitsOrMore_areNotTypedASecondTime() throws IOException {
        Map<Double, String> figures = new HashMap<>();
        for (Claim claim : BOOK.claims()) {
            Stream.of(
                            claim.figure().value(),
                            claim.figure().low(),
                            claim.figure().high())
                    .filter(value -> value.isPresent())
                    .map(value -> value.getAsDouble())
                    .filter(value -> digits(value) > FEW_DIGITS)
                    .forEach(value -> {
                        figures.put(Math.abs(value), claim.id());
                        figures.put(Math.abs(value / 100), claim.id());
                    });
        }
        List<String> typed = new ArrayList<>();
        Path sources =
                Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher number = NUMBER.matcher(Files.readString(file));
                while (number.find()) {
                    String claim =
                            figures.get(Double.parseDouble(number.group(1).replace("_", "")));
                    if (claim != null) {
                        typed.add(file.getFileName() + ": " + number.group(1) + " is " + claim);
                    }
                }
            }
        }
        assertThat(typed).isEmpty();
    }

    private static int digits(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().precision();
    }
}
