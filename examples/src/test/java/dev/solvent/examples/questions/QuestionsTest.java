package dev.solvent.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/questions.md is made of the classes and of what they answer; {@code -Dsolvent.questions.write=true} writes it. */
class QuestionsTest {

    private static final int MOST_LINES = 40;
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path PAGE = MODULE.resolveSibling("docs").resolve("questions.md");

    static List<Question> questions() {
        return Questions.all();
    }

    @Test
    void page_showsTheClassesAndTheirAnswers() throws IOException {
        String page = page();
        if (Boolean.getBoolean("solvent.questions.write")) {
            Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        }
        assertThat(page)
                .as("docs/questions.md; write it again with -Dsolvent.questions.write=true and look at what changed")
                .isEqualTo(Files.readString(PAGE, StandardCharsets.UTF_8));
    }

    @Test
    void questions_areFifteenInOrder() {
        assertThat(Questions.all())
                .extracting(Question::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 15).boxed().toList());
        assertThat(Questions.text(List.of("6"))).startsWith("6. Is my LTV").contains("truth");
        assertThatThrownBy(() -> Questions.of(16)).hasMessageContaining("15], was 16");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void program_hasAtMostFortyLines(Question question) throws IOException {
        assertThat(program(question).lines().filter(line -> !line.isBlank()).count())
                .as(question.getClass().getSimpleName())
                .isLessThanOrEqualTo(MOST_LINES);
        assertThat(question.reading()).contains("eaves out");
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Fifteen questions

                What founders of AI products ask, each with a program that answers it and what it prints. The programs are the classes of
                `dev.solvent.examples.questions`; this page is written from them by their test, so code and answer cannot drift apart. All of
                them: `mvn -q compile exec:java -Dexec.args="questions"`; one of them: `-Dexec.args="question 7"`.

                Figures are plausible unless a source is named; put in your own. Some questions are asked of the same product:

                """);
        page.append(fence("java", body(source("Clip"), "    /** Free users", "\n}\n")));
        for (Question question : Questions.all()) {
            page.append("\n## ")
                    .append(question.number())
                    .append(". ")
                    .append(question.asks())
                    .append("\n\n");
            page.append(fence("java", program(question))).append('\n');
            page.append(fence("text", question.answer() + "\n"));
            page.append('\n').append(question.reading()).append('\n');
        }
        return page.toString();
    }

    private static String fence(String language, String text) {
        return "```" + language + "\n" + text + "```\n";
    }

    /** The answering method without its braces, and what it calls. */
    private static String program(Question question) throws IOException {
        String source = source(question.getClass().getSimpleName());
        String program = body(source, "    public String answer() {\n", "\n    @Override\n    public String reading()");
        int end = program.indexOf("\n}\n");
        String helpers = program.substring(end + "\n}\n".length());
        return program.substring(0, end + 1).indent(-4).stripTrailing() + "\n"
                + (helpers.isBlank() ? "" : "\n" + helpers.strip() + "\n");
    }

    private static String body(String source, String from, String until) {
        int start = source.indexOf(from) + (from.endsWith("\n") ? from.length() : 0);
        return source.substring(start, source.indexOf(until, start) + 1).indent(-4);
    }

    private static String source(String type) throws IOException {
        return Files.readString(
                MODULE.resolve("src/main/java/dev/solvent/examples/questions").resolve(type + ".java"),
                StandardCharsets.UTF_8);
    }
}
