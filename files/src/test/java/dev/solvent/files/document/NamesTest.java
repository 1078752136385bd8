package dev.solvent.files.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private static final List<String> NAMES = List.of("weibull", "log-normal", "geometric", "power law");

    @ParameterizedTest
    @CsvSource({
        "weibul, weibull",
        "wiebull, weibull",
        "Weibull, weibull",
        "LOG-NORMAL, log-normal",
        "lognormal, log-normal",
        "log_normal, log-normal",
        "geometirc, geometric",
        "powerlaw, power law",
    })
    void nearest_fewErrors_isFound(String word, String name) {
        assertThat(Names.nearest(word, NAMES)).contains(name);
    }

    @Test
    void nearest_otherWord_isNotFound() {
        assertThat(Names.nearest("exponential", NAMES)).isEmpty();
        assertThat(Names.nearest("", NAMES)).isEmpty();
        assertThat(Names.nearest("w".repeat(1_000), NAMES)).isEmpty();
        assertThat(Names.nearest("x", List.of())).isEmpty();
    }

    @Test
    void unknown_saysWhatToChooseFrom() {
        assertThat(Names.unknown("curve", "gamma", List.of("a", "weibull")))
                .isEqualTo("unknown curve 'gamma', expected one of a, weibull");
        assertThat(Names.unknown("curve", "gamma", List.of("weibull")))
                .isEqualTo("unknown curve 'gamma', expected weibull");
        assertThat(Names.unknown("curve", "gamma", List.of())).isEqualTo("unknown curve 'gamma', expected none");
        assertThat(Names.unknown("curve", "weibul", NAMES))
                .isEqualTo("unknown curve 'weibul', did you mean 'weibull'?");
    }
}
