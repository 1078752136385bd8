package dev.solvent.examples.questions;

import java.util.List;
import java.util.stream.Collectors;

/** The fifteen questions, in order. */
public final class Questions {

    private static final List<Question> ALL = List.of(
            new MarginUnderTail(),
            new AdsStop(),
            new MonthsOfCash(),
            new WhatToMeasure(),
            new FreeUsers(),
            new LtvArtefact(),
            new CostPaths(),
            new ServingChoice(),
            new WhichPlan(),
            new NextDollar(),
            new BreakEvenByDate(),
            new SalesRoutes(),
            new PriceRise(),
            new PublicFigures(),
            new PlanVersions());

    private Questions() {}

    /** All of them. */
    public static List<Question> all() {
        return ALL;
    }

    /**
     * One of them.
     *
     * @throws IllegalArgumentException if there is no such number
     */
    public static Question of(int number) {
        return ALL.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("question must be one of "
                        + ALL.stream().map(Question::number).toList() + ", was " + number));
    }

    /** Question, answer and how to read it, for a console. */
    public static String text(Question question) {
        return question.number() + ". " + question.asks() + "\n\n" + question.answer() + "\n\n" + question.reading()
                + "\n";
    }

    /** All of them, or those of these numbers, as text. */
    public static String text(List<String> numbers) {
        List<Question> asked = numbers.isEmpty()
                ? ALL
                : numbers.stream().map(each -> of(Integer.parseInt(each))).toList();
        return asked.stream().map(Questions::text).collect(Collectors.joining("\n\n"));
    }
}
