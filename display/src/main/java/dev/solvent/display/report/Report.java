package dev.solvent.display.report;

import static java.util.Objects.requireNonNull;

import dev.solvent.display.Picture;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.internal.Requires;
import dev.solvent.projection.Projection;
import dev.solvent.quantity.Money;
import dev.solvent.study.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Results as one page: headline numbers, contents, sections, what they rest on with sources, and how to repeat them.
 *
 * <pre>{@code
 * Report.of(projection)
 *         .with(Report.of(study.run(Design.sobol(16_384).seed(42))))
 *         .withSource("monthly churn", "our cohorts of 2026")
 *         .writeTo(Path.of("clip.html"));
 * }</pre>
 *
 * <p>The page needs nothing else: no script, no network, no font. It follows the reader's device into dark mode, fits a telephone
 * and a wide screen, prints in dark on white, and can be read by ear. Every text is escaped. Immutable: each call gives a report with
 * more; equal results give equal bytes.
 *
 * @since 0.1.0
 */
public final class Report {

    private final String title;
    private final String lead;
    private final Content content;

    private Report(String title, String lead, Content content) {
        this.title = Requires.text(title, "title");
        this.lead = lead;
        this.content = content;
    }

    /** Everything below the title. */
    record Content(
            List<Badge> badges,
            List<Headline> headlines,
            List<Section> sections,
            List<Premise> premises,
            List<String> ways) {

        private static final Content NONE = new Content(List.of(), List.of(), List.of(), List.of(), List.of());

        Content {
            badges = List.copyOf(badges);
            headlines = List.copyOf(headlines);
            sections = List.copyOf(sections);
            premises = List.copyOf(premises);
            ways = List.copyOf(ways);
        }

        Content and(Content more) {
            return new Content(
                    joined(badges, more.badges),
                    joined(headlines, more.headlines),
                    joined(sections, more.sections),
                    joined(premises, more.premises),
                    joined(ways, more.ways));
        }

        private static <T> List<T> joined(List<T> one, List<T> other) {
            List<T> all = new ArrayList<>(one);
            other.stream().filter(each -> !one.contains(each)).forEach(all::add);
            return all;
        }

        Content withPremises(List<Premise> changed) {
            return new Content(badges, headlines, sections, changed, ways);
        }
    }

    /**
     * An empty report.
     *
     * @param title  what it is about
     * @return a report that waits for sections
     */
    public static Report titled(String title) {
        return new Report(title, "", Content.NONE);
    }

    /**
     * What a study found: its figures with their intervals, how they spread, what moves them, which inputs they rest on, and the
     * record that repeats the run. Pictures of what moves a figure take two runs of the study per input and one more.
     *
     * @param outcome  of a study
     * @return the report
     */
    public static Report of(Outcome outcome) {
        return StudyReport.of(outcome);
    }

    /**
     * A business month by month: value and cash, where money comes from and goes, users, cohorts, payback, and the scenario it
     * rests on.
     *
     * @param projection  of a scenario
     * @return the report
     */
    public static Report of(Projection projection) {
        return ProjectionReport.of(projection);
    }

    /**
     * What a user is worth: lifetime value and margin, their parts, who brings money, how long users stay.
     *
     * @param user  the economics
     * @return the report
     */
    public static Report of(UnitEconomics user) {
        return UserReport.of(user);
    }

    /**
     * What a user is worth, held against what it takes to win one.
     *
     * @param user  the economics
     * @param cac  cost of winning a user
     * @return the report, with payback and LTV:CAC
     */
    public static Report of(UnitEconomics user, Money cac) {
        return UserReport.of(user, requireNonNull(cac, "cac"));
    }

    private Report and(Content more) {
        return new Report(title, lead, content.and(more));
    }

    /**
     * Under another title.
     *
     * @param other  not blank
     * @return the report
     */
    public Report withTitle(String other) {
        return new Report(other, lead, content);
    }

    /**
     * With a paragraph below the title.
     *
     * @param words  what the report is about, or what it comes to
     * @return the report
     */
    public Report withLead(String words) {
        return new Report(title, requireNonNull(words, "words"), content);
    }

    /**
     * With a few words below the title.
     *
     * @param text  such as how many verdicts there are of a kind
     * @param tone  how it stands out
     * @return the report
     */
    public Report badge(String text, Tone tone) {
        return and(new Content(List.of(new Badge(text, tone)), List.of(), List.of(), List.of(), List.of()));
    }

    /**
     * With a number to take away; those added first stand first.
     *
     * @param headline  the number
     * @return the report
     */
    public Report with(Headline headline) {
        requireNonNull(headline, "headline");
        return and(new Content(List.of(), List.of(headline), List.of(), List.of(), List.of()));
    }

    /**
     * With a section.
     *
     * @param section  after those that are there
     * @return the report
     */
    public Report with(Section section) {
        requireNonNull(section, "section");
        return and(new Content(List.of(), List.of(), List.of(section), List.of(), List.of()));
    }

    /**
     * With a picture in a section of its own.
     *
     * @param picture  of a result
     * @return the report
     */
    public Report with(Picture picture) {
        return with(Section.titled(picture.title()).with(picture));
    }

    /**
     * With a table in a section of its own.
     *
     * @param table  of a result
     * @return the report
     */
    public Report with(Table table) {
        return with(Section.titled(table.caption()).with(table));
    }

    /**
     * With all that another report holds, after what is there; what both hold is shown once.
     *
     * @param other  such as that of a study of the same business
     * @return the report, under its own title
     */
    public Report with(Report other) {
        Report all = and(other.content);
        return all.lead.isEmpty() ? all.withLead(other.lead) : all;
    }

    /**
     * With what it rests on.
     *
     * @param premise  a figure taken in or assumed
     * @return the report
     */
    public Report with(Premise premise) {
        requireNonNull(premise, "premise");
        return and(new Content(List.of(), List.of(), List.of(), List.of(premise), List.of()));
    }

    /**
     * Says where an assumption comes from.
     *
     * @param premise  name of one that the report rests on
     * @param source  document, data or reason
     * @return the report
     * @throws IllegalArgumentException if it rests on no such assumption
     */
    public Report withSource(String premise, String source) {
        Requires.text(source, "source");
        List<String> names = content.premises().stream().map(Premise::name).toList();
        if (!names.contains(premise)) {
            throw new IllegalArgumentException("premise must be one of " + names + ", was " + premise);
        }
        return new Report(
                title,
                lead,
                content.withPremises(content.premises().stream()
                        .map(each -> each.name().equals(premise) ? each.withSource(source) : each)
                        .toList()));
    }

    /**
     * With what repeats it.
     *
     * @param way  a command, a program, or the record of a run; lines are kept
     * @return the report
     */
    public Report repeatedBy(String way) {
        Requires.text(way, "way");
        return and(new Content(List.of(), List.of(), List.of(), List.of(), List.of(way)));
    }

    /**
     * What it is about.
     *
     * @return not blank
     */
    public String title() {
        return title;
    }

    String lead() {
        return lead;
    }

    Content content() {
        return content;
    }

    /**
     * The page.
     *
     * @return a document of HTML that needs nothing else
     */
    public String html() {
        return new HtmlPage(this).html();
    }

    /**
     * Writes the page to a file.
     *
     * @param file  replaced if it is there
     * @throws IOException if it cannot be written
     */
    public void writeTo(Path file) throws IOException {
        Files.writeString(file, html());
    }

    @Override
    public String toString() {
        return "report: " + title + ", " + content.sections().size() + " sections";
    }
}
