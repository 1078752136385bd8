package dev.solvent.service;

import java.util.function.Function;

/** Asks the library, and passes on what it refuses. */
final class Asking {

    private Asking() {}

    static byte[] quote(QuoteRequest request) throws Problem {
        return ask(request, model -> Json.write(QuoteJson.of(model, Quote.of(model))));
    }

    static byte[] charts(QuoteRequest request) throws Problem {
        return ask(request, model -> Json.write(Charts.of(model)));
    }

    private static byte[] ask(QuoteRequest request, Function<QuoteModel, byte[]> question) throws Problem {
        try {
            return question.apply(QuoteModel.of(request));
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            throw Problem.of(422, "The request cannot be answered", String.valueOf(e.getMessage()));
        }
    }
}
