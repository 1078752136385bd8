package dev.solvent.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/**
 * Every kind of picture. {@code -Dpictures=write} writes docs/pictures anew; look at what changed before you commit it.
 */
class GalleryTest {

    private static final Path FOLDER = Path.of("../docs/pictures");
    private static final Map<String, Picture> ALL = Gallery.all();

    static Stream<Arguments> pictures() {
        return ALL.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @BeforeAll
    static void writeIfAsked() throws IOException {
        if ("write".equals(System.getProperty("pictures"))) {
            for (Map.Entry<String, Picture> each : ALL.entrySet()) {
                each.getValue().writeTo(FOLDER.resolve(each.getKey() + ".svg"));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void picture_everyKind_isTheFileInDocs(String name, Picture picture) throws IOException {
        Path file = FOLDER.resolve(name + ".svg");
        assertThat(picture.svg()).isEqualTo(Files.readString(file));
    }

    @Test
    void docs_everyFile_isOfTheGallery() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            ALL.keySet().stream().map(name -> name + ".svg").toList());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void picture_everyKind_saysWhatItShows(String name, Picture picture) {
        Element root = SvgPage.of(picture).root();
        String id = root.getAttribute("id");
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo(id + "-t " + id + "-d");
        Element title = SvgPage.of(picture).elements("title").get(0);
        Element description = SvgPage.of(picture).elements("desc").get(0);
        assertThat(title.getAttribute("id")).isEqualTo(id + "-t");
        assertThat(title.getTextContent()).isEqualTo(picture.title()).isNotBlank();
        assertThat(description.getAttribute("id")).isEqualTo(id + "-d");
        assertThat(description.getTextContent())
                .isEqualTo(picture.description())
                .hasSizeGreaterThan(40);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void picture_everyKind_keepsItsTextsApartAndWithin(String name, Picture picture) {
        assertThat(SvgPage.of(picture).flaws()).isEmpty();
        for (int width : new int[] {320, 360, 480, 560, 1200}) {
            assertThat(SvgPage.of(picture.wide(width)).flaws())
                    .as("%s wide", width)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void picture_everyKind_needsNothingFromOutside(String name, Picture picture) {
        String svg = picture.svg();
        assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http", "script", "@import", "@font-face");
        assertThat(svg).doesNotContain("NaN", "Infinity", "\u0001");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void picture_everyKind_namesAnAxisWithItsUnit(String name, Picture picture) {
        List<String> units =
                List.of("(%", "USD", "(times)", "purchases", "% of", "month", "weeks", "days", "users", "ratio");
        long named = SvgPage.of(picture).texts().stream()
                .filter(text -> units.stream().anyMatch(text::contains))
                .count();
        assertThat(named).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void picture_inAPage_reachesNothingElse(String name, Picture picture) {
        SvgPage page = SvgPage.of(picture);
        String id = page.root().getAttribute("id");
        for (String rule : page.only("style").replaceAll("@media[^{]*\\{", "").split("\\}", -1)) {
            for (String selector :
                    rule.isBlank() ? List.<String>of() : List.of(rule.split("\\{", -1)[0].split(",", -1))) {
                assertThat(selector).startsWith("#" + id + " ");
            }
        }
        page.elements("pattern")
                .forEach(pattern -> assertThat(pattern.getAttribute("id")).startsWith(id + "-h"));
    }

    @Test
    void flaws_textsThatOverlapOrLeave_areSeen() {
        Picture.Drawing drawing = canvas -> {
            canvas.text(100, 50, Canvas.Anchor.START, "", "one")
                    .text(110, 55, Canvas.Anchor.START, "", "two")
                    .text(750, 90, Canvas.Anchor.START, "", "three");
            return 100;
        };
        assertThat(SvgPage.of(Picture.of("title", "description", drawing)).flaws())
                .hasSize(2)
                .anyMatch(flaw -> flaw.startsWith("'one' and 'two' overlap"))
                .anyMatch(flaw -> flaw.startsWith("'three' leaves the picture"));
    }

    @Test
    void picture_drawnAgain_isTheSameToTheByte() {
        List<String> before = ALL.values().stream().map(Picture::svg).toList();
        List<String> again = Gallery.all().values().stream().map(Picture::svg).toList();
        assertThat(again).isEqualTo(before);
    }

    @Test
    void picture_drawnByManyThreads_isTheSameToTheByte() {
        List<String> drawn = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> Pictures.cohortStack("stack", Gallery.cohorts(4 + i % 2))
                                .svg()
                        + Pictures.feasibility(Gallery.grid()).svg())
                .toList();
        assertThat(drawn.stream().distinct()).hasSize(2);
    }
}
