package dev.solvent.examples.run;

import dev.solvent.files.scenario.ScenarioFile;
import java.util.ArrayList;
import java.util.List;

/** All that a file says, computed, as text for a console. */
public final class FileReport {

    private FileReport() {}

    /**
     * The economics of a user; where there is a business its months, and where there is a study how sure they are.
     *
     * @throws IllegalArgumentException or IllegalStateException if what the file says cannot be computed, such as the value of a
     *     user who stays for ever
     */
    public static String text(ScenarioFile file) {
        List<String> sections = new ArrayList<>();
        sections.add(new EconomicsSheet(file).text());
        file.scenario().map(BusinessSheet::of).map(BusinessSheet::text).ifPresent(sections::add);
        file.study()
                .map(plan -> StudySheet.run(plan.on(file.scenario().orElseThrow())))
                .map(StudySheet::text)
                .ifPresent(sections::add);
        return String.join("\n\n", sections);
    }
}
