package dev.solvent.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RandomWordsTest {

    /** The first words of seed 1234567, from the reference code of the authors. */
    @Test
    void next_knownSeed_givesTheReferenceWords() {
        var words = new RandomWords(1234567);
        assertThat(words.next()).isEqualTo(6457827717110365317L);
        assertThat(words.next()).isEqualTo(3203168211198807973L);
        assertThat(words.next()).isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
    }

    @Test
    void fraction_extremeWords_staysInside() {
        assertThat(RandomWords.fraction(0)).isGreaterThan(0);
        assertThat(RandomWords.fraction(-1)).isLessThan(1);
    }
}
