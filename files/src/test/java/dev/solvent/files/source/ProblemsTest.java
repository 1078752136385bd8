package dev.solvent.files.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private static final Place START = Place.startOf("a.yaml");
    private final Problems problems = new Problems();

    @Test
    void throwIfAny_none_isSilent() {
        assertThatCode(problems::throwIfAny).doesNotThrowAnyException();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void throwIfAny_givesALinePerProblem_byPlace() {
        problems.note(START.at(2, 5).key("b"), "must be a text, was 5");
        problems.note(START.at(2, 3), "is missing");
        problems.note(START.at(1, 9).key("a").item(0), "is odd");
        problems.note(Place.startOf("A.yaml").at(7, 7), "is odd");
        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOf(MalformedFileException.class)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        A.yaml:7:7: is odd
                        a.yaml:1:9: a[0]: is odd
                        a.yaml:2:3: is missing
                        a.yaml:2:5: b: must be a text, was 5""");
    }

    @Test
    void stop_carriesWhatWasNotedBefore() {
        problems.note(START, "first");
        MalformedFileException stopped = problems.stop(START.at(3, 1), "second");
        assertThat(stopped.problems()).map(Problem::message).containsExactly("first", "second");
        assertThat(stopped.count()).isEqualTo(2);
    }

    @Test
    void manyProblems_areCounted() {
        for (int line = 1; line <= 250; line++) {
            assertThat(problems.isFull()).isEqualTo(line > Problems.KEPT);
            problems.note(START.at(line, 1), "is odd");
        }
        MalformedFileException refusal = problems.stop(START, "the end");
        assertThat(refusal.problems()).hasSize(Problems.KEPT);
        assertThat(refusal.count()).isEqualTo(251);
        assertThat(refusal.getMessage())
                .startsWith("a.yaml:1:1: is odd\n")
                .endsWith("a.yaml:20:1: is odd\nand 231 more");
    }

    @Test
    void isNotedAt_countsCharacterAndPath() {
        problems.note(START.at(2, 2).key("a"), "is odd");
        assertThat(problems.isNotedAt(START.at(2, 2).key("a"))).isTrue();
        assertThat(problems.isNotedAt(START.at(2, 2).key("b"))).isFalse();
        assertThat(problems.isNotedAt(START.at(2, 3).key("a"))).isFalse();
    }

    @Test
    void exception_sentElsewhere_keepsItsMessage() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(problems.stop(START, "is odd"));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            MalformedFileException read = (MalformedFileException) in.readObject();
            assertThat(read).hasMessage("a.yaml:1:1: is odd");
            assertThat(read.problems()).isEmpty();
            assertThat(read.count()).isEqualTo(1);
        }
    }

    @Test
    void problem_isOneLineOfPrintableText() {
        Problem problem = new Problem(Place.startOf("a\nb"), "x\u001b[31m\u202ey\n" + "é".repeat(400));
        assertThat(problem.message())
                .hasSize(300)
                .startsWith("xU+001B[31mU+202Ey é")
                .endsWith("...");
        assertThat(problem.toString()).startsWith("aU+000Ab:1:1: x");
    }

    @Test
    void quoted_isCutBetweenCharacters() {
        assertThat(Problem.quoted("a'b")).isEqualTo("'a'b'");
        assertThat(Problem.quoted("x".repeat(40))).isEqualTo("'" + "x".repeat(40) + "'");
        assertThat(Problem.quoted("x".repeat(41))).isEqualTo("'" + "x".repeat(37) + "...'");
        assertThat(Problem.quoted("x".repeat(36) + "😀".repeat(10))).isEqualTo("'" + "x".repeat(36) + "...'");
    }

    @Test
    void withoutName_isForPlacesThatSayIt() {
        assertThat(Problem.withoutName("share", "share must be 1")).isEqualTo("must be 1");
        assertThat(Problem.withoutName("share", "share of x must be 1")).isEqualTo("share of x must be 1");
        assertThat(Problem.withoutName("share", "shares must be 1")).isEqualTo("shares must be 1");
    }

    @Test
    void place_pathIsReadable() {
        Place place = START.at(4, 7)
                .key("segments")
                .item(2)
                .key("store commission")
                .key("a\"b")
                .key("plan-1");
        assertThat(place.path()).isEqualTo("segments[2]['store commission']['a\"b'].plan-1");
        assertThat(place).hasToString("a.yaml:4:7");
        assertThat(START.path()).isEmpty();
        Place deep = START;
        for (int i = 0; i < 100_000; i++) {
            deep = deep.key("key");
        }
        assertThat(deep.path()).startsWith("...key.key").hasSizeLessThan(140);
    }

    @Test
    void place_equals_countsAll() {
        Place place = START.at(4, 7).key("a").item(1);
        assertThat(place)
                .isEqualTo(START.at(4, 7).key("a").item(1))
                .hasSameHashCodeAs(START.at(4, 7).key("a").item(1))
                .isNotEqualTo(START.at(4, 7).key("a").item(2))
                .isNotEqualTo(START.at(4, 8).key("a").item(1))
                .isNotEqualTo(START.at(5, 7).key("a").item(1))
                .isNotEqualTo(Place.startOf("b").at(4, 7).key("a").item(1));
    }
}
